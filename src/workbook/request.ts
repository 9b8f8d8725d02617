/** What people ask for when something goes into the workbook. It imports no file of this folder, so that all of them may import it. */
import type { Area, SheetBlock } from "../tables";

/** How a table is written: as Excel's own formulas, as one live formula of ours, or as values that follow nothing. */
export type Mode = "formulas" | "live" | "values";

/** The selected cell, a new sheet, or a cell of a sheet. */
export type Destination = "selection" | "new sheet" | { readonly sheet: string; readonly cell: string };

export type Size = { readonly rows: number; readonly columns: number };

/** A table that is written again: the size of its cells, the part of them that its own formula spills into, and the block as it was written. */
export type ReplacedTable = Size & {
  readonly spill: Area | null;
  readonly block: SheetBlock;
  /** What its cells held when people were shown it. */
  readonly formulas?: readonly (readonly unknown[])[];
};
