/** What must be known before a table is moved: whether it can be, and how everything stands, so that it can be put back. */
import { address, areaAddress, readLink, type Area, type SheetBlock } from "../../tables";
import type { Destination } from "../insertion";
import { linkWithin } from "../link-within";
import { chartArea, chartName } from "../native-chart";
import { quotedSheet } from "../preflight";
import { areaName, type RegisterEntry } from "./entry";
import { laidOutAt } from "./laid-out";
import type { InspectedTable } from "./inspection";
import { queuePrinted, type Printed } from "./printed-parts";

/** The table's cells, with all that a formula of its own fills, on a sheet. */
export type Stand = { readonly sheetId: string; readonly sheet: string; readonly area: Area };

export type MovePlan = {
  readonly entry: RegisterEntry;
  readonly from: Stand;
  readonly to: Stand;
  /** As it reads at its new place. */
  readonly block: SheetBlock;
  /** By column from its first: how wide each is there, and was here. */
  readonly widths: readonly { readonly there: number; readonly here: number }[];
  /** Its chart as it lies; null where it has none. */
  readonly chart: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | null;
  /** Ids of the charts that are there already. */
  readonly chartsThere: readonly string[];
  readonly printedHere: Printed;
  readonly printedThere: Printed;
  /** Nothing else is on the sheet that it leaves. */
  readonly leavesNothing: boolean;
};

export type WhereTo = Exclude<Destination, "new sheet">;

/** A plan, or a sentence that says why not and what to do. */
export async function planMove(
  context: Excel.RequestContext,
  entry: RegisterEntry,
  look: InspectedTable,
  place: WhereTo,
): Promise<MovePlan | string> {
  const { at } = look;
  const room = chartArea(at);
  const read = queue(context, entry, look, place, room.row + room.rows);
  await context.sync();
  const { named, home, sheet, corner } = read;
  const from: Stand = { sheetId: home.id, sheet: home.name, area: { row: at.row, column: at.column, rows: at.rows, columns: at.columns } };
  const to: Stand = { sheetId: sheet.id, sheet: sheet.name, area: { ...from.area, row: corner.rowIndex, column: corner.columnIndex } };
  if (named.rowIndex !== at.row || named.columnIndex !== at.column)
    return "It has been moved since it was looked at. Check all, then try again";
  const chart = read.chart.isNullObject ? null : read.chart;
  const obstacle = obstacleTo(read, { from, to, hasChart: chart !== null, links: linksOf(entry, look) });
  if (obstacle !== null) return `${obstacle}. Nothing was moved`;
  return {
    entry,
    from,
    to,
    block: laidOutAt(entry, look, to.area),
    widths: read.widths.map(({ there, here }) => ({ there: there.columnWidth, here: here.columnWidth })),
    chart: chart === null ? null : { left: chart.left, top: chart.top, width: chart.width, height: chart.height },
    chartsThere: read.chartsThere.items.map(({ id }) => id),
    printedHere: read.printedHere(),
    printedThere: read.printedThere(),
    leavesNothing: from.sheetId !== to.sheetId && isWithin(areaOf(read.used), from.area),
  };
}

type Read = ReturnType<typeof queue>;

function queue(
  { workbook }: Excel.RequestContext,
  { number }: RegisterEntry,
  { at }: InspectedTable,
  place: WhereTo,
  rowsWithChart: number,
) {
  const home = workbook.worksheets.getItem(at.sheet).load("id,name");
  const own = home.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
  const first =
    place === "selection" ? workbook.getSelectedRange().getCell(0, 0) : workbook.worksheets.getItem(place.sheet).getRange(place.cell);
  const corner = first.load("rowIndex,columnIndex");
  const sheet = corner.worksheet.load("id,name");
  const room = corner.getResizedRange(rowsWithChart - 1, at.columns - 1).load("valueTypes");
  const table = corner.getResizedRange(at.rows - 1, at.columns - 1);
  return {
    home,
    sheet,
    corner,
    room,
    named: workbook.names.getItem(areaName(number)).getRange().load("rowIndex,columnIndex"),
    protectedHere: home.protection.load("protected"),
    protectedThere: sheet.protection.load("protected"),
    used: home.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount"),
    excelTablesHere: own.getTables(false).load("items/name"),
    excelTablesThere: table.getTables(false).load("items/name"),
    merged: table.getMergedAreasOrNullObject().load("address"),
    chart: home.charts.getItemOrNullObject(chartName(number)).load("left,top,width,height"),
    chartsThere: sheet.charts.load("items/id"),
    widths: Array.from({ length: at.columns }, (_, column) => ({
      there: table.getColumn(column).format.load("columnWidth"),
      here: own.getColumn(column).format.load("columnWidth"),
    })),
    printedHere: queuePrinted(home),
    printedThere: queuePrinted(sheet),
  };
}

type Between = { from: Stand; to: Stand; hasChart: boolean; links: Parameters<typeof linkWithin>[0] };

function obstacleTo(read: Read, { from, to, hasChart, links }: Between): string | null {
  const wanted = `${quotedSheet(to.sheet)}!${areaAddress(to.area, { ...to.area, row: 0, column: 0 })}`;
  const own = areaAddress(from.area, { ...from.area, row: 0, column: 0 });
  const isSameSheet = from.sheetId === to.sheetId;
  for (const { protection, name } of [
    { protection: read.protectedHere, name: from.sheet },
    { protection: read.protectedThere, name: to.sheet },
  ])
    if (protection.protected) return `Sheet ${name} is protected. Unprotect it in Review, then try again`;
  if (isSameSheet && to.area.row === from.area.row && to.area.column === from.area.column)
    return "It stands there already. Select the cell where its first cell is to be";
  if (isSameSheet && overlaps(from.area, to.area))
    return `At ${wanted} it would lie on itself. Select a cell at which it is clear of ${own}; to push it along, put in rows above it or columns before it`;
  const [taken, held] = [read.excelTablesThere.items[0], read.excelTablesHere.items[0]];
  if (held !== undefined) return `The Excel table ${held.name} is in its cells. Make that a range in Table Design, then try again`;
  if (taken !== undefined) return `${wanted} is partly inside the Excel table ${taken.name}. Select another cell`;
  if (!read.merged.isNullObject) return `${wanted} has merged cells. Select another cell`;
  const filled = filledCells(read, { from, to, hasChart });
  if (filled.length > 0) return inTheWay(hasChart ? `${wanted}, with room for its chart below,` : wanted, filled);
  const followed = linkWithin(links, { sheet: to.sheet, ...to.area }, to.area);
  return followed === null ? null : `${followed}, to which a figure is linked, lies where the table would go. Select another cell`;
}

/** Its own cells give way. */
function filledCells({ room }: Read, { from, to, hasChart }: Pick<Between, "from" | "to" | "hasChart">): readonly string[] {
  const lastRow = hasChart ? room.valueTypes.length : to.area.rows;
  return room.valueTypes.slice(0, lastRow).flatMap((line, i) =>
    line.flatMap((type, j) => {
      const cell = { row: to.area.row + i, column: to.area.column + j, rows: 1, columns: 1 };
      const isOwn = from.sheetId === to.sheetId && overlaps(cell, from.area);
      return (type as string) === "Empty" || isOwn ? [] : [address(cell.row, cell.column)];
    }),
  );
}

const mostNamed = 5;

function inTheWay(wanted: string, filled: readonly string[]): string {
  const named = filled.slice(0, mostNamed).join(", ");
  const more = filled.length > mostNamed ? ` and ${filled.length - mostNamed} more` : "";
  return `${wanted} has ${filled.length === 1 ? "a filled cell" : `${filled.length} filled cells`} in the way: ${named}${more}. Select a cell with room to its right and below, or empty ${filled.length === 1 ? "it" : "them"}`;
}

/** Values follow nothing. */
const linksOf = ({ mode }: RegisterEntry, { rowsNow }: InspectedTable): Between["links"] =>
  mode === "values" ? [] : rowsNow.flatMap(({ link = "" }) => readLink(link) ?? []);

const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

const overlaps = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

export const isWithin = (one: Area, other: Area): boolean =>
  one.row >= other.row &&
  one.column >= other.column &&
  one.row + one.rows <= other.row + other.rows &&
  one.column + one.columns <= other.column + other.columns;
