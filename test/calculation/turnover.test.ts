/**
 * A year as so many independent looks at the beds, beside a simulation of the same beds in continuous time: each bed is filled for
 * exponentially distributed stays, and empty between them for so long that it is filled for the share of time that is asked.
 */
import { decimal, periodsInYear } from "../../src/calculation";
import { figure } from "../support/cells";
import { isWithoutTenth } from "../support/tenth";

const weeksInYear = 52;
const runs = isWithoutTenth ? 10_000 : 20_000;

/** A small generator of its own, so that the test is the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How often the beds filled on average of so many weeks are more than `breakEven`. */
function simulated(beds: number, occupancy: number, weeksOfStay: number, breakEven: number, weeks: number): number {
  const next = random(beds * 1000 + weeksOfStay);
  const weeksEmpty = (weeksOfStay * (1 - occupancy)) / occupancy;
  let saves = 0;
  for (let run = 0; run < runs; run++) {
    let bedWeeks = 0;
    for (let bed = 0; bed < beds; bed++) {
      let isFilled = next() < occupancy;
      for (let week = 0; week < weeks; isFilled = !isFilled) {
        const length = -Math.log(1 - next()) * (isFilled ? weeksOfStay : weeksEmpty);
        if (isFilled) bedWeeks += Math.min(length, weeks - week);
        week += length;
      }
    }
    if (bedWeeks / weeks > breakEven) saves++;
  }
  return saves / runs;
}

const cases = [
  { beds: 4, occupancy: 0.9, weeksOfStay: 39, blockCost: 1_081_600, spotCost: 358_800, periods: 7, years: 1, within: 0.02 },
  { beds: 5, occupancy: 0.9, weeksOfStay: 39, blockCost: 627_000, spotCost: 184_308.8, periods: 7, years: 1, within: 0.02 },
  { beds: 5, occupancy: 0.9, weeksOfStay: 52, blockCost: 685_500, spotCost: 184_308.8, periods: 5, years: 1, within: 0.02 },
  { beds: 4, occupancy: 0.9, weeksOfStay: 39, blockCost: 1_255_800, spotCost: 358_800, periods: 7, years: 1, within: 0.02 },
  // Where break-even is close to the beds filled on average, a few looks are a coarse ruler.
  { beds: 4, occupancy: 0.8, weeksOfStay: 39, blockCost: 1_081_600, spotCost: 358_800, periods: 3, years: 3, within: 0.1 },
  { beds: 5, occupancy: 0.9, weeksOfStay: 26, blockCost: 774_096.96, spotCost: 184_308.8, periods: 10, years: 1, within: 0.1 },
  // The worst of 1,400 cases, which the methods page quotes.
  { beds: 4, occupancy: 0.8, weeksOfStay: 104, blockCost: 1_076_400, spotCost: 358_800, periods: 1, years: 1, within: 0.27 },
];

test.each(cases)("$beds beds at $occupancy, stays of $weeksOfStay weeks, $years years: within $within of a simulation", (given) => {
  const { beds, occupancy, weeksOfStay, blockCost, spotCost, years, within } = given;
  const periods = periodsInYear(decimal(weeksOfStay), decimal(String(occupancy)));
  expect(periods.toNumber()).toBe(given.periods);
  const chance = figure("SAVINGSCHANCE", beds, occupancy, blockCost, spotCost, periods.times(years).toNumber()).toNumber();
  const inContinuousTime = simulated(beds, occupancy, weeksOfStay, blockCost / spotCost, weeksInYear * years);
  expect(Math.abs(chance - inContinuousTime)).toBeLessThan(within);
});

test("a year is worth at least one look; beds that never empty need no more", () => {
  expect(periodsInYear(decimal(500), decimal("0.5")).toNumber()).toBe(1);
  expect(periodsInYear(decimal(39), decimal(1)).toNumber()).toBe(1);
  expect(periodsInYear(decimal(26), decimal("0.9")).toNumber()).toBe(10);
  expect(periodsInYear(decimal(40), decimal("0.9")).toNumber()).toBe(7); // 6.5 is rounded up
});

test("more looks draw the average closer to what is expected", () => {
  const [few, many] = [1, 12].map((periods) => figure("SAVINGSCHANCE", 5, 0.9, 627_000, 184_308.8, periods).toNumber());
  expect(many).toBeGreaterThan(few!);
});
