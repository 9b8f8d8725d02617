// What is measured, in the order of the table.
import { blockCost } from "./block-cost.mjs";
import { occupancyRisk } from "./occupancy-risk.mjs";
import { placementTrend } from "./placement-trend.mjs";
import { presentCost } from "./present-cost.mjs";
import { savings } from "./savings.mjs";
import { savingsChance } from "./savings-chance.mjs";
import { share } from "./share.mjs";
import { uplift } from "./uplift.mjs";

export const cases = [savings, blockCost, uplift, presentCost, placementTrend, occupancyRisk, savingsChance, share];
