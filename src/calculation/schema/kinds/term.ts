/** A contract's term: the initial years and the extension options, written "4+2+2". */
import { decimal, zero, type Decimal } from "../../exact/decimal";
import { fromCell } from "../../exact/cell-number";
import { quoted, type Cell } from "../cell";
import { badInput, type Problem } from "../problem";

export type Term = {
  /** Initial years first, then each extension. */
  readonly periods: readonly Decimal[];
  /** All of them together. */
  readonly years: Decimal;
};

const longest = decimal(100);
const wording = /^\s*\d+(\.\d+)?(\s*\+\s*\d+(\.\d+)?)*\s*(years?)?\s*$/i;
const withOtherSigns = /^\s*\d+(\s*[-–—/,&]\s*\d+)+\s*$/;

/** A number of years, or text with plus signs. Excel reads 4-2-2 as a date, so the message for a large number says so. */
export function readTerm(cell: Cell, label: string): Term | Problem {
  if (cell === null || cell === "" || cell === 0) return badInput(`${label} is blank or 0: write it in years, like 8 or 4+2+2`);
  if (typeof cell === "number" && Number.isFinite(cell)) return termOf([fromCell(cell)], cell, label);
  if (typeof cell !== "string") return badInput(`${label} is ${quoted(cell)}: write it in years, like 8 or 4+2+2`);
  if (!wording.test(cell))
    return badInput(`${label} (${quoted(cell)}): write the term with plus signs, like ${repairedTerm(cell) ?? "4+2+2"}`);
  return termOf(
    cell
      .replace(/years?/i, "")
      .split("+")
      .map((part) => decimal(part.trim())),
    cell,
    label,
  );
}

/** Text with plus signs, or with others where they belong: what was meant as a term. */
export const isTermText = (cell: Cell): cell is string => typeof cell === "string" && (wording.test(cell) || withOtherSigns.test(cell));

/** "4-2-2" as it was meant, or null when nobody can tell. */
export const repairedTerm = (text: string): string | null =>
  withOtherSigns.test(text)
    ? text
        .trim()
        .split(/\s*[-–—/,&]\s*/)
        .join("+")
    : null;

function termOf(periods: readonly Decimal[], cell: Cell, label: string): Term | Problem {
  const years = periods.reduce((sum, period) => sum.plus(period), zero);
  if (years.gt(zero) && years.lte(longest)) return { periods, years };
  const asDate = typeof cell === "number" && cell > 20_000 ? ". If you typed it with dashes, Excel has read it as a date" : "";
  return badInput(`${label} (${quoted(cell)}) must be above 0, up to 100 years, like 8 or 4+2+2${asDate}`);
}
