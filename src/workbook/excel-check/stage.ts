/** The temporary sheet on which everything is tried, and what must be as it was when it is gone. */
import { asText } from "../cell-text";

export type CheckedCall = {
  /** "=CARE.WEEKS(52)". */
  readonly formula: string;
  /** What stands in the cell and in those that it spills over; of a mistake, the code of its error. */
  readonly expected: readonly (readonly (number | string | boolean)[])[];
};

export type CheckedFunction = {
  /** Without the namespace. */
  readonly name: string;
  readonly examples: number;
  readonly mistakes: number;
  /** Worked out when it is their turn, so that the pane is never held up. */
  calls(this: void): Promise<readonly CheckedCall[]>;
};

/** How the workbook was, so that it can be told what is ours, and be left as it was. */
export type WorkbookBefore = {
  /** What the temporary sheet will be called: no sheet has this name. */
  readonly sheetName: string;
  readonly names: ReadonlySet<string>;
  readonly settings: ReadonlyMap<string, unknown>;
  readonly activeSheet: string;
};

export type Stage = {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly signal: AbortSignal;
  /** One conversation with Excel about the temporary sheet. */
  run<T>(this: void, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T>;
};

/** Its first row says to whoever may find it what it is; everything else is tried below. */
export const firstFreeRow = 3;

const title = "Placement Costing check";
const notice =
  "Placement Costing is trying this Excel out here. It deletes this sheet at the end; if the sheet is still here when it is done, delete it.";

export class Stopped extends Error {}

export async function readBefore(): Promise<WorkbookBefore> {
  return Excel.run(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    settings.load("items/key,items/value");
    const active = worksheets.getActiveWorksheet().load("id");
    await context.sync();
    return {
      sheetName: freeName(worksheets.items.map(({ name }) => name)),
      names: new Set(names.items.map(({ name }) => name)),
      settings: new Map(settings.items.map(({ key, value }): [string, unknown] => [key, value])),
      activeSheet: active.id,
    };
  });
}

export async function setUpStage({ sheetName }: WorkbookBefore, signal: AbortSignal): Promise<Stage> {
  const sheetId = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName).load("id");
    writeNotice(sheet);
    await context.sync();
    return sheet.id;
  });
  return {
    sheetId,
    sheetName,
    signal,
    run: (work) => {
      if (signal.aborted) throw new Stopped();
      return Excel.run((context) => work(context.workbook.worksheets.getItem(sheetId), context));
    },
  };
}

/** Whether the temporary sheet is there and Excel answers. */
export async function isStanding({ sheetId }: Stage): Promise<boolean> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load("name");
      await context.sync();
      return !sheet.isNullObject;
    });
  } catch {
    return false;
  }
}

/** Empties the sheet for the next probe. */
export async function clearStage(stage: Stage, withObjects: boolean): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(stage.sheetId);
    if (withObjects) await deleteObjects(context, sheet, stage.sheetName);
    sheet.getUsedRangeOrNullObject().clear();
    writeNotice(sheet);
    await context.sync();
  });
}

async function deleteObjects(context: Excel.RequestContext, sheet: Excel.Worksheet, sheetName: string): Promise<void> {
  const names = context.workbook.names.load("items/name,items/formula");
  const charts = sheet.charts.load("items/name");
  const tables = sheet.tables.load("items/name");
  sheet.protection.unprotect();
  await context.sync();
  // By their names: an item of a loaded collection may be known by its place alone, which changes as others are deleted.
  for (const { name, formula } of names.items) if (refersTo(formula, sheetName)) context.workbook.names.getItem(name).delete();
  for (const { name } of charts.items) sheet.charts.getItem(name).delete();
  for (const { name } of tables.items) sheet.tables.getItem(name).delete();
}

/** Whether a name's formula is about cells of that sheet. */
export const refersTo = (formula: unknown, sheetName: string): boolean =>
  String(formula).startsWith(`='${sheetName}'!`) || String(formula).startsWith(`=${sheetName}!`);

function writeNotice(sheet: Excel.Worksheet): void {
  sheet.getRange("A1").values = [[asText(notice)]];
}

/** A table on a sheet of its own is tried under this name, so that it too is known for ours. */
export const tableSheetName = (sheetName: string): string => `${sheetName} chart`;

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? title : `${title} ${number}`;
    const isTaken = (wanted: string): boolean => taken.some((other) => other.toLowerCase() === wanted.toLowerCase());
    if (!isTaken(name) && !isTaken(tableSheetName(name))) return name;
  }
}
