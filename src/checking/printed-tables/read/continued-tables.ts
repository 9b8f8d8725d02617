/** Whether what stands under a gap is still the same table: a spacer row, a page's end or a heading that is repeated does not end one. */
import { isHeadingRow } from "./headings";
import { readCell } from "./printed-figure";

type Rows = readonly (readonly string[])[];

/** Rows at the top of a table in which its headings stand: more are not compared. */
export const rowsLookedAt = 12;

/** Under it stand as many columns, and no other headings over them. */
export function continues(above: Rows, below: Rows): boolean {
  const [first, second] = [widthOf(above), widthOf(below)];
  const [top] = below;
  if (top === undefined || second === 1 || second > first) return false;
  return !isHeadingRow(top.map(readCell)) || isRepeated(above, top);
}

/** The heading of the table above, once more. */
export function isRepeated(above: Rows, row: readonly string[]): boolean {
  const key = keyOf(row);
  return above.slice(0, rowsLookedAt).some((heading) => keyOf(heading) === key);
}

const keyOf = (row: readonly string[]): string => row.join("\t").trim();
const widthOf = (rows: Rows): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** What a page ends or begins with: "Page 3 of 12", "3", "Table 2 (continued)". */
export const isPageFurniture = (line: string): boolean =>
  /^\s*(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?\s*$/i.test(line) || /\bcont(?:inued|'?d|\.)\)?:?\s*$/i.test(line);
