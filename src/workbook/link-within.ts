/** A table must not stand on a cell that it follows. */
import { linkText, type CellLink } from "../tables";

/** The first of these cells that lies where a block would go; a figure that depends on itself has no value. */
export function linkWithin(
  links: readonly CellLink[],
  target: { readonly sheet: string; readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
): string | null {
  const found = links.find(({ sheet, cell }) => {
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const [down, across] = [Number(row) - 1 - target.row, column - target.column];
    return sheet.toLowerCase() === target.sheet.toLowerCase() && down >= 0 && down < size.rows && across >= 0 && across < size.columns;
  });
  return found === undefined ? null : linkText(found);
}
