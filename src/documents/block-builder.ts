/** Puts paragraphs and tables in order into a document: finds captions and notes of tables, numbers of paragraphs, and headings above them. */
import { tableOf, type PrintedTable } from "../checking/printed-tables";
import type { DocumentBlock, DocumentParagraph, DocumentPlace, DocumentTable, ParagraphKind, TextOrigin } from "./document";
import { isNumberedCaption, isTableNote, mayBeCaption, tableName, withoutNumber } from "./paragraph-number";

export interface GivenParagraph {
  readonly text: string;
  readonly kind: ParagraphKind;
  readonly level?: number;
  readonly page?: number | null;
  /** By an automatic list; a typed one is found in the text. */
  readonly number?: string | null;
  readonly origin?: TextOrigin | null;
}

export interface GivenTable {
  readonly table: PrintedTable;
  readonly page?: number | null;
  readonly hasOpenChanges?: boolean;
  readonly originOf?: DocumentTable["originOf"];
}

export class BlockBuilder {
  readonly #blocks: (DocumentParagraph | DocumentTable)[] = [];
  #heading = "";
  #number: string | null = null;
  #tables = 0;
  readonly #seenTables = new Set<string>();
  /** How many tables were left out because they stand there twice. */
  twice = 0;

  get length(): number {
    return this.#blocks.length;
  }

  paragraph({ text, kind, level = 0, page = null, number: given = null, origin = null }: GivenParagraph): void {
    const isHeading = kind === "heading";
    const trimmed = text.trim();
    if (trimmed === "") return;
    const { number, text: rest } =
      given === null && kind !== "footnote" && kind !== "box" ? withoutNumber(trimmed, isHeading) : { number: given, text: trimmed };
    const skipped = text.indexOf(trimmed) + (trimmed.length - rest.length);
    if (isHeading) this.#heading = rest;
    if (number !== null) this.#number = number;
    const place: DocumentPlace = { page, number: number ?? this.#number, heading: this.#heading };
    const isNamed = kind === "paragraph" && tableName(rest) !== null && mayBeCaption(rest);
    this.#blocks.push({
      is: "paragraph",
      kind: isNamed ? "caption" : kind,
      text: rest,
      level: isHeading ? level : 0,
      place,
      origin: moved(origin, skipped),
    });
  }

  table({ table, page = null, hasOpenChanges = false, originOf = null }: GivenTable): void {
    if (table.cells.every((row) => row.every((text) => text === ""))) return;
    const key = table.cells.map((row) => row.join("\t")).join("\n");
    if (this.#seenTables.has(key) && this.#isRightAfterTable()) {
      this.twice++;
      return;
    }
    this.#seenTables.add(key);
    this.#tables++;
    this.#blocks.push({
      is: "table",
      table,
      name: `Table ${this.#tables}`,
      place: { page, number: this.#number, heading: this.#heading },
      notes: [],
      hasOpenChanges,
      originOf,
    });
  }

  #isRightAfterTable(): boolean {
    return this.#blocks.slice(-4).some(({ is }) => is === "table");
  }

  done(): readonly DocumentBlock[] {
    const blocks: DocumentBlock[] = [];
    const taken = new Set<DocumentBlock>();
    // "Table 3" is the third only where the document itself numbers none.
    const isNumbered = this.#blocks.some((block) => tableName(block.is === "table" ? block.table.caption : block.text) !== null);
    let unnamed = 0;
    for (const [at, block] of this.#blocks.entries()) {
      if (block.is === "paragraph") {
        if (!taken.has(block)) blocks.push(block);
        continue;
      }
      const above = this.#blocks[at - 1];
      const below = this.#blocks.slice(at + 1, at + 4);
      const over = captionAbove(above, this.#blocks[at - 2], taken);
      const under = over === null || over.kind !== "caption" ? captionBelow(below) : null;
      const caption = under ?? over;
      if (caption !== null) taken.add(caption);
      if (caption !== null && caption === over && over.kind !== "heading")
        blocks.splice(blocks.indexOf(over), 1, { ...over, kind: "caption" });
      const notes = notesBelow(below);
      const words = block.table.caption === "" ? (caption?.text ?? "") : block.table.caption;
      blocks.push({
        ...block,
        name:
          tableName(words) ?? (over ? tableName(over.text) : null) ?? (isNumbered ? `Table without a number (${++unnamed})` : block.name),
        table: tableOf(block.table.cells, { ...block.table, caption: words }),
        notes,
      });
    }
    return blocks;
  }
}

function captionAbove(
  above: DocumentBlock | undefined,
  before: DocumentBlock | undefined,
  taken: ReadonlySet<DocumentBlock>,
): DocumentParagraph | null {
  for (const one of [above, before]) {
    if (one?.is !== "paragraph" || taken.has(one) || one.kind === "footnote" || one.kind === "box") return null;
    if (one.kind === "caption" || isNumberedCaption(one.text)) return one;
    if (one === above && mayBeCaption(one.text) && !isTableNote(one.text)) return one;
    // "£000" or "All figures in £m" may stand between.
    if (one.text.length > 40) return null;
  }
  return null;
}

/** Only one that is marked or says so: what merely follows is text. */
const captionBelow = ([first, second]: readonly DocumentBlock[]): DocumentParagraph | null =>
  first?.is === "paragraph" && (first.kind === "caption" || isNumberedCaption(first.text)) && second?.is !== "table" ? first : null;

function notesBelow(below: readonly DocumentBlock[]): readonly string[] {
  const found: string[] = [];
  for (const one of below) {
    if (one.is !== "paragraph" || !isTableNote(one.text)) break;
    found.push(one.text);
  }
  return found;
}

const moved = (origin: TextOrigin | null, by: number): TextOrigin | null =>
  origin === null || by === 0 ? origin : { ...origin, pieces: origin.pieces.map((piece) => ({ ...piece, at: piece.at - by })) };
