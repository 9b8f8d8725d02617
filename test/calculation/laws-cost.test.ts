/** Laws of cost and saving. */
import fc from "fast-check";
import { decimal, zero } from "../../src/calculation";
import { beds, cost, costAboveNil, expectNear, figure, spill, weeklyPrice, yearBasis, years } from "../support/cells";
import { law, lawsTimeout } from "../support/runs";

/** Contracted beds and, of these, two numbers occupied. */
const home = beds.chain((contracted) => fc.tuple(fc.constant(contracted), occupiedOf(contracted), occupiedOf(contracted)));
const occupiedOf = (contracted: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: contracted * 10 }).map((tenths) => tenths / 10);

describe("cost and saving", () => {
  const saving = (blockPrice: number, spotPrice: number, contracted: number, occupied: number, basis: number | string) =>
    figure(
      "SAVINGS",
      figure("BLOCKCOST", blockPrice, contracted, 1, basis).toNumber(),
      figure("SPOTCOST", spotPrice, occupied, 1, basis).toNumber(),
    );

  test(
    "the saving never rises with the block price",
    () => {
      law(weeklyPrice, weeklyPrice, weeklyPrice, home, yearBasis, (one, other, spot, [contracted, occupied], basis) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(saving(high, spot, contracted, occupied, basis).lte(saving(low, spot, contracted, occupied, basis))).toBe(true);
      });
    },
    lawsTimeout,
  );

  test(
    "the saving never falls as more beds are occupied",
    () => {
      law(weeklyPrice, weeklyPrice, home, yearBasis, (block, spot, [contracted, one, other], basis) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        expect(saving(block, spot, contracted, more, basis).gte(saving(block, spot, contracted, fewer, basis))).toBe(true);
      });
    },
    lawsTimeout,
  );

  test(
    "a positive saving is spot less block, over the years",
    () => {
      law(cost, cost, years, (block, spot, over) => {
        const pence = BigInt(Math.round(spot * 100)) - BigInt(Math.round(block * 100));
        expect(figure("SAVINGS", block, spot, over).times(10_000).toFixed()).toBe(String(pence * BigInt(Math.round(over * 100))));
      });
    },
    lawsTimeout,
  );

  test(
    "cost per occupied bed and week, times beds and weeks, is the block cost",
    () => {
      law(cost, beds, yearBasis, (block, occupied, basis) => {
        expectNear(figure("UNITCOST", block, occupied, basis).times(occupied).times(figure("WEEKS", basis)), decimal(String(block)));
      });
    },
    lawsTimeout,
  );

  test(
    "voids cost nothing when full, all of it when empty, and with the occupied part the whole",
    () => {
      law(cost, home, (block, [contracted, occupied]) => {
        const whole = decimal(String(block));
        expect(figure("VOIDCOST", block, contracted, contracted).eq(zero)).toBe(true);
        expect(figure("VOIDCOST", block, contracted, 0).eq(whole)).toBe(true);
        expectNear(figure("VOIDCOST", block, contracted, occupied).plus(whole.times(String(occupied)).div(contracted)), whole);
      });
    },
    lawsTimeout,
  );

  test(
    "the saving at the break-even beds is nil",
    () => {
      law(costAboveNil, costAboveNil, (block, spotPerBed) => {
        const spot = figure("BREAKEVEN", block, spotPerBed).times(String(spotPerBed));
        expectNear(spot, decimal(String(block)));
      });
    },
    lawsTimeout,
  );

  test(
    "a scenario starts full, ends empty, and each saving is that of its own costs",
    () => {
      law(
        costAboveNil,
        costAboveNil,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 10 }),
        (block, spotPerBed, contracted, step) => {
          fc.pre(step <= contracted);
          const rows = spill("OCCUPANCYSCENARIO", block, spotPerBed, contracted, 1, step).map((row) => row.map(String));
          expect([rows[0]?.[0], rows.at(-1)?.[0]]).toEqual([String(contracted), "0"]);
          const isRight = ([occupied = "", , blockCost = "", spotCost = "", saved = ""]: readonly string[]): boolean =>
            decimal(spotCost).eq(decimal(String(spotPerBed)).times(occupied)) && decimal(spotCost).minus(blockCost).eq(saved);
          expect(rows.filter((row) => !isRight(row))).toEqual([]);
        },
      );
    },
    lawsTimeout,
  );
});
