/** How many rows and columns a table takes on a sheet. */
import { layOut, type Table } from "../tables";
import type { Mode, Size } from "./request";

/** Sizes are kept: each takes the whole layout, and one is wanted whenever the selection moves. */
const sizes = new WeakMap<Table, Map<Mode, Size>>();

/** The same wherever the table stands. */
export function sizeOf(table: Table, mode: Mode): Size {
  const known = sizes.get(table) ?? new Map<Mode, Size>();
  sizes.set(table, known);
  const found = known.get(mode);
  if (found !== undefined) return found;
  const { rows, columns } = layOut(table, { mode, origin: { row: 0, column: 0, number: 1 }, date: "" });
  known.set(mode, { rows, columns });
  return { rows, columns };
}
