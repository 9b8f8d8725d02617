import fc from "fast-check";
import { spread, ticks, unitFor } from "../../src/report/drawing/chart-scale";

test("ticks are round figures", () => {
  expect(ticks(-5.484e6, 2.356352e6, 4)).toEqual([-4e6, -2e6, 0, 2e6]);
  expect(ticks(0, 5, 6)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ticks(0, 0.3, 3)).toEqual([0, 0.1, 0.2, 0.3]);
  expect(ticks(7, 7, 4)).toEqual([7]);
});

test("an axis has the unit in which its figures are shortest", () => {
  expect(unitFor(5_484_000)).toEqual({ divisor: 1e6, suffix: "m" });
  expect(unitFor(52_000)).toEqual({ divisor: 1e3, suffix: "k" });
  expect(unitFor(640)).toEqual({ divisor: 1, suffix: "" });
});

test("labels that have room stay where they are", () => expect(spread([10, 50, 100], 15, 0, 200)).toEqual([10, 50, 100]));

test("labels that lie on one another are moved apart about their middle", () =>
  expect(spread([52, 50, 54], 15, 0, 200)).toEqual([52, 37, 67]));

test("labels keep their order, their gap and their limits", () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 6 }), (places) => {
      const moved = spread(places, 15, 0, 200);
      const pairs = places
        .map((place, index) => [place, moved[index]!] as const)
        .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
      for (const [rank, [, at]] of pairs.entries()) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(200);
        if (rank > 0) expect(at - pairs[rank - 1]![1]).toBeGreaterThanOrEqual(15 - 1e-9);
      }
    }),
  ));
