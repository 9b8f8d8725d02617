/** A document as whoever reads it sees it, whatever program made it: headings, numbered paragraphs, tables, footnotes, each with its place. */
import type { PrintedTable } from "../checking/printed-tables";

export type DocumentFormat = "docx" | "pdf" | "html" | "markdown" | "text";

/** "box" stands in a text box or a frame, beside the text. */
export type ParagraphKind = "heading" | "paragraph" | "caption" | "footnote" | "box";

export interface DocumentPlace {
  /** From 1; null where the format does not say. */
  readonly page: number | null;
  /** "5.2.4", as it is printed: the paragraph's own, or of a table the last one before it. */
  readonly number: string | null;
  /** The last heading before it, or "". */
  readonly heading: string;
}

export interface DocumentParagraph {
  readonly is: "paragraph";
  readonly kind: ParagraphKind;
  /** Without its number. */
  readonly text: string;
  /** Of a heading, from 1; 0 of all else. */
  readonly level: number;
  readonly place: DocumentPlace;
  /** Where its characters stand in the file, for whoever marks them there. */
  readonly origin: TextOrigin | null;
}

export interface DocumentTable {
  readonly is: "table";
  readonly table: PrintedTable;
  /** As the report calls it, "Table 3"; else by its place in the document. */
  readonly name: string;
  readonly place: DocumentPlace;
  /** What stands under it: sources and notes. */
  readonly notes: readonly string[];
  /** It holds changes that nobody has accepted yet: the new text is read. */
  readonly hasOpenChanges: boolean;
  readonly originOf: ((row: number, column: number) => TextOrigin | null) | null;
}

/** Pieces of text in the order of reading, each from one stretch of one part of the file. */
export interface TextOrigin {
  readonly part: string;
  readonly pieces: readonly OriginPiece[];
}

export interface OriginPiece {
  /** In characters of the text that is read: the piece stands from here … */
  readonly at: number;
  readonly length: number;
  /** … and its run from here to there in the part, in characters. */
  readonly from: number;
  readonly to: number;
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

export interface ReadDocument {
  readonly format: DocumentFormat;
  readonly blocks: readonly DocumentBlock[];
  /** Null where the format does not say. */
  readonly pages: number | null;
  /** What the reader of the findings has to know, as sentences without their stops. */
  readonly notes: readonly string[];
}

/** A sentence that says what is wrong with the file and what to do, without its stop. */
export interface Unreadable {
  readonly problem: string;
}

export const isUnreadable = (read: ReadDocument | Unreadable): read is Unreadable => "problem" in read;

export interface ReadingProgress {
  /** Of the whole, from 0 to 1. */
  readonly done: number;
  readonly doing: string;
}

export type DocumentFile = { readonly name: string; readonly bytes: Uint8Array };

/** Reads in steps, so that whoever asks can show how far it is, and stop. */
export type Reading = AsyncGenerator<ReadingProgress, ReadDocument | Unreadable>;
/** The same of readers that wait for nothing. */
export type ReadingAtOnce = Generator<ReadingProgress, ReadDocument | Unreadable>;
