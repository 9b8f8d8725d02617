/** A range that is a list: one row or one column, in the order in which it is read. */
import { badInput, type Problem } from "./problem";

export function series<Value>(cells: readonly (readonly Value[])[], label: string): readonly Value[] | Problem {
  const [first = []] = cells;
  if (cells.length === 1) return first;
  // Not flat(), which is slow on a column of 100,000 rows.
  if (first.length === 1) return cells.map((row) => row[0] as Value);
  return badInput(`${label} must be one row or one column, not ${cells.length} rows by ${first.length} columns`);
}

/** Null when the lists are of one length. */
export function differentLengths(lists: Readonly<Record<string, readonly unknown[]>>): Problem | null {
  const named = Object.entries(lists);
  if (new Set(named.map(([, list]) => list.length)).size <= 1) return null;
  const counts = named.map(([name, { length }]) => `${name} ${length === 1 ? "has 1 cell" : `has ${length} cells`}`);
  return badInput(`${counts.join(", ")}: give each the same number of cells`);
}
