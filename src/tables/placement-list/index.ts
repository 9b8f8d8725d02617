/** Lists of placements: loaded when somebody has one. */
export type { Years } from "./list-summary";
export { listFormula, type ListOrigin } from "./list-formula";
export { listWords, priceWords } from "./list-words";
export { pastedLines } from "./pasted-lines";
export { mostSelectedLines, readPlacements, type PlacementList } from "./read-placements";
export { mostYears, usualYears, yearlyFigures, yearlyRows, type YearlyFigures } from "./yearly-figures";
