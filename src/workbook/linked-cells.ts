/** Reads the cells that assumptions are linked to. */
import type { Cell } from "../calculation";
import type { CellLink } from "../tables";
import { cellFrom, reading } from "./read-cells";

/** Null where the link names no cell, or the workbook no longer has the sheet. */
export type LinkedCell = { readonly value: Cell } | null;

/** In the order of the links. */
export type LinkedCells = { readonly cells: readonly LinkedCell[] } | { readonly sentence: string };

export async function readLinkedCells(links: readonly (CellLink | null)[]): Promise<LinkedCells> {
  return reading(async (context) => {
    const read = queueLinkedCells(context, links);
    await context.sync();
    return { cells: read() };
  });
}

/** Queues the read. The function that is returned gives the cells once the caller has synced. */
export function queueLinkedCells({ workbook }: Excel.RequestContext, links: readonly (CellLink | null)[]): () => readonly LinkedCell[] {
  const queued = links.map((link) => {
    if (link === null) return null;
    const sheet = workbook.worksheets.getItemOrNullObject(link.sheet).load("name");
    return { sheet, range: sheet.getRange(link.cell).load("values,valueTypes") };
  });
  return () =>
    queued.map((cell) =>
      cell === null || cell.sheet.isNullObject ? null : { value: cellFrom(cell.range.values[0]?.[0], cell.range.valueTypes[0]?.[0]) },
    );
}
