/** A range read as a list: one row or one column. */
import { countWords } from "./number-words";
import { badInput, type Problem } from "./problem";

export function series<Value>(cells: readonly (readonly Value[])[], label: string): readonly Value[] | Problem {
  const [first = []] = cells;
  if (cells.length === 1) return first;
  // Not flat(), which is slow on a column of 100,000 rows.
  if (first.length === 1) return cells.map((row) => row[0] as Value);
  return badInput(`${label} must be one row or one column, not ${cells.length} rows by ${first.length} columns`);
}

/** A problem where the lists differ in length, else null. */
export function differentLengths(lists: Readonly<Record<string, readonly unknown[]>>): Problem | null {
  const entries = Object.entries(lists);
  if (new Set(entries.map(([, list]) => list.length)).size <= 1) return null;
  const counts = entries.map(([name, { length }]) => `${name} has ${countWords(length, "cell")}`);
  return badInput(`${counts.join(", ")}: give each the same number of cells`);
}
