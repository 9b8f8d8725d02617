/** What the labels say is taken from what, so that one place is enough: "less", "budget" and "outturn" beside a variance. */
import { sumHypothesis, sumOfFew } from "../arithmetic/sum";
import { evidenceOf } from "../evidence/evidence";
import { outcomeAt } from "../evidence/outcome";
import { named, namedWithSign } from "../explain/line-words";
import { isSumAtSamples, isTakenOff } from "../lines/alike";
import { areOfOneSize } from "../lines/size";
import { areDated, workedOut } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import { slipOf } from "../mistakes/slip-of";
import { hasOddPercent } from "./expected";
import { placesOfAll, type Hypothesis, type Rule, type Term } from "./rule";
import { bitsOfLikely, bitsOfSure } from "./said-by-labels";

export const byLabels: Rule = {
  id: "by-labels",
  summary: "What the labels say is taken from what: a line after one that begins with “less”, a variance between a budget and an outturn.",
  example: {
    rows: [
      " | Budget 2025/26 | Band D equivalent",
      "Budget requirement | 16,236 | 327.10",
      "Less business rates kept | 7,364 | 148.35",
      "Council tax requirement | 8,872 | 178.75",
    ],
    slip: { was: "8,872", is: "8,782", said: "Council tax requirement, Budget 2025/26: 8,782 should be 8,872" },
  },
  arithmetic: sumOfFew,
  propose: proposeByLabels,
  isExpectedAt: (hypothesis, place) => !hasOddPercent(hypothesis, place),
  labelBits: () => bitsOfSure,
  explain: ({ terms }, place, given) =>
    `${terms.map((term, at) => (at === 0 ? named(term, place) : namedWithSign(term, place, "and"))).join(" ")} is ${given}`,
};

const less = /^(?:less|minus|deduct)\b/i;
const plus = /^(?:plus|add)\b/i;

const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:budgets?|plan(?:ned)?|targets?|allocation|allocated|approved|capacity)\b/i,
    /\b(?:forecast|actuals?|outturn|projected|projection|spend|spent|achieved|used|in use|occupied)\b/i,
  ],
  [/\b(?:gross|expenditure|spend(?:ing)?|costs?)\b/i, /\b(?:income|grants?|contributions?|fees received)\b/i],
  [/\b(?:spot|current|existing)\b/i, /\b(?:block|proposed|new)\b/i],
];

function* proposeByLabels(lines: Lines): Generator<Hypothesis> {
  for (const found of [afterLess(lines), betweenPairs(lines), netOfIncome(lines), whatBecameOfSavings(lines)])
    for (const hypothesis of found) if (hypothesis.places.some((place) => isOfItsSize(hypothesis, place))) yield hypothesis;
}

/**
 * Whether what is worked out is of the size of what is printed: labels alone do not say that an overspend of 2.7 is one of −104.5, unless a
 * slip that people make does.
 */
function isOfItsSize(hypothesis: Hypothesis, place: number): boolean {
  if (outcomeAt(hypothesis, place) !== "fail") return true;
  const printed = Math.abs(hypothesis.result.numbers[place] ?? 0);
  const size = Math.abs(hypothesis.rule.arithmetic.implied(hypothesis, place, -1).value);
  // Beside nil nothing has a size but what it was worked out from.
  const others = hypothesis.terms.map(({ line }) => Math.abs(line.numbers[place] ?? 0));
  const [least, most] =
    printed === 0 || size === 0 ? [Math.min(...others), Math.max(...others)] : [Math.min(printed, size), Math.max(printed, size)];
  return areOfOneSize(least, most) || isSlipAt(hypothesis, place);
}

/** Whether one of the figures with two digits swapped, a digit too many, in thousands … would be what the others give. */
const isSlipAt = (hypothesis: Hypothesis, place: number): boolean =>
  [hypothesis.result, ...hypothesis.terms.map(({ line }) => line)].some((line, index) => {
    const cell = line.figures[place];
    const { value, error } = hypothesis.rule.arithmetic.implied(hypothesis, place, index - 1);
    return cell !== undefined && cell.number !== 0 && slipOf({ cell, shouldBe: value, error, addends: [] }).isExplained;
  });

/** From the line before the first "less" to the line after the last. */
function* afterLess(lines: Lines): Generator<Hypothesis> {
  const all = lines.lines;
  for (let at = 1; at + 1 < all.length; at++) {
    if (!less.test(all[at]?.label ?? "") || less.test(all[at - 1]?.label ?? "") || plus.test(all[at - 1]?.label ?? "")) continue;
    const from = all[at - 1];
    let end = at;
    while (end + 1 < all.length && (less.test(all[end]?.label ?? "") || plus.test(all[end]?.label ?? ""))) end++;
    const result = all[end];
    // "Less: income" under the lines of income is their sum, and is taken off what was spent.
    if (result && end === at + 1 && isNet(result) && grossBefore(all, at)) continue;
    if (!from || !result || !areOfOneUnit([from, result, ...all.slice(at, end)])) continue;
    // "Less income (618)" prints the sign as well. Where one of a line does and another does not, one of them is wrong.
    const [best] = [isOftenerTakenOff, isTakenOff]
      .map((isPrinted): readonly Term[] => [
        { line: from, sign: 1 },
        ...all.slice(at, end).map((line): Term => ({ line, sign: less.test(line.label) && !isPrinted(line) ? -1 : 1 })),
      ])
      .map((terms) => hypothesisOf(result, terms, lines))
      .map((hypothesis) => ({ hypothesis, total: evidenceOf(hypothesis, lines).total }))
      .sort((one, other) => other.total - one.total);
    if (best) yield best.hypothesis;
  }
}

const isOftenerTakenOff = ({ numbers }: Line): boolean =>
  numbers.reduce((sum, number) => sum + (Number.isNaN(number) ? 0 : Math.sign(number)), 0) < 0;

const areOfOneUnit = ([first, ...others]: readonly Line[]): boolean =>
  first !== undefined && others.every(({ isPercent, part }) => isPercent === first.isPercent && part === first.part) && !first.isHeading;

function* betweenPairs(lines: Lines): Generator<Hypothesis> {
  const all = lines.lines;
  for (const [at, result] of all.entries()) {
    const [one, other] = [all[at - 2], all[at - 1]];
    if (!one || !other || !areOfOneUnit([one, other, result]) || !areAPair(one, other, result)) continue;
    // An overspend is neither a budget nor an outturn, though it is forecast: it is compared with another overspend.
    if (isDifference(one) !== isDifference(other)) continue;
    const ways = waysOf(one, other);
    const [best] = ways
      .map((terms) => hypothesisOf(result, terms, lines))
      .map((hypothesis) => ({ hypothesis, total: evidenceOf(hypothesis, lines).total + (isInOrder(hypothesis) ? bitsOfLikely : 0) }))
      .sort((first, second) => second.total - first.total);
    if (best) yield best.hypothesis;
  }
}

const changed = /^(?:changes?|increases?|decreases?|reductions?|rises?|falls?)\b/i;

/** Budget, outturn and what is left; or two dates and the change from the one to the other. */
const areAPair = (one: Line, other: Line, result: Line): boolean =>
  (isResult(result) && pairs.some(([a, b]) => (a.test(one.label) && b.test(other.label)) || (b.test(one.label) && a.test(other.label)))) ||
  (changed.test(result.label) && areDated([one.label, other.label]));

/** Less the other; income that is printed with its minus is added. */
const waysOf = (one: Line, other: Line): readonly (readonly Term[])[] =>
  [one, other].some((line) => isTakenOff(line) && ofIncome.test(line.label))
    ? [[one, other].map((line) => ({ line, sign: 1 }))]
    : [
        [
          { line: one, sign: 1 },
          { line: other, sign: -1 },
        ],
        [
          { line: other, sign: 1 },
          { line: one, sign: -1 },
        ],
      ];

const more = /\bover[- ]?spen\w*|\b(?:deficit|pressure|excess)\b/i;
const fewer = /\bunder[- ]?spen\w*|\b(?:surplus|remaining|headroom|balance|unspent|available|savings?)\b/i;

/** An overspend is what was spent beyond the budget, what remains is what was not. */
function isInOrder({ result, terms: [first] }: Hypothesis): boolean {
  const isOfBudget = pairs[0]?.[0].test(first?.line.label ?? "") === true && !pairs[0][1].test(first?.line.label ?? "");
  return isOfBudget ? fewer.test(result.label) && !more.test(result.label) : more.test(result.label) && !fewer.test(result.label);
}

const surelyWorkedOut = /\bvariances?\b|\b(?:over|under)[- ]?spen(?:t|ds?|ding)\b|\b(?:surplus|deficit|shortfall|headroom|unspent)\b/i;
const ofWhat = /\b(?:against|from|to|on|v|vs|versus|of)\b.*$/i;

const isDifference = ({ label, isWorkedOut }: Line): boolean => isWorkedOut && surelyWorkedOut.test(label.replace(ofWhat, ""));

/** "Deficit against plan" is worked out, and neither the plan nor what came of it; "Forecast overspend" is as well. */
function isResult({ label, isWorkedOut }: Line): boolean {
  if (!isWorkedOut) return false;
  const own = label.replace(ofWhat, "");
  return surelyWorkedOut.test(own) || (workedOut.test(own) && !pairs.some(([one, other]) => one.test(own) || other.test(own)));
}

const hypothesisOf = (result: Line, terms: readonly Term[], lines: Lines): Hypothesis =>
  sumHypothesis(byLabels, result, terms, placesOfAll([result, ...terms.map(({ line }) => line)], lines.places), 1);

const net = /^net\b|\bnet (?:cost|spend|spending|expenditure|budget|requirement|position)\b/i;
const gross =
  /\bgross\b|\b(?:total|all|sum of) (?:\w+ )?(?:spend|spending|expenditure|costs?)\b|\b(?:spend|spending|expenditure|costs?) (?:in all|total)\b/i;
const ofIncome = /\b(?:income|grants?|receipts?|contributions?|recharges?|funding)\b/i;
const wholeIncome = /\b(?:total|all|sum|less|gross)\b/i;

const isNet = ({ label, isPercent }: Line): boolean => net.test(label) && !isPercent;

/** The nearest line before that says what was spent in all. */
function grossBefore(all: readonly Line[], at: number): { readonly line: Line; readonly at: number } | null {
  for (let from = at - 1; from >= 0; from--) {
    const line = all[from];
    if (line && gross.test(line.label) && !isNet(line) && !ofIncome.test(line.label)) return { line, at: from };
    if (line && isNet(line)) return null;
  }
  return null;
}

/** Net is what was spent in all less what came in: its total where there is one, else every line of it. */
function* netOfIncome(lines: Lines): Generator<Hypothesis> {
  const all = lines.lines;
  for (const [at, result] of all.entries()) {
    if (!isNet(result) || result.isHeading) continue;
    const spent = grossBefore(all, at);
    if (!spent) continue;
    const between = all.slice(spent.at + 1, at).filter(({ filled }) => filled > 0);
    if (between.length === 0) continue;
    const whole = between.filter(({ label }) => ofIncome.test(label) && wholeIncome.test(label));
    const ways = whole.length > 0 ? whole.map((line) => [line]) : between.every(({ label }) => ofIncome.test(label)) ? [between] : [];
    const [best] = ways
      .filter((incomes) => areOfOneUnit([spent.line, result, ...incomes]))
      .flatMap((incomes) =>
        [isOftenerTakenOff, isTakenOff].map((isPrinted) => [
          { line: spent.line, sign: 1 as const },
          ...incomes.map((line): Term => ({ line, sign: isPrinted(line) ? 1 : -1 })),
        ]),
      )
      .map((terms) => hypothesisOf(result, terms, lines))
      .map((hypothesis) => ({ hypothesis, total: evidenceOf(hypothesis, lines).total }))
      .sort((one, other) => other.total - one.total);
    if (best) yield best.hypothesis;
  }
}

const toSave =
  /\bsavings?\b.*\b(?:budget|plan|target|approved|agreed|required)|\b(?:budgeted|planned|target|approved|agreed|required) savings?\b/i;
const missed =
  /\b(?:delay(?:ed)?|slipp(?:ed|age)|deferred|at risk|cancelled|(?:un|not |non-?)(?:achiev|deliver)\w*|under-?(?:achiev|deliver)\w*)\b/i;
const made = /\b(?:achieved|delivered|secured|realised)\b/i;

/** Each saving in a budget was made, or came late, or not at all. Of several reports of what was made the last one counts. */
function* whatBecameOfSavings(lines: Lines): Generator<Hypothesis> {
  const all = lines.lines.filter(({ isPercent, isHeading, filled }) => !isPercent && !isHeading && filled > 0);
  const at = all.findIndex(({ label }) => toSave.test(label) && !made.test(label) && !missed.test(label));
  const from = all.findIndex(({ label }, index) => index > at && missed.test(label));
  const [planned, achieved] = [all[at], all[from - 1]];
  if (at < 0 || !planned || !achieved || from - 1 <= at || !made.test(achieved.label)) return;
  const after = all.slice(from).findIndex(({ label }) => !missed.test(label));
  const terms = [achieved, ...all.slice(from, after < 0 ? undefined : from + after)].map((line): Term => ({ line, sign: 1 }));
  // The words alone do not say that nothing else became of them.
  if (areOfOneUnit([planned, ...terms.map(({ line }) => line)]) && isSumAtSamples(planned, terms))
    yield hypothesisOf(planned, terms, lines);
}
