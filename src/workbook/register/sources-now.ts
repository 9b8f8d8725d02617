/** Finds the sources of assumptions that somebody has changed in the sheet. */
import { address, type Corner, type SheetBlock } from "../../tables";
import type { RegisterEntry } from "./entry";
import { isAsWritten, textOf, wordsOf, writtenIn, type Cells } from "./written-cells";

export type SourceChange = {
  /** The assumption's label. */
  readonly label: string;
  /** "E7". */
  readonly cell: string;
  readonly was: string;
  /** "" where it was cleared. */
  readonly now: string;
  /** What was written there, ready to be put back. */
  readonly content: string | number;
  /** What the cell holds now. */
  readonly held: string | number | boolean;
};

export const sourceColumn = 3;

/** In a table of values a source is a cell like any other, so there are no such changes. */
export function sourcesNow(block: SheetBlock, { mode }: RegisterEntry, cells: Cells, corner: Corner): readonly SourceChange[] {
  if (mode === "values") return [];
  const { row: first, rows } = block.assumptions;
  return block.cells.slice(first + 1, first + rows).flatMap((line, index): SourceChange[] => {
    const row = first + 1 + index;
    const cell = line[sourceColumn];
    const held = cells.formulas[row]?.[sourceColumn];
    if (cell === null || cell === undefined || isAsWritten(cell, held, cells.values[row]?.[sourceColumn])) return [];
    return [
      {
        label: textOf(line[0]),
        cell: address(corner.row + row, corner.column + sourceColumn),
        was: wordsOf(cell),
        now: (cells.text[row]?.[sourceColumn] ?? "").trim(),
        content: writtenIn(cell),
        held: held as string | number | boolean,
      },
    ];
  });
}
