/** Spot prices of placements for the tables that ask for one. */
export { captionName, captionNumber } from "./captions";
export { spotAssumption, spotPriceRows, spotPrices, type PlacementCells, type SpotPrice } from "./spot-prices";
