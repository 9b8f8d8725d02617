/** What an insert is given and what comes of it. */
import type { AssumptionRow, Table } from "../tables";
import type { LinkedCell } from "./linked-cells";
import type { RegisterEntry } from "./register/entry";
import type { Destination, Mode, ReplacedTable } from "./request";

export type { Destination, Mode } from "./request";

export type InsertRequest = {
  readonly table: Table;
  /** The assumptions as filled in, which CARE.TABLE reads. */
  readonly rows: readonly AssumptionRow[];
  readonly mode: Mode;
  readonly place: Destination;
  /** True once a person has been told what stands there and wants it overwritten. */
  readonly mayOverwrite?: boolean;
  /** For "Values of 22 November 2026". */
  readonly today: Date;
  /** Where a table is written again: its entry in the register, and its cells. */
  readonly entry?: RegisterEntry;
  readonly replaced?: ReplacedTable;
  /** Asked once, right before the write, which cannot be stopped any more. */
  isStopped?(this: void): boolean;
};

/** Where everything stands. Addresses are without the sheet's name. */
export type Inserted = {
  /** The table's number in the register. */
  readonly number: number;
  /** By which a form knows its table again: `identityOf` its entry. */
  readonly id: string;
  readonly sheet: string;
  readonly onNewSheet: boolean;
  readonly mode: Mode;
  /** The whole block: "B4:G60". */
  readonly area: string;
  readonly assumptions: string;
  /** The cells of the first part. */
  readonly table: string;
  /** The lines of the finding and of the basis note. */
  readonly notes: string;
  /** How many of Excel's results agree with ours, out of how many, and the first cell that does not. */
  readonly agreement: { readonly agree: number; readonly of: number; readonly firstDifferent: string | null };
  /** For undo; the pane does not look into it. Null of a table that was there before the pane was opened. */
  readonly restorePoint: unknown;
};

export type InsertOutcome = { readonly kind: "inserted"; readonly inserted: Inserted } | NotInserted;

/** Nothing was written, because a linked cell has changed. `cells` are in the order of the linked rows. */
export type OutOfStep = { readonly kind: "out of step"; readonly cells: readonly LinkedCell[] };

export type NotInserted =
  /**
   * Nothing was written, or all was put back where something came in between. `first` is the first filled cell, `alsoThere` what else stands
   * there, as "a comment at D11". `emptyCell` is a place beside it that has room; null where none was found.
   */
  | {
      readonly kind: "not empty";
      readonly area: string;
      readonly filled: number;
      readonly first: { readonly cell: string; readonly text: string } | null;
      readonly alsoThere: readonly string[];
      readonly emptyCell: { readonly sheet: string; readonly cell: string } | null;
    }
  /** The sentence says why, in what state the workbook is, and what to do. */
  | { readonly kind: "refused"; readonly sentence: string };

export type UndoOutcome = { readonly kind: "undone"; readonly sentence: string } | { readonly kind: "refused"; readonly sentence: string };
