/** What was thought of for a table, in words, for those who ask why. */
import type { Considered } from "../finding";
import type { Hypothesis } from "../rules/rule";
import type { Decided } from "../scored";
import { labelOf } from "./line-words";

/** Those that were taken, and of the others those that anything speaks for, the nearest first. */
export function consideredOf(decided: readonly Decided[], table: number): readonly Considered[] {
  const taken = decided.filter(({ decision }) => decision === "accepted");
  const rejected = decided
    .filter(({ decision, evidence: { total } }) => decision !== "accepted" && total > 0)
    .sort((one, other) => other.evidence.total - one.evidence.total);
  return [...taken, ...rejected].map(({ hypothesis, evidence, decision }) => ({
    table,
    rule: hypothesis.rule.id,
    words: hypothesisWords(hypothesis),
    holds: evidence.holds,
    fails: evidence.fails,
    score: {
      agreement: evidence.bits,
      labels: evidence.labels,
      tried: evidence.tried,
      slips: evidence.slips,
      total: evidence.total,
    },
    rejected: decision === "accepted" ? null : decision.rejected,
  }));
}

const mostNamed = 3;

/** "Saving = Spot cost − Block cost", "Total = Fostering + 8 more". */
function hypothesisWords({ rule, result, terms, constantWords }: Hypothesis): string {
  const [plus, minus] = rule.arithmetic.isSum ? ["+", "−"] : ["×", "÷"];
  // Items of a sum were looked for from the total upwards, and are read from the top.
  const inOrder = terms.every(({ sign }) => sign > 0) ? [...terms].sort((one, other) => one.line.index - other.line.index) : terms;
  const shown = terms.length > mostNamed + 1 ? inOrder.slice(0, 1) : inOrder;
  const named = shown.map(({ line, sign }, at) => `${at > 0 ? ` ${sign > 0 ? plus : minus} ` : ""}${labelOf(line)}`).join("");
  const more = terms.length - shown.length;
  const by = constantWords === "" ? "" : ` × ${constantWords}`;
  return `${labelOf(result)} = ${named}${more > 0 ? ` ${plus} ${more} more` : ""}${by}`;
}
