/** A form stays with its table: after leaving the form, closing the pane and reopening the file, "Update" is there again. */
import { useEffect, useRef } from "preact/hooks";
import { keepLink, keptLink } from "../kept-link";
import type { InsertedState } from "./insert-machine";
import type { Insert } from "./use-insert";
import { workbook } from "./workbook";

export function useKeptLink(table: string, { state, send }: Insert, inserted: InsertedState | null, inExcel: boolean): void {
  const id = inserted?.inserted.id ?? null;
  const wasLinked = useRef(false);
  useEffect(() => {
    if (id !== null) keepLink(table, id);
    // Undone, or let go for another.
    else if (wasLinked.current && state.kind === "ready") keepLink(table, null);
    wasLinked.current ||= id !== null;
  }, [id, state.kind]);
  useEffect(() => {
    const kept = keptLink(table);
    if (!inExcel || id !== null || kept === null) return;
    workbook()
      .then(({ openTable }) => openTable(kept))
      .then(
        (opened) => {
          if (opened !== null) send({ kind: "found", inserted: opened.inserted, rows: opened.entry.rows });
        },
        () => undefined, // Another workbook, or one that cannot be asked now: the form is one by itself, and the register has the way back.
      );
  }, [inExcel]);
}
