import { countWords, withCommas } from "./number-words";
import { badInput, type Problem } from "./problem";

/** The most cells of one call. More would block Excel for seconds, and Excel on the web would not send them at all. */
export const mostCells = 250_000;

/** A problem for more cells than that, with what to do about it; else null. */
export function tooLarge(rows: number, columns: number, remedy: string): Problem | null {
  if (rows * columns <= mostCells) return null;
  return badInput(
    `${countWords(rows, "row")} by ${countWords(columns, "column")} are more than the ${withCommas(mostCells)} cells that one formula works out: ${remedy}`,
  );
}
