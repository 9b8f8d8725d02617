/** The text of a Word paragraph as it is printed: new text of tracked changes, results of fields, no hidden or struck text. */
import { shownMark } from "../../checking/printed-tables";
import type { OriginPiece } from "../document";
import type { Styles } from "./styles";
import { childOf, valueOf, type XmlElement } from "./xml-tree";

export interface ParagraphText {
  readonly text: string;
  readonly pieces: readonly OriginPiece[];
  /** Pages that Word's last layout began in it, each before this character. */
  readonly pageBreaks: readonly number[];
  readonly footnotes: readonly string[];
  readonly endnotes: readonly string[];
  /** Text boxes that hang on it, each with its paragraphs and tables. */
  readonly boxes: readonly XmlElement[];
  readonly hasOpenChanges: boolean;
  /** Its end was deleted: what follows goes on in the same line. */
  readonly goesOn: boolean;
}

/** A field goes from its code over to its result; codes are not printed, nor are those inside of them. */
export interface FieldState {
  readonly parts: ("code" | "result")[];
}

const transparent = new Set(
  "w:hyperlink w:smartTag w:customXml w:sdt w:sdtContent w:ins w:moveTo w:fldSimple w:dir w:bdo w:p m:oMath m:oMathPara m:r m:num m:den m:e m:f m:sSup m:sSub m:d m:fName m:func m:rad m:nary".split(
    " ",
  ),
);
const gone = new Set("w:del w:moveFrom w:pPr w:rPr w:sdtPr w:sdtEndPr w:instrText w:delText w:rt w:rubyPr".split(" "));

/** What Symbol's own place for characters means. */
const symbols: Readonly<Record<string, string>> = {
  f02d: "\u2212",
  f02b: "+",
  f0b1: "±",
  f0b4: "×",
  f0b8: "÷",
  f0a3: "≤",
  f0b3: "≥",
  f025: "%",
};

class TextCollector {
  text = "";
  readonly pieces: OriginPiece[] = [];
  readonly pageBreaks: number[] = [];
  readonly footnotes: string[] = [];
  readonly endnotes: string[] = [];
  readonly boxes: XmlElement[] = [];
  hasOpenChanges = false;
  #raised = "";
  readonly #styles: Styles;
  readonly #style: string | null;
  readonly #fields: FieldState;

  constructor(styles: Styles, style: string | null, fields: FieldState) {
    this.#styles = styles;
    this.#style = style;
    this.#fields = fields;
  }

  walk(element: XmlElement): void {
    for (const child of element.children) {
      if (child.name === "w:ins" || child.name === "w:del" || child.name === "w:moveTo" || child.name === "w:moveFrom")
        this.hasOpenChanges = true;
      if (gone.has(child.name)) continue;
      if (child.name === "w:r") this.#run(child);
      else if (child.name === "m:t") this.#add(child.text, child);
      else if (child.name === "w:ruby") this.#within(childOf(child, "w:rubyBase"));
      else if (child.name === "mc:AlternateContent") this.#alternate(child);
      else if (transparent.has(child.name)) this.walk(child);
    }
  }

  #within(element: XmlElement | undefined): void {
    if (element) this.walk(element);
  }

  get #isCode(): boolean {
    return this.#fields.parts.includes("code");
  }

  #run(run: XmlElement): void {
    const look = this.#styles.run(childOf(run, "w:rPr"), this.#style);
    if (!look.isRaised) this.#settleRaised();
    let shown = "";
    for (const child of run.children) {
      switch (child.name) {
        case "w:fldChar":
          this.#field(child.attributes["w:fldCharType"]);
          break;
        case "w:lastRenderedPageBreak":
          this.pageBreaks.push(this.text.length + shown.length);
          break;
        case "w:footnoteReference":
          this.footnotes.push(child.attributes["w:id"] ?? "");
          break;
        case "w:endnoteReference":
          this.endnotes.push(child.attributes["w:id"] ?? "");
          break;
        case "mc:AlternateContent":
          this.#alternate(child);
          break;
        case "w:drawing":
        case "w:pict":
        case "w:object":
          this.#findBoxes(child);
          break;
        case "w:ruby":
          this.#within(childOf(child, "w:rubyBase"));
          break;
        default:
          if (!this.#isCode && !look.isHidden && !look.isStruck) shown += charactersOf(child);
      }
    }
    if (look.isRaised) this.#raised += shown;
    else if (shown !== "") this.#add(shown, run);
  }

  /** A raised note may stand in several runs: "1" and "st" are told apart by the whole. */
  #settleRaised(): void {
    if (this.#raised === "") return;
    this.text += shownMark(this.#raised);
    this.#raised = "";
  }

  finish(): void {
    this.#settleRaised();
  }

  #add(shown: string, from: XmlElement): void {
    if (this.#isCode) return;
    this.pieces.push({ at: this.text.length, length: shown.length, from: from.start, to: from.end });
    this.text += shown;
  }

  #field(type: string | undefined): void {
    const { parts } = this.#fields;
    if (type === "begin") parts.push("code");
    else if (type === "separate" && parts.length > 0) parts[parts.length - 1] = "result";
    else if (type === "end") parts.pop();
  }

  /** The same content twice, for newer and older programs. */
  #alternate(element: XmlElement): void {
    const chosen = childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback");
    if (chosen === undefined) return;
    for (const child of chosen.children) {
      if (child.name === "w:r") this.#run(child);
      else this.#findBoxes(child);
    }
  }

  #findBoxes(element: XmlElement): void {
    if (element.name === "w:txbxContent") this.boxes.push(element);
    else if (element.name === "mc:AlternateContent") this.#alternate(element);
    else for (const child of element.children) this.#findBoxes(child);
  }
}

function charactersOf({ name, text, attributes }: XmlElement): string {
  switch (name) {
    case "w:t":
      return text;
    case "w:tab":
    case "w:ptab":
      return "\t";
    case "w:br":
      return attributes["w:type"] === "page" || attributes["w:type"] === "column" ? "" : "\n";
    case "w:cr":
      return "\n";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:sym":
      return symbolOf(attributes["w:font"] ?? "", (attributes["w:char"] ?? "").toLowerCase());
    default:
      return "";
  }
}

function symbolOf(font: string, code: string): string {
  const known = symbols[code];
  if (known !== undefined && /symbol/i.test(font)) return known;
  const at = Number.parseInt(code, 16);
  if (/wingdings|webdings/i.test(font) || !Number.isFinite(at)) return "";
  const plain = at >= 0xf000 && at <= 0xf0ff ? at - 0xf000 : at;
  return plain >= 0x20 && plain < 0x7f ? String.fromCharCode(plain) : "";
}

export function paragraphText(paragraph: XmlElement, styles: Styles, fields: FieldState): ParagraphText {
  const properties = childOf(paragraph, "w:pPr");
  const mark = childOf(properties, "w:rPr");
  const isMarkDeleted = childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined;
  const collector = new TextCollector(styles, valueOf(properties, "w:pStyle") ?? null, fields);
  collector.walk(paragraph);
  collector.finish();
  const { text, pieces, pageBreaks, footnotes, endnotes, boxes, hasOpenChanges } = collector;
  return { text, pieces, pageBreaks, footnotes, endnotes, boxes, hasOpenChanges: hasOpenChanges || isMarkDeleted, goesOn: isMarkDeleted };
}
