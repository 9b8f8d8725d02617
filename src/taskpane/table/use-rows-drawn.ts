/** How much of a long table is drawn: its first rows at once, the rest some at a time, so that the pane goes on hearing keys meanwhile. */
import { useEffect, useState } from "preact/hooks";

/** So many are drawn and laid out well within a tenth of a second. */
const cellsAtOnce = 240;
const fewestRows = 10;

/** `table` is what it is the table of: with other figures of the same one, no row is taken away. */
export function useRowsDrawn(table: string, rows: number, columns: number): number {
  const atOnce = Math.max(fewestRows, Math.floor(cellsAtOnce / columns));
  const [drawn, setDrawn] = useState({ table, rows: atOnce });
  const now = drawn.table === table ? Math.max(drawn.rows, atOnce) : atOnce;
  useEffect(() => {
    if (now >= rows) return undefined;
    const next = setTimeout(() => setDrawn({ table, rows: now + atOnce }));
    return () => clearTimeout(next);
  }, [table, now, rows, atOnce]);
  return Math.min(now, rows);
}
