/** Which hypotheses win: every one that loses has its reason. */
import { enough } from "./evidence/evidence";
import { LineGroups } from "./lines/line-groups";
import type { Line } from "./lines/line";
import { linesOfHypothesis, type Hypothesis } from "./rules/rule";
import type { Decided, Reason, Scored } from "./scored";

/** Of one direction, in the order in which they were proposed. `groups` ties lines that are multiples of one another, and learns of more. */
export function select(all: readonly Scored[], groups: LineGroups): readonly Decided[] {
  if (all.length === 0) return [];
  const rejected = new Map<Scored, Reason>();
  let left = all.filter((one) => {
    const isEnough = one.evidence.total > enough;
    if (!isEnough) rejected.set(one, "too little speaks for it");
    return isEnough;
  });
  if (left.length === 0) return decided(all, rejected);
  const drop = (reason: Reason, isDropped: (one: Scored) => boolean): void => {
    left = left.filter((one) => {
      const isOut = isDropped(one);
      if (isOut) rejected.set(one, reason);
      return !isOut;
    });
  };
  const bestOfLines = strongestOfSameLines(left);
  drop("the same lines are read better", (one) => bestOfLines.get(keyOf(one.hypothesis)) !== one);
  const totals = left.filter(({ hypothesis: { rule, result } }) => rule.id === "total" && result.total !== null);
  drop("it is part of a total", ({ hypothesis }) => isPartOfTotal(hypothesis, totals));
  drop("it follows from what is known already", ({ hypothesis: { rule, result, terms } }) => {
    const [term] = terms;
    if (rule.ties !== true || !term) return false;
    if (groups.areJoined(result, term.line)) return true;
    groups.join(result, term.line);
    return false;
  });
  // What two lines add to where a third is nil they do not add to where it is not: all three do.
  const whole = left.filter(({ hypothesis: { rule } }) => rule.arithmetic.isSum);
  drop("another rule explains the same line with fewer failures", (one) =>
    whole.some(
      (other) =>
        other.evidence.fails < one.evidence.fails &&
        linesOfHypothesis(one.hypothesis).every((line) => linesOfHypothesis(other.hypothesis).includes(line)),
    ),
  );
  const simple = left
    .filter(({ hypothesis: { rule } }) => rule.isLastResort !== true)
    .map(({ hypothesis }) => new Set(linesOfHypothesis(hypothesis)));
  drop("it follows from what is known already", ({ hypothesis }) => {
    if (hypothesis.rule.isLastResort !== true) return false;
    const own = linesOfHypothesis(hypothesis);
    return simple.some((lines) => own.filter((line) => lines.has(line)).length > 1);
  });
  const rivals = rivalsAmong(left);
  drop("another rule explains the same line with fewer failures", rivals);
  const results = new Set(left.filter(({ hypothesis: { rule } }) => rule.id !== "total").map(({ hypothesis: { result } }) => result));
  // "Total contract cost" may be a product; only "Total" and nothing else can be nothing but a sum.
  drop(
    "the label may mean something else",
    ({ hypothesis: { rule, result }, evidence: { holds } }) =>
      rule.id === "total" && holds === 0 && result.total !== "bare" && results.has(result),
  );
  return decided(all, rejected);
}

const decided = (all: readonly Scored[], rejected: ReadonlyMap<Scored, Reason>): readonly Decided[] =>
  all.map((one) => {
    const { hypothesis, evidence, lines } = one;
    const reason = rejected.get(one);
    return { hypothesis, evidence, lines, decision: reason === undefined ? "accepted" : { rejected: reason } };
  });

/** The same lines are one test, whichever way round they are read. */
const keyOf = ({ rule, result, terms }: Hypothesis): string =>
  `${rule.arithmetic.isSum ? "sum" : "product"} ${[result, ...terms.map(({ line }) => line)]
    .map(({ index, part, label }) => `${index}.${part}${label.endsWith("until then") || label.endsWith("before") ? "'" : ""}`)
    .sort()
    .join(" ")}`;

function strongestOfSameLines(all: readonly Scored[]): ReadonlyMap<string, Scored> {
  const best = new Map<string, Scored>();
  for (const one of all) {
    const key = keyOf(one.hypothesis);
    const before = best.get(key);
    if (!before || one.evidence.total > before.evidence.total) best.set(key, one);
  }
  return best;
}

/** A total that leaves out a line is the sum of the rest: that is the slip, and no rule that is meant. */
function isPartOfTotal(hypothesis: Hypothesis, totals: readonly Scored[]): boolean {
  if (!hypothesis.rule.arithmetic.isSum) return false;
  const own = linesOfHypothesis(hypothesis);
  return totals.some(({ hypothesis: whole }) => {
    if (whole === hypothesis || !own.includes(whole.result)) return false;
    const all = new Set(linesOfHypothesis(whole));
    return own.every((line) => all.has(line));
  });
}

/** Whether another of them explains the line of one that fails, with fewer failures. */
function rivalsAmong(all: readonly Scored[]): (one: Scored) => boolean {
  const ofProducts = all.filter(({ hypothesis: { rule, terms } }) => !rule.arithmetic.isSum && terms.length > 1);
  const named = all.filter(
    ({ hypothesis: { rule, result, constantWords } }) => rule.id === "multiple" && namesNumber(result.label, constantWords),
  );
  const firm = all.filter(({ hypothesis: { rule } }) => !rule.arithmetic.isSum && rule.isWeak !== true);
  const exact = new LineGroups();
  for (const { hypothesis, evidence } of all)
    if (hypothesis.terms.length === 1 && hypothesis.terms[0] && evidence.fails === 0)
      exact.join(hypothesis.result, hypothesis.terms[0].line);
  return (one) => {
    const { hypothesis, evidence } = one;
    if (evidence.fails === 0 || hypothesis.rule.arithmetic.isSum) return false;
    const [own, pair] = [linesOfHypothesis(hypothesis), pairOf(hypothesis)];
    // Of several bases only one divides.
    if (firm.some((other) => other.hypothesis.result === hypothesis.result && isBetter(other, one))) return true;
    // Where most homes have 4 beds, the cost of a year is 208 times the price of a week at most of them; beds × price × 52 holds at all.
    if (hypothesis.terms.length === 1)
      return ofProducts.some(
        (other) => other.evidence.fails < evidence.fails && pair.every((line) => linesOfHypothesis(other.hypothesis).includes(line)),
      );
    // Where 80% is as many times the beds filled at every place, that it is nearly the beds filled by another line says nothing of that line.
    const [of] = hypothesis.terms;
    if (hypothesis.rule.id === "quotient" && hypothesis.result.isPercent && of && exact.areJoined(hypothesis.result, of.line)) return true;
    // Where most blocks have 5 beds, the saving over 5 years is the saving of a year × the beds at most of them.
    return named.some((other) => other.evidence.fails < evidence.fails && pairOf(other.hypothesis).every((line) => own.includes(line)));
  };
}

const isBetter = (other: Scored, one: Scored): boolean =>
  other.evidence.fails < one.evidence.fails && other.evidence.total > one.evidence.total;

const pairOf = ({ result, terms }: Hypothesis): readonly Line[] => [result, ...terms.slice(0, 1).map(({ line }) => line)];

/** "Saving over 5 years" and "5". */
const namesNumber = (label: string, words: string): boolean => /^\d+$/.test(words) && new RegExp(`\\b${words}\\b`).test(label);
