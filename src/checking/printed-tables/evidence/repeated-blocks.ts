/**
 * Where a table has the same lines again for each service or year, what follows from what in one block follows in the others: "Per cent" is
 * "With a statement" of "On the roll" in each of them, also where it fails.
 */
import type { Lines } from "../lines/line";
import { linesOfHypothesis, type Hypothesis } from "../rules/rule";
import type { Scored } from "../scored";
import { evidenceOf } from "./evidence";

/** Of one direction. */
export function withRepeatedBlocks(all: readonly Scored[], lines: Lines): readonly Scored[] {
  if (!areRepeated(lines)) return all;
  const blocks = new Map<string, Scored[]>();
  for (const one of all) {
    const key = formOf(one.hypothesis);
    const alike = blocks.get(key);
    if (alike) alike.push(one);
    else if (one.hypothesis.rule.isWeak !== true) blocks.set(key, [one]);
  }
  return all.map((one) => {
    const alike = blocks.get(formOf(one.hypothesis)) ?? [];
    const others = alike.reduce((sum, { hypothesis, evidence }) => {
      const isOther = hypothesis.result !== one.hypothesis.result && evidence.fails === 0;
      return sum + (isOther ? evidence.bits : 0);
    }, -one.evidence.tried);
    if (others <= 0) return one;
    const evidence = evidenceOf(one.hypothesis, lines, true);
    // Where to look for it the other blocks say, so that nothing else was tried.
    return { ...one, evidence: { ...evidence, tried: 0, total: evidence.total + evidence.tried } };
  });
}

function areRepeated({ lines }: Lines): boolean {
  const labels = lines.flatMap(({ label }) => (label === "" ? [] : [label]));
  return new Set(labels).size < labels.length;
}

/** The words of its lines, and how far they are apart. */
const formOf = (hypothesis: Hypothesis): string =>
  [
    hypothesis.rule.id,
    hypothesis.constantWords,
    ...linesOfHypothesis(hypothesis).map(({ label, index }) => `${index - hypothesis.result.index} ${label}`),
    ...hypothesis.terms.map(({ sign }) => sign),
  ].join("|");
