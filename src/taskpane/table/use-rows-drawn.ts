/** How many rows of a long table are drawn: the first at once, the rest some at a time, so that the pane answers keys meanwhile. */
import { useEffect, useState } from "preact/hooks";

/** These are drawn well within a tenth of a second. */
const cellsAtOnce = 240;
const fewestRows = 10;

/** `table` names the table: while it is the same, new figures do not take rows away again. */
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
