/** How much room a table takes on a sheet. */
import { layOut, type Table } from "../tables";
import type { Mode } from "./insertion";
import type { Size } from "./preflight";

/** Every formula has to be worded for it, and it is asked for at each move of the selection. */
const sizes = new WeakMap<Table, Map<Mode, Size>>();

/** How many rows and columns a table takes in a mode; the same wherever it stands. */
export function sizeOf(table: Table, mode: Mode): Size {
  const known = sizes.get(table) ?? new Map<Mode, Size>();
  sizes.set(table, known);
  const found = known.get(mode);
  if (found !== undefined) return found;
  const { rows, columns } = layOut(table, { mode, origin: { row: 0, column: 0, number: 1 }, date: "" });
  known.set(mode, { rows, columns });
  return { rows, columns };
}
