/** The parts of a sheet that are printed, where somebody or a table of ours has said so. */
import { areaAddress, type Area } from "../../tables";

/** Null is all of it: nobody has said. */
export type Printed = readonly Area[] | null;

/** Loads them; what is returned reads them once Excel has answered. */
export function queuePrinted(sheet: Excel.Worksheet): () => Printed {
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

/** Excel cannot be told to print all of a sheet again, so of no parts nothing is said. */
export function printOnly(sheet: Excel.Worksheet, areas: Printed): void {
  if (areas === null || areas.length === 0) return;
  const addresses = areas.map((area) => areaAddress({ row: 0, column: 0 }, area));
  const [only = "", ...others] = addresses;
  sheet.pageLayout.setPrintArea(others.length === 0 ? only : sheet.getRanges(addresses.join(",")));
}
