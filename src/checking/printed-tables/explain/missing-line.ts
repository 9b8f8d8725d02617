/** A sum that comes to less than its total, and no slip of one figure tells why: a line may be missing. */
import type { Diagnosis } from "../diagnose/diagnosis";
import { scoreOf } from "../diagnose/score";
import { stateOf, type Finding } from "../finding";
import type { Decimal } from "../../../calculation";
import { floatTolerance } from "../lines/float-tolerance";
import type { ReadTable } from "../read/read-table";
import { explained } from "./explained";
import type { TableFigure } from "../read/read-table";
import { placeOf, titleOf } from "./place-words";
import { printedLike } from "./printed-like";

/** After what the lines add to, as the beginning of a sentence. */
export const missingLineWords = (given: string, columns: number): string =>
  `${given}, which is less than the total${columns > 1 ? " in every column" : ""}. A line may be missing from the table that the total still counts. If lines are left out on purpose, the table should say so.`;

/** What is said of a total that is not what its lines come to, whatever the reason. */
export const notTheSum = ({ figure }: TableFigure, exact: Decimal, given: string) => ({
  short: `${figure.text}; ${given.charAt(0).toLowerCase()}${given.slice(1)}`,
  printed: figure.text,
  shouldBe: null,
  difference: printedLike(figure, figure.value.minus(exact).abs()),
  differing: null,
  kind: "does-not-reconcile" as const,
  certainty: "look" as const,
});

/**
 * Where each place of a rule adds lines of its own, and none of them is likelier to be wrong than the others, the finding is at their total.
 * Null where they come to more than the total, where one of them takes off, and where a slip of one of them is known.
 */
export function missingLineFinding(diagnosis: Diagnosis, read: ReadTable, table: number): Finding | null {
  const { by, slip } = diagnosis;
  const { hypothesis } = by.test.scored;
  const { rule, result, terms } = hypothesis;
  const { place } = by.test;
  const total = result.figures[place];
  const exact = rule.arithmetic.impliedExactly(hypothesis, place, -1);
  if (rule.hasLinesOfItsOwn !== true || slip.isExplained || by.member < 0 || !total || !exact) return null;
  const { value, error } = rule.arithmetic.implied(hypothesis, place, -1);
  const isLess = total.number - value > error + total.half + floatTolerance(value);
  if (!isLess || terms.some(({ line }) => (line.numbers[place] ?? 0) < 0)) return null;
  const where = placeOf(read, table, total.row, total.column);
  const given = explained(hypothesis, place, exact, total.figure);
  return {
    ...notTheSum(total, exact, given),
    where,
    also: [],
    title: titleOf(where),
    why: missingLineWords(given, 1),
    howSure: "Look at it. The other totals are the sums of their lines, and this one is not.",
    state: stateOf("does-not-reconcile", "look"),
    tests: 1,
    rule: rule.id,
    score: scoreOf(diagnosis),
  };
}
