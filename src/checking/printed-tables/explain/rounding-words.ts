/** Tests that hold within rounding, one finding for each relation: not errors, but a reader who multiplies will ask. */
import type { Decimal } from "../../../calculation";
import type { TableTest } from "../diagnose/table-test";
import { stateOf, type Finding } from "../finding";
import type { ReadTable } from "../read/read-table";
import { placeOf } from "./place-words";
import { printedLike } from "./printed-like";
import { exactlyNeeded, relationWords } from "./relation-words";

export interface RoundedTest {
  readonly test: TableTest;
  readonly read: ReadTable;
  readonly table: number;
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

const keyOf = ({ found: { relation } }: TableTest): string =>
  [
    relation.form,
    relation.result.of,
    relation.result.label,
    relation.result.label === "" ? relation.result.index : "",
    relation.constantWords,
    relation.terms.slice(0, 3).map(({ line }) => line.label),
  ].join("|");

function findingOf(group: readonly RoundedTest[]): Finding {
  const places = group.map(({ test, read, table }) => {
    const result = test.found.relation.result.figures[test.place];
    return placeOf(read, table, result?.row ?? 0, result?.column ?? 0);
  });
  const [first, ...also] = places;
  const [one] = group;
  if (!first || !one) throw new RangeError("A rounding is of one cell at least");
  const { relation } = one.test.found;
  const figure = relation.result.figures[one.test.place]?.figure;
  const exact = exactlyNeeded(relation, one.test.place, -1);
  if (!figure || !exact) throw new RangeError("A rounding is of a figure that others give");
  const line =
    relation.result.label === ""
      ? `${relation.result.of === "rows" ? "Row" : "Column"} ${relation.result.index + 1}`
      : relation.result.label;
  const given = relationWords(relation, one.test.place, exact, figure);
  const isOne = group.length === 1;
  const isMany = group.length > 1;
  const cells = isOne ? "1 cell is" : `${group.length} cells are`;
  return {
    where: first,
    also,
    title: isOne
      ? [first.rowLabel, first.columnLabel].filter((label) => label !== "").join(", ")
      : `${first.caption === "" || new Set(places.map(({ table }) => table)).size > 1 ? "" : `${first.caption}, `}${line}`,
    short: isMany
      ? `${cells} ${outBy(group)} from what the printed figures give${relation.form === "multiple" ? ` × ${relation.constantWords}` : ""}`
      : `${figure.text}; ${lowered(given)}`,
    printed: figure.text,
    shouldBe: null,
    difference: isMany ? null : printedLike(figure, figure.value.minus(exact).abs()),
    differing: null,
    kind: "rounding",
    why: `${given}. The figures were rounded after they were worked out, so the printed ones are out by no more than rounding. A note that figures may not sum or multiply as printed would say so.`,
    certainty: "certain",
    howSure: "Certain. Half a unit of the last digit in each figure explains it.",
    state: stateOf("rounding", "certain"),
    tests: group.length,
  };
}

const lowered = (words: string): string => (/^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words);

/** "£2 or £3", "£1 to £4". */
function outBy(group: readonly RoundedTest[]): string {
  const outs = group.flatMap(({ test }): readonly { readonly out: Decimal; readonly words: string }[] => {
    const figure = test.found.relation.result.figures[test.place]?.figure;
    const exact = exactlyNeeded(test.found.relation, test.place, -1);
    if (!figure || !exact) return [];
    const out = figure.value.minus(exact).abs();
    return [{ out, words: printedLike(figure, out) }];
  });
  outs.sort((one, other) => one.out.comparedTo(other.out));
  const words = [...new Set(outs.map((one) => one.words))];
  return words.length === 1 ? (words[0] ?? "") : `${words[0] ?? ""} ${words.length === 2 ? "or" : "to"} ${words.at(-1) ?? ""}`;
}
