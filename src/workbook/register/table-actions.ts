/** What people do with a table of the register. Each says in a sentence what came of it, and none overwrites what is not the table's own. */
import type { Table } from "../../tables";
import { refusalOf } from "../excel-refusal";
import { insertTable } from "../insert-table";
import type { InsertRequest, Mode, InsertOutcome } from "../insertion";
import { areaName, type RegisterEntry } from "./entry";
import { laidOutAt } from "./laid-out";
import type { InspectedTable, TableLocation } from "./inspection";
import type { HandChange } from "./detect-changes";

/** Writes it again where it stands, with the assumptions as they are now; or in another mode. */
export const updateTable = (
  entry: RegisterEntry,
  look: InspectedTable,
  table: Table,
  today: Date,
  mode: Mode = entry.mode,
): Promise<InsertOutcome> => insertTable(updateRequest(entry, look, table, today, mode));

export function updateRequest(entry: RegisterEntry, look: InspectedTable, table: Table, today: Date, mode: Mode): InsertRequest {
  const { sheet, area, rows, columns, spill } = look.at;
  const cell = area.split(":")[0] ?? area;
  const block = laidOutAt(entry, look, look.at);
  return { table, rows: look.rowsNow, mode, place: { sheet, cell }, today, entry, replaced: { rows, columns, spill, block } };
}

/** On a sheet of its own, with the assumptions that the register kept. */
export const insertAgain = (entry: RegisterEntry, table: Table, today: Date): Promise<InsertOutcome> =>
  insertTable({ table, rows: entry.rows, mode: entry.mode, place: "new sheet", today, entry });

/** A sentence, or null when it is done. */
type Done = Promise<string | null>;

export const selectTable = ({ number }: RegisterEntry): Done =>
  doing(async (context) => {
    const range = context.workbook.names.getItem(areaName(number)).getRange();
    range.worksheet.activate();
    range.select();
    await context.sync();
  });

/** What was typed over gives way to what was written, if it is still what was seen. */
export const putCellBack = ({ sheet }: TableLocation, { cell, content, held }: Pick<HandChange, "cell" | "content" | "held">): Done =>
  doing(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell).load("formulas");
    await context.sync();
    if ((range.formulas as unknown[][])[0]?.[0] !== held) throw new Refusal(`${cell} has been changed since. Check all, then decide again`);
    range.formulas = [[content]];
    await context.sync();
  });

async function doing(work: (context: Excel.RequestContext) => Promise<void>): Done {
  try {
    await Excel.run(work);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.message : refusalOf(error);
  }
}

class Refusal extends Error {}
