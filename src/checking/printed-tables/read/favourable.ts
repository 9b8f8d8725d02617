/** Variances without a sign, "300 F" and "1,600 A": favourable and adverse, where a whole column is printed so. */
import { zero } from "../../../calculation";
import { changed } from "./figure-token";
import { readCell, type CellReading } from "./printed-figure";

const lettered =
  /^(?<figure>[£(]?[\d.,]+(?: ?(?:k|m|bn))?\)?) ?\(?(?:(?<favourable>F|Fav\.?|Favourable)|A|Adv\.?|Adverse|U|Unfav\.?|Unfavourable)\)?$/i;

/** Favourable is above nil. One such cell in a column of signed ones says nothing of its sign. */
export function lettersRead(
  cells: readonly (readonly string[])[],
  readings: readonly (readonly CellReading[])[],
): readonly (readonly CellReading[])[] {
  const counts = (cells[0] ?? []).map((_, column) => {
    let letters = 0;
    for (const [row, line] of readings.entries()) {
      const reading = line[column];
      if (reading !== undefined && reading.kind !== "figures" && reading.kind !== "blank" && lettered.test(cells[row]?.[column] ?? ""))
        letters++;
    }
    return { letters, others: letters === 0 ? 0 : othersIn(readings, column) };
  });
  if (!counts.some(({ letters, others }) => letters > others)) return readings;
  return readings.map((line, row) =>
    line.map((reading, column) => {
      const { letters = 0, others = 0 } = counts[column] ?? {};
      return reading.kind === "figures" || letters <= others ? reading : asSigned(cells[row]?.[column] ?? "", reading);
    }),
  );
}

/** Figures of the column that are read without letters, but for nil. */
const othersIn = (readings: readonly (readonly CellReading[])[], column: number): number =>
  readings.reduce((others, line) => {
    const reading = line[column];
    return reading?.kind === "figures" && reading.figures.some(({ value }) => !value.isZero()) ? others + 1 : others;
  }, 0);

function asSigned(text: string, reading: CellReading): CellReading {
  const groups = lettered.exec(text)?.groups;
  const read = groups === undefined ? null : readCell(groups["figure"] ?? "");
  const [figure] = read?.kind === "figures" ? read.figures : [];
  if (!groups || !figure) return reading;
  const size = figure.value.abs();
  const value = groups["favourable"] === undefined ? zero.minus(size) : size;
  return { kind: "figures", figures: [changed(figure, { text, to: text.length, value })], isRange: false };
}
