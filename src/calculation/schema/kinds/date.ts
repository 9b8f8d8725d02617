import { dateInWords, firstSerial, lastSerial } from "../../exact/calendar";
import { quoted, type Cell } from "../cell";
import { Parameter } from "../parameter";
import { badInput, isProblem, type Problem } from "../problem";
import { isBlankOrZero, mustBe, readNumber } from "./number";

const accepts = `a day from ${dateInWords(firstSerial)} to ${dateInWords(lastSerial)}`;
const howToType = "type a date, like 16/01/2026";

/** A day, as Excel's serial number. A year typed alone, such as 2026, would be a day in 1905 and is refused. */
export function date(label: string): Parameter<number> {
  return Parameter.of(
    { label, unit: "a date", accepts, shownAs: "date" },
    (cell, name) => readDate(cell, name) ?? badInput(`${name} is blank: ${howToType}`),
  );
}

/** A day, or null where the cell is blank. */
export function dateOrBlank(label: string, whenBlank: string): Parameter<number | null> {
  return Parameter.of({ label, unit: `a date; ${whenBlank}`, accepts, shownAs: "date" }, readDate);
}

function readDate(cell: Cell, label: string): number | null | Problem {
  if (isBlankOrZero(cell)) return null;
  // A fast path: most cells are whole days, and there may be 200,000 of them.
  if (typeof cell === "number" && Number.isInteger(cell) && cell >= firstSerial && cell <= lastSerial) return cell;
  const serial = readNumber(cell, label, `${howToType}, so that the cell holds a date`);
  if (isProblem(serial)) return serial;
  if (serial.lt(firstSerial) || serial.gte(lastSerial + 1)) return badInput(`${mustBe(accepts)(cell, label)}: ${howToType}`);
  return serial.isInteger() ? serial.toNumber() : badInput(`${label} (${quoted(cell)}) has a time of day in it: ${howToType}`);
}
