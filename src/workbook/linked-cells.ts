/** What stands in cells that assumptions are linked to. */
import type { Cell } from "../calculation";
import type { CellLink } from "../tables";
import { cellFrom, reading } from "./selection";

/** A value, or null where the workbook has no such sheet any more. */
export type LinkedCell = { readonly value: Cell } | null;

/** Each at the place of its link; a link that names no cell of a workbook is null. */
export type LinkedCells = { readonly cells: readonly LinkedCell[] } | { readonly sentence: string };

export async function readLinkedCells(links: readonly (CellLink | null)[]): Promise<LinkedCells> {
  return reading(async (context) => {
    const read = queueLinkedCells(context, links);
    await context.sync();
    return { cells: read() };
  });
}

/** Loads the cells; what is returned reads them once Excel has answered. */
export function queueLinkedCells({ workbook }: Excel.RequestContext, links: readonly (CellLink | null)[]): () => readonly LinkedCell[] {
  const queued = links.map((link) => {
    if (link === null) return null;
    const sheet = workbook.worksheets.getItemOrNullObject(link.sheet).load("name");
    return { sheet, range: sheet.getRange(link.cell).load("values,valueTypes") };
  });
  return () =>
    queued.map((one) =>
      one === null || one.sheet.isNullObject ? null : { value: cellFrom(one.range.values[0]?.[0], one.range.valueTypes[0]?.[0]) },
    );
}
