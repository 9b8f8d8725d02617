/** Inspects a table of the register: what was changed by hand, which assumptions changed, and whether its figures still agree. */
import { areaAddress, makeTable } from "../../tables";
import { catalogue } from "../../tables/catalogue";
import { failureSentence } from "../failure-sentence";
import { compareWithSheet } from "./compare-with-sheet";
import { areaName, type RegisterEntry } from "./entry";
import type { Inspection, TableLocation } from "./inspection";
import type { Cells } from "./written-cells";

export async function inspectTable(entry: RegisterEntry): Promise<Inspection> {
  const definition = await catalogue.find(({ id }) => id === entry.table)?.load();
  if (definition === undefined)
    return unreadable(`This version does not know the table “${entry.table}”. Update Placement Costing, or take it off the list`);
  const made = makeTable(definition, entry.rows);
  if ("problems" in made)
    return unreadable("Its assumptions cannot be read by this version. Make the table again, or take it off the list");
  try {
    const read = await readArea(entry);
    return read === null ? { kind: "missing" } : compareWithSheet(definition, entry, made.table, read.at, read.cells);
  } catch (error) {
    return unreadable(failureSentence(error, { action: "read", state: "unchanged" }));
  }
}

const unreadable = (sentence: string): Inspection => ({ kind: "unreadable", sentence });

/** Null where its cells are gone: the workbook has no such name, or the name refers to nothing. */
async function readArea({ number }: RegisterEntry): Promise<{ at: Omit<TableLocation, "spill">; cells: Cells } | null> {
  return await Excel.run(async (context) => {
    const name = context.workbook.names.getItemOrNullObject(areaName(number)).load("name");
    const range = name.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount,formulas,values,text");
    const sheet = range.worksheet.load("name");
    await context.sync();
    if (name.isNullObject || range.isNullObject) return null;
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns, formulas, values, text } = range;
    const area = areaAddress({ row, column }, { row: 0, column: 0, rows, columns });
    return { at: { sheet: sheet.name, area, row, column, rows, columns }, cells: { formulas, values, text } };
  });
}
