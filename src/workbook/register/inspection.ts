/** What is seen of a table of the register where it stands now. */
import type { AssumptionRow, SheetBlock, Table } from "../../tables";
import type { Inserted } from "../insertion";
import type { SourceChange } from "./sources-now";
import type { AssumptionChange, HandChange } from "./detect-changes";

/** Where it stands: kept for what is done to it next. Addresses are without the sheet's name. */
export type TableLocation = {
  readonly sheet: string;
  readonly area: string;
  readonly row: number;
  readonly column: number;
  /** With all that a formula of its own fills now. */
  readonly rows: number;
  readonly columns: number;
  readonly spill: SheetBlock["spill"];
};

export type Inspection =
  | { readonly kind: "missing" }
  /** A table of a version or kind that this one does not know, or Excel would not say. */
  | { readonly kind: "unreadable"; readonly sentence: string }
  | {
      readonly kind: "there";
      readonly at: TableLocation;
      /** Rows or columns were put into it or taken out of it, so that its cells cannot be compared. */
      readonly isReshaped: boolean;
      readonly changes: readonly HandChange[];
      readonly assumptions: readonly AssumptionChange[];
      readonly sources: readonly SourceChange[];
      /** The assumptions as they stand in the sheet. */
      readonly rowsNow: readonly AssumptionRow[];
      /** What they make, or why they make nothing. */
      readonly table: Table | null;
      readonly problems: readonly string[];
      /** As it was when it was written. */
      readonly tableBefore: Table;
      /** Its size would be another: it has to be written again. */
      readonly isOutgrown: boolean;
      readonly agreement: Inserted["agreement"];
      readonly stamp: string | null;
      /** The version that wrote it, when that is not this one. */
      readonly olderVersion: string | null;
    };

export type InspectedTable = Extract<Inspection, { readonly kind: "there" }>;
