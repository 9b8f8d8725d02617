/** The calculation module's only door. */
import { blockCost } from "./cost/block-cost";
import { breakEven } from "./cost/break-even";
import { savings } from "./cost/savings";
import { spotCost } from "./cost/spot-cost";
import { unitCost } from "./cost/unit-cost";
import { voidCost } from "./cost/void-cost";
import { weeks } from "./price/weeks";
import { occupancyScenario } from "./scenario/occupancy-scenario";
import { savingsGrid } from "./scenario/savings-grid";
import type { FunctionDeclaration } from "./schema/function";
import { version } from "./version";

export { blockCost, breakEven, occupancyScenario, savings, savingsGrid, spotCost, unitCost, version, voidCost, weeks };
export { spotCostOfBeds } from "./cost/spot-cost-of-beds";
export { occupancySteps } from "./scenario/occupancy-steps";
export { readTerm, repairedTerm, type Term } from "./contract/term";
export { moduleVersion } from "./version";

export { fromCell, toCell } from "./exact/cell-number";
export { Decimal, decimal, one, zero } from "./exact/decimal";
export { daysInFinancialYear, financialYear, financialYearName } from "./exact/financial-year";
export { roundTo, type Direction, type Rounding } from "./exact/rounding";
export { YearBasis } from "./exact/year-basis";

export { CellError, quoted, Unreadable, unreadable, withCommas, type Cell, type Cells } from "./schema/cell";
export { defineFunction, type Answer, type Example, type Figure, type FunctionDeclaration, type Group, type Spill } from "./schema/function";
export { bedsContracted, bedStep, flag, occupiedBeds, pounds, poundsPerWeek, yearBasis, years } from "./schema/kinds";
export { mostCells, tooLarge } from "./schema/limits";
export { Parameter, type Inputs, type Parameters } from "./schema/parameter";
export { allOf, badInput, divisionByZero, isProblem, noAnswer, Problem, type ProblemKind } from "./schema/problem";

/** Every function of the module, in the order people read them. */
export const calculationFunctions: readonly FunctionDeclaration[] = [
  weeks,
  blockCost,
  spotCost,
  savings,
  voidCost,
  breakEven,
  unitCost,
  occupancyScenario,
  savingsGrid,
  version,
];
