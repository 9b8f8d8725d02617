/** Functions that Excel's own come close to, beside those as another engine works them out. */
import fc from "fast-check";
import { HyperFormula } from "hyperformula";
import { figure, spill, weeklyPrice, yearlyRate } from "../support/cells";
import { seed } from "../support/runs";

const cases = 60;
const sheet = HyperFormula.buildFromSheets({ Sheet1: [] }, { licenseKey: "gpl-v3" });
const worksOut = (formula: string): number => {
  const value = sheet.calculateFormula(formula, 0);
  if (typeof value !== "number") throw new Error(`${formula} gives ${JSON.stringify(value)}`);
  return value;
};
const near = (found: number, wanted: number): void => expect(Math.abs(found - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));
const sampled = <Value>(arbitrary: fc.Arbitrary<Value>): Value[] => fc.sample(arbitrary, { numRuns: cases, seed });

test("NOTIONALBORROWING is PMT with its sign turned; the average of equal instalments is ISPMT's interest and the capital", () => {
  const loan = fc.record({
    capital: fc.integer({ min: 1, max: 20_000_000 }),
    rate: fc.integer({ min: 1, max: 1500 }).map((points) => points / 10_000),
    years: fc.integer({ min: 1, max: 60 }),
  });
  for (const { capital, rate, years } of sampled(loan)) {
    near(figure("NOTIONALBORROWING", capital, rate, years).toNumber(), -worksOut(`=PMT(${rate},${years},${capital})`));
    const interest = Array.from({ length: years }, (_, year) => (capital * rate * (years - year)) / years);
    const average = capital / years + interest.reduce((sum, one) => sum + one, 0) / years;
    near(figure("NOTIONALBORROWING", capital, rate, years, "equal instalments").toNumber(), average);
  }
});

test("SAVINGSCHANCE with periods is 1 − BINOM.DIST of the whole looks at break-even or below", () => {
  const block = fc.record({
    beds: fc.integer({ min: 1, max: 12 }),
    periods: fc.integer({ min: 1, max: 30 }),
    percent: fc.integer({ min: 1, max: 99 }),
    share: fc.integer({ min: 1, max: 999 }),
  });
  for (const { beds, periods, percent, share } of sampled(block)) {
    const blockCost = beds * 1000 * share;
    const native = `=1-BINOM.DIST(INT(${blockCost}*${periods}/1000000),${beds * periods},${percent / 100},1=1)`;
    near(figure("SAVINGSCHANCE", beds, percent / 100, blockCost, 1_000_000, periods).toNumber(), worksOut(native));
  }
});

test("PRICEPATH and REALTERMS are what a cell for each year comes to", () => {
  const path = fc.record({ price: weeklyPrice, rates: fc.array(yearlyRate, { minLength: 3, maxLength: 3 }), cap: yearlyRate });
  for (const { price, rates, cap } of sampled(path)) {
    const floor = Math.min(cap, -0.01);
    const chain = rates.map((rate) => `(1+MAX(${floor},MIN(${cap},${rate}*0.8)))`);
    const prices = spill("PRICEPATH", price, [rates], cap, floor, 0.8)[0]!;
    const real = spill("REALTERMS", [[price, price, price]], [rates], 1)[0]!;
    for (const year of [0, 1, 2]) {
      near(Number(prices[year]), worksOut(`=${[price, ...chain.slice(0, year + 1)].join("*")}`));
      near(Number(real[year]), worksOut(`=${price}/(${rates.slice(0, year + 1).map((rate) => `(1+${rate})`).join("*")})`)); // prettier-ignore
    }
  }
});

test("ACCRUEDCOST and OCCUPANCY are days of the calendar, as a sheet subtracts them", () => {
  const stay = fc.record({
    price: weeklyPrice,
    from: fc.integer({ min: 43_000, max: 48_000 }),
    days: fc.nat({ max: 900 }),
    beds: fc.integer({ min: 1, max: 40 }),
  });
  for (const { price, from, days, beds } of sampled(stay)) {
    near(figure("ACCRUEDCOST", price, from, from + days).toNumber(), worksOut(`=(${from + days}-${from}+1)*${price}/7`));
    near(figure("ACCRUEDCOST", price, from, from + days, false).toNumber(), worksOut(`=(${from + days}-${from})*${price}/7`));
    near(figure("OCCUPANCY", days, beds, from, from + days).toNumber(), worksOut(`=${days}/(${beds}*(${from + days}-${from}+1))`));
  }
});
