/** Reading and writing a cell's number, on the fast path for pence or not, gives what decimal.js gives. */
import fc from "fast-check";
import { Decimal, fromCell, toCell } from "../../src/calculation";
import { law, lawsTimeout } from "../support/runs";

jest.setTimeout(lawsTimeout);

const byText = (cell: number): Decimal => Decimal.of(cell.toPrecision(15));

const cells = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }).map((pence) => pence / 100),
  fc.integer({ min: -20_000, max: 20_000 }).map((pence) => pence / 100),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousands) => thousands * 1e7),
  fc
    .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, places]) => digits / 10 ** places),
  fc.constantFrom(
    0.1 + 0.2,
    1.005,
    0.05,
    89_999_999_999.99,
    90_000_000_000,
    1e7,
    1e14,
    123456789012345680,
    5e-324,
    1.7976931348623157e308,
    0.1 + 0.7,
    -0,
  ),
);

/** Halfway between two neighbouring doubles, or very close to it: where the nearest is hardest to tell. */
const nearHalfway = fc
  .tuple(
    fc.bigInt({ min: 2n ** 52n, max: 2n ** 53n - 1n }),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom("0", "1e-12", "-1e-12", "1e-16", "-1e-16", "1e-20", "-1e-20", "1e-26", "-1e-26"),
  )
  .map(([mantissa, places, off]) =>
    Decimal.of((2n * mantissa + 1n).toString())
      .div(Decimal.of(2).pow(places + 1))
      .plus(off),
  );

describe("cells and exact figures", () => {
  test("a cell is read as its text of 15 digits", () =>
    law(cells, (cell) => {
      expect(fromCell(cell).toString()).toBe(byText(cell).toString());
    }));

  test("an exact figure becomes the double nearest to it", () =>
    law(
      fc.oneof(
        cells.map(byText),
        nearHalfway,
        nearHalfway.map((exact) => exact.negated()),
        fc.tuple(cells, fc.integer({ min: 1, max: 366 })).map(([cell, divisor]) => byText(cell).div(divisor)),
        fc.tuple(cells, cells).map(([one, other]) => byText(one).times(byText(other))),
      ),
      (exact) => expect(toCell(exact) + 0).toBe(Number(exact.toString()) + 0),
    ));

  test("what is read comes back, to 15 digits", () =>
    law(cells, (cell) => expect(toCell(fromCell(cell)) + 0).toBe(Number(cell.toPrecision(15)) + 0)));
});
