/** Numbers of children that the spend and the average cost do not bear out, as one finding for the line. */
import { stateOf, type Finding } from "../finding";
import type { ReadTable } from "../read/read-table";
import { reconciles, type Reconciled } from "../rules/count-and-average";
import { placeOf, titleOf } from "./place-words";

export function reconciliationFinding(reconciled: Reconciled, read: ReadTable, table: number): Finding | null {
  const { count, average, spend, weeks, places } = reconciled;
  const gap = ({ place, implied }: (typeof places)[number]): number => Math.abs(implied / (count.numbers[place] ?? 0) - 1);
  const failing = places.filter((place) => !reconciles(reconciled, place)).sort((one, other) => gap(other) - gap(one));
  const [worst] = failing;
  if (worst === undefined) return null;
  const cellAt = (place: number) => {
    const figure = count.figures[place];
    return placeOf(read, table, figure?.row ?? 0, figure?.column ?? 0);
  };
  const printed = count.figures[worst.place]?.figure.text ?? "";
  const [where, implied] = [cellAt(worst.place), worst.implied.toFixed(1)];
  const at = count.of === "rows" ? where.columnLabel : where.rowLabel;
  const said = failing.map((one) => `${one.implied.toFixed(1)} where ${count.figures[one.place]?.figure.text ?? ""} is printed`);
  return {
    where,
    also: failing.slice(1).map(({ place }) => cellAt(place)),
    title: failing.length === 1 ? titleOf(where) : count.label,
    short: `${where.address === null ? "" : `${where.address}: `}${printed}${at === "" ? "" : ` in ${at}`}; spend ÷ price gives ${implied}`,
    printed,
    shouldBe: implied,
    difference: Math.abs(Number(implied) - (count.numbers[worst.place] ?? 0)).toFixed(1),
    differing: null,
    kind: "does-not-reconcile",
    why: `${spend.label} ÷ ${average.label}${weeks === 1 ? "" : " ÷ 365/7 weeks"} gives ${listed(said)}.`,
    certainty: "likely",
    howSure: "Likely. The labels say that these figures belong together; a year's movements or other costs in the spend may explain it.",
    state: stateOf("does-not-reconcile", "likely"),
    tests: failing.length,
  };
}

const listed = (words: readonly string[]): string =>
  words.length <= 1 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
