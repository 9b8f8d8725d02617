/** Laws of prices by support level, uplift and tender scores. */
import fc from "fast-check";
import { decimal } from "../../src/calculation";
import { expectNear, figure, weeklyPrice, yearlyRate } from "../support/cells";
import { law, lawsTimeout } from "../support/runs";

const topUps = fc.array(
  fc.integer({ min: 0, max: 100_000 }).map((pence) => pence / 100),
  { minLength: 1, maxLength: 6 },
);
const pence = (price: number): bigint => BigInt(Math.round(price * 100));

describe("support levels", () => {
  test(
    "each level costs its own top-up more than the one below",
    () => {
      law(weeklyPrice, topUps, (core, steps) => {
        expect(figure("BANDPRICE", core, [steps], 1).eq(String(core))).toBe(true);
        for (const [index, step] of steps.entries()) {
          const above = figure("BANDPRICE", core, [steps], index + 2).minus(figure("BANDPRICE", core, [steps], index + 1));
          expect(above.times(100).toFixed()).toBe(String(pence(step)));
        }
      });
    },
    lawsTimeout,
  );

  test(
    "the average is that of the children's own prices",
    () => {
      law(weeklyPrice, topUps, fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 20 }), (core, steps, levels) => {
        const own = levels.map((level) => Math.min(level, steps.length) + 1);
        const places = steps.map((_, index) => own.filter((level) => level >= index + 2).length);
        const sum = own.reduce((total, level) => total.plus(figure("BANDPRICE", core, [steps], level)), decimal(0));
        expectNear(figure("BLENDEDPRICE", core, [steps], [places], own.length).times(own.length), sum);
      });
    },
    lawsTimeout,
  );
});

describe("uplift", () => {
  const years = fc.integer({ min: 0, max: 20 });

  test(
    "is year by year, in whole numbers",
    () => {
      law(weeklyPrice, yearlyRate, years, (price, rate, over) => {
        let [numerator, denominator] = [pence(price), 100n];
        for (let year = 0; year < over; year++)
          [numerator, denominator] = [numerator * BigInt(Math.round((1 + rate) * 10_000)), denominator * 10_000n];
        expectNear(figure("UPLIFT", price, rate, over), decimal(((numerator * 10n ** 40n) / denominator).toString()).div("1e40"));
      });
    },
    lawsTimeout,
  );

  test(
    "is held between floor and cap",
    () => {
      law(weeklyPrice, yearlyRate, yearlyRate, yearlyRate, years, (price, rate, one, other, over) => {
        const [floor, cap] = [Math.min(one, other), Math.max(one, other)];
        const held = Math.max(floor, Math.min(cap, rate));
        expect(figure("UPLIFT", price, rate, over, cap, floor).eq(figure("UPLIFT", price, held, over))).toBe(true);
      });
    },
    lawsTimeout,
  );
});

describe("price scores", () => {
  test(
    "the lowest bid has all the points, and score times price is the same for all",
    () => {
      law(weeklyPrice, weeklyPrice, fc.integer({ min: 1, max: 100 }), (one, other, weight) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(figure("PRICESCORE", low, low, weight).eq(weight)).toBe(true);
        expectNear(figure("PRICESCORE", high, low, weight).times(String(high)), decimal(String(low)).times(weight));
      });
    },
    lawsTimeout,
  );
});
