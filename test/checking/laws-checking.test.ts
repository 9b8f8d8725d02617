/** Laws of checks and of money in words. */
import fc from "fast-check";
import { cost, text } from "../support/cells";
import { law, lawsTimeout } from "../support/runs";

const quantum = fc.constantFrom(1, 10, 100, 500, 1000, 10_000, 50_000, 100_000, 500_000, 1_000_000);
const wholePounds = fc.integer({ min: 10_000_000, max: 999_999_999 });
const withCommas = (count: number): string => count.toLocaleString("en-GB");

describe("checks", () => {
  test(
    "the rule is named by which a figure was rounded, or one that is likelier",
    () => {
      law(
        wholePounds,
        fc.integer({ min: 1, max: 99 }),
        quantum,
        fc.constantFrom("nearest", "down", "up"),
        (pounds, pence, unit, direction) => {
          const exact = pounds + pence / 100;
          const printed = { nearest: Math.round, down: Math.floor, up: Math.ceil }[direction](exact / unit) * unit;
          const rule = text("ROUNDINGRULE", exact, printed);
          const order = ["nearest", "down", "up"];
          expect(order.indexOf(rule.split(" ")[0]!)).toBeLessThanOrEqual(order.indexOf(direction));
          if (rule.startsWith(direction)) expect(rule.split(/, | or | to | /)).toContain(`£${withCommas(unit)}`);
        },
      );
    },
    lawsTimeout,
  );

  test(
    "a figure rounded to the nearest agrees, and one a unit further off does not",
    () => {
      law(cost, quantum, fc.constantFrom(-2, -1, 1, 2), (exact, unit, off) => {
        const printed = Math.sign(exact) * Math.round(Math.abs(exact) / unit) * unit;
        expect(text("CHECK", exact, printed, unit)).toMatch(/^Agrees/);
        if (printed + off * unit !== exact)
          expect(text("CHECK", exact, printed + off * unit, unit)).toContain(`Out by ${withCommas(Math.abs(off * unit))}: `);
      });
    },
    lawsTimeout,
  );

  test(
    "a total that is the sum agrees, and two swapped digits are found",
    () => {
      law(fc.array(wholePounds, { minLength: 2, maxLength: 8 }), fc.nat({ max: 6 }), (items, place) => {
        const sum = items.reduce((total, item) => total + item, 0);
        expect(text("CHECKTOTAL", [items], sum)).toBe("Agrees");
        const digits = Array.from(String(sum));
        [digits[place], digits[place + 1]] = [digits[place + 1]!, digits[place]!];
        const swapped = Number(digits.join(""));
        // Digits that differ by one, among the last, are out by 9: more than rounding explains for up to eight items.
        fc.pre(digits[0] !== "0" && swapped !== sum);
        expect(text("CHECKTOTAL", [items], swapped)).toContain("digits swapped");
      });
    },
    lawsTimeout,
  );

  test(
    "rounded items and their rounded total agree within rounding",
    () => {
      law(fc.array(fc.integer({ min: 100, max: 100_000_000 }), { minLength: 1, maxLength: 12 }), (pence) => {
        const items = pence.map((one) => Math.round(one / 100));
        const total = Math.round(pence.reduce((sum, one) => sum + one, 0) / 100);
        expect(text("CHECKTOTAL", [items], total)).toMatch(/^Agrees/);
      });
    },
    lawsTimeout,
  );
});

describe("money in words", () => {
  const unit = fc.constantFrom("£", "£k", "£m");
  const rule = fc.constantFrom("nearest", "down", "up");
  const scale = { "£": 1, "£k": 1000, "£m": 1_000_000 };

  test(
    "a loss reads as the same saving with a minus sign",
    () => {
      law(cost, unit, rule, (amount, of, by) => {
        const [gain, loss] = [text("MONEYTEXT", Math.abs(amount), of, by), text("MONEYTEXT", -Math.abs(amount), of, by)];
        expect(loss).toBe(/[1-9]/.test(gain) ? `−${gain}` : gain);
      });
    },
    lawsTimeout,
  );

  test(
    "what is read back is within a unit of the amount, on the side that the rule says",
    () => {
      law(cost, unit, rule, (amount, of, by) => {
        const words = text("MONEYTEXT", Math.abs(amount), of, by);
        expect(words).toMatch(/^£\d{1,3}(,\d{3})*(\.\d)?[km]?$/);
        const back = Number(words.replace(/[£,km]/g, "")) * scale[of];
        const [off, step] = [back - Math.abs(amount), of === "£m" ? 100_000 : scale[of]];
        const [least, most] = { nearest: [-step / 2, step / 2], down: [-step, 0], up: [0, step] }[by] as [number, number];
        expect(off).toBeGreaterThanOrEqual(least - 1e-6);
        expect(off).toBeLessThanOrEqual(most + 1e-6);
      });
    },
    lawsTimeout,
  );

  test(
    "a range is its two ends, each by itself",
    () => {
      law(cost, cost, unit, rule, (one, other, of, by) => {
        const ends = [Math.min(one, other), Math.max(one, other)].map((end) => text("MONEYTEXT", end, of, by));
        expect(text("RANGETEXT", Math.min(one, other), Math.max(one, other), of, by)).toBe([...new Set(ends)].join(" to "));
      });
    },
    lawsTimeout,
  );
});
