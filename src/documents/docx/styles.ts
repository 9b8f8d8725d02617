/** What the styles of a .docx say that matters here: hidden and struck text, headings, captions, and the list that a style counts in. */
import { childOf, isOn, valueOf, xmlTree, type XmlElement } from "./xml-tree";

export interface RunLook {
  readonly isHidden: boolean;
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

export interface ParagraphLook {
  /** From 1; 0 is text. */
  readonly headingLevel: number;
  readonly isCaption: boolean;
  readonly list: string | null;
  readonly level: number | null;
}

const mostAncestors = 12;

export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #chains = new Map<string | null, XmlElement[]>();
  readonly #defaultStyle: string | null = null;

  constructor(xml: string | undefined) {
    if (xml === undefined) return;
    for (const one of xmlTree(xml)) {
      if (one.name !== "w:style") continue;
      const id = one.attributes["w:styleId"] ?? "";
      this.#styles.set(id, one);
      if (one.attributes["w:type"] === "paragraph" && /^(?:1|true|on)$/.test(one.attributes["w:default"] ?? "")) this.#defaultStyle = id;
    }
  }

  /** Nearest first. Asked for each run, so worked out once. */
  #chain(id: string | null): readonly XmlElement[] {
    const known = this.#chains.get(id);
    if (known !== undefined) return known;
    const found: XmlElement[] = [];
    this.#chains.set(id, found);
    for (let at: string | undefined = id ?? undefined; at !== undefined && found.length < mostAncestors;) {
      const style = this.#styles.get(at);
      if (!style) break;
      found.push(style);
      at = valueOf(style, "w:basedOn");
    }
    return found;
  }

  paragraph(id: string | null, properties: XmlElement | undefined): ParagraphLook {
    const chain = this.#chain(id ?? this.#defaultStyle);
    const all = [properties, ...chain.map((style) => childOf(style, "w:pPr"))];
    const names = chain.map((style) => valueOf(style, "w:name") ?? "");
    const outline = all.map((one) => valueOf(one, "w:outlineLvl")).find((value) => value !== undefined);
    const named = names.map((name) => /^heading (\d)$/i.exec(name)?.[1]).find((level) => level !== undefined);
    const isTitle = names.some((name) => /^(?:title|subtitle)$/i.test(name));
    const level =
      outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : named !== undefined ? Number(named) : isTitle ? 1 : 0;
    const numbered = all.map((one) => childOf(one, "w:numPr")).find((one) => one !== undefined);
    const list = all.map((one) => valueOf(childOf(one, "w:numPr"), "w:numId")).find((value) => value !== undefined) ?? null;
    const ilvl = all.map((one) => valueOf(childOf(one, "w:numPr"), "w:ilvl")).find((value) => value !== undefined);
    return {
      headingLevel: level,
      isCaption: names.some((name) => /\bcaption$/i.test(name) || /^(?:table|illustration)$/i.test(name)),
      list: numbered === undefined ? null : list,
      level: ilvl === undefined ? null : Number(ilvl),
    };
  }

  /** Of a run, by its own properties, its style and its paragraph's style. */
  run(properties: XmlElement | undefined, paragraphStyle: string | null): RunLook {
    const chain = [
      properties,
      ...this.#chain(valueOf(properties, "w:rStyle") ?? null).map((style) => childOf(style, "w:rPr")),
      ...this.#chain(paragraphStyle ?? this.#defaultStyle).map((style) => childOf(style, "w:rPr")),
    ];
    const first = (name: string): boolean => chain.map((one) => isOn(one, name)).find((value) => value !== null) ?? false;
    const place = chain.map((one) => valueOf(one, "w:vertAlign")).find((value) => value !== undefined);
    const lifted = Number(valueOf(properties, "w:position") ?? "0");
    return {
      isHidden: first("w:vanish"),
      isStruck: first("w:strike") || first("w:dstrike"),
      isRaised: place === "superscript" || (place === undefined && lifted >= 6),
    };
  }
}
