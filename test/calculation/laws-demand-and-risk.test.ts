/** Laws of demand and risk, with days counted one by one and chances by enumeration. */
import fc from "fast-check";
import { decimal, fromCell, type Decimal } from "../../src/calculation";
import { PriceDays, wholePence } from "../../src/calculation/exact/price-days";
import { declarationOf } from "../../src/functions/declarations";
import { answer } from "../../src/functions/answer";
import { asFigure, beds, cost, expectNear, figure, spill, weeklyPrice, years } from "../support/cells";
import { law, lawsTimeout } from "../support/runs";
import { isWithoutTenth } from "../support/tenth";

const chance = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

describe("placement trend", () => {
  const start = fc.integer({ min: 42_000, max: 44_000 });
  const stay = fc.tuple(start, fc.option(fc.integer({ min: 0, max: 1500 })), fc.oneof(weeklyPrice, fc.constantFrom(0.001, 1234.5678)));
  const placements = fc.array(stay, { minLength: 1, maxLength: 5 });
  const firstYear = fc.integer({ min: 2013, max: 2024 });

  type Stay = readonly [number, number | null, number];
  const call = (stays: readonly Stay[], first: number, last: number) =>
    spill(
      "PLACEMENTTREND",
      stays.map(([from]) => [from]),
      stays.map(([from, days]) => [days === null ? 0 : from + days]),
      stays.map(([, , price]) => [price]),
      first,
      last,
    );

  /** Each day of the year, and on each day each child. */
  function counted(stays: readonly Stay[], year: number): { days: number; priceDays: Decimal; length: number; placements: number } {
    const [from, to] = [year, year + 1].map((one) => Math.round((Date.UTC(one, 3, 1) - Date.UTC(1899, 11, 30)) / 86_400_000));
    const ofChild = stays.map(([start, days]) => {
      let there = 0;
      for (let day = from!; day < to!; day++) if (day >= start && (days === null || day <= start + days)) there++;
      return there;
    });
    return {
      days: ofChild.reduce((sum, days) => sum + days, 0),
      priceDays: ofChild.reduce((sum, days, child) => sum.plus(fromCell(stays[child]![2]).times(days)), decimal(0)),
      length: to! - from!,
      placements: ofChild.filter((days) => days > 0).length,
    };
  }

  test(
    "is what counting the days one by one gives",
    () => {
      law(placements, firstYear, (stays, first) => {
        const rows = call(stays, first, first + 1);
        for (const [index, [, outturn, weekly, , children, count]] of rows.entries()) {
          const { days, priceDays, length, placements } = counted(stays, first + index);
          expectNear(asFigure(outturn).times(7), priceDays);
          expectNear(asFigure(children).times(length), decimal(days));
          expect(asFigure(count).toNumber()).toBe(placements);
          if (days > 0) expectNear(asFigure(weekly).times(days), priceDays);
        }
      });
    },
    lawsTimeout,
  );

  test(
    "the outturn is the average number of children times the average annual price",
    () => {
      law(placements, firstYear, fc.integer({ min: 0, max: 8 }), (stays, first, more) => {
        for (const [, outturn, , annual, children] of call(stays, first, first + more))
          if (!asFigure(children).isZero()) expectNear(asFigure(children).times(asFigure(annual)), asFigure(outturn));
      });
    },
    lawsTimeout,
  );

  test(
    "a year on its own is the same as among others",
    () => {
      law(placements, firstYear, fc.integer({ min: 0, max: 4 }), (stays, first, index) => {
        const among = call(stays, first, first + 4)[index]!;
        expect(call(stays, first + index, first + index)[0]!.map(String)).toEqual(among.map(String));
      });
    },
    lawsTimeout,
  );

  test("a hundred years are a hundred rows", () => expect(spill("PLACEMENTTREND", 43_191, 0, 3500, 1950, 2049)).toHaveLength(100));
});

describe("prices counted in pence", () => {
  test(
    "are the cell's own figure, to the last digit",
    () => {
      law(
        fc.oneof(weeklyPrice, fc.double({ min: 0, max: 2_000_000, noNaN: true }), fc.double({ noNaN: true, noDefaultInfinity: true })),
        (cell) => {
          const pence = wholePence(cell);
          if (pence !== null) expect(decimal(pence).div(100).eq(fromCell(cell))).toBe(true);
          else expect(cell > 0 && cell <= 1_000_000 && fromCell(cell).times(100).isInteger()).toBe(false);
        },
      );
    },
    lawsTimeout,
  );

  test(
    "add up as decimals do, and go on where whole numbers would no longer be exact",
    () => {
      const additions = fc.array(fc.tuple(fc.oneof(weeklyPrice, fc.constant(999_999.99)), fc.integer({ min: 0, max: 9_999_999 })), {
        maxLength: 40,
      });
      law(additions, fc.integer({ min: 1, max: 5 }), (all, finer) => {
        const sum = new PriceDays();
        let wanted = decimal(0);
        for (const [price, days] of all) {
          sum.add(wholePence(price)!, days);
          sum.add(decimal(price).div(10 ** finer), days);
          wanted = wanted.plus(decimal(String(price)).times(days)).plus(
            decimal(String(price))
              .div(10 ** finer)
              .times(days),
          );
        }
        expect(sum.total.eq(wanted)).toBe(true);
      });
    },
    lawsTimeout,
  );
});

describe("occupancy risk", () => {
  const few = fc.integer({ min: 1, max: 9 });

  /** Every way in which each bed is filled or not, in whole thousandths. */
  function enumerated(count: number, thousandths: number): bigint[] {
    const chances = Array.from({ length: count + 1 }, () => 0n);
    const ofSoMany = chances.map((_, beds) => BigInt(thousandths) ** BigInt(beds) * BigInt(1000 - thousandths) ** BigInt(count - beds));
    for (let way = 0; way < 2 ** count; way++) {
      let filled = 0;
      for (let rest = way; rest > 0; rest >>= 1) filled += rest & 1;
      chances[filled]! += ofSoMany[filled]!;
    }
    return chances;
  }

  test(
    "is what enumeration gives, exactly",
    () => {
      law(few, chance, (count, each) => {
        const wanted = enumerated(count, Math.round(each * 1000)).map((over) => decimal(over.toString()).div(decimal(1000).pow(count)));
        const found = spill("OCCUPANCYRISK", count, each, 100, 10).map((row) => asFigure(row[1]));
        expect(found.reverse().map(String)).toEqual(wanted.map(String));
      });
    },
    lawsTimeout,
  );

  test(
    "probabilities add to 1, and the expected saving is occupancy × beds × spot − block",
    () => {
      law(
        beds.map((count) => Math.ceil(count / 10)),
        chance,
        cost,
        cost,
        years,
        (count, each, block, spot, over) => {
          const rows = spill("OCCUPANCYRISK", count, each, block, spot, over);
          expectNear(
            rows.reduce((sum, row) => sum.plus(asFigure(row[1])), decimal(0)),
            decimal(1),
          );
          const expected = rows.reduce((sum, row) => sum.plus(asFigure(row[1]).times(asFigure(row[2]))), decimal(0));
          const mean = decimal(String(each)).times(count).times(String(spot)).minus(String(block)).times(String(over));
          expectNear(expected, mean, decimal(1e12));
        },
      );
    },
    lawsTimeout,
  );

  test(
    "the last column is the chance of that saving or less, and the chance to save is what is left above nil",
    () => {
      law(few, chance, cost, cost, (count, each, block, spot) => {
        const rows = spill("OCCUPANCYRISK", count, each, block, spot).map((row) => row.map(asFigure));
        const chanceOf = (holds: (saving: Decimal) => boolean) =>
          rows.reduce((sum, row) => (holds(row[2]!) ? sum.plus(row[1]!) : sum), decimal(0));
        for (const [, , saving, atMost] of rows)
          expectNear(
            atMost!,
            chanceOf((other) => other.lte(saving!)),
          );
        expectNear(
          figure("SAVINGSCHANCE", count, each, block, spot),
          chanceOf((saving) => saving.gt(0)),
        );
      });
    },
    lawsTimeout,
  );

  test(
    "a saving of exactly nil is not among those that save",
    () => {
      law(few, chance, fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 0, max: 9 }), (count, each, spot, filled) => {
        const chances = spill("OCCUPANCYRISK", count, each, spot * filled, spot).map((row) => row.map(asFigure));
        expectNear(
          figure("SAVINGSCHANCE", count, each, spot * filled, spot),
          chances.reduce((sum, [beds, one]) => (beds!.minus(filled).times(spot).gt(0) ? sum.plus(one!) : sum), decimal(0)),
        );
      });
    },
    lawsTimeout,
  );

  /** The chance of each number of filled beds, from none, times 1000 to the power of the beds: whole numbers, and so exact. */
  function binomial(beds: number, each: number): bigint[] {
    const [over, rest] = [BigInt(Math.round(each * 1000)), 1000n - BigInt(Math.round(each * 1000))];
    const empty = [1n];
    while (empty.length <= beds) empty.push(empty.at(-1)! * rest);
    let [ways, allFilled] = [1n, 1n];
    return Array.from({ length: beds + 1 }, (_, filled) => {
      const chance = ways * allFilled * empty[beds - filled]!;
      ways = (ways * BigInt(beds - filled)) / BigInt(filled + 1);
      allFilled *= over;
      return chance;
    });
  }

  /** The double next to a fraction of whole numbers, of two equally near the even one; among the smallest doubles too. */
  function nearestDouble(numerator: bigint, denominator: bigint): number {
    const bitsOf = (whole: bigint): number => whole.toString(16).length * 4;
    // So many binary places that the quotient has 60 bits at least, but none below the least double, 2^-1074.
    const places = Math.min(1074, Math.max(0, 64 + bitsOf(denominator) - bitsOf(numerator)));
    const scaled = numerator << BigInt(places);
    const [quotient, left] = [scaled / denominator, scaled % denominator];
    if (quotient < 2n ** 53n) {
      const isUp = 2n * left > denominator || (2n * left === denominator && (quotient & 1n) === 1n);
      return Number(isUp ? quotient + 1n : quotient) * 2 ** -1074;
    }
    // `Number` rounds; what is left only tells a half from a little more. In two steps, as 2^-1075 alone is nought.
    return Number((quotient << 1n) | (left === 0n ? 0n : 1n)) * 2 ** -600 * 2 ** (599 - places);
  }

  test("more homes than are remembered at once are each answered as alone", () => {
    const homes = [...Array.from({ length: 11 }, (_, index) => 0.9 + index / 1000), 0.9];
    const block = 900 * 184_308.8;
    const together = spill("SAVINGSCHANCE", 1000, [homes], block, 184_308.8)[0]!;
    expect(together.map(String)).toEqual(homes.map((each) => String(figure("SAVINGSCHANCE", 1000, each, block, 184_308.8))));
  });

  test.each([0.999, 0.87, 0.5, 0.001])("1,000 beds at %s: each is right to double precision, and they add to 1 as doubles", (each) => {
    const rows = answer(declarationOf("OCCUPANCYRISK"), [[[1000]], [[each]], [[627_000]], [[184_308.8]]]).reverse() as number[][];
    const whole = 1000n ** 1000n;
    const wanted = binomial(1000, each).map((chance, filled) => [filled, nearestDouble(chance, whole)]);
    expect(rows.map((row) => row.slice(0, 2))).toEqual(wanted);
    expect(Math.abs(rows.reduce((sum, [, found = 0]) => sum + found, 0) - 1)).toBeLessThan(1e-15);
  });

  const homes = [
    [1, 0.3],
    [10, 0.001],
    [50, 0.5],
    [300, 0.37],
    [1000, 0.999],
    [1000, 0.87],
    [1000, 0.5],
    [1000, 0.001],
  ] as const;
  test.each(homes.filter(([beds]) => beds < 1000 || !isWithoutTenth))(
    "%d beds at %d: the chance of at least so many filled beds is the double nearest to it, however small",
    (beds, each) => {
      const whole = 1000n ** BigInt(beds);
      let tail = 0n;
      const fromAllFilled = binomial(beds, each).reverse();
      const wanted = fromAllFilled.slice(0, beds).map((chance) => [nearestDouble((tail += chance), whole)]);
      // Half a bed below, at £1 a bed: so many beds save, and one fewer does not.
      const block = wanted.map((_, index) => [beds - index - 0.5]);
      expect(answer(declarationOf("SAVINGSCHANCE"), [[[beds]], [[each]], block, [[1]]])).toEqual(wanted);
    },
  );
});

describe("demand", () => {
  const children = fc.integer({ min: 0, max: 100_000 });
  const growth = fc.integer({ min: 0, max: 500 }).map((thousandths) => thousandths / 1000);
  const wholeYears = fc.integer({ min: 0, max: 20 });

  test(
    "linear adds the same each year, compound the same share",
    () => {
      law(children, growth, wholeYears, (now, rate, over) => {
        const exact = decimal(String(rate));
        let [linear, compound] = [decimal(now), decimal(now)];
        for (let year = 0; year < over; year++) [linear, compound] = [linear.plus(exact.times(now)), compound.plus(compound.times(exact))];
        expect(figure("DEMAND", now, rate, over).eq(linear)).toBe(true);
        expectNear(figure("DEMAND", now, rate, over, "compound"), compound);
      });
    },
    lawsTimeout,
  );

  test(
    "two halves of a year are a year",
    () => {
      law(children, growth, years, (now, rate, over) => {
        const half = decimal(1).plus(String(rate)).pow("0.5");
        expectNear(
          figure("DEMAND", now, rate, over, "compound").times(half).times(half),
          figure("DEMAND", now, rate, over, "compound").times(decimal(1).plus(String(rate))),
        );
      });
    },
    lawsTimeout,
  );
});
