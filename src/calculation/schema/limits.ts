import { withCommas } from "./cell";
import { badInput, type Problem } from "./problem";

/** More cells than this in one call would keep Excel waiting for seconds, and on the web it would not be sent at all. */
export const mostCells = 250_000;

/** Null when it fits. */
export function tooLarge(rows: number, columns: number, remedy: string): Problem | null {
  if (rows * columns <= mostCells) return null;
  return badInput(
    `${counted(rows, "row")} by ${counted(columns, "column")} are more than the ${shown(mostCells)} cells that one formula works out: ${remedy}`,
  );
}

const shown = (count: number): string => withCommas(String(count));
const counted = (count: number, what: string): string => `${shown(count)} ${what}${count === 1 ? "" : "s"}`;
