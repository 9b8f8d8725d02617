/** Keeps the messages of errors that custom functions return, so that people can read why a cell shows one. */
import { columnName } from "../grid/area";
import type { CellPlace } from "../grid/calculation";
import type { Grid } from "../grid/grid";
import { errorIn } from "./cell-values";

type Sentence = { code: string; message: string };
type Noted = { calculation: number; rows: number; columns: number; own: Sentence[]; spilled: Map<string, Sentence> };

export class ErrorSentences {
  readonly #noted = new Map<string, Noted>();

  constructor(private readonly grid: Grid) {}

  /** Notes the result of one call in the cell's formula, which may have several. A new calculation of the cell drops the old notes. */
  note(at: CellPlace, value: unknown): void {
    const noted = this.#at(at);
    if (!Array.isArray(value)) {
      keep(noted.own, errorIn(value));
      return;
    }
    const rows = value as unknown[][];
    if (rows.length === 1 && rows[0]?.length === 1) {
      keep(noted.own, errorIn(rows[0][0]));
      return;
    }
    noted.rows = rows.length;
    noted.columns = rows[0]?.length ?? 0;
    for (const [i, row] of rows.entries())
      for (const [j, cell] of row.entries()) {
        const error = errorIn(cell);
        if (error) noted.spilled.set(`${i},${j}`, error);
      }
  }

  /** `A3: #VALUE! Occupied beds (6) cannot exceed beds contracted (5)`; empty where the cell shows no error. */
  read(sheetId: string, row: number, column: number): string {
    const sheet = this.grid.book.getSheetBySheetId(sheetId);
    if (sheet === null || this.grid.typeAt(sheet, row, column) !== "Error") return "";
    const code = String(this.grid.valueAt(sheet, row, column));
    const message = this.#message({ sheetId, row, column }, code) ?? excelErrors[code];
    return `${columnName(column)}${row + 1}: ${code}${message ? ` ${message}` : ""}`;
  }

  #message(at: CellPlace, code: string): string | undefined {
    const sheet = this.grid.book.getSheetBySheetId(at.sheetId);
    const spill = sheet === null ? undefined : this.grid.spills.at(sheet, at.row, at.column);
    const noted = this.#noted.get(key({ ...at, ...(spill ? { row: spill.row, column: spill.column } : {}) }));
    if (noted === undefined) return undefined;
    if (spill === undefined) return noted.own.find((sentence) => sentence.code === code)?.message;
    // Another function has turned or cut the array, so the cells cannot be matched.
    if (noted.rows !== spill.area.rows || noted.columns !== spill.area.columns) return undefined;
    const found = noted.spilled.get(`${at.row - spill.row},${at.column - spill.column}`);
    return found?.code === code ? found.message : undefined;
  }

  #at(at: CellPlace): Noted {
    const { number } = this.grid.calculation;
    const known = this.#noted.get(key(at));
    if (known?.calculation === number) return known;
    const made: Noted = { calculation: number, rows: 0, columns: 0, own: [], spilled: new Map() };
    this.#noted.set(key(at), made);
    return made;
  }
}

const key = ({ sheetId, row, column }: CellPlace): string => `${sheetId}!${row},${column}`;

function keep(sentences: Sentence[], error: Sentence | undefined): void {
  if (error) sentences.push(error);
}

/** Excel's own errors in a few words. */
const excelErrors: Record<string, string> = {
  "#SPILL!": "There is something in the cells that this array needs. Clear them, and it spills.",
  "#NAME?": "There is no function or name like this.",
  "#DIV/0!": "This divides by zero.",
  "#REF!": "This refers to cells that are no longer there.",
  "#CONNECT!": "Waiting for the add-in.",
};
