/** Text that is a number is read as Excel's own arithmetic reads it, or refused as text that looks like one. */
import fc from "fast-check";
import { CellError, isProblem } from "../../src/calculation";
import { withoutText } from "../../src/calculation/schema/kinds/number-text";
import { spill, text } from "../support/cells";
import { law, lawsTimeout } from "../support/runs";

test.each([
  ["2,411.30 ", 2411.3],
  ["£5,200", 5200],
  ["4%", 0.04],
  ["2.3%", 0.023],
  ["-£74,073", -74_073],
  ["£-5", -5],
  ["(500)", -500],
  ["+12.", 12],
  ["0", 0],
  ["1,234,567.89", 1_234_567.89],
])("%j is %d", (text, number) => expect(withoutText(text)).toBe(number));

test.each(["2.411,30", "1,23", "−5", "1 000", "2,411.30\u00a0", "£", "5-", "(5", "5)", "(-5)", "€5", "1/2", "£5k", "5 beds", "", "1,2345"])(
  "%j is left as it is",
  (text) => expect(withoutText(text)).toBe(text),
);

test.each([true, null, 5, new CellError("#N/A")])("a cell that is no text is left as it is: %p", (cell) =>
  expect(withoutText(cell)).toBe(cell),
);

const said = (cell: string): string => {
  const answer = spill("UNITCOST", cell, 4)[0]?.[0];
  return isProblem(answer) ? answer.sentence : "read";
};

test.each(["2.411,30", "−5", "1 000", "5-", "€5", "2,411.30\u00a0"])("%j is refused by a sentence of its own", (text) =>
  expect(said(text)).toBe(`Block cost (“${text}”) is text that looks like a number: retype it, or use VALUE()`),
);
test.each(["tbc", "5 beds", "£5k", "16/01/2026"])("%j is just text", (text) =>
  expect(said(text)).toBe(`Block cost is the text “${text}”: type an amount in pounds, like 627,000`),
);

test(
  "an amount written with its commas, its pound sign and spaces around it is the amount",
  () => {
    const amount = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((pence) => pence / 100);
    law(amount, fc.boolean(), fc.nat({ max: 2 }), (figure, isInPounds, spaces) => {
      const size = Math.abs(figure).toLocaleString("en-GB", { minimumFractionDigits: 2 });
      const text = `${" ".repeat(spaces)}${figure < 0 ? "-" : ""}${isInPounds ? "£" : ""}${size}${" ".repeat(spaces)}`;
      expect(spill("UNITCOST", text, 4).map(String)).toEqual(spill("UNITCOST", figure, 4).map(String));
    });
  },
  lawsTimeout,
);

test(
  "what MONEYTEXT writes, CHECK agrees with, whatever the unit, the decimals and the sign",
  () => {
    // Also small ones, which are printed as nil.
    const amount = fc
      .oneof(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.integer({ min: -60_000, max: 60_000 }))
      .map((pence) => pence / 100);
    law(amount, fc.constantFrom("£", "£k", "£000", "£m"), fc.integer({ min: 0, max: 3 }), (figure, unit, decimals) => {
      const written = text("MONEYTEXT", figure, unit, "nearest", decimals);
      expect(`${written}: ${text("CHECK", figure, written)}`).toMatch(/: Agrees/);
    });
  },
  lawsTimeout,
);
