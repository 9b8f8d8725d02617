/** Which sheets the add-in made, and whether one of them holds nothing but a table: only then may it be deleted with the table. */
import { quotedSheet, type Area } from "../tables";
import { notesOf } from "./remarks";

/** The sheet's custom property that says so. It goes wherever the sheet goes, and is lost where another program saves the file. */
const mark = "placementCosting.made";

export const markAsOurs = (sheet: Excel.Worksheet, token: string): void => void sheet.customProperties.add(mark, token);
export const queueMark = (sheet: Excel.Worksheet): Excel.WorksheetCustomProperty =>
  sheet.customProperties.getItemOrNullObject(mark).load("value");

export type SheetHolds = {
  readonly isOurs: boolean;
  /** What else is on it, in words: "a comment". Null where there is nothing else. */
  readonly else: string | null;
};

/** Queues the read. `chart` is the name of the table's own chart. */
export function queueSheetHolds(context: Excel.RequestContext, sheet: Excel.Worksheet, own: Area, chart: string): () => SheetHolds {
  const { workbook } = context;
  const property = queueMark(sheet);
  const used = sheet.getUsedRangeOrNullObject(false).load("rowIndex,columnIndex,rowCount,columnCount");
  const charts = sheet.charts.load("items/name");
  const shapes = sheet.shapes.load("items/name");
  const tables = sheet.tables.load("items/name");
  const counts = {
    comments: sheet.comments.getCount(),
    notes: notesOf(sheet)?.getCount() ?? null,
    pivots: sheet.pivotTables.getCount(),
    conditional: sheet.getRange().conditionalFormats.getCount(),
  };
  const ownNames = sheet.names.load("items/name");
  const names = workbook.names.load("items/name,items/formula");
  const validation = sheet.getRange().dataValidation.load("type");
  const sheets = workbook.worksheets.load("items/visibility");
  sheet.load("name");
  return () => {
    const prefixes = [`=${sheet.name}!`, `=${quotedSheet(sheet.name)}!`].map((text) => text.toLowerCase());
    const pointsHere = (formula: unknown): boolean => prefixes.some((prefix) => String(formula).toLowerCase().startsWith(prefix));
    const others = [
      [!used.isNullObject && !isWithin(used, own), "other cells"],
      [charts.items.some(({ name }) => name !== chart), "another chart"],
      [shapes.items.some(({ name }) => name !== chart), "a shape"],
      [tables.items.length > 0, "an Excel table"],
      [counts.comments.value > 0, "a comment"],
      [(counts.notes?.value ?? 0) > 0, "a note"],
      [counts.pivots.value > 0, "a pivot table"],
      [ownNames.items.length > 0 || names.items.some(({ name, formula }) => !/^care_/i.test(name) && pointsHere(formula)), "a name"],
      [counts.conditional.value > 0, "a conditional format"],
      [(validation.type as string) !== "None", "data validation"],
      [sheets.items.filter(({ visibility }) => (visibility as string) === "Visible").length < 2, "no other sheet beside it"],
    ] as const;
    return { isOurs: !property.isNullObject, else: others.find(([isThere]) => isThere)?.[1] ?? null };
  };
}

const isWithin = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range, { row, column, rows, columns }: Area): boolean =>
  rowIndex >= row && columnIndex >= column && rowIndex + rowCount <= row + rows && columnIndex + columnCount <= column + columns;

/** The first cell elsewhere whose formula uses cells of the sheet; null where there is none. */
export async function userElsewhere(context: Excel.RequestContext, sheetName: string): Promise<string | null> {
  try {
    const users = context.workbook.worksheets.getItem(sheetName).getUsedRange(false).getDirectDependents().load("addresses");
    await context.sync();
    const own = [`${sheetName}!`, `${quotedSheet(sheetName)}!`].map((prefix) => prefix.toLowerCase());
    return (
      users.addresses.flatMap((list) => list.split(",")).find((at) => !own.some((prefix) => at.toLowerCase().startsWith(prefix))) ?? null
    );
  } catch (error) {
    if ((error as { code?: string }).code === "ItemNotFound") return null;
    throw error;
  }
}
