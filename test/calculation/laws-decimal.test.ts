/** Whatever is worked out, and however long the chain, the digits are those of decimal.js, and the double is the nearest to them. */
import DecimalJs from "decimal.js";
import fc from "fast-check";
import { Decimal } from "../../src/calculation";
import { law, lawsTimeout } from "../support/runs";

jest.setTimeout(lawsTimeout);

const Reference = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40, defaults: true });

/** A figure by both ways of working it out. */
type Pair = { readonly ours: Decimal; readonly reference: DecimalJs; readonly how: string };

const edge = 2n ** 53n;
const leaves = fc.oneof(
  fc.integer({ min: -1_000, max: 1_000 }).map(String),
  fc.integer({ min: -900_000_000, max: 900_000_000 }).map((pence) => (pence / 100).toFixed(2)),
  fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 9 })).map(([whole, places]) => `${whole}e-${places}`),
  fc.bigInt({ min: edge - 3n, max: edge + 3n }).map(String),
  fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }).map(String),
  fc.constantFrom(
    "0",
    "-0",
    "1",
    "7",
    "365",
    "366",
    "52",
    "0.035",
    "1.035",
    "0.05",
    "0.5",
    "-0.5",
    "0.49999999999999999999",
    "1e-30",
    "1e30",
  ),
);
const leaf: fc.Arbitrary<Pair> = leaves.map((text) => ({ ours: Decimal.of(text), reference: new Reference(text), how: text }));

const works = ["plus", "minus", "times", "div"] as const;
const withAnother = (inner: fc.Arbitrary<Pair>): fc.Arbitrary<Pair> =>
  fc.tuple(inner, fc.constantFrom(...works), inner).map(([left, work, right]) => {
    if (work === "div" && right.reference.isZero()) return left;
    return {
      ours: left.ours[work](right.ours),
      reference: left.reference[work](right.reference),
      how: `(${left.how} ${work} ${right.how})`,
    };
  });
const raised = (inner: fc.Arbitrary<Pair>): fc.Arbitrary<Pair> =>
  fc.tuple(inner, fc.integer({ min: 0, max: 12 })).map(([base, exponent]) => ({
    ours: base.ours.pow(exponent),
    reference: base.reference.pow(exponent),
    how: `${base.how} ^ ${exponent}`,
  }));
const level = (inner: fc.Arbitrary<Pair>): fc.Arbitrary<Pair> =>
  fc.oneof({ weight: 2, arbitrary: inner }, { weight: 5, arbitrary: withAnother(inner) }, { weight: 1, arbitrary: raised(inner) });
const figures = level(level(level(leaf)));

/** Nought has no sign in the product. */
const withoutSignOfNought = (text: string): string => text.replace(/^-(?=0(\.0*)?$)/, "");
function sameDigits({ ours, reference, how }: Pair): void {
  const [found, wanted] = [ours.toString(), withoutSignOfNought(reference.toString())];
  // `expect` is slow: it only words what differs.
  if (found !== wanted) expect(`${how} = ${found}`).toBe(`${how} = ${wanted}`);
}

describe("the number type beside decimal.js", () => {
  test("the nearest double, before all digits are asked for and after", () =>
    law(figures, ({ ours, reference, how }) => {
      const expected = Number(reference.toString()) + 0;
      expect([how, ours.toNumber()]).toEqual([how, expected]);
      ours.toString();
      expect([how, ours.toNumber()]).toEqual([how, expected]);
    }));

  test("all digits", () => law(figures, sameDigits));

  test("which of two figures is larger", () =>
    law(fc.tuple(figures, figures), ([one, two]) => {
      expect([one.how, two.how, one.ours.comparedTo(two.ours)]).toEqual([one.how, two.how, one.reference.comparedTo(two.reference)]);
      expect(one.ours.comparedTo(one.ours)).toBe(0);
      sameDigits({ ours: Decimal.min(one.ours, two.ours), reference: Reference.min(one.reference, two.reference), how: "the least" });
      sameDigits({ ours: Decimal.max(one.ours, two.ours), reference: Reference.max(one.reference, two.reference), how: "the most" });
    }));

  test("what is asked of one figure", () =>
    law(fc.tuple(figures, fc.integer({ min: 0, max: 9 })), ([{ ours, reference, how }, places]) => {
      const answers = (figure: Decimal | DecimalJs): unknown[] => [
        figure.isZero(),
        figure.isInteger(),
        figure.isFinite(),
        figure.decimalPlaces(),
        withoutSignOfNought(figure.toFixed()),
        withoutSignOfNought(figure.toFixed(places)),
        withoutSignOfNought(figure.abs().toString()),
        withoutSignOfNought(figure.negated().toString()),
        withoutSignOfNought(figure.toSignificantDigits(places + 1).toString()),
        withoutSignOfNought(figure.toSignificantDigits(30).toString()),
        withoutSignOfNought(figure.mod(7).toString()),
      ];
      expect([how, ...answers(ours)]).toEqual([how, ...answers(reference)]);
      expect(ours.isNegative()).toBe(reference.isNegative() && !reference.isZero());
    }));

  const modes = {
    "half up": Reference.ROUND_HALF_UP,
    down: Reference.ROUND_DOWN,
    up: Reference.ROUND_UP,
    floor: Reference.ROUND_FLOOR,
    ceiling: Reference.ROUND_CEIL,
  } as const;
  test("rounding by every rule, halves among them", () =>
    law(
      fc.tuple(figures, fc.integer({ min: 0, max: 9 }), fc.constantFrom(...(Object.keys(modes) as (keyof typeof modes)[]))),
      ([figure, places, mode]) => {
        for (const [ours, reference] of [
          [figure.ours, figure.reference],
          [figure.ours.floor().plus("0.5"), figure.reference.floor().plus("0.5")],
        ] as const) {
          sameDigits({
            ours: ours.toWhole(mode),
            reference: reference.toSignificantDigits(30).toDecimalPlaces(0, modes[mode]),
            how: `${figure.how} ${mode} whole`,
          });
          for (const to of [0, places])
            sameDigits({
              ours: ours.toDecimalPlaces(to, mode),
              reference: reference.toDecimalPlaces(to, modes[mode]),
              how: `${figure.how} ${mode} ${to}`,
            });
        }
      },
    ));

  test("powers that are not whole", () => {
    const bases = fc.tuple(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 0, max: 6 }));
    const exponents = fc.tuple(fc.integer({ min: -4_000, max: 12_000 }), fc.integer({ min: 0, max: 3 }));
    law(bases, exponents, ([base, basePlaces], [exponent, places]) => {
      const [of, to] = [`${base}e-${basePlaces}`, `${exponent}e-${places}`];
      const [ours, expected] = [Decimal.of(of).pow(to), new Reference(of).pow(to)];
      expect([of, to, ours.toNumber()]).toEqual([of, to, Number(expected.toString())]);
      expect([of, to, ours.toString()]).toEqual([of, to, expected.toString()]);
    });
  });

  test("chances far below the least double, and back", () => {
    let [chance, expected] = [Decimal.of("0.1").pow(1_000), new Reference("0.1").pow(1_000)];
    expect([chance.toNumber(), chance.gt(0)]).toEqual([0, true]);
    for (let filled = 0; filled < 1_000; filled++) {
      chance = chance.times(Decimal.of("0.9").times(1_000 - filled)).div(Decimal.of("0.1").times(filled + 1));
      expected = expected.times(new Reference("0.9").times(1_000 - filled)).div(new Reference("0.1").times(filled + 1));
      expect(chance.toNumber()).toBe(Number(expected.toString()));
    }
    expect(chance.toString()).toBe(expected.toString());
  });

  test("figures of the size of the smallest doubles, which have fewer digits, and halves between them", () => {
    const places = fc.integer({ min: 290, max: 345 });
    law(fc.integer({ min: -999_999_999, max: 999_999_999 }), places, fc.constantFrom(1, 3, 7), (digits, tenths, divisor) => {
      const ours = Decimal.of(digits).times(Decimal.of("0.1").pow(tenths)).div(divisor);
      const expected = new Reference(digits).times(new Reference("0.1").pow(tenths)).div(divisor);
      expect([digits, tenths, divisor, ours.toNumber()]).toEqual([digits, tenths, divisor, Number(expected.toString()) + 0]);
    });
    for (const odd of [1, 3, 5, 2 ** 20 + 1]) {
      const [ours, expected] = [Decimal.of("0.5").pow(1075).times(odd), new Reference("0.5").pow(1075).times(odd)];
      expect(ours.toNumber()).toBe(Number(expected.toString()));
    }
  });

  test("what is no figure stays none", () => {
    const none = Decimal.of(NaN);
    expect([none.toNumber(), none.isFinite(), none.comparedTo(1), none.plus(1).toString()]).toEqual([NaN, false, NaN, "NaN"]);
    expect([Decimal.of(1).div(0).toNumber(), Decimal.of(1).div(0).isFinite(), Decimal.of(-1).div(0).lt(0)]).toEqual([
      Infinity,
      false,
      true,
    ]);
  });

  test("a chain of a hundred thousand figures", () => {
    let [sum, expected] = [Decimal.of(0), new Reference(0)];
    const [third, expectedThird] = [Decimal.of(1).div(3), new Reference(1).div(3)];
    for (let term = 0; term < 100_000; term++) [sum, expected] = [sum.plus(third), expected.plus(expectedThird)];
    expect(sum.toNumber()).toBe(Number(expected.toString()));
    expect(sum.toString()).toBe(expected.toString());
  });
});
