/** What the check of a whole document says: each finding with its place, what was tested, and what was not. */
import type { Certainty, Counts, Finding, FindingKind, FindingState } from "../checking/printed-tables";
import type { DocumentFormat, TextOrigin } from "./document";

export interface FoundAt {
  /** Of the document's blocks, from 0: the order of reading. */
  readonly block: number;
  readonly page: number | null;
  /** "5.2.4" */
  readonly number: string | null;
  readonly heading: string;
  /** "Table 3"; null in running text. */
  readonly table: string | null;
  readonly caption: string;
  /** Counted from 0. */
  readonly cell: { readonly row: number; readonly column: number; readonly rowLabel: string; readonly columnLabel: string } | null;
  /** The sentence, as it is printed; null in a table. */
  readonly sentence: string | null;
  /** The figure's own words. */
  readonly quote: string;
  /** Where they begin in the text of the paragraph or cell, in characters. */
  readonly from: number;
  readonly origin: TextOrigin | null;
}

export interface DocumentFinding {
  /** The same for the same finding in the same document, so that what was set aside stays so. */
  readonly id: string;
  readonly where: FoundAt;
  readonly also: readonly FoundAt[];
  /** "Table 3: Total, Annual cost" or "5.2.4". */
  readonly title: string;
  readonly short: string;
  readonly printed: string;
  readonly shouldBe: string | null;
  readonly difference: string | null;
  readonly kind: FindingKind | "printed-differently" | "with-and-without";
  readonly why: string;
  readonly certainty: Certainty;
  readonly howSure: string;
  readonly state: FindingState;
  readonly tests: number;
  readonly rule: string | null;
}

export interface DocumentUntested {
  readonly where: FoundAt;
  readonly title: string;
  readonly printed: string;
  readonly why: string;
}

export interface DocumentReport {
  readonly format: DocumentFormat;
  readonly pages: number | null;
  readonly tables: number;
  readonly sentences: number;
  /** In the order of reading. */
  readonly findings: readonly DocumentFinding[];
  readonly untested: readonly DocumentUntested[];
  readonly unread: readonly DocumentUntested[];
  readonly notes: readonly string[];
  readonly counts: Counts;
}

/** "Page 4, 5.2.4, Table 3"; a number that is no more than "1" is called a paragraph. */
export function placeWords({ page, number, table, heading }: FoundAt): string {
  const paragraph = number !== null && /^\d+$/.test(number) ? `paragraph ${number}` : (number ?? "");
  const found = [page === null ? "" : `Page ${page}`, paragraph, table ?? ""].filter((words) => words !== "");
  const words = found.join(", ");
  return words !== "" ? words.charAt(0).toUpperCase() + words.slice(1) : heading === "" ? "Text" : heading;
}

export function titleOf(where: FoundAt): string {
  const { cell, sentence } = where;
  const place = placeWords(where);
  if (cell) {
    const { rowLabel, columnLabel, row, column } = cell;
    return `${place}: ${[rowLabel === "" ? `row ${row + 1}` : rowLabel, columnLabel === "" ? `column ${column + 1}` : columnLabel].join(", ")}`;
  }
  const words = (sentence ?? "").split(" ").slice(0, 6).join(" ");
  return `${place}: “${words}${(sentence ?? "").length > words.length ? " …" : ""}”`;
}

export type { Finding };
