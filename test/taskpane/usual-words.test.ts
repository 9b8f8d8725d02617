/** What a form asks for first, and the line that says its usual answers. */
import { blankRows, lookIn, rowAt, typed, type FormRows } from "../../src/taskpane/table/form-rows";
import { formSteps, singles } from "../../src/taskpane/table/form-steps";
import type { Form } from "../../src/taskpane/table/use-form";
import { areFew, manyWords, usualWords } from "../../src/taskpane/table/usual-words";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

const lineOf = (table: string, answers: Readonly<Record<string, string>> = {}): string => {
  const { assumptions } = tableNamed(table);
  const rows = Object.entries(answers).reduce<FormRows>(
    (before, [label, value]) => typed(before, rowAt(before, label)!, value, []),
    blankRows(assumptions),
  );
  const { more, basis } = formSteps(assumptions);
  const asked = { form: { rows } as unknown as Form, look: lookIn(assumptions, rows) };
  return areFew(singles(more)) ? usualWords([...singles(more), ...basis], asked) : manyWords(singles(more), asked);
};

test("first come the figures without a usual answer, with the units of prices", () => {
  const { needed } = formSteps(tableNamed("savings-grid").assumptions);
  expect(needed.map(([, { label }]) => label)).toEqual([
    "Block cost is given as",
    "Block cost",
    "Spot cost is given as",
    "Spot cost",
    "Beds contracted",
    "Term",
  ]);
});

test("the line says usual answers, each once, and those that are not usual", () => {
  expect(lineOf("savings-grid")).toBe("a row for every bed, 52 weeks, nearest £1, VAT excluded");
  expect(
    lineOf("savings-grid", { "Show a row for every": "2 beds", "Spot: a year is": "365 days", VAT: "Included", "Prices of": "2026/27" }),
  ).toBe("a row for every 2 beds, 52 weeks, spot 365 days, nearest £1, VAT included, prices of 2026/27");
  expect(lineOf("joint-procurement")).toBe(
    "the price is a week’s, show less and more by 5%, target saving £0.00 a year, term 1, 52 weeks, nearest £1, VAT excluded",
  );
  expect(lineOf("tender-scores")).toBe("points for quality 50 at most, points for price 50 at most");
});

test("of many answers only those are said that are not usual", () => {
  expect(lineOf("contract-profile")).toMatch(/^\d+ more answers, all as usual$/);
  expect(lineOf("contract-profile", { Mobilisation: "3", Retention: "10%", "Host authority’s fee": "0" })).toMatch(
    /^\d+ more answers, 2 not as usual: mobilisation 3 months, retention 10%$/,
  );
});
