/** What Excel hands over for one argument, as rows and columns of cells. */
import { CellError, mostCells, unreadable, type Cell } from "../calculation";

export class Argument {
  private constructor(
    readonly rows: number,
    readonly columns: number,
    private readonly matrix: readonly unknown[],
    /** Left out, or one blank cell: Excel does not tell these apart. An invocation object counts as left out. */
    readonly isOmitted: boolean,
  ) {}

  /** Excel sends a matrix; a value alone or a list is taken as one cell or one row. */
  static of(given: unknown): Argument {
    if (!Array.isArray(given)) return Argument.#cell(isInvocation(given) ? null : given);
    const rows: readonly unknown[] = given;
    if (!rows.some(Array.isArray)) return rows.length <= 1 ? Argument.#cell(rows[0]) : new Argument(1, rows.length, [rows], false);
    let columns = widthOf(rows[0]);
    // Too many rows are refused for their number alone, so their widths need no look.
    if (rows.length > mostCells) return new Argument(rows.length, columns, rows, false);
    for (const row of rows) columns = Math.max(columns, widthOf(row));
    if (rows.length === 1 && columns === 1) return Argument.#cell((rows[0] as unknown[])[0]);
    return new Argument(rows.length, columns, rows, false);
  }

  static #cell(given: unknown): Argument {
    return new Argument(1, 1, [[given]], given === undefined || given === null);
  }

  get isOneCell(): boolean {
    return this.rows === 1 && this.columns === 1;
  }

  /** A cell missing from a ragged matrix is blank. */
  at(row: number, column: number): Cell {
    const cells = this.matrix[row];
    return cellOf(Array.isArray(cells) ? (cells as unknown[])[column] : column === 0 ? cells : null);
  }

  /** As in Excel's dynamic arrays: one row or one column is repeated; beyond any other range there is no cell (undefined). */
  stretchedAt(row: number, column: number): Cell | undefined {
    const [down, across] = [this.rows === 1 ? 0 : row, this.columns === 1 ? 0 : column];
    return down < this.rows && across < this.columns ? this.at(down, across) : undefined;
  }
}

/**
 * Excel puts an object of its own, the invocation, after the last argument that it knows of. It may know fewer than there are: it keeps
 * the list of a function's arguments for up to a day, so the invocation then stands where an argument of a later version is expected.
 * Cells always come in a matrix, so a plain object that is no error is none of them.
 */
export const isInvocation = (given: unknown): boolean =>
  typeof given === "object" && given !== null && !Array.isArray(given) && errorCode(given) === null;

/** A row without cells is taken as one blank cell. */
const widthOf = (row: unknown): number => (Array.isArray(row) ? Math.max(1, row.length) : 1);

function cellOf(given: unknown): Cell {
  if (typeof given === "number" || typeof given === "string" || typeof given === "boolean") return given;
  if (given === null || given === undefined) return null;
  const code = typeof given === "object" ? errorCode(given) : null;
  return code === null ? unreadable : new CellError(code);
}

/** "#REF!", where it is an error of Excel's. */
function errorCode(given: object): string | null {
  const code: unknown = (given as { code?: unknown }).code;
  return typeof code === "string" && code.startsWith("#") ? code : null;
}
