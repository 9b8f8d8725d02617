/** What is asked of an insert and what comes of it, in the words the pane shows. */
import type { AssumptionRow, Table } from "../tables";
import type { LinkedCell } from "./linked-cells";
import type { ReplacedTable } from "./preflight";
import type { RegisterEntry } from "./register/entry";

export type Mode = "formulas" | "live" | "values";

/** At the selection, on a sheet of its own, or at a cell that was offered. */
export type Destination = "selection" | "new sheet" | { readonly sheet: string; readonly cell: string };

export type InsertRequest = {
  readonly table: Table;
  /** The assumptions as filled in, which CARE.TABLE reads. */
  readonly rows: readonly AssumptionRow[];
  readonly mode: Mode;
  readonly place: Destination;
  /** Said by a person who was told what stands there. */
  readonly mayOverwrite?: boolean;
  /** For "Values of 22 November 2026". */
  readonly today: Date;
  /** The table of the register that it takes the place of, and the cells that are its own. */
  readonly entry?: RegisterEntry;
  readonly replaced?: ReplacedTable;
  /** Asked once, right before anything is written: whether somebody has stopped it. From then on it cannot be stopped. */
  isStopped?(this: void): boolean;
};

/** Where everything stands; kept for the undo. Addresses are without the sheet's name. */
export type Inserted = {
  /** Its number in the register. */
  readonly number: number;
  readonly sheet: string;
  readonly onNewSheet: boolean;
  readonly mode: Mode;
  /** The whole area: "B4:G60". */
  readonly area: string;
  readonly assumptions: string;
  /** The first part's cells, and how it was written. */
  readonly table: string;
  /** The lines of the sentence and of the basis note. */
  readonly notes: string;
  /** Excel's own recalculation beside the module's figures, before rounding. */
  readonly agreement: { readonly agree: number; readonly of: number; readonly firstDifferent: string | null };
  /** What undo needs: opaque to the pane. */
  readonly restorePoint: unknown;
};

export type InsertOutcome = { readonly kind: "inserted"; readonly inserted: Inserted } | NotInserted;

/** Nothing has been written: a linked cell has changed. What the cells hold, in the order of the rows that are linked. */
export type OutOfStep = { readonly kind: "out of step"; readonly cells: readonly LinkedCell[] };

export type NotInserted =
  /** Nothing has been written. `emptyCell` is a place beside it where the table fits, if one was found. */
  | {
      readonly kind: "not empty";
      readonly area: string;
      readonly filled: number;
      readonly first: { readonly cell: string; readonly text: string };
      readonly emptyCell: { readonly sheet: string; readonly cell: string } | null;
    }
  /** Nothing has been written, or everything was put back; the sentence says which, and what to do. */
  | { readonly kind: "refused"; readonly sentence: string };

export type UndoOutcome = { readonly kind: "undone"; readonly sentence: string } | { readonly kind: "refused"; readonly sentence: string };
