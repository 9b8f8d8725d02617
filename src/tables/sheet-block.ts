/** A table as a block of cells of a sheet, for whoever writes it: Excel, a file, a test. */
import type { Decimal } from "../calculation";

/** What a cell is for, which decides its format. */
export type Role =
  | "title"
  | "sentence"
  | "heading"
  | "label"
  | "input"
  | "working"
  | "unit"
  | "column heading"
  | "figure heading"
  | "unit heading"
  | "row heading"
  | "edge row heading"
  | "figure"
  | "words"
  | "edge figure"
  | "total heading"
  | "total"
  | "footnote"
  | "check"
  | "note"
  | "spilled words"
  | "spilled figure";

export type BlockCell = {
  /** A formula begins with "="; text never does, whoever wrote it: `isFormula` says which it is. */
  readonly content: string | number;
  readonly isFormula: boolean;
  readonly role: Role;
  readonly numberFormat: string;
  /** The module's own value, which the sheet should come to as well. */
  readonly expected?: Decimal | string;
};

/** Rows and columns counted from the block's own corner, from 0. */
export type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** A chart of cells of the block. */
export type BlockChart = {
  readonly kind: "lines" | "bars" | "tornado";
  /** The finding. */
  readonly title: string;
  /** The cell that says it, where it recalculates: the first line of the finding. */
  readonly titleCell: Area | null;
  readonly nameTitle: string;
  readonly valueTitle: string;
  readonly valueFormat: string;
  /** What stands along the axis, and a run of figures for each line or bar. */
  readonly names: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
};

export type SheetBlock = {
  readonly rows: number;
  readonly columns: number;
  /** By row and column; null is a cell that stays empty. */
  readonly cells: readonly (readonly (BlockCell | null)[])[];
  readonly names: readonly { readonly name: string; readonly row: number; readonly column: number }[];
  /** In characters, as Excel counts a column's width. */
  readonly widths: readonly number[];
  readonly assumptions: Area;
  readonly table: Area;
  readonly notes: Area;
  /** What a live formula will fill, besides its own cell; the cells must be empty. */
  readonly spill: Area | null;
  /** A number format for each column of the spill. */
  readonly spillFormats: readonly string[];
  /** The role of each column of the spill; its rows have none, for which row is what changes with the figures. Absent where it is not formatted. */
  readonly spillRoles?: readonly Role[];
  /** Rows of the spill whose words are too long for their cell, and in how many lines it would show them; absent is none. */
  readonly spillLines?: readonly { readonly row: number; readonly lines: number }[];
  /** Absent where a table has none, or where its figures may move. */
  readonly chart?: BlockChart;
  /** How many rows to freeze on a sheet of the table's own. */
  readonly headingRows: number;
};

/** The first cell of a block on its sheet. Rows and columns count from 0. */
export type Corner = { readonly row: number; readonly column: number };

/** Where a block stands, and the number of its table in the workbook. */
export type Origin = Corner & { readonly number: number };

export function columnLetters(column: number): string {
  const [rest, letter] = [Math.floor(column / 26), String.fromCharCode(65 + (column % 26))];
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "B4:G60", or "B4" for a single cell. */
export function areaAddress({ row, column }: Corner, area: Area): string {
  const first = address(row + area.row, column + area.column);
  const last = address(row + area.row + area.rows - 1, column + area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** Whether a formula that spills fills a cell; its own cell is not filled by it. */
export const isFilledBySpill = (spill: Area | null, row: number, column: number): boolean =>
  spill !== null &&
  row >= spill.row &&
  row < spill.row + spill.rows &&
  column >= spill.column &&
  column < spill.column + spill.columns &&
  !(row === spill.row && column === spill.column);

/** "care_spot_cost_1". */
export const cellName = (name: string, number: number): string => `care_${name}_${number}`;
