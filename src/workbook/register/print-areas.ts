/** The areas of a sheet that are printed. */
import { areaAddress, type Area } from "../../tables";

/** Null where nobody has set any, so that all of the sheet is printed. */
export type PrintAreas = readonly Area[] | null;

/** Queues the read. The function that is returned gives the areas once the caller has synced. */
export function queuePrintAreas(sheet: Excel.Worksheet): () => PrintAreas {
  const printed = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
  const areas = printed.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () =>
    printed.isNullObject
      ? null
      : areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          row: rowIndex,
          column: columnIndex,
          rows: rowCount,
          columns: columnCount,
        }));
}

/** Office.js cannot clear print areas, so a sheet for which there are none keeps what it has. */
export function setPrintAreas(sheet: Excel.Worksheet, areas: PrintAreas): void {
  if (areas === null || areas.length === 0) return;
  const addresses = areas.map((area) => areaAddress({ row: 0, column: 0 }, area));
  const [first = "", ...others] = addresses;
  sheet.pageLayout.setPrintArea(others.length === 0 ? first : sheet.getRanges(addresses.join(",")));
}
