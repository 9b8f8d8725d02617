/** A rectangle of cells, and its A1 address. Rows and columns count from 0. */
export type Area = { row: number; column: number; rows: number; columns: number };

export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

export const columnIndex = (name: string): number =>
  Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function addressOf({ row, column, rows, columns }: Area): string {
  const first = columnName(column) + (row + 1);
  const last = columnName(column + columns - 1) + (row + rows);
  return first === last ? first : `${first}:${last}`;
}

/** `A1`, `$A$1:B2`, `A:C`, `2:3`, with or without a sheet name before it; null when it is none of these. */
export function parseArea(address: string, limits: { rows: number; columns: number }): Area | null {
  const [first = "", last = first] = address.replace(/^.*!/, "").replaceAll("$", "").split(":");
  const start = corner(first);
  const end = corner(last);
  if (start === null || end === null) return null;
  const row = start.row ?? 0;
  const column = start.column ?? 0;
  return { row, column, rows: (end.row ?? limits.rows - 1) - row + 1, columns: (end.column ?? limits.columns - 1) - column + 1 };
}

function corner(text: string): { row?: number; column?: number } | null {
  const match = /^([A-Z]{1,3})?(\d+)?$/i.exec(text);
  if (match === null || text === "") return null;
  return { ...(match[1] ? { column: columnIndex(match[1]) } : {}), ...(match[2] ? { row: Number(match[2]) - 1 } : {}) };
}

export function bounds(cells: readonly (readonly [number, number])[]): Area | null {
  if (cells.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, column] of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export const toRange = ({ row, column, rows, columns }: Area) => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

export const fromRange = (range: { startRow: number; startColumn: number; endRow: number; endColumn: number }): Area => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** What is left of an area without another, as up to four rectangles. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const [bottom, right] = [common.row + common.rows, common.column + common.columns];
  return [
    { ...area, rows: common.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...common, column: area.column, columns: common.column - area.column },
    { ...common, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
