/** Puts a table into the workbook: one read of what is there, one write, and the figures read back with it. */
import { areaAddress, layOut, tableSpill, type SheetBlock, type Table } from "../tables";
import { agreementOf } from "./agreement";
import { isCellBeingEdited, refusalOf } from "./excel-refusal";
import type { Inserted, InsertRequest, Mode, Outcome } from "./insertion";
import { preflight, type Size, type Target } from "./preflight";
import { putBack, type Before } from "./put-back";
import { setUpSheet, writeBlock } from "./write-block";

const newSheetCorner = { row: 1, column: 1 };

/** How many rows and columns a table takes in a mode; the same wherever it stands. */
export function sizeOf(table: Table, mode: Mode): Size {
  return layOut(table, { mode, origin: { row: 0, column: 0, number: 1 }, date: "" });
}

export async function insertTable(request: InsertRequest): Promise<Outcome> {
  try {
    return await Excel.run((context) => insert(context, request));
  } catch (error) {
    return refused(refusalOf(error));
  }
}

const refused = (sentence: string): Outcome => ({ kind: "refused", sentence });

async function insert(context: Excel.RequestContext, request: InsertRequest): Promise<Outcome> {
  const { table, mode, place, mayOverwrite } = request;
  const found = await preflight(context, place, sizeOf(table, mode));
  const { target } = found;
  const obstacle = target?.obstacle ?? null;
  if (obstacle !== null) return refused(obstacle);
  if (target !== null && target.first !== null && mayOverwrite !== true)
    return { kind: "not empty", area: target.area, filled: target.filled, first: target.first, emptyCell: target.emptyCell };
  const corner = target ?? newSheetCorner;
  const block = layOut(table, {
    mode,
    origin: { row: corner.row, column: corner.column, number: nextNumber(found.names) },
    date: dateWords(request.today),
  });
  const sheetName = target?.sheet ?? freeName(table.title, found.sheetNames);
  const before = beforeOf(target, sheetName, corner, block);
  try {
    return { kind: "inserted", inserted: await write(context, request, { target, block, corner, sheetName, before }) };
  } catch (error) {
    return refused(await afterFailure(error, before));
  }
}

type Plan = {
  readonly target: Target | null;
  readonly block: SheetBlock;
  readonly corner: { row: number; column: number };
  readonly sheetName: string;
  readonly before: Before;
};

async function write(
  context: Excel.RequestContext,
  { table, mode }: InsertRequest,
  { target, block, corner, sheetName, before }: Plan,
): Promise<Inserted> {
  const { workbook } = context;
  const sheet = target === null ? workbook.worksheets.add(sheetName) : workbook.worksheets.getItem(target.sheetId);
  sheet.load("id,name");
  const range = writeBlock(workbook, sheet, block, corner, target?.snapshot.columnWidths ?? []);
  if (target === null) setUpSheet(sheet, block, areaAddress(corner, { row: 0, column: 0, rows: block.rows, columns: block.columns }));
  range.load("values,formulas");
  await context.sync();
  const liveAnswer: unknown = block.spill === null ? null : range.values[block.spill.row]?.[block.spill.column];
  if (liveAnswer === "#NAME?") throw new FunctionUnknown();
  const isPending = typeof liveAnswer === "string" && liveAnswer.startsWith("#");
  return {
    sheet: sheet.name,
    onNewSheet: target === null,
    mode,
    area: areaAddress(corner, { row: 0, column: 0, rows: block.rows, columns: block.columns }),
    assumptions: areaAddress(corner, block.assumptions),
    table: areaAddress(corner, block.table),
    notes: areaAddress(corner, block.notes),
    agreement: isPending
      ? { agree: 0, of: 0, firstDifferent: null }
      : agreementOf(range.values, block, block.spill === null ? null : tableSpill(table), corner),
    before: { ...before, sheetId: sheet.id, written: range.formulas, spill: block.spill } satisfies Undoable,
  };
}

/** What undo compares with: the formulas that Excel held right after the write. */
export type Undoable = Before & { readonly written: unknown[][]; readonly spill: SheetBlock["spill"] };

/** The add-in's functions are not registered yet, so a live table would show #NAME? for good. */
class FunctionUnknown extends Error {}

function beforeOf(target: Target | null, sheetName: string, { row, column }: { row: number; column: number }, block: SheetBlock): Before {
  return {
    sheetId: target?.sheetId ?? sheetName,
    onNewSheet: target === null,
    row,
    column,
    rows: block.rows,
    columns: block.columns,
    snapshot: target?.snapshot ?? null,
    names: block.names.map(({ name }) => name),
  };
}

/** Excel keeps what ran before the action that failed, so all of it is put back. */
async function afterFailure(error: unknown, before: Before): Promise<string> {
  try {
    await putBack(before);
  } catch {
    return "Writing stopped half-way, and Excel would not put the cells back. Press Ctrl+Z in the sheet until they are as they were";
  }
  if (error instanceof FunctionUnknown)
    return "Excel does not know CARE.TABLE yet. Close the pane, open it again, then Insert; or insert as formulas. Every cell was put back as it was";
  if (isCellBeingEdited(error)) return refusalOf(error);
  return "Writing stopped half-way, so every cell was put back as it was. Try again, or choose New sheet";
}

/** One more than any table of ours in the workbook. */
function nextNumber(names: readonly string[]): number {
  return 1 + Math.max(0, ...names.map((name) => Number(/^care_.*_(\d+)$/i.exec(name)?.[1] ?? 0)));
}

/** "Savings grid", or "Savings grid 2" where there is one. */
function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}

export const dateWords = (date: Date): string => date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
