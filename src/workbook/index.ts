/** The only way in for the pane. */
export { readSettings, removeSetting, writeSetting } from "./document-settings";
export { goTo, goToTable, selectCell } from "./go-to";
export { readLinkedCells, type LinkedCell, type LinkedCells } from "./linked-cells";
export { insertExample, type ExampleOutcome, type ExampleRequest, type InsertedExample } from "./insert-example";
export { insertTemplate, type TemplateOutcome } from "./insert-template";
export { insertTable, insertTableInStep } from "./insert-table";
export { markCells, unmarkCells, type Mark } from "./mark-cells";
export { insertPlacements, readPlacementTables, type PlacementsOutcome } from "./placement-tables";
export { readPrintedCells, readPrintedCellsAgain, whatChangedSince, type PrintedCells, type SeenCells } from "./printed-cells";
export type { Inserted, InsertRequest, Mode, InsertOutcome, OutOfStep, Destination, UndoOutcome } from "./insertion";
export {
  readSelectedCell,
  readSelectedRows,
  selectedAddress,
  targetAt,
  targetOfSize,
  type ReadCell,
  type ReadRows,
  type SelectedTarget,
} from "./selection";
export { readSelectedList, type SelectedList } from "./selected-list";
export * from "./register";
export { undoInsertion } from "./undo-insertion";
