/** One line as the sum or the difference of two others: saving = spot − block. */
import type { Line, Lines } from "./line";
import { isMeant, tallyOf } from "./evidence";
import { isNamed, workedOut } from "./named-by-labels";
import { areTooMany, isMost, neighboursOf } from "./neighbours";
import { doubt, type Relation } from "./relation";
import { isTestedAt } from "./tested-places";

/** What these words name is less than nil as well, so that a figure without its sign would be wrong. */
const signed = /\b(?:savings?|variances?|net|balance|change|surplus|deficit|movement|loss|over|under|closing)\b/i;

export function* findDifferences(lines: Lines, known: ReadonlySet<string>): Generator<Relation> {
  for (const [at, whole] of lines.lines.entries()) {
    if (whole.filled < 2) continue;
    const near = neighboursOf(lines.lines, at).filter(({ isPercent, part }) => isPercent === whole.isPercent && part === whole.part);
    const tried = (near.length * near.length) / 2;
    for (const [first, one] of near.entries())
      for (let second = first + 1; second < near.length; second++) {
        const other = near[second];
        if (other === undefined || !(holdsAtSamples(whole, one, other) || isSizeAtSamples(other, whole, one))) continue;
        if (known.has(keyOf([whole, one, other]))) continue;
        const relation = withoutSign(relationOf(whole, one, other, lines), [one, other], lines);
        if (isMeant(tallyOf(relation, lines), tried, isNamed(relation))) yield relation;
      }
  }
}

/** The same three lines are one relation, whichever way round it is read. */
export const keyOf = (lines: readonly Line[]): string =>
  lines
    .map(({ index, part }) => index * 2 + part)
    .sort((one, other) => one - other)
    .join(" ");

function holdsAtSamples(whole: Line, one: Line, other: Line): boolean {
  let [holding, asked] = [0, 0];
  for (const place of whole.samples) {
    const sum = whole.numbers[place] ?? Number.NaN;
    const out = Math.abs(sum - (one.numbers[place] ?? Number.NaN) - (other.numbers[place] ?? Number.NaN));
    if (Number.isNaN(out)) continue;
    asked++;
    if (out <= (whole.halves[place] ?? 0) + (one.halves[place] ?? 0) + (other.halves[place] ?? 0) + doubt(sum)) holding++;
    else if (areTooMany(asked - holding, whole.samples.length)) return false;
  }
  return isMost(holding, asked);
}

/** As often the one is higher as the other. A size stands after what it is of. */
function isSizeAtSamples(size: Line, one: Line, other: Line): boolean {
  if (size.index < one.index || size.index < other.index) return false;
  let [holding, asked] = [0, 0];
  for (const place of size.samples) {
    const apart = Math.abs((one.numbers[place] ?? Number.NaN) - (other.numbers[place] ?? Number.NaN));
    const out = Math.abs(apart - (size.numbers[place] ?? Number.NaN));
    if (Number.isNaN(out)) continue;
    asked++;
    if (out <= (size.halves[place] ?? 0) + (one.halves[place] ?? 0) + (other.halves[place] ?? 0) + doubt(apart)) holding++;
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
  const relation: Relation = {
    kind: "sum",
    form: "difference",
    result,
    terms,
    constant: 1,
    constantSlack: 0,
    constantWords: "",
    shift: 0,
    places: lines.isTotalPlace
      .map((_, place) => place)
      .filter((place) => [whole, one, other].every(({ numbers }) => !Number.isNaN(numbers[place] ?? Number.NaN))),
  };
  return { ...relation, places: relation.places.filter((place) => isTestedAt(relation, place, lines)) };
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
      const size: Relation = { ...relation, form: "size", result, terms };
      return { ...size, places: relation.places.filter((place) => isTestedAt(size, place, lines)) };
    });
  return sizes.find((size) => tallyOf(size, lines).fails <= fails && goesBothWays(size)) ?? relation;
}

function goesBothWays({ terms: [one, other], places }: Relation): boolean {
  const ways = places.map((place) => Math.sign((one?.line.numbers[place] ?? 0) - (other?.line.numbers[place] ?? 0)));
  return ways.includes(1) && ways.includes(-1);
}
