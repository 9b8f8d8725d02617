import { withCommas } from "./cell";
import { badInput, type Problem } from "./problem";

/** More cells than this in one call would keep Excel waiting for seconds, and on the web it would not be sent at all. */
export const mostCells = 250_000;

/** Null when it fits. */
export function tooLarge(rows: number, columns: number, remedy: string): Problem | null {
  if (rows * columns <= mostCells) return null;
  const [down, across, most] = [rows, columns, mostCells].map((count) => withCommas(String(count)));
  return badInput(`${down} rows by ${across} columns are more than the ${most} cells that one formula works out: ${remedy}`);
}
