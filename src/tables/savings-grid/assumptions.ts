/** What the savings grid asks for. */
import {
  badInput,
  decimal,
  isProblem,
  quoted,
  readTerm,
  repairedTerm,
  withCommas,
  type Cell,
  type Decimal,
  type Problem,
  type Term,
} from "../../calculation";
import { chosen, type Assumption, type AssumptionList } from "../assumption";
import { choice, pricesOf, roundToQuantum, savingIs, vat, whenToRound, yearOf } from "../basis";
import { readFigure } from "../read-figure";

const aYearForAll = "£ a year, all beds";
const aYearForEach = "£ a year, each bed";
const aWeekForEach = "£ a week, each bed";
export type GivenAs = typeof aYearForAll | typeof aYearForEach | typeof aWeekForEach;

const largestWeeklyPrice = decimal(1_000_000);
const largestCost = decimal("1e12");
const mostBeds = decimal(100_000);

/** Above nil: a price of nothing is a blank that nobody filled in. */
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
  if (weekly && cost.gt(largestWeeklyPrice))
    return badInput("Enter a price from £0 to £1,000,000 a week. If this is a yearly cost, divide it by 52");
  if (cost.gt(largestCost))
    return badInput(`${label} (${withCommas(cost.toString())}) is over £${withCommas(largestCost.toFixed())}. ${instruction}`);
  return cost.gt(0) ? cost : badInput(`${label} is ${cost.isZero() ? "0" : "below 0"}. ${instruction}`);
}

const blockGivenAs = choice<GivenAs>("Block cost is given as", [aYearForAll, aYearForEach, aWeekForEach], "main");
const spotGivenAs = choice<GivenAs>("Spot cost is given as", [aYearForEach, aWeekForEach, aYearForAll], "main");

const blockCosts: AssumptionList<Decimal> = {
  label: "Block cost",
  legend: "Block cost at each support level",
  hint: "paid for all the beds contracted, filled or not",
  unit: (look) => chosen(look, blockGivenAs.label),
  section: "main",
  item: "Level",
  names: ["Low", "Medium", "High", "Level 4", "Level 5", "Level 6"],
  most: 6,
  example: "627,000",
  read: (cell, name, look) => readCost(cell, `Block cost, ${name}`, `${name} block`, chosen(look, blockGivenAs.label)),
};

const spotCost: Assumption<Decimal> = {
  label: "Spot cost",
  unit: (look) => chosen(look, spotGivenAs.label),
  section: "main",
  field: "money",
  example: "184,308.80",
  read: (cell, look) => readCost(cell, "Spot cost", "spot", chosen(look, spotGivenAs.label)),
};

const bedsContracted: Assumption<Decimal> = {
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
    if (beds.gt(mostBeds))
      return badInput(`Beds contracted (${withCommas(beds.toString())}) is over ${withCommas(mostBeds.toString())}. ${instruction}`);
    return beds.isInteger() && beds.gte(1) ? beds : badInput(instruction);
  },
};

const term: Assumption<Term> = {
  label: "Term",
  unit: "",
  hint: "years, like 8 or 4+2+2",
  section: "main",
  field: "term",
  example: "4+2+2",
  repair: repairedTerm,
  echo: ({ years }) => `${years.toString()} ${years.eq(1) ? "year" : "years"} in all`,
  read: (cell) => {
    const read = readTerm(cell, "Term");
    if (!isProblem(read)) return read;
    return typeof cell === "string" && repairedTerm(cell) !== null
      ? badInput(`Write the term with plus signs, like ${repairedTerm(cell) ?? ""}`)
      : cell === null || cell === ""
        ? badInput("Enter the term in years, like 8 or 4+2+2")
        : read;
  },
};

const steps: Readonly<Record<string, Decimal>> = {
  "1 bed": decimal(1),
  "half a bed": decimal("0.5"),
  "2 beds": decimal(2),
  "5 beds": decimal(5),
  "10 beds": decimal(10),
};

const step: Assumption<Decimal> = {
  label: "Show a row for every",
  unit: "",
  section: "main",
  field: { choices: Object.keys(steps) },
  usual: "1 bed",
  example: "1 bed",
  read: (cell) => {
    const known = typeof cell === "string" ? steps[cell.trim().toLowerCase()] : undefined;
    if (known !== undefined) return known;
    const value = readFigure(cell, "Show a row for every", "Choose how many beds each row goes down by, like 1 bed");
    return isProblem(value) || value.gt(0)
      ? value
      : badInput(`Show a row for every is ${quoted(cell)}: choose how many beds each row goes down by, like 1 bed`);
  },
};

export const savingsGridAssumptions = {
  blockGivenAs,
  blockCosts,
  spotGivenAs,
  spotCost,
  beds: bedsContracted,
  term,
  step,
  blockYear: yearOf("Block"),
  spotYear: yearOf("Spot"),
  roundTo: roundToQuantum,
  whenToRound,
  vat,
  savingIs,
  pricesOf,
};
