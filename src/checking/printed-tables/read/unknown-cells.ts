/** Which cells stand for a figure that is not given or cannot be read: what would be worked out from them is not tested. */
import { isAtLeastHalf } from "./at-least-half";
import type { CellReading } from "./printed-figure";

export interface UnknownCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** "c" or "n/a" says that there is a figure which is not given; "1.320,00" is one that cannot be read. */
  readonly why: "not given" | "unreadable";
}

interface Column {
  readonly filled: number;
  readonly figures: number;
  readonly marks: number;
  readonly unreadable: number;
}

/** In the order of reading. A mark among words is a word, as in a column of grades; a figure among words is one that is talked of. */
export function unknownCells(
  cells: readonly (readonly string[])[],
  readings: readonly (readonly CellReading[])[],
  headerRows: number,
): readonly UnknownCell[] {
  if (!readings.some((row) => row.some(({ kind }) => kind === "mark" || kind === "unreadable" || kind === "text"))) return [];
  const body = readings.slice(headerRows);
  const columns = (readings[0] ?? []).map((_, column) => tallied(body, column));
  const isOfFigures = columns.map(holdsFigures);
  const hasFigures = isOfFigures.some((holds, column) => holds && column > 0);
  const found: UnknownCell[] = [];
  for (const [below, line] of body.entries()) {
    const row = headerRows + below;
    const hasFigure = line.some(({ kind }, column) => column > 0 && kind === "figures");
    for (const [column, { kind }] of line.entries()) {
      if (kind === "figures" || kind === "blank" || kind === "year") continue;
      const text = cells[row]?.[column] ?? "";
      const holds = isOfFigures[column] === true;
      const isNotGiven = kind === "mark" && (holds || (hasFigures && isColumnOfMarks(columns[column], text)));
      const isUnreadable = holds && (kind === "unreadable" || (kind === "text" && hasFigure && /\d/.test(text)));
      if (isNotGiven || isUnreadable) found.push({ row, column, text, why: isNotGiven ? "not given" : "unreadable" });
    }
  }
  return found;
}

function tallied(body: readonly (readonly CellReading[])[], column: number): Column {
  let [filled, figures, marks, unreadable] = [0, 0, 0, 0];
  for (const row of body) {
    const kind = row[column]?.kind ?? "blank";
    if (kind !== "blank") filled++;
    if (kind === "figures") figures++;
    if (kind === "mark") marks++;
    if (kind === "unreadable") unreadable++;
  }
  return { filled, figures, marks, unreadable };
}

/** Labels stand in the first column, though some of them may be figures. */
const holdsFigures = ({ filled, figures, marks, unreadable }: Column, column: number): boolean =>
  column === 0
    ? isAtLeastHalf(figures, filled) && figures + marks + unreadable === filled
    : figures + unreadable > 0 && isAtLeastHalf(figures + unreadable + marks, filled);

/** A whole column withheld; crosses and stars alone may be ticks. */
const isColumnOfMarks = (column: Column | undefined, text: string): boolean =>
  column !== undefined && column.marks === column.filled && !/^[x*?]$/i.test(text);
