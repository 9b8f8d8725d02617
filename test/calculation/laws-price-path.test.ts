/** Laws of price paths, deflators and discounting by schedule. */
import fc from "fast-check";
import { decimal, mixedIndex, one, ratesUntil, riseOf, treasuryRates, zero, type Decimal, type IndexList } from "../../src/calculation";
import { cost, expectNear, figure, spill, weeklyPrice, yearlyRate } from "../support/cells";
import { law, lawsTimeout } from "../support/runs";

const rates = fc.array(yearlyRate, { minLength: 1, maxLength: 9 });
const down = (values: readonly number[]): number[][] => values.map((value) => [value]);
const figures = (cells: readonly (readonly unknown[])[]): Decimal[] => cells.flat().map((cell) => cell as Decimal);
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

describe("a price path", () => {
  test(
    "of one rate over and over is the uplift of each year, with the same cap and floor",
    () => {
      law(weeklyPrice, yearlyRate, yearlyRate, yearlyRate, fc.integer({ min: 1, max: 9 }), (price, rate, one, other, years) => {
        const [floor, cap] = [Math.min(one, other), Math.max(one, other)];
        const path = figures(spill("PRICEPATH", price, down(Array.from({ length: years }, () => rate)), cap, floor));
        for (const [year, reached] of path.entries()) expectNear(reached, figure("UPLIFT", price, rate, year + 1, cap, floor));
      });
    },
    lawsTimeout,
  );

  test(
    "rises from one year to the next by a rate between floor and cap, and has the shape of the rates",
    () => {
      law(weeklyPrice, rates, yearlyRate, yearlyRate, share, (price, index, one, other, passedOn) => {
        const [floor, cap] = [Math.min(one, other), Math.max(one, other)];
        const rows = spill("PRICEPATH", price, down(index), cap, floor, passedOn);
        expect(rows.map((row) => row.length)).toEqual(index.map(() => 1));
        expect(figures(spill("PRICEPATH", price, [index], cap, floor, passedOn)).map(String)).toEqual(figures(rows).map(String));
        let before = decimal(String(price));
        for (const [year, reached] of figures(rows).entries()) {
          const rise = reached.div(before).minus(1);
          expect(rise.gte(decimal(String(floor)).minus("1e-30")) && rise.lte(decimal(String(cap)).plus("1e-30"))).toBe(true);
          const wanted = decimal(String(index[year])).times(String(passedOn));
          if (wanted.gt(String(floor)) && wanted.lt(String(cap))) expectNear(reached, before.times(wanted.plus(1)));
          before = reached;
        }
      });
    },
    lawsTimeout,
  );

  test(
    "deflated by its own rates is the first price again",
    () => {
      law(weeklyPrice, rates, (price, index) => {
        const path = figures(spill("PRICEPATH", price, down(index))).map((reached) => reached.toNumber());
        for (const real of figures(spill("REALTERMS", down(path), down(index), 1)))
          expect(real.div(String(price)).minus(1).abs().toNumber()).toBeLessThan(1e-13);
      });
    },
    lawsTimeout,
  );
});

describe("a mixed index", () => {
  const lists = fc.array(rates, { minLength: 1, maxLength: 4 });
  const asLists = (all: readonly (readonly number[])[], weights: readonly Decimal[]): IndexList[] =>
    all.map((list, index) => ({ rates: list.map((rate) => decimal(String(rate))), weight: weights[index] ?? zero }));

  test(
    "lies between the lowest and the highest of its indices, however they are mixed",
    () => {
      law(lists, yearlyRate, fc.integer({ min: 1, max: 6 }), (all, margin, years) => {
        const equal = all.map(() => one.div(all.length));
        const indices = asLists(all, equal);
        const added = decimal(String(margin));
        const [weighted, higher, lower] = (["weighted", "higher of", "lower of"] as const).map((mix) =>
          mixedIndex(indices, mix, added, years),
        );
        for (let year = 0; year < years; year++) {
          const ofYear = all.map((list) => list[Math.min(year, list.length - 1)]!);
          expect(higher![year]!.eq(decimal(String(Math.max(...ofYear))).plus(added))).toBe(true);
          expect(lower![year]!.eq(decimal(String(Math.min(...ofYear))).plus(added))).toBe(true);
          const least = lower![year]!.minus("1e-30");
          expect(weighted![year]!.gte(least) && weighted![year]!.lte(higher![year]!.plus("1e-30"))).toBe(true);
        }
      });
    },
    lawsTimeout,
  );

  test("70% of earnings and 30% of CPI, plus a margin; the floor is held last", () => {
    const indices = asLists([[0.05, 0.04], [0.02]], [decimal("0.7"), decimal("0.3")]);
    const index = mixedIndex(indices, "weighted", decimal("0.005"), 3);
    expect(index.map(String)).toEqual(["0.046", "0.039", "0.039"]); // 0.035 + 0.006 + 0.005; 0.028 + 0.006 + 0.005
    expect(riseOf(index[0]!, { cap: decimal("0.04"), floor: zero, share: decimal("0.8") }).toString()).toBe("0.0368");
  });
});

describe("present cost", () => {
  test(
    "by a schedule is the sum of what each year is worth, worked out year by year",
    () => {
      law(fc.array(cost, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 60 }), (costs, first) => {
        let growth = decimal(1);
        for (let year = 0; year < first; year++) growth = growth.times(year < 30 ? "1.035" : "1.03");
        let sum = zero;
        for (const [index, amount] of costs.entries()) {
          sum = sum.plus(decimal(String(amount)).div(growth));
          growth = growth.times(first + index < 30 ? "1.035" : "1.03");
        }
        expectNear(figure("PRESENTCOST", down(costs), null, first), sum);
      });
    },
    lawsTimeout,
  );

  test(
    "by one rate is the same whether it is typed once or for every year",
    () => {
      law(fc.array(cost, { minLength: 2, maxLength: 8 }), yearlyRate, (costs, rate) => {
        const always = down(costs.map(() => rate));
        expect(figure("PRESENTCOST", down(costs), rate).eq(figure("PRESENTCOST", down(costs), always))).toBe(true);
      });
    },
    lawsTimeout,
  );

  test("the Treasury's rates as a list are the schedule", () => {
    expect(treasuryRates).toHaveLength(31);
    expect(ratesUntil(decimal("0.04"), 2, decimal("0.02")).map(String)).toEqual(["0.04", "0.04", "0.02"]);
  });
});
