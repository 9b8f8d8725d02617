/** The block that a table's cells hold at a corner. Assumptions that make another size have no such block, so the table as written stands in. */
import { layOut, type Corner, type SheetBlock } from "../../tables";
import { dateWords, dayOf } from "./dates";
import type { RegisterEntry } from "./entry";
import type { InspectedTable } from "./inspection";

export const laidOutAt = (entry: RegisterEntry, { table, tableBefore, isOutgrown }: InspectedTable, { row, column }: Corner): SheetBlock =>
  layOut((isOutgrown ? null : table) ?? tableBefore, {
    mode: entry.mode,
    origin: { row, column, number: entry.number },
    date: dateWords(dayOf(entry.written)),
  });
