/** What stands in cells that assumptions are linked to. */
import type { Cell } from "../calculation";
import type { CellLink } from "../tables";
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
