/** All that a workbook holds and how it looks, read from the workbench itself and not through what the add-in asks. */
import { HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import { typeOf } from "../../workbench/grid/cell";
import type { Worksheet } from "../../workbench/workbook/worksheet";
import type { OpenWorkbook } from "./workbook";

/** One line for each cell, format and thing: "Sheet1 B4 content", beside what it is. */
export type WholeWorkbook = ReadonlyMap<string, string>;

export async function wholeWorkbook({ workbook }: OpenWorkbook): Promise<WholeWorkbook> {
  await workbook.$grid.settled();
  const lines = new Map<string, string>();
  for (const [position, sheet] of workbook.worksheets.$list().entries()) {
    lines.set(`${sheet.name} sheet`, JSON.stringify([position, sheet.visibility, sheet.tabColor, sheet.showGridlines]));
    addCells(lines, sheet);
    addLines(lines, sheet);
    addRecord(lines, sheet);
  }
  for (const { name, formula } of workbook.names.$list()) lines.set(`name ${name}`, formula);
  // A table's own number is another one each time.
  for (const [key, value] of Object.entries(workbook.$record.settings))
    lines.set(`setting ${key}`, JSON.stringify(value).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id"));
  for (const { sheetId, ...chart } of workbook.$record.charts.map((one) => ({ ...one, id: "" })))
    lines.set(`chart ${workbook.worksheets.$byId(sheetId)?.name ?? sheetId} ${chart.name}`, JSON.stringify(chart));
  for (const { sheetId, name, area } of workbook.$record.tables)
    lines.set(`table ${workbook.worksheets.$byId(sheetId)?.name ?? sheetId} ${name}`, JSON.stringify(area));
  return lines;
}

function addCells(lines: Map<string, string>, sheet: Worksheet): void {
  const { $univer, $grid, name } = sheet;
  $univer
    .getSheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const at = `${name} ${String.fromCharCode(65 + column)}${row + 1}`;
      const formula = $grid.formulaAt($univer, row, column);
      if (formula !== "") lines.set(`${at} content`, formula);
      else if (typeOf(cell) !== "Empty") lines.set(`${at} content`, `${typeOf(cell)} ${String($grid.valueAt($univer, row, column))}`);
      const look = lookOf($grid.styles.at($univer, row, column));
      if (look !== plain) lines.set(`${at} look`, look);
    });
}

/** Formats that are set to what they would be anyway are as if they were not set. */
function lookOf({ bg, cl, bl, it, ul, st, fs, ff, ht, vt, tb, n, bd, pd, tr }: IStyleData): string {
  return JSON.stringify([
    bg?.rgb ?? "",
    cl?.rgb ?? "#000000",
    Boolean(bl),
    Boolean(it),
    Boolean(ul?.s),
    Boolean(st?.s),
    fs ?? 11,
    ff ?? "Arial",
    ht ?? HorizontalAlign.UNSPECIFIED,
    vt === undefined || vt === null || vt === VerticalAlign.UNSPECIFIED ? VerticalAlign.BOTTOM : vt,
    tb === WrapStrategy.WRAP,
    n?.pattern ?? "General",
    ["t", "r", "b", "l"].map((side) => (bd as Record<string, unknown> | undefined)?.[side] ?? null),
    pd?.l ?? 2,
    [tr?.a ?? 0, tr?.v ?? 0],
  ]);
}
const plain = lookOf({});

const lastColumn = 40;
const lastRow = 160;

function addLines(lines: Map<string, string>, { $univer, name }: Worksheet): void {
  const sheet = $univer.getSheet();
  for (let row = 0; row < lastRow; row++)
    if ($univer.getRowHeight(row) !== 24 || !sheet.getRowVisible(row))
      lines.set(`${name} row ${row + 1} look`, `${$univer.getRowHeight(row)} ${String(sheet.getRowVisible(row))}`);
  for (let column = 0; column < lastColumn; column++)
    if ($univer.getColumnWidth(column) !== 88 || !sheet.getColVisible(column))
      lines.set(`${name} column ${column + 1} look`, `${$univer.getColumnWidth(column)} ${String(sheet.getColVisible(column))}`);
  for (const range of $univer.getMergeData()) lines.set(`${name} ${range.getA1Notation()} merged look`, "merged");
}

function addRecord(lines: Map<string, string>, { $record, name }: Worksheet): void {
  const {
    locks,
    styles,
    validations,
    hyperlinks,
    comments,
    conditionalFormats,
    filter,
    shapes,
    customProperties,
    isProtected,
    pageLayout,
  } = $record;
  const cellsOf = (layers: readonly { area: object; value: unknown }[]): Record<string, string> =>
    Object.fromEntries(
      layers.flatMap(({ area, value }) => {
        const { row, column, rows, columns } = area as Record<"row" | "column" | "rows" | "columns", number>;
        return Array.from({ length: rows * columns }, (_, index): [string, string] => [
          `${row + Math.floor(index / columns)},${column + (index % columns)}`,
          JSON.stringify(value),
        ]);
      }),
    );
  for (const [kind, layers] of Object.entries({ lock: locks, style: styles, validation: validations, hyperlink: hyperlinks }))
    for (const [cell, value] of Object.entries(cellsOf(layers))) lines.set(`${name} ${cell} ${kind} look`, value);
  for (const { areas, ...format } of conditionalFormats.map((one) => ({ ...one, id: "" })))
    for (const cell of Object.keys(cellsOf(areas.map((area) => ({ area, value: 0 })))))
      lines.set(`${name} ${cell} conditional ${JSON.stringify(format)} look`, "");
  for (const { row, column, content } of comments) lines.set(`${name} ${row},${column} comment`, content);
  for (const shape of shapes) lines.set(`${name} shape ${shape.name}`, "");
  lines.set(`${name} filter`, JSON.stringify(filter));
  lines.set(`${name} protected`, String(isProtected));
  lines.set(`${name} page look`, JSON.stringify(pageLayout));
  for (const key of Object.keys(customProperties)) lines.set(`${name} property ${key}`, "");
}

export type Loss = {
  /** Cells whose content is not what it was, or is gone. */
  readonly cells: readonly string[];
  /** Formats, locks, validation, comments, heights and widths that are not what they were. */
  readonly formats: readonly string[];
  /** Names, settings, sheets, charts and cells that were not there. */
  readonly leftovers: readonly string[];
};

export function lossBetween(before: WholeWorkbook, after: WholeWorkbook): Loss {
  const changed = [...before]
    .filter(([line, value]) => after.get(line) !== value)
    .map(([line, value]) => `${line}: ${value} is ${after.get(line) ?? "gone"}`);
  const added = [...after.keys()].filter((line) => !before.has(line)).map((line) => `${line}: ${after.get(line) ?? ""}`);
  const isFormat = (line: string): boolean => / look: |(comment|filter|protected): /.test(line);
  return {
    cells: changed.filter((line) => !isFormat(line)),
    formats: [...changed, ...added].filter(isFormat),
    leftovers: added.filter((line) => !isFormat(line)),
  };
}

export const isLost = ({ cells, formats, leftovers }: Loss): boolean => cells.length + formats.length + leftovers.length > 0;
