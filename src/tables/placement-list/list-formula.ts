/** CARE.PLACEMENTTREND over the cells of a list: it follows the list, which the figures of a form do not. */
import type { CellLink } from "../cell-link";
import { quotedSheet } from "../cell-link";
import { address } from "../sheet-block";
import type { ListArea } from "./read-placements";
import type { Years } from "./list-summary";

/** Where the selection begins: rows and columns counted from 0. */
export type ListOrigin = Pick<CellLink, "sheet"> & { readonly row: number; readonly column: number };

export function listFormula(
  { start, end, price, firstLine, lastLine, lastDayCounts }: ListArea,
  { sheet, row, column }: ListOrigin,
  { first, last }: Years,
): string {
  const range = (index: number): string =>
    `${quotedSheet(sheet)}!${address(row + firstLine, column + index)}:${address(row + lastLine, column + index)}`;
  return `=CARE.PLACEMENTTREND(${range(start)},${range(end)},${range(price)},${first},${last},TRUE${lastDayCounts ? "" : ",FALSE"})`;
}
