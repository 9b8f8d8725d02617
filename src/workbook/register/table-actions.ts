/** What people do with a table of the register. None of it overwrites cells that are not the table's own. */
import type { Table } from "../../tables";
import { inExcel } from "../answered";
import { failureSentence } from "../failure-sentence";
import { insertTable } from "../insert-table";
import type { InsertOutcome, InsertRequest } from "../insertion";
import type { Mode } from "../request";
import { areaName, type RegisterEntry } from "./entry";
import { laidOutAt } from "./laid-out";
import type { InspectedTable, TableLocation } from "./inspection";
import type { HandChange } from "./detect-changes";

/** Writes the table again where it stands, with the assumptions as they are in the sheet. */
export const updateTable = (
  entry: RegisterEntry,
  inspection: InspectedTable,
  table: Table,
  today: Date,
  mode: Mode = entry.mode,
): Promise<InsertOutcome> => insertTable(updateRequest(entry, inspection, table, today, mode));

export function updateRequest(entry: RegisterEntry, inspection: InspectedTable, table: Table, today: Date, mode: Mode): InsertRequest {
  const { sheetId: sheet, area, rows, columns, spill } = inspection.at;
  const cell = area.split(":")[0] ?? area;
  const block = laidOutAt(entry, inspection, inspection.at);
  return {
    table,
    rows: inspection.rowsNow,
    mode,
    place: { sheet, cell },
    today,
    entry,
    replaced: { rows, columns, spill, block, formulas: inspection.formulas },
  };
}

/** Inserts the table on a new sheet, with the assumptions that the register keeps. */
export const insertAgain = (entry: RegisterEntry, table: Table, today: Date): Promise<InsertOutcome> =>
  insertTable({ table, rows: entry.rows, mode: entry.mode, place: "new sheet", today, entry });

/** Null when it is done, or a sentence that says why not. */
type Done = Promise<string | null>;

export const selectTable = ({ number }: RegisterEntry): Done =>
  doing("select", async (context) => {
    const range = context.workbook.names.getItem(areaName(number)).getRange();
    range.worksheet.activate();
    range.select();
    await context.sync();
  });

type CellToPutBack = Pick<HandChange, "cell" | "content" | "held">;

/** Puts back what was written, unless the cell has changed since it was inspected. */
export const putCellBack = (at: TableLocation, change: CellToPutBack): Done => putCellsBack(at, [change]);

/** All of them or, where one has changed since it was inspected, none. */
export const putCellsBack = ({ sheetId }: TableLocation, changes: readonly CellToPutBack[]): Done =>
  doing("put back", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const cells = changes.map((change) => ({ ...change, range: sheet.getRange(change.cell).load("formulas") }));
    await context.sync();
    for (const { cell, held, range } of cells)
      if ((range.formulas as unknown[][])[0]?.[0] !== held)
        throw new Refusal(`${cell} has been changed since. Check all, then decide again`);
    for (const { content, range } of cells) range.formulas = [[content]];
    await context.sync();
  });

async function doing(action: "select" | "put back", work: (context: Excel.RequestContext) => Promise<void>): Done {
  try {
    await inExcel(work);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.message : failureSentence(error, { action, state: "unchanged" });
  }
}

class Refusal extends Error {}
