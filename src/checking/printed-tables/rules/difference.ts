/** One line as the sum or the difference of two others: saving = spot − block. */
import type { Line, Lines } from "../lines/line";
import { isMeant, tallyOf } from "../evidence/evidence";
import { workedOut } from "../lines/label-words";
import { isNamed } from "./named-by-labels";
import { neighboursOf } from "../lines/neighbours";
import { areTooMany, isMost } from "../lines/samples";
import { doubt, placesOfAll, sumRelation, type Relation } from "./relation";
import { whereTested } from "./tested-places";

/** What these words name is less than nil as well, so that a figure without its sign would be wrong. */
const signed = /\b(?:savings?|variances?|net|balance|change|surplus|deficit|movement|loss|over|under|closing)\b/i;

export function* findDifferences(lines: Lines, known: ReadonlySet<string>): Generator<Relation> {
  for (const [at, whole] of lines.lines.entries()) {
    if (whole.filled < 2) continue;
    const near = neighboursOf(lines.lines, at).filter(({ isPercent, part }) => isPercent === whole.isPercent && part === whole.part);
    const tried = (near.length * near.length) / 2;
    for (const [one, other] of pairsAtSamples(whole, near)) {
      if (known.has(keyOf([whole, one, other]))) continue;
      const relation = withoutSign(relationOf(whole, one, other, lines), [one, other], lines);
      if (isMeant(tallyOf(relation, lines), tried, isNamed(relation))) yield relation;
    }
  }
}

type Pair = readonly [Line, Line];

/** The two others that add to it at most of the samples, or of which the later is how far it is from the one. */
function pairsAtSamples(whole: Line, near: readonly Line[]): readonly Pair[] {
  const found: Pair[] = [];
  for (let first = 0; first < near.length; first++)
    for (let second = first + 1; second < near.length; second++) {
      const [one, other] = [near[first], near[second]];
      if (one && other && (holdsAtSamples(whole, one, other) || isSizeAtSamples(other, whole, one))) found.push([one, other]);
    }
  return found;
}

/** The same three lines are one relation, whichever way round it is read. */
export const keyOf = (lines: readonly Line[]): string =>
  lines
    .map(({ index, part }) => index * 2 + part)
    .sort((one, other) => one - other)
    .join(" ");

function holdsAtSamples(whole: Line, one: Line, other: Line): boolean {
  const { samples, numbers, halves } = whole;
  const [ones, others] = [one.numbers, other.numbers];
  let [holding, asked] = [0, 0];
  for (let at = 0; at < samples.length; at++) {
    const place = samples[at] ?? 0;
    const sum = numbers[place] ?? Number.NaN;
    const out = Math.abs(sum - (ones[place] ?? Number.NaN) - (others[place] ?? Number.NaN));
    if (Number.isNaN(out)) continue;
    asked++;
    if (out <= (halves[place] ?? 0) + (one.halves[place] ?? 0) + (other.halves[place] ?? 0) + doubt(sum)) holding++;
    else if (areTooMany(asked - holding, samples.length)) return false;
  }
  return isMost(holding, asked);
}

/** As often the one is higher as the other. A size stands after what it is of. */
function isSizeAtSamples(size: Line, one: Line, other: Line): boolean {
  if (size.index < one.index || size.index < other.index) return false;
  const { samples, numbers, halves } = size;
  const [ones, others] = [one.numbers, other.numbers];
  let [holding, asked] = [0, 0];
  for (let at = 0; at < samples.length; at++) {
    const place = samples[at] ?? 0;
    const apart = Math.abs((ones[place] ?? Number.NaN) - (others[place] ?? Number.NaN));
    const out = Math.abs(apart - (numbers[place] ?? Number.NaN));
    if (Number.isNaN(out)) continue;
    asked++;
    if (out <= (halves[place] ?? 0) + (one.halves[place] ?? 0) + (other.halves[place] ?? 0) + doubt(apart)) holding++;
    else if (areTooMany(asked - holding, samples.length)) return false;
  }
  return isMost(holding, asked) && isSize(size);
}

/** One that is negative may be a slip. */
const isSize = ({ label, numbers, filled }: Line): boolean =>
  !signed.test(label) && numbers.reduce((negative, number) => negative + (number < 0 ? 1 : 0), 0) <= (filled < 4 ? 0 : 1);

/** What is worked out stands last, unless the labels say otherwise. */
function relationOf(whole: Line, one: Line, other: Line, lines: Lines): Relation {
  const named = [whole, one, other].filter(({ label, total }) => workedOut.test(label) || total !== null);
  const [result = whole] = named.length === 1 ? named : [whole, one, other].sort((first, second) => second.index - first.index);
  const terms =
    result === whole
      ? ([one, other] as const).map((line) => ({ line, sign: 1 as const }))
      : [
          { line: whole, sign: 1 as const },
          { line: result === one ? other : one, sign: -1 as const },
        ];
  return whereTested(sumRelation("difference", result, terms, placesOfAll([whole, one, other], lines.places)), lines);
}

/** The swing between a low and a high: never negative, though now the one is higher and now the other. */
function withoutSign(relation: Relation, sides: readonly Line[], lines: Lines): Relation {
  const { fails } = tallyOf(relation, lines);
  if (fails === 0) return relation;
  const all = [relation.result, ...relation.terms.map(({ line }) => line)];
  const sizes = sides
    .filter(isSize)
    .sort((one, other) => other.index - one.index)
    .map((result): Relation => {
      const [one, other] = all.filter((line) => line !== result).sort((first, second) => second.index - first.index);
      const terms = [one, other].flatMap((line, index) => (line ? [{ line, sign: index === 0 ? (1 as const) : (-1 as const) }] : []));
      return whereTested({ ...relation, form: "size", result, terms }, lines);
    });
  return sizes.find((size) => tallyOf(size, lines).fails <= fails && goesBothWays(size)) ?? relation;
}

function goesBothWays({ terms: [one, other], places }: Relation): boolean {
  const ways = places.map((place) => Math.sign((one?.line.numbers[place] ?? 0) - (other?.line.numbers[place] ?? 0)));
  return ways.includes(1) && ways.includes(-1);
}
