/**
 * Other people's tables and sentences, read and checked. A door of its own: the functions of a sheet need none of this,
 * so it is fetched only where something is checked.
 */
export { printedTableFromCells } from "./read/cells-as-tables";
export { checkPrinted, checkSteps, type CheckInput, type CheckProgress } from "./check-printed";
export { coverageSentence } from "./coverage-words";
export { checkTable, type CheckedTable } from "./check-table";
export { reportOf } from "./check-printed";
export { stateOf } from "./finding";
export { checkSentences, type CheckedSentences } from "./prose/check-sentences";
export type { QuotedCell } from "./prose/matched-quote";
export { slipOfQuote, type QuoteSlip } from "./prose/slip-of-quote";
export { quotedFigures, type Quoted } from "./prose/quoted-figures";
export { wordsOf } from "./prose/words-of-text";
export { readTable, type ReadTable, type TableFigure } from "./read/read-table";
export type { PrintedFigure } from "./read/figure-token";
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
export { mostCells, tableOf, type PrintedTable, type Span } from "./read/printed-table";
export { cleaned } from "./read/printed-text";
export { cellText } from "./read/html-layout";
export { hides, shownMark } from "./read/hidden-html";
export { splitSentences } from "./prose/split-sentences";
export { rangeSentence, type MoneyRange } from "./range-sentence";
export { readPrinted, type PrintedSource, type ReadPrinted } from "./read/read-printed";
