/** The temporary sheet on which the probes run, and how the workbook was before. */
import { inExcel } from "../answered";
import { asText } from "../cell-text";

export type CheckedCall = {
  /** "=CARE.WEEKS(52)". */
  readonly formula: string;
  /** The values of the cell and of those that it spills into; for a mistake, the code of its error. */
  readonly expected: readonly (readonly (number | string | boolean)[])[];
};

export type CheckedFunction = {
  /** Without the namespace. */
  readonly name: string;
  readonly examples: number;
  readonly mistakes: number;
  /** Calculated only when the function is checked, so that the pane never freezes. */
  calls(this: void): Promise<readonly CheckedCall[]>;
};

/** How the workbook was before the check: what is not in it was made by the check. */
export type WorkbookBefore = {
  /** The name for the temporary sheet, which no sheet has. */
  readonly sheetName: string;
  readonly names: ReadonlySet<string>;
  readonly activeSheet: string;
  /** The temporary sheet, once it is made: somebody may rename it. */
  stageId: string | null;
};

export type Stage = {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly signal: AbortSignal;
  /** Runs one Excel.run with the temporary sheet. */
  run<T>(this: void, work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T>;
};

/** The key under which the probes keep texts in the workbook. */
export const checkKey = "placementCosting.check";

/** The first row tells people who find the sheet what it is. The probes use the rows below. */
export const firstFreeRow = 3;

const title = "Placement Costing check";
const notice =
  "Placement Costing is checking this Excel here, and deletes this sheet at the end. If the sheet is still here after the check, delete it.";

export class Stopped extends Error {}

export async function readBefore(): Promise<WorkbookBefore> {
  return inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name");
    const active = worksheets.getActiveWorksheet().load("id");
    await context.sync();
    return {
      sheetName: freeName(worksheets.items.map(({ name }) => name)),
      names: new Set(names.items.map(({ name }) => name)),
      activeSheet: active.id,
      stageId: null,
    };
  });
}

export async function setUpStage(before: WorkbookBefore, signal: AbortSignal): Promise<Stage> {
  const { sheetName } = before;
  const sheetId = await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName).load("id");
    writeNotice(sheet);
    await context.sync();
    return sheet.id;
  });
  before.stageId = sheetId;
  return {
    sheetId,
    sheetName,
    signal,
    run: (work) => {
      if (signal.aborted) throw new Stopped();
      return inExcel((context) => work(context.workbook.worksheets.getItem(sheetId), context));
    },
  };
}

/** Whether the temporary sheet is still there and Excel answers. */
export async function isStanding({ sheetId }: Stage): Promise<boolean> {
  try {
    return await inExcel(async (context) => {
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
  await inExcel(async (context) => {
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
  // Deleted by name: items of a loaded collection may go by their index, which changes as others are deleted.
  for (const { name, formula } of names.items) if (refersTo(formula, sheetName)) context.workbook.names.getItem(name).delete();
  for (const { name } of charts.items) sheet.charts.getItem(name).delete();
  for (const { name } of tables.items) sheet.tables.getItem(name).delete();
}

/** Whether a name's formula refers to that sheet. */
export const refersTo = (formula: unknown, sheetName: string): boolean =>
  String(formula).startsWith(`='${sheetName}'!`) || String(formula).startsWith(`=${sheetName}!`);

function writeNotice(sheet: Excel.Worksheet): void {
  sheet.getRange("A1").values = [[asText(notice)]];
}

/** The name of the new sheet of a table that is inserted by the check. */
export const tableSheetName = (sheetName: string): string => `${sheetName} chart`;

function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? title : `${title} ${number}`;
    const isTaken = (wanted: string): boolean => taken.some((existing) => existing.toLowerCase() === wanted.toLowerCase());
    if (!isTaken(name) && !isTaken(tableSheetName(name))) return name;
  }
}
