/** What the workbook holds beside Univer's cells, as plain data: it is saved and opened with them. */
import type { Area } from "../grid/area";

export type BookRecord = {
  /** Excel.SettingCollection. */
  settings: Record<string, unknown>;
  /** Office.context.document.settings, as the client sends them. */
  documentSettings: unknown;
  properties: Record<string, string>;
  calculationMode: string;
  sheets: Record<string, SheetRecord>;
  tables: TableRecord[];
  charts: ChartRecord[];
  /** How many tables and charts were ever made: their names and ids count on. */
  made: number;
};

export type SheetRecord = {
  isProtected: boolean;
  password?: string;
  options: Record<string, boolean>;
  /** Cells that were (un)locked, in the order it was done; all others are locked. */
  locks: { area: Area; locked: boolean }[];
  veryHidden: boolean;
  pageLayout: Record<string, unknown>;
  /** Rows whose height was set: they don't grow by themselves. */
  fixedRows: number[];
};

export type TableRecord = { id: string; name: string; style: string; sheetId: string; area: Area; hasHeaders: boolean };

export type SeriesRecord = { name: string; values: string; categories: string; colour: string; type: string };
export type ChartRecord = {
  id: string;
  name: string;
  type: string;
  sheetId: string;
  title: string;
  /** Of a title that is what a cell shows: "=Sheet1!$B$3". */
  titleFormula?: string | undefined;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  valueTitle: string;
  categoryTitle: string;
  valueFormat: string;
  /** The first category stands at the far end of its axis. */
  reversed?: boolean;
  labelsAt?: string;
  crossedAt?: string;
  series: SeriesRecord[];
  /** In points from the sheet's first cell. */
  box: { left: number; top: number; width: number; height: number };
};

export const blankRecord = (): BookRecord => ({
  settings: {},
  documentSettings: [],
  properties: {},
  calculationMode: "Automatic",
  sheets: {},
  tables: [],
  charts: [],
  made: 0,
});

export const blankSheet = (): SheetRecord => ({
  isProtected: false,
  options: {},
  locks: [],
  veryHidden: false,
  pageLayout: {},
  fixedRows: [],
});
