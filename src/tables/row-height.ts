/** How high a row of a sheet is, in points: a heading that is too long for its column has more lines than one. */
import { letterWidth, wrapText } from "./wrap-text";
import type { BlockCell, Role, SheetBlock } from "./sheet-block";

export const lineHeight = 15;
const heights: Partial<Record<Role, number>> = { title: 19, heading: 16 };

export const rowHeight = (row: SheetBlock["cells"][number], widths: SheetBlock["widths"]): number =>
  (heights[row[0]?.role ?? "label"] ?? lineHeight) * linesIn(row, widths);

export const linesIn = (row: SheetBlock["cells"][number], widths: SheetBlock["widths"]): number =>
  Math.max(1, ...row.map((cell, column) => (isHeading(cell) ? wrapText(wordsOf(cell), (widths[column] ?? 1) / letterWidth).length : 1)));

const isHeading = (cell: BlockCell | null): cell is BlockCell => cell?.role === "figure heading" || cell?.role === "column heading";

/** The words shown, which are a formula's result. */
const wordsOf = ({ content, expected }: BlockCell): string => (typeof expected === "string" ? expected : String(content));
