/** One read of everything an insert must know before it writes: what stands there, what is protected, which names are taken. */
import { address, areaAddress, columnLetters, isFilledBySpill, quotedSheet, type Corner } from "../tables";
import { queueFormats, type CellFormats } from "./cell-formats";
import { asTyped } from "./cell-text";
import { textsOf } from "./document-settings";
import { registerKey } from "./register/entry";
import type { Destination, ReplacedTable, Size } from "./request";

/** The cells of the target as they are, so that they can be put back. */
export type Snapshot = {
  /** As they would be typed. */
  readonly contents: readonly (readonly (string | number | boolean)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly columnWidths: readonly number[];
};

export type Target = {
  readonly sheet: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly area: string;
  readonly snapshot: Snapshot;
  readonly filled: number;
  readonly first: { readonly cell: string; readonly text: string } | null;
  /** The sheet's charts; read only where a table is written again. */
  readonly charts: readonly { readonly id: string; readonly name: string }[];
  /** Why nothing can be written there, whatever people agree to; null where it can. */
  readonly obstacle: string | null;
  /** The nearest place with as much room, to the right of everything on the sheet; null where there is none. */
  readonly emptyCell: { readonly sheet: string; readonly cell: string } | null;
};

export type Preflight = {
  readonly target: Target | null;
  /** The formats of the target's cells; null on a new sheet. */
  readonly formats: CellFormats | null;
  readonly sheetNames: readonly string[];
  /** What each name refers to, by the name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** The register's entries as text, by the number of the table. */
  readonly register: ReadonlyMap<string, string>;
};

const excelRows = 1_048_576;
const excelColumns = 16_384;

/** The target is null for a new sheet, where nothing can be in the way. */
export async function preflight(
  context: Excel.RequestContext,
  place: Destination,
  size: Size,
  replaced?: ReplacedTable,
): Promise<Preflight> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name");
  const names = workbook.names.load("items/name,items/formula");
  const settings = workbook.settings.load("items/key,items/value");
  const corner = place === "new sheet" ? null : cornerOf(workbook, place);
  const readTarget = corner === null ? null : queueTarget(corner, size, replaced);
  const readFormats = corner === null ? null : queueFormats(corner.getResizedRange(size.rows - 1, size.columns - 1));
  await context.sync();
  return {
    target: readTarget?.() ?? null,
    formats: readFormats?.() ?? null,
    sheetNames: sheets.items.map(({ name }) => name),
    names: new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)])),
    register: textsOf(settings, registerKey("")),
  };
}

export const cornerOf = (workbook: Excel.Workbook, place: Exclude<Destination, "new sheet">): Excel.Range =>
  place === "selection" ? workbook.getSelectedRange().getCell(0, 0) : workbook.worksheets.getItem(place.sheet).getRange(place.cell);

/** Queues the read. The function that is returned gives the target once the caller has synced. */
export function queueTarget(corner: Excel.Range, size: Size, replaced?: ReplacedTable): () => Target {
  const sheet = corner.worksheet.load("name,id");
  const protection = sheet.protection.load("protected");
  const range = corner.getResizedRange(size.rows - 1, size.columns - 1);
  range.load("rowIndex,columnIndex,formulas,values,valueTypes,text,numberFormat,hasSpill");
  const widths = Array.from({ length: size.columns }, (_, column) => range.getColumn(column).format.load("columnWidth"));
  const merged = range.getMergedAreasOrNullObject().load("address");
  const tables = range.getTables(false).load("items/name");
  const used = sheet.getUsedRangeOrNullObject(true).load("columnIndex,columnCount");
  const charts = replaced === undefined ? null : sheet.charts.load("items/id,items/name");
  const loaded: Loaded = { sheet, protection, range, widths, merged, tables, used, charts, replaced };
  return () => targetFrom(loaded, size);
}

type Loaded = {
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly range: Excel.Range;
  readonly widths: readonly Excel.RangeFormat[];
  readonly merged: Excel.RangeAreas;
  readonly tables: Excel.TableScopedCollection;
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection | null;
  readonly replaced: ReplacedTable | undefined;
};

function targetFrom(loaded: Loaded, { rows, columns }: Size): Target {
  const { range, sheet, used } = loaded;
  const corner = { row: range.rowIndex, column: range.columnIndex };
  const area = areaAddress(corner, { row: 0, column: 0, rows, columns });
  const filled = filledCells(loaded);
  const [first] = filled;
  return {
    sheet: sheet.name,
    sheetId: sheet.id,
    ...corner,
    area: `${quotedSheet(sheet.name)}!${area}`,
    snapshot: snapshotOf(loaded),
    filled: filled.length,
    first:
      first === undefined
        ? null
        : { cell: address(corner.row + first[0], corner.column + first[1]), text: range.text[first[0]]?.[first[1]] ?? "" },
    charts: loaded.charts?.items.map(({ id, name }) => ({ id, name })) ?? [],
    obstacle: obstacleOf(loaded, area),
    emptyCell: emptyCell(sheet.name, corner, { rows, columns }, used.isNullObject ? 0 : used.columnIndex + used.columnCount),
  };
}

function snapshotOf({ range, widths, replaced }: Loaded): Snapshot {
  const { values, valueTypes } = range;
  const isSpilled = (row: number, column: number): boolean => isFilledBySpill(replaced?.spill ?? null, row, column);
  return {
    contents: range.formulas.map((row: unknown[], i) =>
      row.map((formula, j) => (isSpilled(i, j) ? "" : asTyped(formula, values[i]?.[j], valueTypes[i]?.[j]))),
    ),
    numberFormats: range.numberFormat as string[][],
    columnWidths: widths.map(({ columnWidth }) => columnWidth),
  };
}

function filledCells({ range: { valueTypes }, replaced }: Loaded): readonly (readonly [row: number, column: number])[] {
  const isReplaced = (row: number, column: number): boolean => replaced !== undefined && row < replaced.rows && column < replaced.columns;
  return valueTypes.flatMap((row, i) =>
    row.flatMap((type, j): [number, number][] => ((type as string) === "Empty" || isReplaced(i, j) ? [] : [[i, j]])),
  );
}

function obstacleOf({ sheet, protection, merged, tables, range, replaced }: Loaded, area: string): string | null {
  const elsewhere = "Select another cell, or choose New sheet. Nothing was written";
  const [table] = tables.items;
  if (protection.protected) return `Sheet ${sheet.name} is protected. Unprotect it in Review, or choose New sheet. Nothing was written`;
  if (!merged.isNullObject) return `${sheet.name}!${area} has merged cells. ${elsewhere}`;
  if (table !== undefined) return `${sheet.name}!${area} is partly inside the Excel table ${table.name}. ${elsewhere}`;
  // Where a table is written again, figures that spill into the room it needs are reported as filled cells.
  if (replaced !== undefined) return null;
  return range.hasSpill === false ? null : `${sheet.name}!${area} has figures that another cell's formula spills there. ${elsewhere}`; // eslint-disable-line @typescript-eslint/no-unnecessary-boolean-literal-compare -- Excel answers null where only some cells spill
}

/** To the right of all that the sheet holds, with a free column between. */
function emptyCell(sheet: string, { row, column }: Corner, { rows, columns }: Size, usedUpTo: number): Target["emptyCell"] {
  const free = Math.max(usedUpTo + 1, column);
  return free + columns > excelColumns || row + rows > excelRows ? null : { sheet, cell: `${columnLetters(free)}${row + 1}` };
}
