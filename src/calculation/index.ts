/** The calculation module's door: other folders import from here only. */
import { occupancyRisk } from "./appraisal/occupancy-risk";
import { presentCost } from "./appraisal/present-cost";
import { savingsChance } from "./appraisal/savings-chance";
import { financialYears } from "./contract/financial-years";
import { termYears } from "./contract/term-years";
import { accruedCost } from "./cost/accrued-cost";
import { blockCost } from "./cost/block-cost";
import { breakEven } from "./cost/break-even";
import { notionalBorrowing } from "./cost/notional-borrowing";
import { occupancy } from "./cost/occupancy";
import { savings } from "./cost/savings";
import { spotCost } from "./cost/spot-cost";
import { unitCost } from "./cost/unit-cost";
import { voidCost } from "./cost/void-cost";
import { demand } from "./demand/demand";
import { placementTrend } from "./demand/placement-trend";
import { bandPrice } from "./price/band-price";
import { blendedPrice } from "./price/blended-price";
import { pricePath } from "./price/price-path";
import { realTerms } from "./price/real-terms";
import { uplift } from "./price/uplift";
import { weeks } from "./price/weeks";
import { occupancyScenario } from "./scenario/occupancy-scenario";
import { savingsGrid } from "./scenario/savings-grid";
import type { FunctionDeclaration } from "./schema/function";
import { share } from "./sharing/share";
import { priceScore } from "./tender/price-score";
import { version } from "./version";

export {
  accruedCost,
  blockCost,
  breakEven,
  notionalBorrowing,
  occupancy,
  occupancyScenario,
  savings,
  savingsGrid,
  spotCost,
  unitCost,
  voidCost,
};
export { bandPrice, blendedPrice, pricePath, realTerms, uplift, weeks };
export { financialYears, presentCost, share, termYears };
export { demand, occupancyRisk, placementTrend, priceScore, savingsChance, version };
export type { Placement } from "./demand/placements";
export { YearsOfPlacements } from "./demand/placement-days";
export { trendYear, type TrendYear } from "./demand/trend-year";
export { spotCostOfBeds } from "./cost/spot-cost-of-beds";
export { occupancySteps } from "./scenario/occupancy-steps";
export { chainedPrices } from "./price/price-path";
export { floorAboveCap, indexMixes, mixedIndex, riseOf, type IndexList, type IndexMix, type PriceClause } from "./price/price-rise";
export { growthFactors, rateOfYear } from "./price/rate-path";
export { inBaseYear } from "./price/real-terms";
export { growthOver, ratesUntil, treasuryRates, treasurySchedule } from "./appraisal/discount-rates";
export { mostOutcomes, periodsInYear } from "./appraisal/turnover";
export { readTerm, repairedTerm, type Term } from "./schema/kinds/term";
export { moduleVersion } from "./version";

export { dateInWords, dateOf, firstSerial, lastSerial, monthsAfter, serialOf } from "./exact/calendar";
export { fromCell, toCell } from "./exact/cell-number";
export { Decimal, decimal, one, zero } from "./exact/decimal";
export { daysInFinancialYear, financialYear, financialYearName, financialYearOfDay, firstDayOfFinancialYear } from "./exact/financial-year";
export { largestRemainder, placesOfShares, wholeShares } from "./exact/largest-remainder";
export { wholePence } from "./exact/price-days";
export { directions, roundTo, roundToPlaces, toNearest, type Direction, type Rounding } from "./exact/rounding";
export { YearBasis } from "./exact/year-basis";

export type { CellFormat } from "./schema/cell-format";
export { CellError, quoted, Unreadable, unreadable, type Cell, type Cells } from "./schema/cell";
export {
  defineFunction,
  type Answer,
  type Example,
  type FunctionDeclaration,
  type Group,
  type ErrorMeaning,
  type Result,
  type Spill,
} from "./schema/function";
export {
  bedsContracted,
  bedStep,
  choice,
  flag,
  occupiedBeds,
  pounds,
  poundsPerWeek,
  quantum,
  smallCount,
  yearBasis,
  years,
} from "./schema/kinds";
export { mostCells, tooLarge } from "./schema/limits";
export { countWords, withCommas } from "./schema/number-words";
export { Parameter, type Inputs, type Parameters } from "./schema/parameter";
export { allOf, badInput, divisionByZero, isProblem, noAnswer, Problem, type ProblemKind } from "./schema/problem";

/** Every function of this folder, in the order of the reference. `version` comes last of all, after those of other folders. */
export const calculationFunctions: readonly FunctionDeclaration[] = [
  weeks,
  bandPrice,
  blendedPrice,
  uplift,
  pricePath,
  realTerms,
  blockCost,
  spotCost,
  savings,
  voidCost,
  breakEven,
  unitCost,
  occupancy,
  accruedCost,
  occupancyScenario,
  savingsGrid,
  termYears,
  financialYears,
  presentCost,
  notionalBorrowing,
  share,
  demand,
  placementTrend,
  occupancyRisk,
  savingsChance,
  priceScore,
];
