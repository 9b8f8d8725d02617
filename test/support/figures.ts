/** Exact figures beside expected decimal text. */
import { Decimal, isProblem, type Spill } from "../../src/calculation";

/** A figure as text: in full, or to the digits of an expected text that ends in "…". */
export function asExpected(figure: unknown, expected: string): string {
  if (isProblem(figure)) return `${figure.kind}: ${figure.sentence}`;
  if (!(figure instanceof Decimal)) return withoutRest(String(figure), expected);
  // A quotient is cut at 40 digits, so what is multiplied by it again is whole to 30.
  if (!expected.endsWith("…")) return figure.toSignificantDigits(30).toFixed();
  const digits = expected.slice(0, -1);
  const places = digits.split(".")[1]?.length ?? 0;
  return `${figure.toDecimalPlaces(places, "down").toFixed(places)}…`;
}

const withoutRest = (text: string, expected: string): string =>
  expected.endsWith("…") && text.startsWith(expected.slice(0, -1)) ? expected : text;

/** A whole spill as text, each cell to its expected digits; where the last expected row is "…" alone, only the rows before it. */
export function spillAsExpected(spill: Spill, expected: string | readonly (readonly string[])[]): string | string[][] {
  if (typeof expected === "string")
    return spill.length === 1 && spill[0]?.length === 1 ? asExpected(spill[0][0], expected) : `a spill of ${spill.length} rows`;
  const isCut = expected.at(-1)?.join() === "…";
  if (isCut) return [...expected.slice(0, -1).map((row, i) => row.map((cell, j) => asExpected(spill[i]?.[j], cell))), ["…"]];
  return spill.map((row, i) => row.map((figure, j) => asExpected(figure, expected[i]?.[j] ?? "")));
}
