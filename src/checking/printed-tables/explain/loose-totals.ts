/** Totals by their label that no lines of the table come to: rows may be left out on purpose, so it is a note and no error. */
import type { Finding } from "../finding";
import { labelOf } from "./line-words";
import { explained } from "./explained";
import { placeOf } from "./place-words";
import { printedLike } from "./printed-like";
import type { ReadTable } from "../read/read-table";
import type { Decided } from "../scored";

/** Beyond this the lines beside it are no part of it at all. */
const farthest = 0.5;

export function looseTotals(decided: readonly Decided[], read: ReadTable, table: number): readonly Finding[] {
  const kept = new Set(decided.filter(({ decision }) => decision === "accepted").map(({ hypothesis }) => hypothesis.result));
  return decided.flatMap((one) => {
    const { rule, result } = one.hypothesis;
    const isLoose = rule.id === "total" && result.total === "bare" && one.decision !== "accepted" && one.evidence.holds === 0;
    return isLoose && !kept.has(result) ? (noteOf(one, read, table) ?? []) : [];
  });
}

function noteOf({ hypothesis, evidence }: Decided, read: ReadTable, table: number): Finding | null {
  const { result, rule } = hypothesis;
  const cells = hypothesis.places.flatMap((place) => {
    const figure = result.figures[place];
    const exact = rule.arithmetic.impliedExactly(hypothesis, place, -1);
    const { value } = rule.arithmetic.implied(hypothesis, place, -1);
    const isNear = Math.abs(value - (result.numbers[place] ?? 0)) <= Math.abs(value) * farthest;
    return figure && exact && isNear && !evidence.unexpected.includes(place) ? [{ place, figure, exact }] : [];
  });
  const [first, ...others] = cells;
  if (!first) return null;
  const given = explained(hypothesis, first.place, first.exact, first.figure.figure);
  const where = cells.map(({ figure }) => placeOf(read, table, figure.row, figure.column));
  const [at] = where;
  if (!at) return null;
  return {
    where: at,
    also: where.slice(1),
    title: labelOf(result),
    short: `${first.figure.figure.text}; ${given.charAt(0).toLowerCase()}${given.slice(1)}${others.length > 0 ? `, and ${others.length} more ${others.length === 1 ? "does" : "do"} not add up` : ""}`,
    printed: first.figure.figure.text,
    shouldBe: null,
    difference: printedLike(first.figure.figure, first.figure.figure.value.minus(first.exact).abs()),
    differing: null,
    kind: "does-not-reconcile",
    why: `${given}. No run of lines comes to this total, and no common slip explains it: lines may be left out of the table on purpose, or it counts something else. If it should be their sum, it is wrong.`,
    certainty: "look",
    howSure: "Not known. A total by its label, with nothing else in the table to test it by.",
    state: { tone: "quiet", words: "Does not add up as printed · a note" },
    tests: 0,
    rule: rule.id,
  };
}
