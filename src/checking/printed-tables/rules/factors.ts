/** Products and quotients are one search: of three lines tied by multiplying, which is the result is told by how they are printed. */
import { withCommas } from "../../../calculation";
import { agreementOf } from "../evidence/evidence";
import { constantsOf, type Constant } from "../lines/constants";
import { factorsOf, reachOf } from "../lines/factor-search";
import { Kept } from "../lines/kept";
import type { Line, Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { placesOfAll, type Hypothesis, type Known, type Rule } from "./rule";

/** 0.01 is for percentages without their sign. */
const plain: readonly Constant[] = [
  { value: 1, words: "" },
  { value: 0.01, words: "100" },
];

/** "Rate per 10,000": so many of each ten thousand. */
function ratesPer({ lines, placeLabels }: Lines): readonly Constant[] {
  const found = new Map<number, Constant>();
  const take = (label: string): void => {
    if (!perSoMany.test(label)) return;
    for (const [, digits = "1000"] of label.matchAll(/\bper (?:(\d{1,3}(?:[, ]?000)+)\b|thousand\b)/gi)) {
      const each = Number(digits.replace(/[, ]/g, ""));
      found.set(each, { value: 1 / each, words: withCommas(String(each)) });
    }
  };
  for (const { label } of lines) take(label);
  placeLabels.forEach(take);
  return [...found.values()];
}

/** Few labels say so. */
const perSoMany = /\bper [\dt]/i;

interface Found {
  readonly whole: Line;
  readonly one: Line;
  readonly other: Line;
  readonly constant: Constant;
  readonly tried: number;
}

const searched = new Kept<readonly Found[]>();

/** Those of which this rule, "product" or "quotient", is the likelier way to read them. */
export function* factorHypotheses(rule: Rule, lines: Lines, known: Known): Generator<Hypothesis> {
  let found = searched.get(lines);
  if (!found) searched.set(lines, (found = search(lines, known)));
  for (const { whole, one, other, constant, tried } of found) {
    const divides = readAsQuotient(whole, one, other, constant, lines, rule, tried);
    if (rule.id === "quotient") {
      if (divides) yield divides;
    } else if (!divides) yield productOf(rule, whole, one, other, constant, lines, tried);
  }
}

function search(lines: Lines, { namedNumbers, namedWeeks }: Known): readonly Found[] {
  const tried = [...plain, ...ratesPer(lines), ...constantsOf(namedNumbers, namedWeeks)];
  const reach = reachOf(tried);
  return lines.lines.flatMap((whole, at) => {
    if (whole.isPercent) return [];
    const near = neighboursOf(lines, at);
    return factorsOf(whole, near, tried, reach).map(({ one, other, constant }) => ({
      whole,
      one,
      other,
      constant,
      // Two lines and a constant fit more easily than two lines alone.
      tried: near.length * near.length * (constant.value === 1 ? 1 : tried.length),
    }));
  });
}

/** A percentage is the quotient. Of others, the one that the printed figures give oftenest without help of rounding. */
function readAsQuotient(
  whole: Line,
  one: Line,
  other: Line,
  constant: Constant,
  lines: Lines,
  rule: Rule,
  tried: number,
): Hypothesis | null {
  const inverse = { value: 1 / constant.value, words: constant.words };
  const quotients = [
    { of: one, by: other },
    { of: other, by: one },
  ].map(({ of, by }) => hypothesisOf(rule, of, [whole, by], true, inverse, lines, tried));
  const percent = quotients.filter(({ result }) => result.isPercent);
  if (percent.length === 1 && percent[0]) return percent[0];
  const strict = (hypothesis: Hypothesis): number => agreementOf(hypothesis, lines).strict;
  const asProduct = strict(productOf(rule, whole, one, other, constant, lines, tried));
  // A number of beds is counted, not worked out.
  const better = quotients.filter((each) => !each.result.isCount && strict(each) > asProduct);
  return better.reduce<Hypothesis | null>((best, each) => (best === null || strict(each) > strict(best) ? each : best), null);
}

const productOf = (rule: Rule, whole: Line, one: Line, other: Line, constant: Constant, lines: Lines, tried: number): Hypothesis =>
  hypothesisOf(rule, whole, [one, other], false, constant, lines, tried);

function hypothesisOf(
  rule: Rule,
  result: Line,
  of: readonly Line[],
  isDivided: boolean,
  { value, words }: Constant,
  lines: Lines,
  tried: number,
): Hypothesis {
  return {
    rule,
    result,
    terms: of.map((line, index) => ({ line, sign: isDivided && index > 0 ? -1 : 1 })),
    constant: value,
    constantError: 0,
    constantWords: words,
    shift: 0,
    places: placesOfAll([result, ...of], lines.places),
    tried: Math.max(1, tried),
  };
}
