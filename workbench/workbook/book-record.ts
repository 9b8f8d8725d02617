/** All that a workbook holds apart from Univer's cells, as plain data that is saved and opened with them. */
import type { Area } from "../grid/area";

export type BookRecord = {
  /** Values by key, as in Excel.SettingCollection. */
  settings: Record<string, unknown>;
  /** Office.context.document.settings, as the client sends them. */
  documentSettings: unknown;
  properties: Record<string, string>;
  calculationMode: string;
  sheets: Record<string, SheetRecord>;
  tables: TableRecord[];
  charts: ChartRecord[];
  /** How many tables, charts and names were ever made. New ids go on counting from it. */
  made: number;
};

export type SheetRecord = {
  isProtected: boolean;
  password?: string;
  options: Record<string, boolean>;
  /** Changes of locks in the order in which they were made. Cells without one are locked. */
  locks: { area: Area; locked: boolean }[];
  veryHidden: boolean;
  pageLayout: Record<string, unknown>;
  /** Rows whose height was set, which do not grow with their text. */
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
  /** The cell whose text is the title: "=Sheet1!$B$3". */
  titleFormula?: string | undefined;
  titleVisible: boolean;
  legendVisible: boolean;
  legendPosition: string;
  valueTitle: string;
  categoryTitle: string;
  valueFormat: string;
  /** The first category is at the far end of the axis. */
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
