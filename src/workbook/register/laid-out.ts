/** A table's block as its cells are: what its assumptions make by now may be of another size. */
import { layOut, type SheetBlock } from "../../tables";
import { dateWords, dayOf } from "./dates";
import type { RegisterEntry } from "./entry";
import type { InspectedTable } from "./inspection";

export const laidOutAt = (
  entry: RegisterEntry,
  { table, tableBefore, isOutgrown }: InspectedTable,
  { row, column }: { readonly row: number; readonly column: number },
): SheetBlock =>
  layOut((isOutgrown ? null : table) ?? tableBefore, {
    mode: entry.mode,
    origin: { row, column, number: entry.number },
    date: dateWords(dayOf(entry.written)),
  });
