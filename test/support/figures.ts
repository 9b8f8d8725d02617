/** Exact figures beside expected decimal text. */
import { Decimal, isProblem, type Spill } from "../../src/calculation";

/** A figure as text: in full, or to the digits of an expected text that ends in "…". */
export function asExpected(figure: unknown, expected: string): string {
  if (isProblem(figure)) return `${figure.kind}: ${figure.sentence}`;
  if (!(figure instanceof Decimal)) return String(figure);
  if (!expected.endsWith("…")) return figure.toFixed();
  const digits = expected.slice(0, -1);
  const places = digits.split(".")[1]?.length ?? 0;
  return `${figure.toDecimalPlaces(places, Decimal.ROUND_DOWN).toFixed(places)}…`;
}

/** A whole spill as text, each cell to its expected digits. */
export function spillAsExpected(spill: Spill, expected: string | readonly (readonly string[])[]): string | string[][] {
  if (typeof expected === "string") return spill.length === 1 && spill[0]?.length === 1 ? asExpected(spill[0][0], expected) : `a spill of ${spill.length} rows`;
  return spill.map((row, i) => row.map((figure, j) => asExpected(figure, expected[i]?.[j] ?? "")));
}
