/** Tests that hold within rounding, one finding for each hypothesis: not errors, but a reader who multiplies will ask. */
import type { Decimal } from "../../../calculation";
import type { TableTest } from "../diagnose/table-test";
import { isAUnitOut, outcomeAt } from "../evidence/outcome";
import { stateOf, type Finding } from "../finding";
import type { ReadTable } from "../read/read-table";
import { placeOf } from "./place-words";
import { printedLike } from "./printed-like";
import { explained } from "./explained";

export interface RoundedTest {
  readonly test: TableTest;
  readonly read: ReadTable;
  readonly table: number;
}

/**
 * Of the tests that hold within rounding one for each cell, and none where others add to it exactly: who adds it up that way will not ask.
 */
export function testsToNote(tests: readonly TableTest[]): readonly TableTest[] {
  const resultOf = ({ scored: { hypothesis }, place }: TableTest): unknown => hypothesis.result.figures[place];
  const agreeing = tests.filter(({ outcome, scored }) => outcome === "agree" && scored.hypothesis.rule.isWeak !== true);
  // Net as gross less VAT says of the gross that it is the other two.
  const differences = agreeing
    .filter(({ scored }) => scored.hypothesis.rule.id === "difference")
    .map(({ scored, place }) => scored.hypothesis.terms[0]?.line.figures[place]);
  const exact = new Set([...agreeing.map(resultOf), ...differences]);
  // Whoever adds up a column will ask, though a rate gives the total as printed.
  const added = new Set([...agreeing.filter(({ scored }) => scored.hypothesis.rule.arithmetic.isSum).map(resultOf), ...differences]);
  const isAsked = (test: TableTest): boolean =>
    test.scored.hypothesis.rule.id === "total" && test.scored.hypothesis.result.total !== null && !added.has(resultOf(test));
  const best = new Map<unknown, TableTest>();
  for (const test of tests) {
    const result = resultOf(test);
    if (test.outcome !== "rounding" || (exact.has(result) && !isAsked(test))) continue;
    const before = best.get(result);
    if (before === undefined || test.scored.evidence.total > before.scored.evidence.total) best.set(result, test);
  }
  return tests.filter((test) => best.get(resultOf(test)) === test);
}

/** Tables that stand beside each other, like one for each support level, have one finding for the line they share. */
export function roundingFindings(rounded: readonly RoundedTest[]): readonly Finding[] {
  const groups = new Map<string, RoundedTest[]>();
  for (const one of rounded) {
    const key = keyOf(one.test);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map(findingOf);
}

const keyOf = ({ scored: { hypothesis }, place }: TableTest): string =>
  [
    hypothesis.rule.id,
    isAUnitOut(hypothesis, place),
    hypothesis.result.of,
    hypothesis.result.label,
    hypothesis.result.label === "" ? hypothesis.result.index : "",
    hypothesis.constantWords,
    hypothesis.terms.slice(0, 3).map(({ line }) => line.label),
  ].join("|");

function findingOf(group: readonly RoundedTest[]): Finding {
  const places = group.map(({ test, read, table }) => {
    const result = test.scored.hypothesis.result.figures[test.place];
    return placeOf(read, table, result?.row ?? 0, result?.column ?? 0);
  });
  const [first, ...also] = places;
  const [one] = group;
  if (!first || !one) throw new RangeError("A rounding is of one cell at least");
  const { hypothesis } = one.test.scored;
  const figure = hypothesis.result.figures[one.test.place]?.figure;
  const exact = hypothesis.rule.arithmetic.impliedExactly(hypothesis, one.test.place, -1);
  if (!figure || !exact) throw new RangeError("A rounding is of a figure that others give");
  const line =
    hypothesis.result.label === ""
      ? `${hypothesis.result.of === "rows" ? "Row" : "Column"} ${hypothesis.result.index + 1}`
      : hypothesis.result.label;
  const given = explained(hypothesis, one.test.place, exact, figure);
  const isOne = group.length === 1;
  const isMany = group.length > 1;
  const reason = reasonOf(group);
  const cells = isOne ? "1 cell is" : `${group.length} cells are`;
  return {
    where: first,
    also,
    title: isOne
      ? [first.rowLabel, first.columnLabel].filter((label) => label !== "").join(", ")
      : `${first.caption === "" || new Set(places.map(({ table }) => table)).size > 1 ? "" : `${first.caption}, `}${line}`,
    short: isMany
      ? `${cells} ${outBy(group)} from what the printed figures give${hypothesis.rule.id === "multiple" ? ` × ${hypothesis.constantWords}` : ""}`
      : `${figure.text}; ${lowered(given)}`,
    printed: figure.text,
    shouldBe: null,
    difference: isMany ? null : printedLike(figure, figure.value.minus(exact).abs()),
    differing: null,
    kind: "rounding",
    why: `${given}. ${reason.why} A note that figures may not sum or multiply as printed would say so.`,
    certainty: reason.certainty,
    howSure: reason.howSure,
    state: stateOf("rounding", reason.certainty),
    tests: group.length,
    rule: hypothesis.rule.id,
  };
}

type Reason = Pick<Finding, "why" | "certainty" | "howSure">;

const reasons: Readonly<Record<"aUnit" | "roughly" | "rounded", Reason>> = {
  aUnit: {
    why: "That is one unit of the last digit out, as where shares are made to come to 100%.",
    certainty: "likely",
    howSure: "Likely. Shares are often made to come to 100% by one unit of one of them.",
  },
  roughly: {
    why: "That is a little more than rounding explains, and several cells are out by as little, as where averages or estimates are added up.",
    certainty: "likely",
    howSure: "Likely. One cell that is out by a little may be a slip; several are seldom.",
  },
  rounded: {
    why: "The figures were rounded after they were worked out, so the printed ones are out by no more than rounding.",
    certainty: "certain",
    howSure: "Certain. Half a unit of the last digit in each figure explains it.",
  },
};

function reasonOf(group: readonly RoundedTest[]): Reason {
  if (group.some(({ test }) => isAUnitOut(test.scored.hypothesis, test.place))) return reasons.aUnit;
  return group.some(({ test }) => outcomeAt(test.scored.hypothesis, test.place) === "fail") ? reasons.roughly : reasons.rounded;
}

const lowered = (words: string): string => (/^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);

/** "£2 or £3", "£1 to £4". */
function outBy(group: readonly RoundedTest[]): string {
  const outs = group.flatMap(({ test }): readonly { readonly out: Decimal; readonly words: string }[] => {
    const figure = test.scored.hypothesis.result.figures[test.place]?.figure;
    const exact = test.scored.hypothesis.rule.arithmetic.impliedExactly(test.scored.hypothesis, test.place, -1);
    if (!figure || !exact) return [];
    const out = figure.value.minus(exact).abs();
    return [{ out, words: printedLike(figure, out) }];
  });
  outs.sort((one, other) => one.out.comparedTo(other.out));
  const words = [...new Set(outs.map((one) => one.words))];
  return words.length === 1 ? (words[0] ?? "") : `${words[0] ?? ""} ${words.length === 2 ? "or" : "to"} ${words.at(-1) ?? ""}`;
}
