import { YearBasis } from "../../exact/year-basis";
import { Parameter } from "../parameter";
import { badInput, isProblem } from "../problem";
import { isBlankOrZero, mustBe, readNumber } from "./number";
import { withoutText } from "./number-text";

const accepts = "52 (weeks), 365, 366 or 365.25 (days), or a financial year such as “2027/28”";
const outside = mustBe(accepts);

/** A number from 50 to 54 counts weeks, from 364 to 366 days; a text such as "2027/28" is that financial year's own days. */
export function yearBasis(label = "Year basis"): Parameter<YearBasis> {
  return Parameter.of({ label, unit: "weeks or days in a year", accepts }, (given, name) => {
    const cell = withoutText(given);
    if (isBlankOrZero(cell)) return badInput(`${name} is blank or 0: type ${accepts}`);
    if (typeof cell === "string") return YearBasis.fromFinancialYear(cell) ?? badInput(outside(cell, name));
    const count = readNumber(cell, name, `type ${accepts}`);
    return isProblem(count) ? count : (YearBasis.fromNumber(count) ?? badInput(outside(cell, name)));
  });
}
