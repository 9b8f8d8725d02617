/** XML as a tree, one branch at a time, each part knowing where it stands in the text. Entities of its own, and what they would fetch, are not read. */
import { Parser } from "htmlparser2";

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
  /** In characters of the part. */
  readonly start: number;
  end: number;
}

const deepest = 400;
const pieceLength = 200_000;

/** Too many elements within one another, or not XML that ends. */
export class NotXml extends Error {}

/**
 * Each branch that stands directly in one of `containers` (themselves reached from the root by containers alone) is handed over when it
 * ends, and forgotten: a long document never stands in memory as a whole.
 */
export function* xmlBranches(xml: string, containers: ReadonlySet<string>): Generator<XmlElement | number> {
  let ready: XmlElement[] = [];
  const open: XmlElement[] = [];
  let inBranch = 0;
  const root = { isClosed: false };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > deepest) throw new NotXml();
        const one: XmlElement = { name, attributes, children: [], text: "", start: parser.startIndex, end: 0 };
        if (inBranch > 0 || (open.length > 0 && !containers.has(name))) {
          if (inBranch > 0) open.at(-1)?.children.push(one);
          inBranch++;
        }
        open.push(one);
      },
      ontext(text) {
        const top = open.at(-1);
        if (top && inBranch > 0) top.text += text;
      },
      onclosetag(_name, isImplied) {
        const one = open.pop();
        if (!one) return;
        one.end = parser.endIndex + 1;
        // An empty element in short closes by itself; a document that is cut off is closed by its end.
        if (isImplied && xml.charAt(parser.endIndex - 1) !== "/") throw new NotXml();
        if (inBranch > 0 && --inBranch === 0) ready.push(one);
        if (open.length === 0) root.isClosed = true;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length; at += pieceLength) {
    parser.write(xml.slice(at, at + pieceLength));
    yield* ready;
    ready = [];
    yield Math.min(1, (at + pieceLength) / xml.length);
  }
  parser.end();
  yield* ready;
  if (!root.isClosed) throw new NotXml();
}

/** A small part as a whole. */
export function xmlTree(xml: string): readonly XmlElement[] {
  return [...xmlBranches(xml, new Set())].filter((one): one is XmlElement => typeof one !== "number");
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((one) => one.name === name);

export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes["w:val"];

/** "w:b" alone means yes. */
export function isOn(element: XmlElement | undefined, name: string): boolean | null {
  const found = childOf(element, name);
  if (found === undefined) return null;
  return !["0", "false", "off", "none"].includes(found.attributes["w:val"] ?? "1");
}
