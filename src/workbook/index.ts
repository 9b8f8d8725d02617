/** The only door to Excel's workbook. */
export { goTo } from "./go-to";
export { insertTable } from "./insert-table";
export type { Inserted, InsertRequest, Mode, Outcome, Place, UndoOutcome } from "./insertion";
export {
  onSelectionChanged,
  readSelectedCell,
  readSelectedRows,
  selectedAddress,
  targetAt,
  type ReadCell,
  type ReadRows,
  type SelectedTarget,
} from "./selection";
export { undoInsertion } from "./undo-insertion";
