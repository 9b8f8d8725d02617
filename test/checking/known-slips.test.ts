/** The functions and the check of printed tables know the same slips of digits. */
import fc from "fast-check";
import { decimal } from "../../src/calculation";
import { digitSlip } from "../../src/checking/known-slips";
import { digitWords } from "../../src/checking/printed-tables/mistakes/digit-words";
import { slipOf } from "../../src/checking/printed-tables/mistakes/slip-of";

test.each([
  ["4797956", "4797965", "digits swapped"],
  ["4797956", "4796957", "digits swapped"],
  ["4797956", "4797856", "one digit wrong"],
  ["4797956", "479796", "one digit missing"],
  ["4797956", "47979556", "one digit too many"],
  ["4797956", "4797956", null],
  ["4797956", "4798966", null],
  ["4797956", "47979", null],
  ["12", "21", null],
])("%s printed as %s: %s", (right, printed, said) => {
  expect(digitSlip(right, printed)).toBe(said);
});

const words = Object.values(digitWords);

test("what the functions explain by a digit the check of tables explains too, as cheaply or by something cheaper", () => {
  const changes = fc.record({ right: fc.integer({ min: 1000, max: 99_999_999 }), at: fc.nat(7), digit: fc.nat(9), way: fc.nat(3) });
  fc.assert(
    fc.property(changes, ({ right, at, digit, way }) => {
      const digits = Array.from(String(right));
      const place = at % digits.length;
      const next = Math.min(place + 1, digits.length - 1);
      if (way === 0) [digits[place], digits[next]] = [digits[next]!, digits[place]!];
      if (way === 1) digits[place] = String(digit);
      if (way === 2) digits.splice(place, 1);
      if (way === 3) digits.splice(place, 0, String(digit));
      const printed = digits.join("");
      const said = digitSlip(String(right), printed);
      // A few units of the last digit are sooner a rounding.
      if (said === null || printed.startsWith("0") || Math.abs(Number(printed) - right) < 10) return true;
      const figure = {
        text: printed,
        from: 0,
        to: printed.length,
        value: decimal(printed),
        quantum: decimal(1),
        unit: "" as const,
        scale: decimal(1),
        isApproximate: false,
      };
      const cell = { row: 0, column: 0, part: 0 as const, figure, number: Number(printed), half: 0.5, isHeading: false, isNil: false };
      const slip = slipOf({ cell, shouldBe: right, error: 0, addends: [] });
      return (
        slip.isExplained &&
        (slip.words === digitWords[said] || words.includes(slip.words) || slip.kind === "thousands" || slip.kind === "yearly-for-weekly")
      );
    }),
  );
});
