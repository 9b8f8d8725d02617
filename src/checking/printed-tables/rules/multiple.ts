/** One line as so many times another: a year as 52 weeks, a contract as 8 years, or a factor of its own. */
import type { TableFigure } from "../read/read-table";
import type { Line, Lines } from "../lines/line";
import { isMeant, tallyOf } from "../evidence/evidence";
import type { LineGroups } from "../lines/line-groups";
import { isNamed } from "./named-by-labels";
import { neighboursOf } from "../lines/neighbours";
import { areTooMany, isMost, mostSamples } from "../lines/samples";
import { placesOfAll, type Relation } from "./relation";
import { whereTested } from "./tested-places";

export interface Constant {
  readonly value: number;
  readonly words: string;
}

/** What this field multiplies by. 365 days before 52 weeks in no order: the figures tell them apart. */
const ofTheField: readonly Constant[] = [
  { value: 52, words: "52 weeks" },
  { value: 365 / 7, words: "365 ÷ 7 weeks" },
  { value: 366 / 7, words: "366 ÷ 7 weeks" },
  { value: 365.25 / 7, words: "365.25 ÷ 7 weeks" },
  { value: 12, words: "12 months" },
  { value: 7, words: "7 days" },
  { value: 365, words: "365 days" },
  { value: 100, words: "100" },
  { value: 1000, words: "1,000" },
];

/** The term in years and the number of beds are small whole numbers, above all those that the labels name. */
export function constantsOf(namedNumbers: readonly number[]): readonly Constant[] {
  const whole = [...new Set([...namedNumbers, 2, 3, 4, 5, 6, 7, 8, 9, 10])].filter(
    (value) => !ofTheField.some((known) => known.value === value),
  );
  return [...ofTheField, ...whole.map((value) => ({ value, words: String(value) }))];
}

export function* findMultiples(lines: Lines, constants: readonly Constant[], joined: LineGroups): Generator<Relation> {
  for (const at of lines.lines.keys()) {
    yield* accepted(lines, byConstant(lines, at, constants), constants.length * 12, joined);
    yield* accepted(lines, byShare(lines, at), 12, joined);
  }
}

/** The rest, by a factor that nobody names: the price of a bed, a yearly uplift. */
export function* findProportions(lines: Lines, joined: LineGroups): Generator<Relation> {
  for (const at of lines.lines.keys()) yield* accepted(lines, byProportion(lines, at), 40, joined);
}

function* accepted(lines: Lines, relations: Iterable<Relation>, tried: number, joined: LineGroups): Generator<Relation> {
  for (const relation of relations) {
    const line = relation.terms[0]?.line ?? relation.result;
    // What follows from relations that are known already would be the same test twice.
    if (joined.areJoined(relation.result, line) || !isMeant(tallyOf(relation, lines), tried, isNamed(relation))) continue;
    joined.join(relation.result, line);
    yield relation;
  }
}

function* byConstant(lines: Lines, at: number, constants: readonly Constant[]): Generator<Relation> {
  const result = lines.lines[at];
  if (result === undefined || result.filled < 2) return;
  const nearestFirst = fittingBeside(lines, at, constants).sort(
    (one, other) => Math.abs(one.line.index - result.index) - Math.abs(other.line.index - result.index),
  );
  for (const { line, fitting } of nearestFirst) {
    const relations = fitting.map((constant) => multipleOf(lines, result, line, constant, 0));
    const best = relations
      .map((relation) => ({ relation, tally: tallyOf(relation, lines) }))
      .sort((one, other) => other.tally.holds - one.tally.holds || other.tally.strict - one.tally.strict)[0];
    if (best) yield best.relation;
  }
}

interface Fitting {
  readonly line: Line;
  readonly fitting: readonly Constant[];
}

/** The lines that some constant may make it from. */
function fittingBeside(lines: Lines, at: number, constants: readonly Constant[]): Fitting[] {
  const found: Fitting[] = [];
  const result = lines.lines[at];
  if (result === undefined) return found;
  for (const line of neighboursOf(lines.lines, at)) {
    if (isMixed(result, line) || (result.isHeading && line.isHeading)) continue;
    const asked = ratiosAt(result, line);
    if (asked < 2 || !mayBeAlike(asked)) continue;
    const fitting = constants.filter(({ value }) => isMost(holdingAt(value, asked), asked));
    if (fitting.length > 0) found.push({ line, fitting });
  }
  return found;
}

/** Filled anew for each two lines that are tried: there are very many. */
const [ratios, slacks] = [new Float64Array(mostSamples), new Float64Array(mostSamples)];

/** How many ratios there are. */
function ratiosAt(result: Line, line: Line): number {
  let asked = 0;
  for (const place of result.samples) {
    const ratio = (result.numbers[place] ?? Number.NaN) / (line.numbers[place] ?? Number.NaN);
    if (!Number.isFinite(ratio)) continue;
    ratios[asked] = ratio;
    slacks[asked++] = (result.slacks[place] ?? 0) + (line.slacks[place] ?? 0);
  }
  return asked;
}

/** No constant makes most of them where they are not near one another: few comparisons for the many constants. */
function mayBeAlike(asked: number): boolean {
  for (let at = 0; !areTooMany(at, asked); at++) {
    const [ratio, slack] = [ratios[at] ?? 0, slacks[at] ?? 0];
    let alike = 0;
    for (let other = 0; other < asked; other++) {
      const within = (slack + (slacks[other] ?? 0)) * 1.01 + 1e-9;
      if (within > coarse || Math.abs((ratios[other] ?? 0) / ratio - 1) <= within / (1 - slack)) alike++;
    }
    if (isMost(alike, asked)) return true;
  }
  return false;
}

const coarse = 0.1;

function holdingAt(value: number, asked: number): number {
  let holding = 0;
  for (let at = 0; at < asked; at++) {
    if (Math.abs((ratios[at] ?? 0) / value - 1) <= (slacks[at] ?? 0)) holding++;
    else if (areTooMany(at + 1 - holding, asked)) return 0;
  }
  return holding;
}

/** Near one of them, which is itself rounded. */
function holdingNear(value: number, asked: number): number {
  let holding = 0;
  for (let at = 0; at < asked; at++) if (Math.abs((ratios[at] ?? 0) / value - 1) <= 3 * (slacks[at] ?? 0) + 1e-9) holding++;
  return holding;
}

/** One of the samples at least gives the factor, if there is one. */
function isLikely(asked: number): boolean {
  for (let at = 0; at < asked; at++) if (isMost(holdingNear(ratios[at] ?? 0, asked), asked)) return true;
  return false;
}

/** Percentages of a total that stands in the same table: where the total is 100%, each place is its figure by the total's. */
function* byShare(lines: Lines, at: number): Generator<Relation> {
  const result = lines.lines[at];
  if (!result?.isPercent) return;
  const whole = lines.isTotalPlace.findIndex((isTotal, place) => isTotal && result.numbers[place] === 1);
  if (whole < 0) return;
  for (const line of neighboursOf(lines.lines, at)) {
    const [total, text] = [line.numbers[whole] ?? Number.NaN, line.figures[whole]?.figure.text ?? ""];
    const asked = line.isPercent || !(total > 0) ? 0 : ratiosAt(result, line);
    if (asked < 2 || !isMost(holdingAt(1 / total, asked), asked)) continue;
    const relation = multipleOf(lines, result, line, { value: 1 / total, words: text }, 0);
    yield {
      ...relation,
      constantSlack: line.isCount ? 0 : (line.slacks[whole] ?? 0),
      places: relation.places.filter((place) => place !== whole),
    };
  }
}

const isMixed = (result: Line, line: Line): boolean => result.isPercent && !line.isPercent;

function multipleOf(lines: Lines, result: Line, line: Line, { value, words }: Constant, slack: number): Relation {
  // A heading is given, and what stands under it is worked out.
  if (result.isHeading) return multipleOf(lines, line, result, { value: 1 / value, words }, slack);
  // A price that goes up from year to year takes no weeks and no beds with it.
  const isCounted = (place: number): boolean => isSmallNumber(result.figures[place]) && isSmallNumber(line.figures[place]);
  const relation: Relation = {
    kind: "product",
    form: slack > 0 ? "proportion" : "multiple",
    result,
    terms: [{ line, sign: 1 }],
    constant: value,
    constantSlack: slack,
    constantWords: words,
    shift: 0,
    places: placesOfAll([result, line], lines.places)
      .filter((place) => !size.test(result.label) || !((line.numbers[place] ?? 0) < 0))
      // Against nil, like that of the option that others are measured by, nothing is so many times as much.
      .filter((place) => slack === 0 || (result.numbers[place] === 0) === (line.numbers[place] === 0))
      .filter((place, _, all) => slack === 0 || !isCounted(place) || all.every(isCounted)),
  };
  return whereTested(relation, lines);
}

/** A swing has no sign: it is twice a change, whichever way that goes. */
const size = /\b(?:swing|spread|size)\b/i;

const isSmallNumber = (figure: TableFigure | undefined): boolean =>
  figure !== undefined && figure.figure.unit === "" && Number.isInteger(figure.number) && Math.abs(figure.number) < 1000;

const fewestForProportion = 4;

function* byProportion(lines: Lines, at: number): Generator<Relation> {
  const result = lines.lines[at];
  if (result === undefined || result.isHeading || result.filled < fewestForProportion) return;
  for (const line of neighboursOf(lines.lines, at)) {
    // What is worked out mostly stands after what it is worked out from.
    if (isMixed(result, line) || (line.index > result.index && !line.isHeading)) continue;
    const fitted = isLikely(ratiosAt(result, line)) ? fit(result, line) : null;
    if (fitted) yield multipleOf(lines, result, line, { value: fitted.value, words: "" }, fitted.slack);
  }
}

/** The factor that lies within rounding at most places, from the ends of what each place allows. */
function fit(result: Line, line: Line): { readonly value: number; readonly slack: number } | null {
  const ends: { readonly at: number; readonly step: 1 | -1 }[] = [];
  let asked = 0;
  for (const [place, number] of result.numbers.entries()) {
    const of = line.numbers[place] ?? Number.NaN;
    if (!Number.isFinite(number / of) || number === 0) continue;
    asked++;
    const ratio = number / of;
    const slack = Math.abs(ratio) * ((result.slacks[place] ?? 0) + (line.slacks[place] ?? 0));
    ends.push({ at: ratio - slack, step: 1 }, { at: ratio + slack, step: -1 });
  }
  if (asked < fewestForProportion) return null;
  ends.sort((one, other) => one.at - other.at || other.step - one.step);
  let [depth, deepest, from, to] = [0, 0, 0, 0];
  for (const [index, { at, step }] of ends.entries()) {
    depth += step;
    if (depth > deepest) [deepest, from, to] = [depth, at, ends[index + 1]?.at ?? at];
  }
  const value = (from + to) / 2;
  if (value === 0 || deepest < asked - Math.max(1, asked / 5)) return null;
  return { value, slack: Math.max(1e-12, (to - from) / 2 / Math.abs(value)) };
}
