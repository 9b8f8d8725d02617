/** Estimates the width of columns and the height of rows from the number of characters, because nothing is drawn headless. */
import { BooleanNumber, WrapStrategy } from "@univerjs/core";
import type { CellStyle } from "../grid/styles";
import type { SheetObject } from "./objects";

const padding = 10;
const leastWidth = 24;
const leastHeight = 24;

export function fittingWidth(sheet: SheetObject, column: number): number {
  const used = sheet.$grid.usedArea(sheet.$univer, true);
  if (used === null) return sheet.$univer.getColumnWidth(column);
  let widest = 0;
  for (let row = used.row; row < used.row + used.rows; row++)
    widest = Math.max(widest, textWidth(sheet.$grid.textAt(sheet.$univer, row, column), sheet.$grid.styles.at(sheet.$univer, row, column)));
  return widest === 0 ? sheet.$univer.getColumnWidth(column) : Math.max(leastWidth, widest + padding);
}

export function fittingHeight(sheet: SheetObject, row: number): number {
  const used = sheet.$grid.usedArea(sheet.$univer, true);
  let tallest = leastHeight;
  for (let column = used?.column ?? 0; column < (used?.column ?? 0) + (used?.columns ?? 0); column++) {
    const text = sheet.$grid.textAt(sheet.$univer, row, column);
    if (text === "") continue;
    const style = sheet.$grid.styles.at(sheet.$univer, row, column);
    const width = sheet.$univer.getColumnWidth(column) - padding;
    const lines = style.tb === WrapStrategy.WRAP ? text.split("\n").reduce((sum, line) => sum + linesOf(line, width, style), 0) : 1;
    tallest = Math.max(tallest, Math.ceil(lines * (style.fs ?? 11) * 1.7 + 5));
  }
  return tallest;
}

/** Lines break between words, and within a word only where it is longer than a line. */
function linesOf(text: string, width: number, style: CellStyle): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(" ")) {
    const needed = textWidth(word, style);
    if (filled > 0 && filled + needed > width) {
      lines++;
      filled = 0;
    }
    lines += Math.max(0, Math.ceil(needed / width) - 1);
    filled += needed + textWidth(" ", style);
  }
  return lines;
}

const textWidth = (text: string, style: CellStyle): number =>
  Math.ceil(text.length * (style.fs ?? 11) * (style.bl === BooleanNumber.TRUE ? 0.78 : 0.72));
