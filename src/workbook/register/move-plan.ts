/** Reads all that must be known before a table moves: whether it can, and how everything stands, so that it can be moved back. */
import { address, areaAddress, quotedSheet, readLink, type Area, type CellLink, type SheetBlock } from "../../tables";
import { queueSnapshot, type CellSnapshot } from "../cell-snapshot";
import { linkWithin } from "../link-within";
import { chartArea, chartName } from "../native-chart";
import { cornerOf } from "../preflight";
import { placesOf, type Remarks } from "../remarks";
import type { Destination } from "../request";
import { namesAsWritten, queueStanding, standingIn, type NamesAsWritten } from "../standing";
import { areaName, type RegisterEntry } from "./entry";
import type { InspectedTable } from "./inspection";
import { laidOutAt } from "./laid-out";
import { queuePrintAreas, type PrintAreas } from "./print-areas";

/** The table's cells on a sheet, including all that its own formula fills. */
export type TablePosition = { readonly sheetId: string; readonly sheet: string; readonly area: Area };

export type MovePlan = {
  readonly entry: RegisterEntry;
  readonly from: TablePosition;
  readonly to: TablePosition;
  /** The block as it reads at the new place. */
  readonly block: SheetBlock;
  /** In points, by column from the table's first. */
  readonly widths: readonly { readonly source: number; readonly target: number }[];
  /** In points; null where the table has no chart. */
  readonly chart: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | null;
  /** The charts that the target sheet had before the move. */
  readonly targetChartIds: readonly string[];
  readonly sourcePrintAreas: PrintAreas;
  readonly targetPrintAreas: PrintAreas;
  /** The target's cells, whose formats the move takes away. */
  readonly under: CellSnapshot;
  /** Nothing else is on the sheet that the table leaves. */
  readonly leavesNothing: boolean;
};

/** A table cannot move to a new sheet in one step. */
export type MoveDestination = Exclude<Destination, "new sheet">;

/** A plan, or a sentence that says why not and what to do. */
export async function planMove(
  context: Excel.RequestContext,
  entry: RegisterEntry,
  inspection: InspectedTable,
  place: MoveDestination,
): Promise<MovePlan | string> {
  const { at } = inspection;
  // How a table is laid out does not depend on where it stands.
  const room = chartArea(laidOutAt(entry, inspection, at));
  const read = queueReads(context, entry, inspection, place, room);
  await context.sync();
  const { namedRange, source, target, corner } = read;
  const remarks = await placesOf(read.standing.remarks, context);
  const under = read.under();
  const from: TablePosition = {
    sheetId: source.id,
    sheet: source.name,
    area: { row: at.row, column: at.column, rows: at.rows, columns: at.columns },
  };
  const to: TablePosition = {
    sheetId: target.id,
    sheet: target.name,
    area: { ...from.area, row: corner.rowIndex, column: corner.columnIndex },
  };
  if (namedRange.rowIndex !== at.row || namedRange.columnIndex !== at.column)
    return "The table has been moved since it was checked. Check all, then try again. Nothing was moved";
  const chart = read.chart.isNullObject ? null : read.chart;
  const obstacle =
    obstacleTo(read, { from, to, chart: chart === null ? null : room, links: linksOf(entry, inspection) }) ??
    standingInTheWay(read, to, under, namesAsWritten(read.names), remarks);
  if (obstacle !== null) return `${obstacle}. Nothing was moved`;
  return {
    entry,
    from,
    to,
    block: laidOutAt(entry, inspection, to.area),
    widths: read.widths.map(({ source: before, target: after }) => ({ source: before.columnWidth, target: after.columnWidth })),
    chart: chart === null ? null : { left: chart.left, top: chart.top, width: chart.width, height: chart.height },
    targetChartIds: read.targetCharts.items.map(({ id }) => id),
    sourcePrintAreas: read.sourcePrintAreas(),
    targetPrintAreas: read.targetPrintAreas(),
    under,
    leavesNothing: from.sheetId !== to.sheetId && isWithin(areaOf(read.used), from.area),
  };
}

type Reads = ReturnType<typeof queueReads>;

function queueReads(
  { workbook }: Excel.RequestContext,
  { number }: RegisterEntry,
  { at }: InspectedTable,
  place: MoveDestination,
  room: Area,
) {
  const source = workbook.worksheets.getItem(at.sheetId).load("id,name");
  const sourceCells = source.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
  const corner = cornerOf(workbook, place).load("rowIndex,columnIndex");
  const target = corner.worksheet.load("id,name");
  const targetCells = corner.getResizedRange(at.rows - 1, at.columns - 1);
  return {
    source,
    target,
    corner,
    cellsWithChart: corner.getResizedRange(Math.max(at.rows, room.row + room.rows) - 1, room.column + room.columns - 1).load("valueTypes"),
    namedRange: workbook.names.getItem(areaName(number)).getRange().load("rowIndex,columnIndex"),
    sourceProtection: source.protection.load("protected"),
    targetProtection: target.protection.load("protected"),
    used: source.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    sourceExcelTables: sourceCells.getTables(false).load("items/name"),
    targetExcelTables: targetCells.getTables(false).load("items/name"),
    names: workbook.names.load("items/name,items/formula"),
    standing: queueStanding(target, targetCells),
    under: queueSnapshot(corner.getResizedRange(at.rows - 1, at.columns - 1)),
    merged: targetCells.getMergedAreasOrNullObject().load("address"),
    chart: source.charts.getItemOrNullObject(chartName(number)).load("left,top,width,height"),
    targetCharts: target.charts.load("items/id"),
    widths: Array.from({ length: at.columns }, (_, column) => ({
      source: sourceCells.getColumn(column).format.load("columnWidth"),
      target: targetCells.getColumn(column).format.load("columnWidth"),
    })),
    sourcePrintAreas: queuePrintAreas(source),
    targetPrintAreas: queuePrintAreas(target),
  };
}

type Move = {
  readonly from: TablePosition;
  readonly to: TablePosition;
  /** The cells that its chart covers, from the table's corner; null where it has none. */
  readonly chart: Area | null;
  readonly links: readonly CellLink[];
};

function obstacleTo(read: Reads, { from, to, chart, links }: Move): string | null {
  const wanted = `${quotedSheet(to.sheet)}!${areaAddress(to.area, { ...to.area, row: 0, column: 0 })}`;
  const own = areaAddress(from.area, { ...from.area, row: 0, column: 0 });
  const isSameSheet = from.sheetId === to.sheetId;
  for (const { protection, name } of [
    { protection: read.sourceProtection, name: from.sheet },
    { protection: read.targetProtection, name: to.sheet },
  ])
    if (protection.protected) return `Sheet ${name} is protected. Unprotect it in Review, then try again`;
  if (isSameSheet && to.area.row === from.area.row && to.area.column === from.area.column)
    return "It stands there already. Select the cell where its first cell is to be";
  if (isSameSheet && overlaps(from.area, to.area))
    return `At ${wanted} it would overlap the cells where it is now, ${own}. Select a cell further away; to shift it by a little, insert rows above it or columns to its left`;
  const [[sourceTable], [targetTable]] = [read.sourceExcelTables.items, read.targetExcelTables.items];
  if (sourceTable !== undefined)
    return `The Excel table ${sourceTable.name} is in its cells. Make that a range in Table Design, then try again`;
  if (targetTable !== undefined) return `${wanted} is partly inside the Excel table ${targetTable.name}. Select another cell`;
  if (!read.merged.isNullObject) return `${wanted} has merged cells. Select another cell`;
  const filled = filledCells(read, { from, to, chart });
  if (filled.length > 0) return inTheWay(chart !== null ? `${wanted}, with room for its chart beside it,` : wanted, filled);
  const linked = linkWithin(links, { sheet: to.sheet, ...to.area }, to.area);
  return linked === null ? null : `${linked}, to which a figure is linked, lies where the table would go. Select another cell`;
}

/** What the move would take from the target and could not put back. */
function standingInTheWay(
  { standing }: Reads,
  { sheet, area }: TablePosition,
  under: CellSnapshot,
  names: NamesAsWritten,
  remarks: Remarks,
): string | null {
  const found = standingIn(standing, under, { ...area, sheet }, names, remarks).find(({ canBePutBack }) => !canBePutBack);
  return found === undefined
    ? null
    : `${quotedSheet(sheet)}!${areaAddress(area, { ...area, row: 0, column: 0 })} has ${found.words}. Select another cell`;
}

/** The table's own cells do not count: they move away. */
function filledCells(
  { cellsWithChart: { valueTypes } }: Reads,
  { from, to, chart }: Pick<Move, "from" | "to" | "chart">,
): readonly string[] {
  const wanted = [{ ...to.area, row: 0, column: 0 }, ...(chart === null ? [] : [chart])];
  return valueTypes.flatMap((line, i) =>
    line.flatMap((type, j) => {
      if ((type as string) === "Empty" || !wanted.some((area) => overlaps({ row: i, column: j, rows: 1, columns: 1 }, area))) return [];
      const cell = { row: to.area.row + i, column: to.area.column + j, rows: 1, columns: 1 };
      const isOwn = from.sheetId === to.sheetId && overlaps(cell, from.area);
      return isOwn ? [] : [address(cell.row, cell.column)];
    }),
  );
}

const mostListed = 5;

function inTheWay(wanted: string, filled: readonly string[]): string {
  const listed = filled.slice(0, mostListed).join(", ");
  const more = filled.length > mostListed ? ` and ${filled.length - mostListed} more` : "";
  return `${wanted} has ${filled.length === 1 ? "a filled cell" : `${filled.length} filled cells`} in the way: ${listed}${more}. Select a cell with room to its right and below, or empty ${filled.length === 1 ? "it" : "them"}`;
}

/** A table of values follows no cells. */
const linksOf = ({ mode }: RegisterEntry, { rowsNow }: InspectedTable): readonly CellLink[] =>
  mode === "values" ? [] : rowsNow.flatMap(({ link = "" }) => readLink(link) ?? []);

const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

const overlaps = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

export const isWithin = (inner: Area, outer: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;
