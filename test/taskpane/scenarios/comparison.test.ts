import { makeTable, type Table } from "../../../src/tables";
import { comparedColumn, differingAssumptions, firstColumn, sharedParts } from "../../../src/taskpane/scenarios/comparison";
import { rowAt, rowsFrom, typed, type FormRows } from "../../../src/taskpane/table/form-rows";
import { savingsGridTable } from "../../support/savings-grid";

const { assumptions, examples } = savingsGridTable;
const published = rowsFrom(assumptions, examples[0]!.rows);
const changed = (label: string, value: string | number, rows: FormRows = published): FormRows =>
  typed(rows, rowAt(rows, label)!, value, []);
const words = (part: ReturnType<typeof differingAssumptions>) =>
  part.rows.map(({ figures }) => figures.map((cell) => ("value" in cell ? cell.value.toFixed() : cell.text)));
const tableOf = (rows: FormRows): Table => {
  const made = makeTable(
    savingsGridTable,
    rows.filter(({ value }) => value !== ""),
  );
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  return made.table;
};
const side = (name: string, rows: FormRows) => ({ name, rows });

test("nothing differs between a form and itself, however it is typed", () =>
  expect(differingAssumptions(assumptions, side("A", published), side("B", changed("Spot cost", "£184,308.80"))).rows).toEqual([]));

test("figures have a difference, words have none, and what is missing says so", () => {
  const rows = changed("Block: a year is", "365 days", changed("Term", "4+2", changed("Spot cost", "180,000")));
  expect(words(differingAssumptions(assumptions, side("A", published), side("B", rows)))).toEqual([
    ["Spot cost", "184,308.80", "180,000.00", "−4,308.80"],
    ["Term", "4+2+2", "4+2", ""],
    ["Block: a year is", "52 weeks", "365 days", ""],
  ]);
  const without = published.filter(({ label }) => label !== "Block cost, High");
  expect(words(differingAssumptions(assumptions, side("A", published), side("B", without)))).toEqual([
    ["Block cost, High", "685,500.00", "none", ""],
  ]);
});

test("a column of both tables, row by row, with the difference before rounding", () => {
  const other = changed("Spot cost", "190,000");
  const [one, two] = [tableOf(published), tableOf(other)];
  const [part] = sharedParts(one, two);
  const column = firstColumn(part!)!;
  const compared = comparedColumn(column, { ...side("A", published), table: one }, { ...side("B", other), table: two });
  // Low, 5 beds: 8 × (5 × 184,308.80 − 627,000), and with 190,000.
  expect(words(compared)[0]).toEqual(["5", "2356352", "2584000", "227648"]);
  expect(compared.columns.map(({ text }) => text)).toEqual(["Occupied beds", "A", "B", "Difference"]);
});

test("rows that one side lacks are there, without a difference", () => {
  const other = changed("Beds contracted", "6");
  const [one, two] = [tableOf(published), tableOf(other)];
  const column = firstColumn(sharedParts(one, two)[0]!)!;
  const compared = words(comparedColumn(column, { ...side("A", published), table: one }, { ...side("B", other), table: two }));
  expect(compared.find(([heading]) => heading === "6")).toEqual(["6", "none", "3830822.4", ""]);
});

test("a level that only one has is no shared column", () => {
  const other = published.filter(({ label }) => label !== "Block cost, High");
  const texts = sharedParts(tableOf(published), tableOf(other)).flatMap(({ columns }) => columns.map(({ words: text }) => text));
  expect(texts.join()).not.toContain("High");
  expect(texts).toContain("Low");
});
