/** Tables out of cells of a sheet: several may stand under or beside one another, with empty rows or columns between. */
import { continues, rowsLookedAt } from "./continued-tables";
import { tableOf, type PrintedTable } from "./printed-table";
import { cleaned } from "./printed-text";

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** `texts` as the sheet shows them; `addressOf` counts rows and columns from the first cell, from 0. */
export function printedTableFromCells(
  texts: readonly (readonly string[])[],
  addressOf: (row: number, column: number) => string,
): readonly PrintedTable[] {
  const cells = texts.map((row) => row.map(cleaned));
  const whole = { top: 0, left: 0, bottom: cells.length, right: cells.reduce((most, row) => Math.max(most, row.length), 0) };
  let words = "";
  return joined(cells, parts(cells, whole)).flatMap((area) => {
    const rows = cells
      .slice(area.top, area.bottom)
      .map((row) => Array.from({ length: area.right - area.left }, (_, at) => row[area.left + at] ?? ""));
    const [title = [], ...below] = rows;
    if (rows.every((row) => row.filter((text) => text !== "").length <= 1)) {
      words = rows.length === 1 ? (title.find((text) => text !== "") ?? "") : words;
      return [];
    }
    const isTitled = below.length > 1 && title.filter((text) => text !== "").length === 1 && title[0] !== "";
    const caption = isTitled ? (title[0] ?? "") : words;
    words = "";
    const top = area.top + (isTitled ? 1 : 0);
    return [tableOf(isTitled ? below : rows, { caption, addressOf: (row, column) => addressOf(top + row, area.left + column) })];
  });
}

/** An empty row ends a table only where another begins. */
function joined(cells: readonly (readonly string[])[], areas: readonly Area[]): readonly Area[] {
  const found: Area[] = [];
  const rowsIn = ({ top, left, right }: Area, bottom: number): readonly (readonly string[])[] =>
    cells.slice(top, bottom).map((row) => row.slice(left, right));
  for (const area of areas) {
    const last = found.at(-1);
    const isUnder = last?.left === area.left && last.right === area.right && last.bottom <= area.top;
    const hasTitle = (cells[area.top] ?? []).slice(area.left, area.right).filter((text) => text !== "").length === 1;
    if (last && isUnder && !hasTitle && continues(rowsIn(last, last.top + rowsLookedAt), rowsIn(area, area.top + rowsLookedAt)))
      found[found.length - 1] = { ...last, bottom: area.bottom };
    else found.push(area);
  }
  return found;
}

/** Split at empty rows, then at empty columns, until neither is left. */
function parts(cells: readonly (readonly string[])[], area: Area): readonly Area[] {
  const isEmpty = (row: number, column: number): boolean => (cells[row]?.[column] ?? "") === "";
  const range = (from: number, to: number): readonly number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const byRow = runs(range(area.top, area.bottom), (row) => range(area.left, area.right).every((column) => isEmpty(row, column)));
  if (byRow.length !== 1 || byRow[0]?.from !== area.top || byRow[0].to !== area.bottom)
    return byRow.flatMap(({ from, to }) => parts(cells, { ...area, top: from, bottom: to }));
  const byColumn = runs(range(area.left, area.right), (column) => range(area.top, area.bottom).every((row) => isEmpty(row, column)));
  if (byColumn.length !== 1 || byColumn[0]?.from !== area.left || byColumn[0].to !== area.right)
    return byColumn.flatMap(({ from, to }) => parts(cells, { ...area, left: from, right: to }));
  return [area];
}

/** Runs of lines that are not empty. */
function runs(lines: readonly number[], isEmpty: (line: number) => boolean): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const line of lines) {
    if (isEmpty(line)) continue;
    const last = found.at(-1);
    if (last?.to === line) last.to = line + 1;
    else found.push({ from: line, to: line + 1 });
  }
  return found;
}
