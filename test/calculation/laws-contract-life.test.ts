/** Laws of contract life and sharing, each against an independent way of working it out. */
import fc from "fast-check";
import { decimal, fromCell, type Decimal } from "../../src/calculation";
import { asFigure, cost, day, expectNear, figure, spill, yearlyRate } from "../support/cells";
import { law, lawsTimeout } from "../support/runs";

const msPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
const asNumber = (date: Date): number => date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
const dateOfSerial = (serial: number): Date => new Date(epoch + serial * msPerDay);

describe("terms", () => {
  const term = fc.array(
    fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
    { minLength: 1, maxLength: 8 },
  );

  test(
    "each extension taken makes the term longer by its own years",
    () => {
      law(term, (periods) => {
        const written = periods.join("+");
        const taken = periods.map((_, extensions) => figure("TERMYEARS", written, extensions));
        for (const [index, sum] of taken.slice(1).entries()) expect(sum.minus(taken[index]!).eq(periods[index + 1]!)).toBe(true);
        expect(figure("TERMYEARS", written).eq(taken.at(-1)!)).toBe(true);
      });
    },
    lawsTimeout,
  );
});

describe("financial years", () => {
  /** Up to 12 years, in months. */
  const contract = fc.tuple(day, fc.integer({ min: 1, max: 144 }));

  /** The computer's own calendar, each day read once for all walks through it: 20260401 for the first of April. 0 is not read yet. */
  const calendar = new Int32Array(120_000);
  function onCalendar(serial: number): readonly [year: number, month: number, day: number] {
    const found = (calendar[serial] ||= asNumber(dateOfSerial(serial)));
    return [Math.floor(found / 10_000), Math.floor(found / 100) % 100, found % 100];
  }

  /** Walks through that calendar a day at a time. */
  function dayByDay(start: number, months: number): string[][] {
    const [fromYear, fromMonth, fromDay] = onCalendar(start);
    const rows: { begins: number; first: number; last: number }[] = [];
    for (let serial = start; ; serial++) {
      const [year, month, day] = onCalendar(serial);
      const sinceStart = (year - fromYear) * 12 + month - fromMonth;
      if (sinceStart > months || (sinceStart === months && day >= fromDay)) break;
      const begins = year - (month < 4 ? 1 : 0);
      const soFar = rows.at(-1);
      if (soFar?.begins === begins) soFar.last = serial;
      else rows.push({ begins, first: serial, last: serial });
    }
    return rows.map(({ begins, first, last }) => [
      `${begins}/${String((begins + 1) % 100).padStart(2, "0")}`,
      String(first),
      String(last),
      String(last - first + 1),
      String((Date.UTC(begins + 1, 3, 1) - Date.UTC(begins, 3, 1)) / msPerDay),
    ]);
  }

  test(
    "they are those that a walk through the calendar finds",
    () => {
      law(contract, ([start, months]) => {
        const found = spill("FINANCIALYEARS", start, months / 12);
        const walked = dayByDay(start, months);
        expect(found.map((row) => row.slice(0, 4).map(String))).toEqual(walked.map((row) => row.slice(0, 4)));
        for (const [index, row] of found.entries()) expectNear(asFigure(row[4]).times(walked[index]![4]!), asFigure(row[3]));
      });
    },
    lawsTimeout,
  );

  test(
    "each begins the day after the one before, and their days add to the days of the contract",
    () => {
      law(contract, ([start, months]) => {
        const rows = spill("FINANCIALYEARS", start, months / 12).map((row) => row.slice(1, 4).map((cell) => asFigure(cell).toNumber()));
        for (const [index, [first = 0]] of rows.entries()) expect(first).toBe(index === 0 ? start : rows[index - 1]![1]! + 1);
        const days = rows.reduce((sum, [, , count = 0]) => sum + count, 0);
        expect(days).toBe(rows.at(-1)![1]! - start + 1);
      });
    },
    lawsTimeout,
  );
});

describe("present cost", () => {
  const costs = fc.array(cost, { minLength: 1, maxLength: 30 });

  /** In pence and basis points, as one fraction of whole numbers of any length. */
  function asFraction(pounds: readonly number[], rate: number, firstPeriod: number): Decimal {
    const growth = BigInt(Math.round((1 + rate) * 10_000));
    let [numerator, denominator] = [0n, 1n];
    for (const [index, amount] of pounds.entries()) {
      const period = BigInt(index + firstPeriod);
      const [over, under] = [BigInt(Math.round(amount * 100)) * 10_000n ** period, 100n * growth ** period];
      [numerator, denominator] = [numerator * under + over * denominator, denominator * under];
    }
    const scaled = (numerator * 10n ** 40n) / denominator;
    return decimal(scaled.toString()).div("1e40");
  }

  test(
    "is the sum of exact fractions",
    () => {
      law(costs, yearlyRate, fc.integer({ min: 0, max: 5 }), (pounds, rate, firstPeriod) => {
        const size = asFraction(pounds.map(Math.abs), rate, firstPeriod);
        expectNear(figure("PRESENTCOST", [pounds], rate, firstPeriod), asFraction(pounds, rate, firstPeriod), size);
      });
    },
    lawsTimeout,
  );

  test(
    "is the sum at a rate of 0",
    () => {
      law(costs, fc.integer({ min: 0, max: 100 }), (pounds, firstPeriod) => {
        const sum = pounds.reduce((total, amount) => total.plus(fromCell(amount)), decimal(0));
        expect(
          figure(
            "PRESENTCOST",
            pounds.map((amount) => [amount]),
            0,
            firstPeriod,
          ).eq(sum),
        ).toBe(true);
      });
    },
    lawsTimeout,
  );

  test(
    "one period later is one discount less",
    () => {
      law(costs, yearlyRate, (pounds, rate) => {
        const later = figure("PRESENTCOST", [pounds], rate, 1).times(decimal(String(rate)).plus(1));
        expectNear(later, figure("PRESENTCOST", [pounds], rate, 0), decimal(1e12));
      });
    },
    lawsTimeout,
  );
});

describe("sharing", () => {
  const weights = fc
    .array(
      fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100),
      { minLength: 1, maxLength: 40 },
    )
    .filter((all) => all.some((one) => one > 0));
  const unit = fc.constantFrom(0.01, 0.05, 1, 100, 500);
  const units = fc.integer({ min: -1_000_000, max: 1_000_000 });

  test(
    "shares add to the total exactly, are whole units, and each is within one unit of its exact value",
    () => {
      law(units, unit, weights, (count, size, all) => {
        const total = decimal(String(size)).times(count);
        const shares = spill("SHARE", total.toNumber(), [all], size)[0]!.map(asFigure);
        expect(shares.reduce((sum, share) => sum.plus(share), decimal(0)).eq(total)).toBe(true);
        const whole = all.reduce((sum, one) => sum.plus(String(one)), decimal(0));
        const isNear = (share: Decimal, index: number): boolean =>
          share
            .minus(total.times(String(all[index])).div(whole))
            .abs()
            .lt(String(size));
        expect(shares.filter((share, index) => !share.div(String(size)).isInteger() || !isNear(share, index))).toEqual([]);
      });
    },
    lawsTimeout,
  );

  test(
    "a credit is shared as the same cost is",
    () => {
      law(units, weights, (count, all) => {
        const [one, other] = [count, -count].map((total) => spill("SHARE", total, [all], 1)[0]!.map(asFigure));
        expect(one!.map((share) => share.negated().toString())).toEqual(other!.map((share) => share.plus(0).toString()));
      });
    },
    lawsTimeout,
  );

  /** Every way to share so many units, the closest to proportion first found: largest remainders are the least squares. */
  function bruteForce(count: number, all: readonly number[]): number[] {
    const sum = all.reduce((total, one) => total + one, 0);
    let [best, least]: [number[], number] = [[], Infinity];
    const visit = (shares: number[], left: number): void => {
      if (shares.length === all.length - 1) {
        const complete = [...shares, left];
        const squares = complete.reduce((total, share, index) => total + (share * sum - count * all[index]!) ** 2, 0);
        if (squares < least) [best, least] = [complete, squares];
        return;
      }
      // The larger first, so that of equal ones the earlier cell keeps it.
      for (let share = left; share >= 0; share--) visit([...shares, share], left - share);
    };
    visit([], count);
    return best;
  }

  test(
    "no other way of sharing comes closer, and of equal ones the earlier cell has more",
    () => {
      const few = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }).filter((all) => all.some((one) => one > 0));
      law(fc.integer({ min: 0, max: 9 }), few, (count, all) => {
        const shares = spill("SHARE", count, [all], 1)[0]!.map((share) => asFigure(share).toNumber());
        expect(shares).toEqual(bruteForce(count, all));
      });
    },
    lawsTimeout,
  );
});
