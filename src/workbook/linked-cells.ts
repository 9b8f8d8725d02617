/** What stands in cells that assumptions are linked to. */
import type { Cell } from "../calculation";
import { linkText, type CellLink } from "../tables";
import { cellFrom, reading } from "./selection";

/** A value, or null where the workbook has no such sheet any more; each at the place of its link. */
export type LinkedCells = { readonly cells: readonly ({ readonly value: Cell } | null)[] } | { readonly sentence: string };

export async function readLinkedCells(links: readonly CellLink[]): Promise<LinkedCells> {
  return reading(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const ranges = links.map(({ sheet, cell }) =>
      sheets.items
        .find(({ name }) => name.toLowerCase() === sheet.toLowerCase())
        ?.getRange(cell)
        .load("values,valueTypes"),
    );
    await context.sync();
    return {
      cells: ranges.map((range) => (range === undefined ? null : { value: cellFrom(range.values[0]?.[0], range.valueTypes[0]?.[0]) })),
    };
  });
}

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
