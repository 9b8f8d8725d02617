/** Each line is the one before it by the same rate: prices that go up by 3% a year. */
import { productOfTerms } from "../arithmetic/product";
import { named } from "../explain/line-words";
import type { Line, Lines } from "../lines/line";
import { isAtTotal } from "./expected";
import { placesOfAll, type Hypothesis, type Known, type Rule } from "./rule";

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

/** Rates that people choose, in hundredths of a per cent: whole ones, halves, quarters and tenths. */
const [step, otherStep, mostRate, leastRate] = [10, 25, 3000, -1500];
const fewest = 2;
const fewestSteps = 3;

interface Step {
  readonly before: Line;
  readonly line: Line;
  readonly places: readonly number[];
}

/** What the steps of one table have in common. */
interface Rate {
  readonly rate: number;
  readonly holds: number;
  readonly fails: number;
  readonly bits: number;
  readonly isNamed: boolean;
}

const found = new WeakMap<Lines, Rate | null>();

function* proposeGrowth(lines: Lines, { namedRates }: Known): Generator<Hypothesis> {
  const steps = stepsOf(lines);
  const rate = steps.length < fewest && steps.every(({ places }) => places.length < fewestSteps) ? null : rateOf(steps, namedRates);
  found.set(lines, rate);
  if (!rate) return;
  const keeping = placesThatKeep(rate.rate, steps, lines.places);
  for (const { before, line, places } of steps)
    yield {
      rule: growth,
      result: line,
      terms: [{ line: before, sign: 1 }],
      constant: (10_000 + rate.rate) / 10_000,
      constantError: 0,
      constantWords: wordsOf(rate.rate),
      shift: 0,
      places: places.filter((place) => keeping.has(place)),
      tried: 1,
    };
}

const wordsOf = (rate: number): string => `${rate < 0 ? "" : "+"}${rate / 100}%`;

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
function placesThatKeep(rate: number, steps: readonly Step[], places: number): ReadonlySet<number> {
  const keeping = new Set<number>();
  for (let place = 0; place < places; place++) {
    const own = steps.filter((step) => step.places.includes(place));
    const failing = own.flatMap((step, at) => (keeps(rate, step.before, step.line, place, 1) ? [] : [at]));
    const [first = 0, second] = failing;
    const isOne =
      second === undefined
        ? failing.length === 0 || first === 0 || first === own.length - 1
        : failing.length === 2 && second === first + 1 && isSkipped(rate, own, first, place);
    if (own.length > 0 && isOne && (failing.length === 0 || own.length > 1 || places > fewestBeside)) keeping.add(place);
  }
  return keeping;
}

const fewestBeside = 3;

function isSkipped(rate: number, own: readonly Step[], at: number, place: number): boolean {
  const [from, to] = [own[at]?.before, own[at + 1]?.line];
  return from !== undefined && to !== undefined && keeps(rate, from, to, place, 2);
}

function keeps(rate: number, before: Line, line: Line, place: number, times: number): boolean {
  const factor = (1 + rate / 10_000) ** times;
  const out = Math.abs((before.numbers[place] ?? 0) * factor - (line.numbers[place] ?? 0));
  return out <= (before.halves[place] ?? 0) * factor + (line.halves[place] ?? 0) + 1e-9;
}

interface Cell {
  /** Between which rates, in hundredths of a per cent, rounding leaves it open. */
  readonly low: number;
  readonly high: number;
}

/** So wide that anything fits. */
const widest = 1000;
const mostCells = 4000;

function cellsOf(steps: readonly Step[]): readonly Cell[] {
  const cells: Cell[] = [];
  for (const { before, line, places } of steps)
    for (const place of places) {
      const [from, to] = [Math.abs(before.numbers[place] ?? 0), Math.abs(line.numbers[place] ?? 0)];
      if (from === 0 || to === 0 || cells.length >= mostCells) continue;
      const [half, other] = [before.halves[place] ?? 0, line.halves[place] ?? 0];
      const [low, high] = [((to - other) / (from + half) - 1) * 10_000, ((to + other) / Math.max(from - half, 1e-9) - 1) * 10_000];
      if (high - low <= widest) cells.push({ low, high });
    }
  return cells;
}

/** The rate that most steps keep; null where they keep none. */
function rateOf(steps: readonly Step[], namedRates: readonly number[]): Rate | null {
  const cells = cellsOf(steps);
  if (cells.length < fewestSteps) return null;
  const named = namedRates.flatMap((rate) => [Math.round(rate * 100), -Math.round(rate * 100)]);
  const candidates = new Set([...named, ...roundRatesOf(cells)]);
  let best: Rate | null = null;
  for (const rate of candidates) {
    if (rate === 0) continue;
    const told = toldBy(rate, cells, named.includes(rate));
    if (told && (best === null || told.bits > best.bits)) best = told;
  }
  return best;
}

/** Those that the most exact of some cells allow. */
function roundRatesOf(cells: readonly Cell[]): readonly number[] {
  const every = Math.max(1, Math.floor(cells.length / 40));
  const exact = cells
    .filter((_, at) => at % every === 0)
    .sort((one, other) => one.high - one.low - (other.high - other.low))
    .slice(0, 9);
  return exact.flatMap(({ low, high }) => [...multiplesIn(low, high, step), ...multiplesIn(low, high, otherStep)]);
}

const mostOfCell = 4;

function multiplesIn(low: number, high: number, of: number): readonly number[] {
  const first = Math.ceil(Math.max(low, leastRate) / of - 1e-9);
  const last = Math.floor(Math.min(high, mostRate) / of + 1e-9);
  return last - first >= mostOfCell ? [] : Array.from({ length: Math.max(0, last - first + 1) }, (_, more) => (first + more) * of);
}

/** Of rates up to a fifth either way; and of all that people choose it is one. */
const [spread, chosen] = [4000, 7];
const bitsOfFailure = 5;
const enoughForRate = 8;

function toldBy(rate: number, cells: readonly Cell[], isNamed: boolean): Rate | null {
  let [holds, fails, bits] = [0, 0, isNamed ? 0 : -chosen];
  for (const { low, high } of cells) {
    if (rate >= low - 1e-6 && rate <= high + 1e-6) {
      holds++;
      bits += Math.min(10, Math.log2(Math.max(1, spread / (high - low))));
    } else {
      fails++;
      bits -= bitsOfFailure;
    }
  }
  return holds >= fewestSteps && holds >= 1.5 * fails && bits > enoughForRate ? { rate, holds, fails, bits, isNamed } : null;
}

const [mostForOthers, bitsOfNames] = [12, 4];

/** What the other steps say: that they keep the same rate. */
function bitsOfOthers({ places }: Hypothesis, lines: Lines): number {
  const rate = found.get(lines);
  if (!rate) return 0;
  const own = places.length / Math.max(1, rate.holds + rate.fails);
  return Math.min(mostForOthers, rate.bits * Math.max(0, 1 - own)) + (rate.isNamed ? bitsOfNames : 0);
}
