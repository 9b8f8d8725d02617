/** One line as the product or the quotient of two others: cost = beds × price, utilisation = used ÷ capacity, change = later ÷ earlier − 1. */
import type { Line, Lines } from "../lines/line";
import { isMeant, tallyOf } from "../evidence/evidence";
import { isNamed } from "./named-by-labels";
import { neighboursOf } from "../lines/neighbours";
import { areTooMany, isMost, mostSamples } from "../lines/samples";
import type { Constant } from "./multiple";
import { placesOfAll, type Relation } from "./relation";
import { whereTested } from "./tested-places";

/** 0.01 is for percentages without their sign. */
const plain: readonly Constant[] = [
  { value: 1, words: "" },
  { value: 0.01, words: "100" },
];

export function* findProducts(lines: Lines, constants: readonly Constant[]): Generator<Relation> {
  const tried = [...plain, ...constants];
  const reach = reachOf(tried);
  for (const [at, whole] of lines.lines.entries()) {
    if (whole.filled < 2 || whole.isPercent) continue;
    const near = neighboursOf(lines.lines, at);
    for (const { one, other, constant } of factorsAtSamples(whole, near, tried, reach)) {
      const relation = bestDirection(lines, whole, one, other, constant);
      // Two lines and a constant fit more easily than two lines alone.
      const hypotheses = near.length * near.length * (relation.constant === 1 ? 1 : tried.length);
      if (isMeant(tallyOf(relation, lines), hypotheses, isNamed(relation))) yield relation;
    }
  }
}

interface Factors {
  readonly one: Line;
  readonly other: Line;
  readonly constant: Constant;
}

/** The two others that make it, with one of the constants, at most of the samples. */
function factorsAtSamples(whole: Line, near: readonly Line[], tried: readonly Constant[], reach: Reach): readonly Factors[] {
  const found: Factors[] = [];
  const least = leastAtSamples(whole, near);
  for (let first = 0; first < near.length; first++) {
    const one = near[first];
    if (one === undefined || isTooLarge(whole, one, least, reach)) continue;
    for (let second = first + 1; second < near.length; second++) {
      const other = near[second];
      const constant = other ? constantAt(whole, one, other, tried, reach) : null;
      if (other && constant) found.push({ one, other, constant });
    }
  }
  return found;
}

/** The smallest size, but for nil, of the others at each of the samples. */
function leastAtSamples({ samples }: Line, near: readonly Line[]): readonly number[] {
  return samples.map((place) => {
    let least = Infinity;
    for (const { numbers } of near) {
      const size = Math.abs(numbers[place] ?? Number.NaN);
      if (size > 0 && size < least) least = size;
    }
    return least;
  });
}

/** Times the smallest of the others it is out of reach of every constant already, as amounts are of a line of amounts. */
function isTooLarge({ samples, numbers }: Line, { numbers: ones }: Line, least: readonly number[], { from }: Reach): boolean {
  for (let at = 0; at < samples.length; at++) {
    const place = samples[at] ?? 0;
    const ratio = Math.abs(numbers[place] ?? Number.NaN) / (Math.abs(ones[place] ?? Number.NaN) * (least[at] ?? 0));
    if (ratio >= from) return false;
  }
  return true;
}

export function* findChanges(lines: Lines): Generator<Relation> {
  for (const [at, change] of lines.lines.entries()) {
    if (!change.isPercent || change.filled < 2) continue;
    const near = neighboursOf(lines.lines, at).filter(({ isPercent }) => !isPercent);
    for (const later of near)
      for (const earlier of near) {
        if (later === earlier || !isChangeAtSamples(change, later, earlier)) continue;
        const relation = relationOf(lines, "change", change, [later, earlier], 1, { value: 1, words: "" });
        if (isMeant(tallyOf(relation, lines), near.length * near.length)) yield relation;
      }
  }
}

function isChangeAtSamples(change: Line, later: Line, earlier: Line): boolean {
  let [holding, asked] = [0, 0];
  for (const place of change.samples) {
    const out = Math.abs(
      (later.numbers[place] ?? Number.NaN) / (earlier.numbers[place] ?? Number.NaN) - 1 - (change.numbers[place] ?? Number.NaN),
    );
    if (!Number.isFinite(out)) continue;
    asked++;
    if (out <= (change.halves[place] ?? 0) * 1.2) holding++;
  }
  return isMost(holding, asked);
}

const coarsest = 0.2;

/** Between the least and the most that can be one of the constants, however coarse the figures. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

function reachOf(tried: readonly Constant[]): Reach {
  const values = tried.map(({ value }) => value);
  return { from: Math.min(...values) * (1 - coarsest) * 0.99, to: Math.max(...values) * (1 + coarsest) * 1.01 };
}

/** Filled anew for each three lines that are tried: there are very many. */
const [ratios, slacks] = [new Float64Array(mostSamples), new Float64Array(mostSamples)];

function constantAt(whole: Line, one: Line, other: Line, tried: readonly Constant[], reach: Reach): Constant | null {
  const { samples, numbers } = whole;
  const [ones, others] = [one.numbers, other.numbers];
  let [asked, within] = [0, 0];
  for (let at = 0; at < samples.length; at++) {
    const place = samples[at] ?? 0;
    const ratio = (numbers[place] ?? Number.NaN) / ((ones[place] ?? Number.NaN) * (others[place] ?? Number.NaN));
    if (!Number.isFinite(ratio)) continue;
    const slack = (whole.slacks[place] ?? 0) + (one.slacks[place] ?? 0) + (other.slacks[place] ?? 0);
    // So coarse a figure fits anything.
    if (slack > coarsest) continue;
    // Of lines of amounts nearly all are out of reach of every constant.
    if (ratio >= reach.from && ratio <= reach.to) within++;
    else if (areTooMany(asked + 1 - within, samples.length)) return null;
    ratios[asked] = ratio;
    slacks[asked++] = slack;
  }
  if (asked < 2 || !isMost(within, asked)) return null;
  for (const constant of tried) {
    let holding = 0;
    for (let at = 0; at < asked && !areTooMany(at - holding, asked); at++)
      if (Math.abs((ratios[at] ?? 0) / constant.value - 1) <= (slacks[at] ?? 0)) holding++;
    if (isMost(holding, asked)) return constant;
  }
  return null;
}

/** A percentage is the quotient. Of others, the one that the printed figures give oftenest without help of rounding. */
function bestDirection(lines: Lines, whole: Line, one: Line, other: Line, constant: Constant): Relation {
  const inverse = { value: 1 / constant.value, words: constant.words };
  const product = relationOf(lines, "product", whole, [one, other], 0, constant);
  const quotients = [
    { of: one, by: other },
    { of: other, by: one },
  ].map(({ of, by }) => relationOf(lines, "ratio", of, [whole, by], 1, inverse));
  const percent = quotients.filter(({ result }) => result.isPercent);
  if (percent.length === 1 && percent[0]) return percent[0];
  const strict = (relation: Relation): number => tallyOf(relation, lines).strict;
  // A number of beds is counted, not worked out; and one figure more may be chance.
  const better = quotients.filter((quotient) => !quotient.result.isCount && strict(quotient) >= strict(product) + 2);
  return better.reduce((best, each) => (strict(each) > strict(best) ? each : best), better[0] ?? product);
}

/** `divided` says from which term on it is divided by. */
function relationOf(
  lines: Lines,
  form: Relation["form"],
  result: Line,
  of: readonly Line[],
  divided: 0 | 1,
  { value, words }: Constant,
): Relation {
  const relation: Relation = {
    kind: "product",
    form,
    result,
    terms: of.map((line, index) => ({ line, sign: divided === 1 && index > 0 ? -1 : 1 })),
    constant: value,
    constantSlack: 0,
    constantWords: words,
    shift: form === "change" ? 1 : 0,
    places: placesOfAll([result, ...of], lines.places),
  };
  return whereTested(relation, lines);
}
