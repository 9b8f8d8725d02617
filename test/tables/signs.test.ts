/** Figures below nil: with a minus or in brackets, the same in pane, sheet, report and file; what rounds to nil has neither. */
import { decimal, roundTo, toNearest } from "../../src/calculation";
import { csv, htmlPage, markdown, plainText, reportOf } from "../../src/report";
import { everySigns, inNumberFormat, makeTable, numberFormat, printedCell, withSigns, type Format } from "../../src/tables";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

const rounding = (quantum: string) => toNearest(decimal(quantum));

test.each([
  ["money", "1", "-0.4", "0", "0"],
  ["money", "1", "-0.5", "−1", "(1)"],
  ["money", "1", "-74073.6", "−74,074", "(74,074)"],
  ["money", "0.01", "-0.004", "0.00", "0.00"],
  ["money", "0.01", "-0.005", "−0.01", "(0.01)"],
  ["money", "100000", "-40000", "0.0m", "0.0m"],
  ["money", "100000", "-50000", "−0.1m", "(0.1m)"],
  ["price", "1", "-5200.126", "−5,200.13", "(5,200.13)"],
  ["percent", "1", "-0.004", "0%", "0%"],
  ["percent to one place", "1", "-0.0325", "−3.3%", "(3.3%)"],
  ["two places", "1", "-0.0049", "0.00", "0.00"],
  ["two places", "1", "-1234.5", "−1,234.50", "(1,234.50)"],
  ["whole number", "1", "-305", "−305", "(305)"],
  ["beds", "1", "-0.5", "−0.5", "−0.5"],
] as const)("%s, to £%s: %s is %s or %s, in the pane and, but for its £, in a sheet", (format: Format, quantum, value, minus, brackets) => {
  const exact = decimal(value);
  for (const [signs, expected] of [
    ["minus", minus],
    ["brackets", brackets],
  ] as const) {
    const printing = { rounding: rounding(quantum), signs };
    const figure = { value: exact, formula: [] };
    expect(printedCell(figure, { format }, printing)).toBe(expected);
    const shown = format === "money" ? roundTo(exact, rounding(quantum)) : exact;
    expect(inNumberFormat(shown, numberFormat(format, printing)).replace("£", "")).toBe(expected);
  }
});

test("a figure rounds to nil in the sheet where it does elsewhere: its format says where negative begins", () => {
  expect(numberFormat("money", { rounding: rounding("1") })).toBe("[>=0][$£-809]#,##0;[Red][<=-0.5]-[$£-809]#,##0;[$£-809]#,##0");
  expect(numberFormat("price", { rounding: rounding("1"), signs: "brackets" })).toBe(
    "[>=0][$£-809]#,##0.00_);[Red][<=-0.005]([$£-809]#,##0.00);[$£-809]#,##0.00_)",
  );
});

test("in brackets every format of a report has the same digits, and no minus in its grids", () => {
  const definition = tableNamed("savings-grid");
  const made = makeTable(definition, definition.examples[0]?.rows ?? []);
  if (!("table" in made)) throw new Error("the example makes a table");
  const [minus, brackets] = everySigns.map((signs) => reportOf(withSigns(made.table, signs), { date: "1 April 2026" }));
  if (minus === undefined || brackets === undefined) throw new Error("two reports");
  expect(csv(brackets)).not.toMatch(/,-\d/);
  expect(csv(brackets).replace(/\((\d+)\)/g, "-$1")).toBe(csv(minus));
  for (const format of [markdown, plainText, htmlPage]) {
    expect(format(brackets)).toMatch(/\([\d,]{5,}\)/);
    const withMinus = format(brackets).replace(/\\?\(([\d,]{5,})\\?\)/g, "−$1");
    // The format in which Calc shows a cell of the HTML has brackets too.
    expect(withMinus.replaceAll("(#,##0)", "−#,##0")).toBe(format(minus));
  }
  expect(brackets.reference).toBe(minus.reference);
});
