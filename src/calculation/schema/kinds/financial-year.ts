import { firstSerial, lastSerial, dateOf } from "../../exact/calendar";
import { financialYear as beginningOf } from "../../exact/financial-year";
import type { Cell } from "../cell";
import { Parameter } from "../parameter";
import { badInput, isProblem } from "../problem";
import { isBlankOrZero, mustBe, readNumber } from "./number";
import { withoutText } from "./number-text";

const [earliest, latest] = [dateOf(firstSerial).year, dateOf(lastSerial).year - 1];
const accepts = `a financial year such as “2027/28”, or the year it begins in, from ${earliest} to ${latest}`;

/** The calendar year in which it begins. Excel reads 2011/12 typed into a cell as a day in December 2011, so the message says so. */
export function financialYear(label: string): Parameter<number> {
  return Parameter.of({ label, unit: "a financial year", accepts }, (given, name) => {
    const cell = withoutText(given);
    if (isBlankOrZero(cell)) return badInput(`${name} is blank: type ${accepts}`);
    const count = typeof cell === "string" ? null : readNumber(cell, name, `type ${accepts}`);
    if (isProblem(count)) return count;
    const beginning = count === null ? beginningOf(cell as string) : count.toNumber();
    const isYear = beginning !== null && Number.isInteger(beginning) && beginning >= earliest && beginning <= latest;
    return isYear ? beginning : badInput(`${mustBe(accepts)(cell, name)}${asDate(cell)}`);
  });
}

function asDate(cell: Cell): string {
  if (typeof cell !== "number" || !Number.isInteger(cell) || cell < firstSerial || cell > lastSerial) return "";
  const { year, month } = dateOf(cell);
  return `. If you typed ${year}/${String(month).padStart(2, "0")}, Excel has read it as a date: type ${year}`;
}
