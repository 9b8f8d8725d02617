/** All that a workbook holds apart from Univer's cells, as plain data that is saved and opened with them. */
import type { Area } from "../grid/area";
import type { Layer } from "../grid/layers";

export type BookRecord = {
  /** Values by key, as in Excel.SettingCollection. */
  settings: Record<string, unknown>;
  /** Office.context.document.settings, as the client sends them. */
  documentSettings: unknown;
  properties: Record<string, string>;
  calculationMode: string;
  /** Opened read-only: what is written is not saved. */
  readOnly: boolean;
  /** Sheets can be neither added, deleted, renamed, moved nor hidden. */
  structureIsProtected: boolean;
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
  /** Cells without one are locked. */
  locks: Layer<boolean>[];
  /** The names of cell styles. Cells without one have the style Normal. */
  styles: Layer<string>[];
  validations: Layer<ValidationRecord>[];
  hyperlinks: Layer<HyperlinkRecord>[];
  comments: CommentRecord[];
  conditionalFormats: ConditionalFormatRecord[];
  filter: FilterRecord | null;
  shapes: ShapeRecord[];
  /** The values of custom properties by their keys. */
  customProperties: Record<string, string>;
  veryHidden: boolean;
  pageLayout: Record<string, unknown>;
  /** Rows whose height was set, which do not grow with their text. */
  fixedRows: number[];
};

export type ValidationRecord = { rule: Record<string, unknown>; ignoreBlanks: boolean; errorAlert: unknown; prompt: unknown };
export type HyperlinkRecord = { address?: string; documentReference?: string; screenTip?: string };
export type CommentRecord = { id: string; row: number; column: number; content: string; author: string };
export type ConditionalFormatRecord = {
  id: string;
  type: string;
  areas: Area[];
  /** Of a custom format: "=$B4>10". */
  formula: string;
  /** Of a format by cell value. */
  rule: unknown;
  fill: string;
  fontColour: string;
  stopIfTrue: boolean;
};
export type FilterRecord = {
  area: Area;
  /** The values that are shown, by the column from the filter's first. */
  shown: Record<number, string[]>;
  hiddenRows: number[];
};
export type ShapeRecord = { id: string; name: string; type: string; text: string };

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
  readOnly: false,
  structureIsProtected: false,
  sheets: {},
  tables: [],
  charts: [],
  made: 0,
});

export const blankSheet = (): SheetRecord => ({
  isProtected: false,
  options: {},
  locks: [],
  styles: [],
  validations: [],
  hyperlinks: [],
  comments: [],
  conditionalFormats: [],
  filter: null,
  shapes: [],
  customProperties: {},
  veryHidden: false,
  pageLayout: {},
  fixedRows: [],
});
