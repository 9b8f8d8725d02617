/** The rule behind a printed figure, where a unit of rounding is as large as the figure or larger. */
import { decimal } from "../../src/calculation";
import { findRule, ruleInWords } from "../../src/checking/find-rule";

const ruleOf = (exact: string, printed: string): string => {
  const rule = findRule(decimal(exact), decimal(printed));
  return rule === null || rule === "exact" ? String(rule) : ruleInWords(rule);
};

test.each([
  ["0.40", "0", "nearest £1"],
  ["0.60", "0", "down to £1"],
  ["700", "0", "null"],
  ["700", "1000", "nearest £1,000"],
  ["750", "1000", "nearest £500 or £1,000"],
  ["700", "10000", "null"],
  ["1234.50", "1234.50", "exact"],
])("%s printed as %s: %s", (exact, printed, rule) => {
  expect(ruleOf(exact, printed)).toBe(rule);
});
