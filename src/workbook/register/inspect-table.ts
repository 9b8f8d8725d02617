/** Inspects a table of the register: what was changed by hand, which assumptions changed, and whether its figures still agree. */
import { areaAddress, makeTable } from "../../tables";
import { catalogue } from "../../tables/catalogue";
import { inExcel } from "../answered";
import { failureSentence } from "../failure-sentence";
import { compareWithSheet } from "./compare-with-sheet";
import { areaName, asRegistered, entryText, type RegisterEntry } from "./entry";
import type { Inspection, TableLocation } from "./inspection";
import type { CellsSeen } from "./compare-with-sheet";

/** What each inspection was made from, so that the next can tell whether anything is different. */
const madeFrom = new WeakMap<Inspection, string>();

/** Gives `before` itself where neither the entry nor the cells have changed since. */
export async function inspectTable(entry: RegisterEntry, before: Inspection | null = null): Promise<Inspection> {
  const definition = await catalogue.find(({ id }) => id === entry.table)?.load();
  if (definition === undefined)
    return unreadable(`This version does not know the table “${entry.table}”. Update Placement Costing, or take it off the list`);
  const made = makeTable(definition, entry.rows);
  if ("problems" in made)
    return unreadable("Its assumptions cannot be read by this version. Make the table again, or take it off the list");
  try {
    const read = await readArea(entry);
    const seen = JSON.stringify([entryText(entry), read]);
    if (before !== null && madeFrom.get(before) === seen) return before;
    const found: Inspection =
      read === null ? { kind: "missing" } : compareWithSheet(definition, entry, asRegistered(made.table, entry), read.at, read.cells);
    madeFrom.set(found, seen);
    return found;
  } catch (error) {
    return unreadable(failureSentence(error, { action: "read", state: "unchanged" }));
  }
}

const unreadable = (sentence: string): Inspection => ({ kind: "unreadable", sentence });

/** Null where its cells are gone: the workbook has no such name, or the name refers to nothing. */
async function readArea({ number }: RegisterEntry): Promise<{ at: Omit<TableLocation, "spill">; cells: CellsSeen } | null> {
  return await inExcel(async (context) => {
    const name = context.workbook.names.getItemOrNullObject(areaName(number)).load("name");
    const range = name.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount,formulas,values,text,rowHidden,columnHidden");
    const sheet = range.worksheet.load("id,name");
    await context.sync();
    if (name.isNullObject || range.isNullObject) return null;
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns, formulas, values, text } = range;
    // Null where some are hidden and others are not.
    const { rowHidden, columnHidden } = range as { readonly rowHidden: boolean | null; readonly columnHidden: boolean | null };
    const area = areaAddress({ row, column }, { row: 0, column: 0, rows, columns });
    return {
      at: { sheet: sheet.name, sheetId: sheet.id, area, row, column, rows, columns },
      cells: { formulas, values, text, isPartlyHidden: rowHidden !== false || columnHidden !== false },
    };
  });
}
