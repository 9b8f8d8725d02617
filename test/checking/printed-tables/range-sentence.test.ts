import { decimal } from "../../../src/calculation";
import { rangeSentence } from "../../../src/checking/printed-tables";

/** Hackney 2019, 9.3, which prints £52k-£294k: two rules in one range. */
const [low, high] = [decimal(51735), decimal(294544)];

test.each([
  ["£k", "nearest", "a year", "between £52k and £295k a year, rounded to the nearest £1,000"],
  ["£k", "down", "a year", "between £51k and £294k a year, rounded down to £1,000"],
  ["£m", "nearest", "", "between £0.1m and £0.3m, rounded to the nearest £100,000"],
  ["£", "up", "a year", "between £51,735 and £294,544 a year, rounded up to £1"],
] as const)("in %s, %s", (unit, direction, period, expected) => {
  expect(rangeSentence({ low, high, unit, direction, period })).toBe(expected);
  expect(rangeSentence({ low: high, high: low, unit, direction, period })).toBe(expected);
});

test("ends that print alike are one amount", () => {
  expect(rangeSentence({ low: decimal(294400), high, unit: "£m", direction: "nearest", period: "" })).toBe(
    "£0.3m, rounded to the nearest £100,000",
  );
});
