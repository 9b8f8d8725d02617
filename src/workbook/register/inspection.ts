/** What an inspection finds of a table of the register. */
import type { AssumptionRow, SheetBlock, Table } from "../../tables";
import type { Inserted } from "../insertion";
import type { SourceChange } from "./sources-now";
import type { AssumptionChange, HandChange } from "./detect-changes";

/** Where a table stands. Addresses are without the sheet's name. */
export type TableLocation = {
  readonly sheet: string;
  /** It stays when the sheet is renamed. */
  readonly sheetId: string;
  readonly area: string;
  readonly row: number;
  readonly column: number;
  /** Including all that its own formula fills now. */
  readonly rows: number;
  readonly columns: number;
  readonly spill: SheetBlock["spill"];
};

export type Inspection =
  | { readonly kind: "missing" }
  /** This version does not know the table, or Excel refused the read. */
  | { readonly kind: "unreadable"; readonly sentence: string }
  | {
      readonly kind: "there";
      readonly at: TableLocation;
      /** What its cells hold, as Excel gives it. */
      readonly formulas: readonly (readonly unknown[])[];
      /** Rows or columns were inserted or deleted, so its cells cannot be compared. */
      readonly isReshaped: boolean;
      /** Whether some of its rows or columns are not seen, by a filter or by hand. */
      readonly isPartlyHidden: boolean;
      readonly changes: readonly HandChange[];
      readonly assumptions: readonly AssumptionChange[];
      readonly sources: readonly SourceChange[];
      /** The assumptions as they are in the sheet. */
      readonly rowsNow: readonly AssumptionRow[];
      /** The table that they make; null where `problems` say why they make none. */
      readonly table: Table | null;
      readonly problems: readonly string[];
      /** The table as it was written. */
      readonly tableBefore: Table;
      /** The table that they make has another size, so it has to be written again. */
      readonly isOutgrown: boolean;
      readonly agreement: Inserted["agreement"];
      /** The addresses of its parts: "B8:E16". */
      readonly places: Pick<Inserted, "assumptions" | "table" | "notes">;
      readonly stamp: string | null;
      /** The version that wrote it; null where that is this one. */
      readonly olderVersion: string | null;
    };

export type InspectedTable = Extract<Inspection, { readonly kind: "there" }>;
