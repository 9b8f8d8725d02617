/** What is to be checked: cells that are selected, or a table that was pasted. */
import { printedTableFromCells, readPrinted, type PrintedTable } from "../../checking/printed-tables";
import type { SeenCells } from "../../workbook";
import { countWords } from "../count-words";
import { workbook } from "../table/workbook";

export type Source = {
  readonly tables: readonly PrintedTable[];
  /** "Report!A3:H41", "Pasted table". */
  readonly name: string;
  /** "312 cells, 3 tables". */
  readonly size: string;
  /** The cells that it was read from, where it was not pasted. */
  readonly seen?: SeenCells;
};

/** The selected cells, or those that were checked before. */
export async function selectedSource(before: SeenCells | null = null): Promise<Source | string> {
  const { readPrintedCells, readPrintedCellsAgain } = await workbook();
  const read = before === null ? await readPrintedCells() : await readPrintedCellsAgain(before);
  if ("sentence" in read) return read.sentence;
  const { sheet, area, texts, cellAt } = read;
  const tables = printedTableFromCells(texts, (row, column) => `${sheet}!${cellAt(row, column)}`);
  if (tables.length === 0) return `No table was found in ${sheet}!${area}. Select it with its headings, then press again`;
  return { tables, name: `${sheet}!${area}`, size: sizeOf(tables), seen: read };
}

export function pastedSource(kind: "html" | "text", text: string): Source | string {
  const read = readPrinted({ kind, text });
  if ("problem" in read) return read.problem;
  return { tables: read.tables, name: read.tables.length === 1 ? "Pasted table" : "Pasted tables", size: sizeOf(read.tables) };
}

function sizeOf(tables: readonly PrintedTable[]): string {
  const cells = tables.reduce((sum, { cells: rows }) => sum + rows.flat().filter((text) => text !== "").length, 0);
  return `${countWords(cells, "cell")}, ${countWords(tables.length, "table")}`;
}
