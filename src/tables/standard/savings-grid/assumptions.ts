/** What the savings grid asks for. */
import { badInput, decimal, isProblem, quoted, type Decimal } from "../../../calculation";
import { termAssumption, type SheetAssumption } from "../../assumption-kinds";
import type { AssumptionValues } from "../../assumption";
import { eachYear, roundToQuantum, savingsBasis } from "../../basis";
import { bedsContracted, blockCosts, blockGivenAs, spotCost, spotGivenAs } from "../block-and-spot-assumptions";
import { costBases, riseAssumptions } from "../rises/assumptions";
import { payerAssumptions } from "../who-pays/assumptions";
import { namedCell } from "../../formula";
import { readFigure } from "../../read-figure";

const steps: Readonly<Record<string, Decimal>> = {
  "1 bed": decimal(1),
  "half a bed": decimal("0.5"),
  "2 beds": decimal(2),
  "5 beds": decimal(5),
  "10 beds": decimal(10),
};

const step: SheetAssumption<Decimal> = {
  cell: "step",
  label: "Show a row for every",
  unit: "",
  section: "main",
  field: { choices: Object.keys(steps) },
  usual: "1 bed",
  example: "1 bed",
  inLine: (words) => `a row for every ${words === "1 bed" ? "bed" : words}`,
  read: (cell) => {
    const known = typeof cell === "string" ? steps[cell.trim().toLowerCase()] : undefined;
    if (known !== undefined) return known;
    const value = readFigure(cell, "Show a row for every", "Choose how many beds each row goes down by, like 1 bed");
    return isProblem(value) || value.gt(0)
      ? value
      : badInput(`Show a row for every is ${quoted(cell)}: choose how many beds each row goes down by, like 1 bed`);
  },
  inSheet: (value) => ({ value, format: "number", unit: "beds" }),
  figure: (value) => ({ value, formula: [namedCell("step")] }),
};

export const savingsGridAssumptions = {
  blockGivenAs,
  blockCosts,
  spotGivenAs,
  spotCost,
  beds: bedsContracted,
  term: termAssumption(),
  step,
  ...riseAssumptions,
  ...payerAssumptions,
  ...eachYear,
  ...costBases,
  ...savingsBasis,
  roundTo: roundToQuantum,
};

export type Values = AssumptionValues<typeof savingsGridAssumptions>;
