/** "2 6" in a column of single figures: a blank stands in a figure, or two figures in one cell, and nobody knows which. */
import { isAtLeastHalf } from "./at-least-half";
import type { CellReading } from "./printed-figure";

const isSplit = (text: string): boolean => /^\d+ \d+$/.test(text);

/** As cells that cannot be read, unless most of their column has two figures as well. */
export function withoutSplitFigures(
  cells: readonly (readonly string[])[],
  readings: readonly (readonly CellReading[])[],
): readonly (readonly CellReading[])[] {
  if (!cells.some((row) => row.some(isSplit))) return readings;
  const isOdd = (cells[0] ?? []).map((_, column) => {
    const figures = readings.filter((row) => row[column]?.kind === "figures").length;
    return !isAtLeastHalf(readings.filter((row) => areTwo(row[column])).length, figures);
  });
  return readings.map((row, at) =>
    row.map((reading, column) => (isOdd[column] && areTwo(reading) && isSplit(cells[at]?.[column] ?? "") ? unreadable : reading)),
  );
}

const areTwo = (reading: CellReading | undefined): boolean => reading?.kind === "figures" && reading.figures.length === 2;
const unreadable: CellReading = { kind: "unreadable" };
