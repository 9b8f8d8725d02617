/** A .docx as whoever reads the printed page sees it. Our own walk: no library keeps fields, numbers, moves, grid places and minus signs together. */
import { BlockBuilder } from "../block-builder";
import type { ParagraphKind, ReadingAtOnce, ReadingProgress, TextOrigin, Unreadable } from "../document";
import { Numbering } from "./numbering";
import { mainPart, partsOf, type Parts } from "./package-parts";
import { paragraphText, type FieldState, type ParagraphText } from "./paragraph-text";
import { Styles } from "./styles";
import { wordTable, type WordCell, type WordTable } from "./word-table";
import { childOf, NotXml, valueOf, xmlBranches, xmlTree, type XmlElement } from "./xml-tree";

const containers = new Set(["w:body", "w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"]);
const damaged = "is damaged: its text breaks off. Open it in Word, save it again, and choose that copy";

export function* readWordDocument(bytes: Uint8Array): ReadingAtOnce {
  yield { done: 0, doing: "Unpacking" };
  const parts = yield* unpackedParts(bytes);
  if ("problem" in parts) return parts;
  const main = mainPart(parts);
  if (main === null)
    return { problem: "is no Word document, though it is packed like one. Open it in the program it came from, and save it as .docx" };
  try {
    const walk = new Walk(parts, main);
    for (const branch of xmlBranches(parts.get(main) ?? "", containers)) {
      if (typeof branch === "number") yield { done: shareOfUnpacking + (1 - shareOfUnpacking) * branch, doing: "Reading" };
      else walk.block(branch, "paragraph");
    }
    return walk.done();
  } catch (error) {
    if (error instanceof NotXml) return { problem: damaged };
    throw error;
  }
}

/** Of the time that reading takes. */
const shareOfUnpacking = 0.15;

function* unpackedParts(bytes: Uint8Array): Generator<ReadingProgress, Parts | Unreadable> {
  const unpacking = partsOf(bytes);
  for (;;) {
    const step = unpacking.next();
    if (step.done) return step.value;
    yield { done: shareOfUnpacking * step.value, doing: "Unpacking" };
  }
}

class Walk {
  readonly #builder = new BlockBuilder();
  readonly #main: string;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #notes = { footnotes: new Map<string, XmlElement>(), endnotes: new Map<string, XmlElement>() };
  readonly #fields: FieldState = { parts: [] };
  #page: number | null;
  #waiting: { text: string; pieces: TextOrigin["pieces"]; number: string | null } | null = null;
  #endnotes: string[] = [];
  #changedParagraphs = 0;
  #changedTables = 0;

  constructor(parts: Parts, main: string) {
    this.#main = main;
    const folder = main.slice(0, main.lastIndexOf("/") + 1);
    const part = (name: string): string | undefined =>
      parts.get([...parts.keys()].find((key) => new RegExp(`^${folder}${name}\\d*\\.xml$`, "i").test(key)) ?? "");
    this.#styles = new Styles(part("styles"));
    this.#numbering = new Numbering(part("numbering"));
    for (const kind of ["footnotes", "endnotes"] as const)
      for (const note of xmlTree(part(kind) ?? "<none/>"))
        if (!/separator/i.test(note.attributes["w:type"] ?? "")) this.#notes[kind].set(note.attributes["w:id"] ?? "", note);
    // Pages are known only where Word has laid the document out and kept where they began.
    this.#page = (parts.get(main) ?? "").includes("<w:lastRenderedPageBreak") ? 1 : null;
  }

  block(element: XmlElement, kind: ParagraphKind): void {
    if (element.name === "w:p") this.#paragraph(element, kind);
    else if (element.name === "w:tbl") this.#table(element, kind);
    else if (element.name === "mc:AlternateContent") {
      const chosen = childOf(element, "mc:Choice") ?? childOf(element, "mc:Fallback");
      for (const child of chosen?.children ?? []) this.block(child, kind);
    } else if (containers.has(element.name)) for (const child of element.children) this.block(child, kind);
  }

  #paragraph(element: XmlElement, given: ParagraphKind): void {
    const properties = childOf(element, "w:pPr");
    const style = valueOf(properties, "w:pStyle") ?? null;
    const look = this.#styles.paragraph(style, properties);
    const read = paragraphText(element, this.#styles, this.#fields);
    if (read.hasOpenChanges) this.#changedParagraphs++;
    const startsAt = this.#page;
    if (this.#page !== null) this.#page += read.pageBreaks.length;
    const number = read.text.trim() === "" && read.boxes.length === 0 ? null : this.#numberOf(style, look.list, look.level);
    const before = this.#waiting;
    this.#waiting = null;
    const text = `${before?.text ?? ""}${read.text}`;
    const pieces = [...(before?.pieces ?? []), ...read.pieces.map((piece) => ({ ...piece, at: piece.at + (before?.text.length ?? 0) }))];
    const own = number ?? before?.number ?? null;
    if (read.goesOn) this.#waiting = { text, pieces, number: own };
    else {
      // A page that begins before its first character begins before the paragraph.
      const page = this.#page !== null && read.pageBreaks[0] === 0 ? (startsAt ?? 0) + 1 : startsAt;
      const kind = given !== "paragraph" ? given : look.isCaption ? "caption" : look.headingLevel > 0 ? "heading" : "paragraph";
      this.#builder.paragraph({ text, kind, level: look.headingLevel, page, number: own, origin: { part: this.#main, pieces } });
    }
    for (const box of read.boxes) for (const child of box.children) this.block(child, "box");
    this.#notesOf(read);
  }

  #notesOf({ footnotes, endnotes }: Pick<ParagraphText | WordTable, "footnotes" | "endnotes">): void {
    for (const id of footnotes) this.#note("footnotes", id);
    this.#endnotes.push(...endnotes);
  }

  #note(kind: "footnotes" | "endnotes", id: string): void {
    const note = this.#notes[kind].get(id);
    if (!note) return;
    this.#notes[kind].delete(id);
    for (const paragraph of note.children) {
      if (paragraph.name !== "w:p") continue;
      const { text } = paragraphText(paragraph, this.#styles, { parts: [] });
      this.#builder.paragraph({ text, kind: "footnote", page: this.#page });
    }
  }

  #numberOf(style: string | null, list: string | null, level: number | null): string | null {
    const byStyle = style === null ? null : this.#numbering.ofStyle(style);
    const [id, at] = list !== null ? [list, level ?? byStyle?.level ?? 0] : byStyle ? [byStyle.list, byStyle.level] : [null, 0];
    return id === null || id === "0" ? null : this.#numbering.next(id, at);
  }

  #table(element: XmlElement, kind: ParagraphKind): void {
    const table = wordTable(element, { styles: this.#styles, fields: this.#fields });
    const page = this.#page;
    const { cells } = table.printed;
    const inner = [...table.cells.values()];
    const nested = inner.flatMap((cell) => cell.nested);
    const isFrame =
      inner.length === 1 || (nested.length > 0 && inner.filter(({ text }) => /\d/.test(text)).length < 4) || (cells[0]?.length ?? 0) < 2;
    if (isFrame) {
      for (const cell of inner) this.#frame(cell, kind);
      return;
    }
    if (table.hasOpenChanges) this.#changedTables++;
    if (this.#page !== null) this.#page += table.pageBreaks;
    this.#builder.table({ table: table.printed, page, hasOpenChanges: table.hasOpenChanges, originOf: originsOf(table, this.#main) });
    for (const one of nested) this.#table(one, kind);
    this.#notesOf(table);
  }

  /** A table of one cell, or one that holds others, is there for its looks. */
  #frame(cell: WordCell, kind: ParagraphKind): void {
    for (const paragraph of cell.paragraphs) this.#paragraph(paragraph, kind === "paragraph" ? "box" : kind);
    for (const one of cell.nested) this.#table(one, kind);
  }

  done() {
    for (const id of this.#endnotes) this.#note("endnotes", id);
    const notes = [
      ...(this.#changedTables > 0
        ? [
            `${this.#changedTables === 1 ? "1 table has" : `${this.#changedTables} tables have`} tracked changes that nobody has accepted yet: the new text was checked`,
          ]
        : []),
      ...(this.#changedTables === 0 && this.#changedParagraphs > 0
        ? ["The text has tracked changes that nobody has accepted yet: the new text was checked"]
        : []),
    ];
    return { format: "docx" as const, blocks: this.#builder.done(), pages: this.#page, notes };
  }
}

/** Kept small: only what leads back to the file. */
function originsOf({ cells }: WordTable, part: string): (row: number, column: number) => TextOrigin | null {
  const pieces = new Map([...cells].map(([key, cell]) => [key, cell.pieces]));
  return (row, column) => {
    const found = pieces.get(`${row} ${column}`);
    return found === undefined || found.length === 0 ? null : { part, pieces: found };
  };
}
