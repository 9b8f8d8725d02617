/** The kinds of input that the field's functions take: prices, costs, beds, years, year bases, flags. */
import { fromCell } from "../exact/cell-number";
import { decimal, type Decimal } from "../exact/decimal";
import { YearBasis } from "../exact/year-basis";
import { CellError, quoted, unreadable, withCommas, type Cell } from "./cell";
import { Parameter } from "./parameter";
import { badInput, divisionByZero, isProblem, noAnswer, type Problem } from "./problem";

type Limits = { readonly least: Decimal; readonly most: Decimal };
type Words = { readonly blank: string; readonly outside: (cell: Cell, label: string) => string };

const largestWeeklyPrice = decimal("1000000");
const largestCost = decimal("1e12");
const mostBeds = decimal("100000");
const mostYears = decimal("100");
const zero = decimal(0);

const shown = (exact: Decimal): string => withCommas(exact.toFixed());

/** Text and TRUE are never taken for numbers: a figure typed as text is a slip that someone should see. */
function readNumber(cell: Cell, label: string, howToType: string): Decimal | Problem {
  if (typeof cell === "number" && Number.isFinite(cell)) return fromCell(cell);
  if (cell instanceof CellError) return passedOn(cell, label);
  if (typeof cell === "string") return badInput(`${label} is the text ${quoted(cell)}: ${howToType}`);
  return badInput(`${label} is ${cell === unreadable ? "not a number" : quoted(cell)}: ${howToType}`);
}

/** An error in an input cell stays that error where it can; the sentence says where it comes from. */
function passedOn(cell: CellError, label: string): Problem {
  const sentence = `${label} holds the error ${cell.code}: put that cell right first`;
  if (cell.code === "#N/A") return noAnswer(sentence);
  return cell.code === "#DIV/0!" ? divisionByZero(sentence) : badInput(sentence);
}

/** 0 is an answer here, and a blank cell, which Excel hands over as 0, counts as 0. A formula's "" is known to be blank. */
function numberOrNil({ least, most }: Limits, { blank, outside }: Words): (cell: Cell, label: string) => Decimal | Problem {
  return (cell, label) => {
    if (cell === null) return zero;
    if (cell === "") return badInput(`${label} is blank: ${blank}`);
    const value = readNumber(cell, label, blank);
    return isProblem(value) || (value.gte(least) && value.lte(most)) ? value : badInput(outside(cell, label));
  };
}

/** 0 makes no sense here, so 0 and blank are refused alike. */
function numberAboveNil(limits: Limits, words: Words): (cell: Cell, label: string) => Decimal | Problem {
  const read = numberOrNil(limits, words);
  return (cell, label) => (cell === null || cell === "" || cell === 0 ? badInput(`${label} is blank or 0: ${words.blank}`) : read(cell, label));
}

const outsideOf =
  (range: string) =>
  (cell: Cell, label: string): string =>
    `${label} (${quoted(cell)}) must be ${range}`;

/** £ for one bed for one week. Refuses 0 and blank; a figure over £1,000,000 is taken for a yearly cost. */
export function poundsPerWeek(label: string): Parameter<Decimal> {
  const accepts = `above £0, up to £${shown(largestWeeklyPrice)} a week`;
  const outside = (cell: Cell): string =>
    typeof cell === "number" && cell > 0
      ? `${label} (${quoted(cell)}) is over £${shown(largestWeeklyPrice)} a week: if it is a yearly cost, divide it by 52`
      : `${label} (${quoted(cell)}) must be above £0`;
  return Parameter.of({ label, unit: "£ a week for each bed", accepts }, numberAboveNil({ least: zero, most: largestWeeklyPrice }, { blank: "type a price a week, like 2,411.30", outside }));
}

/** £ of cost, which may be nil or, as a credit, below it. */
export function pounds(label: string, unit = "£"): Parameter<Decimal> {
  const accepts = `from −£${shown(largestCost)} to £${shown(largestCost)}`;
  const limits = { least: largestCost.negated(), most: largestCost };
  return Parameter.of({ label, unit, accepts }, numberOrNil(limits, { blank: "type an amount in pounds, like 627,000", outside: outsideOf(accepts) }));
}

/** Beds paid for under the contract: whole, and at least one. */
export function bedsContracted(label = "Beds contracted"): Parameter<Decimal> {
  const accepts = `a whole number from 1 to ${shown(mostBeds)}`;
  const read = numberAboveNil({ least: decimal(1), most: mostBeds }, { blank: "type a whole number, like 5", outside: outsideOf(accepts) });
  return Parameter.of({ label, unit: "beds", accepts }, (cell, name) => {
    const beds = read(cell, name);
    return isProblem(beds) || beds.isInteger() ? beds : badInput(outsideOf(accepts)(cell, name));
  });
}

/** Beds in use, which may be none, and as an average over a year may be fractional. */
export function occupiedBeds(label = "Occupied beds"): Parameter<Decimal> {
  const accepts = `from 0 to ${shown(mostBeds)}`;
  return Parameter.of({ label, unit: "beds", accepts }, numberOrNil({ least: zero, most: mostBeds }, { blank: "type a number of beds, like 4.5, or 0 for none", outside: outsideOf(accepts) }));
}

export function years(label = "Years"): Parameter<Decimal> {
  const accepts = `from 0 to ${shown(mostYears)}`;
  return Parameter.of({ label, unit: "years", accepts }, numberOrNil({ least: zero, most: mostYears }, { blank: "type a number of years, like 8", outside: outsideOf(accepts) }));
}

/** How many beds each row of a table goes down by. */
export function bedStep(label = "Step"): Parameter<Decimal> {
  const accepts = `above 0, up to ${shown(mostBeds)}`;
  return Parameter.of({ label, unit: "beds", accepts }, numberAboveNil({ least: zero, most: mostBeds }, { blank: "type how many beds each row goes down by, like 1", outside: outsideOf(accepts) }));
}

/** A number from 50 to 54 counts weeks, from 364 to 366 days; a text such as "2027/28" is that financial year's own days. */
export function yearBasis(label = "Year basis"): Parameter<YearBasis> {
  const accepts = "52 (weeks), 365, 366 or 365.25 (days), or a financial year such as “2027/28”";
  return Parameter.of({ label, unit: "weeks or days in a year", accepts }, (cell, name) => {
    if (cell === null || cell === "" || cell === 0) return badInput(`${name} is blank or 0: type ${accepts}`);
    if (typeof cell === "string") return YearBasis.fromFinancialYear(cell) ?? badInput(outsideOf(accepts)(cell, name));
    const count = readNumber(cell, name, `type ${accepts}`);
    return isProblem(count) ? count : (YearBasis.fromNumber(count) ?? badInput(outsideOf(accepts)(cell, name)));
  });
}

/** TRUE or FALSE; 1 and 0 are taken as they are in Excel. */
export function flag(label: string): Parameter<boolean> {
  return Parameter.of({ label, unit: "TRUE or FALSE", accepts: "TRUE or FALSE" }, (cell, name) => {
    if (typeof cell === "boolean") return cell;
    if (cell === null || cell === 0) return false;
    if (cell === 1) return true;
    return cell instanceof CellError ? passedOn(cell, name) : badInput(`${name} is ${quoted(cell)}: type TRUE or FALSE`);
  });
}
