/** Lists of placements: loaded when somebody has one. */
export type { Years } from "./list-summary";
export { listFormula, type ListOrigin } from "./list-formula";
export { listWords, priceWords } from "./list-words";
export { pastedLines } from "./pasted-lines";
export { mostLines, mostSelectedLines, readPlacements, tooManyLines, type PlacementList } from "./read-placements";
export { joinPrices, readEpisodes, type Episodes } from "./episodes";
export { readPriceList, type PriceList } from "./price-list";
export { blockIn, typesIn } from "./counting-choices";
export type { Block } from "./open-block";
export { asText, tellEpisodes } from "./tell-episodes";
export { mostYears, usualYears, yearlyFigures, yearlyRows, type YearlyFigures } from "./yearly-figures";
