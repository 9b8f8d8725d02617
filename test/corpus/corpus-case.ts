/** A printed table with the truth beside it: what is wrong in it, where, and what would be right. Read from a file of the corpus, or generated. */

/** A cell by its place in `rows`, from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface Slip {
  /** The cell; where nobody can say which of several it is, all of them, the likeliest first. Empty in a sentence. */
  readonly cells: readonly Cell[];
  /** Which sentence, from 0; null in the table. */
  readonly sentence: number | null;
  /** A finding's kind where one names it; otherwise the kind in words, like "stale-total". */
  readonly kind: string;
  readonly printed: string;
  /** As it would be printed, or one of several joined by " or " where rounding allows them; null where nobody can say. */
  readonly right: string | null;
  readonly origin: "planted" | "real";
}

/** How it comes to the checker. */
export type Form = "tabs" | "html" | "markdown" | "text" | "csv";

export interface CorpusCase {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly caption: string;
  readonly form: Form;
  /** The first row is the headings. A footnote mark is written `<sup>1</sup>`. */
  readonly rows: readonly (readonly string[])[];
  readonly sentences: readonly string[];
  readonly slips: readonly Slip[];
  /** Cells that were worked out from a slip: to name them as well is right. */
  readonly carried: readonly Cell[];
}
