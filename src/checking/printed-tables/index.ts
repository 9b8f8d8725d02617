/**
 * Other people's tables and sentences, read and checked. A door of its own: the functions of a sheet need none of this,
 * so it is fetched only where something is checked.
 */
export { printedTableFromCells } from "./read/cells-as-tables";
export { checkPrinted, checkSteps, type CheckInput, type CheckProgress } from "./check-printed";
export { coverageSentence } from "./coverage-words";
export type {
  Certainty,
  CheckReport,
  Considered,
  Counts,
  Finding,
  FindingKind,
  FindingScore,
  FindingState,
  Place,
  PlaceInSentence,
  PlaceInTable,
  Untested,
} from "./finding";
export type { PrintedTable, Span } from "./read/printed-table";
export { splitSentences } from "./prose/split-sentences";
export { rangeSentence, type MoneyRange } from "./range-sentence";
export { readPrinted, type PrintedSource, type ReadPrinted } from "./read/read-printed";
