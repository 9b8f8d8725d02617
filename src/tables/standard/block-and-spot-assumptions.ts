/** What tables of block against spot ask for: the price of each side, however it is given, the beds and the term. */
import { badInput, decimal, isProblem, quoted, withCommas, type Cell, type Decimal, type Problem } from "../../calculation";
import { chosenText } from "../assumption";
import { moneyAssumption, namedFigures, type SheetAssumption, type SheetAssumptionList, type InSheet } from "../assumption-kinds";
import { choiceAssumption } from "../basis";
import { namedCell } from "../formula";
import { readFigure } from "../read-figure";

const aYearForAll = "£ a year, all beds";
const aYearForEach = "£ a year, each bed";
const aWeekForEach = "£ a week, each bed";
export type GivenAs = typeof aYearForAll | typeof aYearForEach | typeof aWeekForEach;

const largestWeeklyPrice = decimal(1_000_000);
const largestCost = decimal("1e12");
const mostBeds = decimal(100_000);

/** Above 0: a price of 0 is a field that nobody filled in. */
function readCost(cell: Cell, label: string, what: string, givenAs: string): Decimal | Problem {
  const weekly = givenAs === aWeekForEach;
  const [period, example] = weekly
    ? ["of one bed for a week", "3,534.69"]
    : givenAs === aYearForEach
      ? ["of one bed for a year", "184,308.80"]
      : ["of all the beds for a year", "627,000"];
  const instruction = `Enter the ${what} ${weekly ? "price" : "cost"} ${period}, like ${example}`;
  const cost = readFigure(cell, label, instruction);
  if (isProblem(cost)) return cost;
  if (!weekly && typeof cell === "string" && /(pw|p\/w|week)\s*$/i.test(cell))
    return badInput(`${label} is ${quoted(cell)}, a week’s price: choose “${aWeekForEach}” above it, or enter the cost of a year`);
  if (weekly && cost.gt(largestWeeklyPrice))
    return badInput("Enter a price from £0 to £1,000,000 a week. If this is a yearly cost, divide it by 52");
  if (cost.gt(largestCost)) return badInput(`${label} (${withCommas(cost)}) is over £${withCommas(largestCost)}. ${instruction}`);
  return cost.gt(0) ? cost : badInput(`${label} is ${cost.isZero() ? "0" : "below 0"}. ${instruction}`);
}

/** Without a unit: the choice above it in the assumptions block says it. */
const asPrice = (value: Decimal): InSheet => ({ value, format: "price", unit: "" });

/** Formulas and files that do not say it mean a year; in a new form it is the week, in which people think. */
const givenAs = (label: string, choices: readonly GivenAs[]): SheetAssumption<GivenAs> => ({
  ...choiceAssumption<GivenAs>(label, choices, "main"),
  inForm: aWeekForEach,
});

export const blockGivenAs = givenAs("Block cost is given as", [aYearForAll, aYearForEach, aWeekForEach]);
export const spotGivenAs = givenAs("Spot cost is given as", [aYearForEach, aWeekForEach, aYearForAll]);

export const blockCosts: SheetAssumptionList = {
  cell: "block_cost",
  label: "Block cost",
  legend: "Block cost at each support level",
  hint: "paid for all the beds contracted, filled or not",
  unit: (lookUp) => chosenText(lookUp, blockGivenAs.label),
  section: "main",
  field: "money",
  item: "Level",
  names: ["Low", "Medium", "High", "Level 4", "Level 5", "Level 6"],
  most: 6,
  wholePlace: { side: "block", givenAs: blockGivenAs.label },
  example: "627,000",
  read: (cell, name, lookUp) => readCost(cell, `Block cost, ${name}`, `${name} block`, chosenText(lookUp, blockGivenAs.label)),
  inSheet: asPrice,
  figures: namedFigures("block_cost"),
};

/** For tables with one block cost. */
export const blockCost: SheetAssumption<Decimal> = {
  cell: "block_cost",
  label: "Block cost",
  hint: blockCosts.hint ?? "",
  unit: blockCosts.unit,
  wholePlace: { side: "block", givenAs: blockGivenAs.label },
  section: "main",
  field: "money",
  example: "627,000",
  read: (cell, lookUp) => readCost(cell, "Block cost", "block", chosenText(lookUp, blockGivenAs.label)),
  inSheet: asPrice,
  figure: (value) => ({ value, formula: [namedCell("block_cost")] }),
};

export const spotCost: SheetAssumption<Decimal> = {
  cell: "spot_cost",
  label: "Spot cost",
  unit: (lookUp) => chosenText(lookUp, spotGivenAs.label),
  wholePlace: { side: "spot", givenAs: spotGivenAs.label },
  section: "main",
  field: "money",
  example: "184,308.80",
  read: (cell, lookUp) => readCost(cell, "Spot cost", "spot", chosenText(lookUp, spotGivenAs.label)),
  inSheet: asPrice,
  figure: (value) => ({ value, formula: [namedCell("spot_cost")] }),
};

export const bedsContracted: SheetAssumption<Decimal> = {
  cell: "beds",
  bounds: { least: 1, most: 100_000, isWhole: true },
  label: "Beds contracted",
  unit: "",
  hint: "paid for, filled or not",
  section: "main",
  field: "number",
  example: "5",
  read: (cell) => {
    const instruction = "Enter beds contracted as a whole number, like 5";
    const beds = readFigure(cell, "Beds contracted", instruction);
    if (isProblem(beds)) return beds;
    if (beds.gt(mostBeds)) return badInput(`Beds contracted (${withCommas(beds)}) is over ${withCommas(mostBeds)}. ${instruction}`);
    return beds.isInteger() && beds.gte(1) ? beds : badInput(instruction);
  },
  inSheet: (value) => ({ value, format: "number", unit: "beds" }),
  figure: (value) => ({ value, formula: [namedCell("beds")] }),
};

const weekly = { unit: "£ a week, each bed", least: 0.01, most: 1_000_000 };

/** For tables that ask for weekly prices alone. */
export const weeklyBlockPrice: SheetAssumption<Decimal> = moneyAssumption({
  ...weekly,
  label: "Block price",
  wholePlace: { side: "block" },
  cell: "block_price",
  hint: "paid filled or not",
  example: "2,636.23",
});
export const weeklySpotPrice: SheetAssumption<Decimal> = moneyAssumption({
  ...weekly,
  label: "Spot price",
  wholePlace: { side: "spot" },
  cell: "spot_price",
  example: "3,534.69",
});
