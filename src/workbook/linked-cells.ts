/** Reads the cells that assumptions are linked to. */
import { CellError, type Cell } from "../calculation";
import { sameName, type CellLink, type Heading } from "../tables";
import { cellFrom, reading } from "./read-cells";

/** Null where the link names no cell, or the workbook no longer has the sheet. */
export type LinkedCell = {
  readonly value: Cell;
  /** The headings of the link stand there no longer, so the cell may hold another figure; the value is the error that the formula shows. */
  readonly isOther?: true;
} | null;

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
    const at = (cell: string): Excel.Range => sheet.getRange(cell).load("values,valueTypes");
    return { sheet, range: at(link.cell), headings: (link.headings ?? []).map((heading) => ({ heading, range: at(heading.cell) })) };
  });
  return () =>
    queued.map((cell) => {
      if (cell === null || cell.sheet.isNullObject) return null;
      return cell.headings.every(({ heading, range }) => stillHolds(heading, range))
        ? { value: valueOf(cell.range) }
        : { value: new CellError("#N/A"), isOther: true };
    });
}

const valueOf = ({ values, valueTypes }: Excel.Range): Cell => cellFrom(values[0]?.[0], valueTypes[0]?.[0]);

/** As Excel compares: capitals make no difference. */
function stillHolds({ holds }: Heading, range: Excel.Range): boolean {
  const value = valueOf(range) ?? "";
  return typeof value === "string" && typeof holds === "string" ? sameName(value, holds) : value === holds;
}
