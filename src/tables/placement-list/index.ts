/** Lists of placements: fetched when somebody has one. */
export { listFormula, type ListPlace } from "./list-formula";
export { counted, listWords, priceWords } from "./list-words";
export { pastedLines } from "./pasted-lines";
export { mostLines, readPlacements, type PlacementList } from "./read-placements";
export { mostYears, usualYears, yearlyFigures, yearlyRows, yearsOf, type YearlyFigures, type Years } from "./yearly-figures";
