/** Two years in one table, as one finding. */
import { stateOf, type Finding, type Place } from "../finding";
import type { ReadTable } from "../read/read-table";
import type { Hypothesis } from "../rules/rule";
import type { TwoBases } from "../rules/year-lengths";
import { placeOf } from "./place-words";

export function yearBaseFinding({ weeks, days }: TwoBases, read: ReadTable, table: number): Finding {
  const [lengthOfDays] = /^[\d.]+/.exec(days.constantWords) ?? [""];
  const [first, ...also] = [...cellsOf(days, read, table), ...cellsOf(weeks, read, table)];
  if (!first) throw new RangeError("A line on a year of its own has a cell at least");
  const longer = ((Number(lengthOfDays) / 364 - 1) * 100).toFixed(2);
  return {
    where: first,
    also,
    title: `${labelOf(weeks)}, ${labelOf(days)}`,
    short: `${labelOf(weeks)} counts 52 weeks, ${labelOf(days)} ${lengthOfDays} days`,
    printed: days.result.figures[days.places[0] ?? 0]?.figure.text ?? "",
    shouldBe: null,
    difference: null,
    differing: null,
    kind: "week-basis",
    why: `${workedWords(weeks)}; ${workedWords(days)}. A year of ${lengthOfDays} days is ${longer}% longer than 52 weeks, so the two do not compare like with like. Work both out on one year, or say beside the table that they differ.`,
    certainty: "look",
    howSure: "Look at it. Each line holds by itself, and a note may say that the years differ.",
    state: stateOf("week-basis", "look", "Two years in one table"),
    tests: 1,
  };
}

const labelOf = ({ result: { label, of, index } }: Hypothesis): string =>
  label === "" ? `${of === "rows" ? "Row" : "Column"} ${index + 1}` : label;

const workedWords = (hypothesis: Hypothesis): string =>
  `${labelOf(hypothesis)} is ${hypothesis.terms.map(({ line }) => line.label || `${line.of === "rows" ? "row" : "column"} ${line.index + 1}`).join(" × ")} × ${hypothesis.constantWords}`;

const cellsOf = ({ result, places }: Hypothesis, read: ReadTable, table: number): readonly Place[] =>
  places.flatMap((place) => {
    const figure = result.figures[place];
    return figure ? [placeOf(read, table, figure.row, figure.column)] : [];
  });
