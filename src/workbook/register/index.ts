/** The register of the workbook's tables. */
export { checkedAnew, identityOf, type KeptChange, type RegisterEntry, type Signature } from "./entry";
export type { Inspection, InspectedTable, TableLocation } from "./inspection";
export { changeWords } from "./change-words";
export { isStillAsSeen, whatSheetShowsInstead } from "./figures-in-sheet";
export { inspectTable } from "./inspect-table";
export { moveTable, type Moved, type MoveOutcome } from "./move-table";
export { openTable, type OpenedTable } from "./open-table";
export { readProfiles, type ProfileInWorkbook } from "./profiles";
export { readRegister, takeOffRegister, writeEntry } from "./read-register";
export { bringBack } from "./bring-back";
export { lostTables, putBackOnRegister, type LostTable } from "./rebuild-entry";
export { removeTable, sheetThatGoes, type Removed } from "./remove-table";
export type { SourceChange } from "./sources-now";
export type { AssumptionChange, HandChange } from "./detect-changes";
export { insertAgain, putCellBack, putCellsBack, selectTable, updateTable } from "./table-actions";
export { updateByNumber, type UpdateOutcome, type UpdateRequest } from "./update-by-number";
