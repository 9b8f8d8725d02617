import { layOut, makeTable, type AssumptionRow, type LayoutMode, type SheetBlock, type Table } from "../../src/tables";
import { loadTables, tableIds, tableNamed } from "../support/tables";

beforeAll(loadTables);

const made = (id: string, rows: readonly AssumptionRow[]): Table => {
  const found = makeTable(tableNamed(id), rows);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.table;
};
const laidOut = (table: Table, mode: LayoutMode): SheetBlock => layOut(table, { mode, origin: { row: 0, column: 0, number: 1 }, date: "" });
/** What stands beside a label in the assumptions block. */
const valueOf = ({ cells }: SheetBlock, label: string) => cells.find(([first]) => first?.content === label)?.[1];
const example = (id: string): readonly AssumptionRow[] => tableNamed(id).examples[0]!.rows;
const linkedTo = (id: string, label: string, link: string, value?: unknown): readonly AssumptionRow[] =>
  example(id).map((row) => (row.label === label ? { ...row, link, ...(value === undefined ? {} : { value: value as number }) } : row));

test("a linked assumption is a formula that refers to the cell, in formulas and in the live function; as values it is its number", () => {
  const table = made("savings-grid", linkedTo("savings-grid", "Spot cost", "Inputs!$C$6"));
  expect(valueOf(laidOut(table, "formulas"), "Spot cost")).toMatchObject({ content: "=Inputs!C6", isFormula: true });
  expect(valueOf(laidOut(table, "live"), "Spot cost")).toMatchObject({ content: "=Inputs!C6", isFormula: true });
  expect(valueOf(laidOut(table, "values"), "Spot cost")).toMatchObject({ content: 184308.8, isFormula: false });
});

test("names of sheets are quoted wherever Excel needs it", () => {
  const table = made("savings-grid", linkedTo("savings-grid", "Spot cost", "'Children''s homes'!C6"));
  expect(valueOf(laidOut(table, "formulas"), "Spot cost")?.content).toBe("='Children''s homes'!C6");
  expect(valueOf(laidOut(made("savings-grid", linkedTo("savings-grid", "Spot cost", "Q1!C6")), "formulas"), "Spot cost")?.content).toBe(
    "='Q1'!C6",
  );
});

test("a check says whether the cell still holds a number", () => {
  const { checks } = made("savings-grid", linkedTo("savings-grid", "Spot cost", "Inputs!C6"));
  expect(checks.at(-1)).toEqual({ label: "Spot cost: Inputs!C6 holds a number", formula: ["ISNUMBER(Inputs!C6)"], holds: true });
});

test.each(["Inputs!C6+1", '=WEBSERVICE("http://example.org")', "Inputs!C6:C9", "[b.xlsx]Inputs!C6", ""])(
  "%j is no link, so the figure stays what it is",
  (link) => {
    const table = made("savings-grid", linkedTo("savings-grid", "Spot cost", link));
    expect(valueOf(laidOut(table, "formulas"), "Spot cost")).toMatchObject({ content: 184308.8, isFormula: false });
  },
);

test("words are not linked: a formula could not tell what they mean", () => {
  const table = made("savings-grid", linkedTo("savings-grid", "Spot cost", "Inputs!C6", "£184,308.80"));
  expect(valueOf(laidOut(table, "formulas"), "Spot cost")).toMatchObject({ content: 184308.8, isFormula: false });
  const term = made("savings-grid", linkedTo("savings-grid", "Term", "Inputs!C9"));
  expect(valueOf(laidOut(term, "formulas"), "Term")?.content).toBe("4+2+2");
});

test("a term of whole years in a cell is linked", () => {
  const table = made("savings-grid", linkedTo("savings-grid", "Term", "Inputs!C9", 8));
  expect(valueOf(laidOut(table, "formulas"), "Term")?.content).toBe("=Inputs!C9");
});

test.each(tableIds)("%s: every number of its example can be linked, and nothing else changes", (id) => {
  const rows = example(id).map((row, index) => ({ ...row, link: `Inputs!C${index + 1}` }));
  const table = made(id, rows);
  const numbers = rows.filter(({ value }) => typeof value === "number");
  const linked = table.assumptions.filter(({ link }) => link !== undefined);
  expect(linked.map(({ label, link }) => [label, link?.cell])).toEqual(
    expect.arrayContaining(numbers.map(({ label, link }) => [label, link.split("!")[1]])),
  );
  expect(linked).toHaveLength(numbers.length);
  expect(JSON.stringify(table.parts)).toBe(JSON.stringify(made(id, example(id)).parts));
});
