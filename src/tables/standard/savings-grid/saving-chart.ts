/** The saving over the term against beds occupied, with the zero line and the break-even. */
import { toCell, type Decimal } from "../../../calculation";
import { shortPounds } from "../../printed";
import type { Figure, LineChart, Part } from "../../table";
import { overTermPart, termWords, type Sides } from "./grids";

export function savingChart(sides: Sides, parts: readonly Part<Figure>[]): LineChart {
  const years = termWords(sides.values.term.years).text;
  const rows = [...(parts.find(({ id }) => id === overTermPart)?.rows ?? [])].reverse();
  const series = sides.levels.map(({ name }, index) => ({
    name,
    points: rows.map(({ figures }): readonly [number, number] => [
      toCell(figures[0]?.value ?? sides.values.beds),
      toCell(figures[2 + index]?.value ?? sides.values.beds),
    ]),
  }));
  const reached = sides.levels.flatMap(({ name, overTerm: { breakEven } }) =>
    breakEven.lte(sides.values.beds) ? [{ name, breakEven }] : [],
  );
  const title = `Saving over ${years}`;
  const [none, full] = [rows[0], rows.at(-1)].map((row) => (row?.figures ?? []).slice(2).map(({ value }) => value));
  return {
    kind: "lines",
    cells: { part: overTermPart, names: 0, values: sides.levels.map((_, index) => 2 + index) },
    title,
    xTitle: "Beds occupied",
    yTitle: "£",
    series,
    marks: reached.map(({ name, breakEven }) => ({ x: toCell(breakEven), label: `${name} ${breakEven.toFixed(2)}` })),
    description: `Line chart. ${title} goes from ${range(none ?? [])} with no beds occupied to ${range(full ?? [])} with all ${sides.values.beds.toString()} occupied. ${
      reached.length === 0
        ? "It never reaches nil."
        : `It crosses nil at ${reached.map(({ name, breakEven }) => `${breakEven.toFixed(2)} beds (${name})`).join(", ")}.`
    }`,
  };
}

function range(ends: readonly Decimal[]): string {
  const sorted = [...ends].sort((a, b) => a.comparedTo(b));
  const [low, high] = [sorted[0], sorted.at(-1)].map((end) => (end === undefined ? "" : shortPounds(end)));
  return low === high ? (low ?? "") : `${low ?? ""} to ${high ?? ""}`;
}
