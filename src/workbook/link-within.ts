/** Finds linked cells that a table would cover: a figure that depends on itself has no value. */
import { linkWords, type CellLink, type Corner } from "../tables";
import type { Size } from "./request";

/** The first linked cell within the target, as formulas write it; null where there is none. */
export function linkWithin(links: readonly CellLink[], target: Corner & { readonly sheet: string }, size: Size): string | null {
  const found = links.find(({ sheet, cell }) => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const [down, across] = [Number(row) - 1 - target.row, column - target.column];
    return sheet.toLowerCase() === target.sheet.toLowerCase() && down >= 0 && down < size.rows && across >= 0 && across < size.columns;
  });
  return found === undefined ? null : linkWords(found);
}
