/** The figures that the guide for finance business partners gives beside formulas are what the functions give. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Decimal } from "../../src/calculation";
import { parseCall } from "../../src/functions/call";
import { declarationOf } from "../../src/functions/declarations";
import { evaluate } from "../../src/functions/lift";

const guide = readFileSync(join(__dirname, "..", "..", "docs", "functions-for-finance-partners.md"), "utf8");
const rows = [...guide.matchAll(/\| `(=CARE\.[^`]*)` +\| ([\d,.]+) +\|/g)].map(([, formula = "", printed = ""]) => ({ formula, printed }));
const inText = [...guide.matchAll(/`(=CARE\.[^`]*)` is ([\d,.]*\d)/g)].map(([, formula = "", printed = ""]) => ({ formula, printed }));

const printedAs = (formula: string, printed: string): string => {
  const { name, given } = parseCall(formula);
  const figure = evaluate(declarationOf(name), given)[0]?.[0];
  if (!(figure instanceof Decimal)) return "no figure";
  const places = printed.split(".")[1]?.length ?? 0;
  return Number(figure.toFixed(places)).toLocaleString("en-GB", { minimumFractionDigits: places });
};

test.each([...rows, ...inText])("$formula is $printed", ({ formula, printed }) => expect(printedAs(formula, printed)).toBe(printed));

test("there are such figures, and those of the walk-through and of the year bases are right too", () => {
  expect([rows.length, inText.length]).toEqual([6, 2]);
  expect(printedAs("=CARE.BLOCKCOST(2411.30, 6, 1, 365)", "0.00")).toBe("754,392.43");
  expect(printedAs("=CARE.BREAKEVEN(754392.428571429, 184308.8, 6)", "0.00")).toBe("4.09");
  for (const [formula, said] of [
    ["=CARE.BLOCKCOST(2411.30, 5)", "£626,938.00"],
    ["=CARE.BLOCKCOST(2411.30, 5, 1, 365)", "£628,660.36"],
  ] as const) {
    expect(`£${printedAs(formula, "0.00")}`).toBe(said);
    expect(guide).toContain(said);
  }
});
