/** Each line is the one before it by the same rate: prices that go up by 3% a year. */
import { decimal, one } from "../../../calculation";
import { productOfTerms } from "../arithmetic/product";
import { named } from "../explain/line-words";
import { floatTolerance } from "../lines/float-tolerance";
import { Kept } from "../lines/kept";
import type { Line, Lines } from "../lines/line";
import { fewestToTell, isMost } from "../lines/samples";
import { isAtTotal } from "./expected";
import { placesOfAll, type Hypothesis, type Known, type Rule } from "./rule";
import { bitsOfSaid } from "./said-by-labels";

export const growth: Rule = {
  id: "growth",
  summary: "Each line is the one before it and so many per cent more, the same from line to line: prices that go up by 3% a year.",
  example: {
    rows: [
      "Weekly price, 3% more each year | 2025/26 | 2026/27 | 2027/28 | 2028/29",
      "Low | £2,411 | £2,483 | £2,558 | £2,635",
      "Medium | £2,563 | £2,640 | £2,719 | £2,801",
      "High | £3,106 | £3,199 | £3,295 | £3,394",
    ],
    slip: { was: "£2,719", is: "£2,791", said: "Medium, 2027/28: £2,791 should be £2,719" },
  },
  arithmetic: productOfTerms,
  ties: true,
  propose: proposeGrowth,
  isExpectedAt: (_, place, lines) => !isAtTotal(place, lines),
  labelBits: (hypothesis, lines) => bitsOfOthers(hypothesis, lines),
  explain: ({ terms: [before], constantWords }, place, given) =>
    before ? `${named(before, place)} and ${constantWords} is ${given}` : `The others give ${given}`,
};

/** Rates that people choose are whole tenths of a per cent, unless a label names another. */
const stepsOfPercent = 10;

interface Step {
  readonly before: Line;
  readonly line: Line;
  readonly places: readonly number[];
}

/** What the steps of one table have in common, as a percentage. */
interface Rate {
  readonly rate: number;
  readonly holds: number;
  readonly isNamed: boolean;
}

const found = new Kept<Rate | null>();

function* proposeGrowth(lines: Lines, { namedRates }: Known): Generator<Hypothesis> {
  const steps = stepsOf(lines);
  const rate = rateOf(steps, namedRates);
  found.set(lines, rate);
  if (!rate) return;
  // The nearest double, so that it is the rate itself that is multiplied by.
  const constant = one.plus(decimal(rate.rate).div(100)).toNumber();
  const keeping = placesThatKeep(constant, steps, lines.places);
  for (const { before, line, places } of steps)
    yield {
      rule: growth,
      result: line,
      terms: [{ line: before, sign: 1 }],
      constant,
      constantError: 0,
      constantWords: `${rate.rate < 0 ? "" : "+"}${rate.rate}%`,
      shift: 0,
      places: places.filter((place) => keeping.has(place)),
      tried: 1,
    };
}

/** From each line to the next one of its kind. */
function stepsOf(lines: Lines): readonly Step[] {
  const kept = lines.lines.filter(
    ({ isPercent, isHeading, isCount, part, total, filled }) =>
      !isPercent && !isHeading && !isCount && part === 0 && total === null && filled > 0,
  );
  return kept.slice(1).map((line, at) => {
    const before = kept[at] ?? line;
    return { before, line, places: placesOfAll([before, line], lines.places).filter((place) => !isAtTotal(place, lines)) };
  });
}

/**
 * What grows beside what does not, like a price beside a saving so far: where more fails than one wrong figure explains, or the figures
 * go on from another level, nobody meant them to grow by it.
 */
function placesThatKeep(factor: number, steps: readonly Step[], places: number): ReadonlySet<number> {
  const keeping = new Set<number>();
  for (let place = 0; place < places; place++) {
    const own = steps.filter((step) => step.places.includes(place));
    const failing = own.flatMap((step, at) => (keeps(factor, step.before, step.line, place) ? [] : [at]));
    const [first = 0, second, third] = failing;
    const isOne =
      second === undefined
        ? failing.length === 0 || first === 0 || first === own.length - 1
        : third === undefined && second === first + 1 && isSkipped(factor, own, first, place);
    // A step that is out by little more than rounding fits a rate close to this one, and is no slip.
    const isCloseToRate = failing.some((at) => {
      const step = own[at];
      return step !== undefined && nearlyKeeps(factor, step.before, step.line, place);
    });
    if (own.length > 0 && isOne && !isCloseToRate && (failing.length === 0 || own.length > 1)) keeping.add(place);
  }
  return keeping;
}

function isSkipped(factor: number, own: readonly Step[], at: number, place: number): boolean {
  const [from, to] = [own[at]?.before, own[at + 1]?.line];
  return from !== undefined && to !== undefined && keeps(factor * factor, from, to, place);
}

const keeps = (factor: number, before: Line, line: Line, place: number): boolean =>
  outBy(factor, before, line, place) <= roundingOf(factor, before, line, place);

/** It is out by no more than twice what rounding allows. */
const nearlyKeeps = (factor: number, before: Line, line: Line, place: number): boolean =>
  outBy(factor, before, line, place) <= 2 * roundingOf(factor, before, line, place);

const outBy = (factor: number, before: Line, line: Line, place: number): number =>
  Math.abs((before.numbers[place] ?? 0) * factor - (line.numbers[place] ?? 0));

const roundingOf = (factor: number, before: Line, line: Line, place: number): number =>
  (before.halves[place] ?? 0) * factor + (line.halves[place] ?? 0) + floatTolerance((before.numbers[place] ?? 0) * factor);

interface Cell {
  /** Between which rates rounding leaves it open. */
  readonly low: number;
  readonly high: number;
}

function cellsOf(steps: readonly Step[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { before, line, places } of steps)
    for (const place of places) {
      const [from, to] = [Math.abs(before.numbers[place] ?? 0), Math.abs(line.numbers[place] ?? 0)];
      const [half, other] = [before.halves[place] ?? 0, line.halves[place] ?? 0];
      if (to === 0 || from <= half) continue;
      const [low, high] = [percentOf((to - other) / (from + half)), percentOf((to + other) / (from - half))];
      cells.push({ low, high });
    }
  return cells;
}

const percentOf = (factor: number): number => (factor - 1) * 100;

/** The rate that most steps keep, one that a label names before others; null where they keep none. */
function rateOf(steps: readonly Step[], namedRates: readonly number[]): Rate | null {
  const cells = cellsOf(steps);
  const named = namedRates
    .flatMap((rate) => [rate, -rate])
    .map((rate) => ({ rate, holds: cells.filter((cell) => isIn(rate, cell)).length }));
  const ofName = mostKept(named, cells.length);
  if (ofName) return { ...ofName, isNamed: true };
  // A tax beside a price is no growth from the one to the other.
  if (steps.length === 1) return null;
  // Of figures so small that several rates fit nothing is told.
  const told = cells.filter(({ low, high }) => high - low < 1 / stepsOfPercent);
  const holding = new Map<number, number>();
  for (const cell of told) {
    const rate = Math.ceil((cell.low - floatTolerance(cell.low)) * stepsOfPercent) / stepsOfPercent;
    if (isIn(rate, cell)) holding.set(rate, (holding.get(rate) ?? 0) + 1);
  }
  const ofFigures = mostKept(
    [...holding].map(([rate, holds]) => ({ rate, holds })),
    told.length,
  );
  return ofFigures && ofFigures.holds >= fewestToTell ? { ...ofFigures, isNamed: false } : null;
}

type Holding = Pick<Rate, "rate" | "holds">;

const mostKept = (rates: readonly Holding[], asked: number): Holding | null =>
  rates
    .filter(({ rate, holds }) => rate !== 0 && isMost(holds, asked))
    .reduce<Holding | null>((best, one) => (best === null || one.holds > best.holds ? one : best), null);

const isIn = (rate: number, { low, high }: Cell): boolean => rate >= low - floatTolerance(rate) && rate <= high + floatTolerance(rate);

/** What the other steps say: that they keep the same rate. */
function bitsOfOthers({ places }: Hypothesis, lines: Lines): number {
  const rate = found.get(lines);
  return rate && (rate.isNamed || rate.holds > places.length) ? bitsOfSaid : 0;
}
