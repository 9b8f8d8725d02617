import type { AssumptionList } from "../../src/tables";
import { savingsGridTable } from "../support/savings-grid";
import {
  blankRows,
  changedFrom,
  filled,
  followers,
  isUntouched,
  itemName,
  itemsOf,
  lookIn,
  renamed,
  rowAt,
  rowsFrom,
  taken,
  typed,
  unlinked,
  withItem,
  withoutItem,
  withSource,
  type FormRow,
  type FormRows,
} from "../../src/taskpane/table/form-rows";

const { assumptions, examples } = savingsGridTable;
const list = assumptions.blockCosts as AssumptionList;
const example: FormRows = rowsFrom(
  assumptions,
  examples[0]!.rows.map((row) => ({ ...row, from: "example" as const })),
);
const at = (rows: FormRows, label: string): FormRow => rowAt(rows, label)!;

test("a blank form has three levels, two other payers with a share and an amount each, a row for everything else, and nothing in them", () => {
  const rows = blankRows(assumptions);
  expect(itemsOf(list, rows).map((row) => itemName(list, row))).toEqual(["Low", "Medium", "High"]);
  expect(rows).toHaveLength(Object.keys(assumptions).length + 2 + 1 + 1);
  expect(isUntouched(blankRows(assumptions), rows)).toBe(true);
  expect(filled(assumptions, rows)).toEqual({ given: 0, needed: 6 });
});

test("the example fills all that is needed", () => {
  expect(filled(assumptions, example)).toEqual({ given: 6, needed: 6 });
  expect(changedFrom(example, assumptions, example)).toEqual([]);
});

test("a figure that is changed by hand loses the example's source, and has it back with the example's figure", () => {
  const changed = typed(example, at(example, "Spot cost"), "190000", example);
  expect(at(changed, "Spot cost")).toEqual({ label: "Spot cost", value: "190000" });
  expect(changedFrom(example, assumptions, changed)).toEqual(["Spot cost"]);
  const back = typed(changed, at(changed, "Spot cost"), "184,308.80", example);
  expect(at(back, "Spot cost")).toMatchObject({ value: "184,308.80", source: "Hackney 2019, Table 1: 921,544 ÷ 5", status: "forecast" });
});

test("a source that someone typed stays with a figure that is changed", () => {
  const row = at(example, "Spot cost");
  const sourced = withSource(example, [row], { source: "Our invoices", status: "actual" });
  const changed = typed(sourced, at(sourced, "Spot cost"), "1", example);
  expect(at(changed, "Spot cost")).toEqual({ label: "Spot cost", value: "1", source: "Our invoices", status: "actual" });
  const cleared = withSource(changed, [at(changed, "Spot cost")], { source: " ", status: "" });
  expect(at(cleared, "Spot cost")).toEqual({ label: "Spot cost", value: "1" });
});

test("the date of a source stays, goes and comes back with it", () => {
  const dated = example.map((row) => (row.label === "Spot cost" ? { ...row, date: "2019-07-08" } : row));
  const changed = typed(dated, at(dated, "Spot cost"), "1", dated);
  expect(at(changed, "Spot cost")).toEqual({ label: "Spot cost", value: "1" });
  expect(at(typed(changed, at(changed, "Spot cost"), "184,308.80", dated), "Spot cost")).toMatchObject({ date: "2019-07-08" });
  const own = withSource(changed, [at(changed, "Spot cost")], { date: "2026-01-05" });
  expect(at(typed(own, at(own, "Spot cost"), "2", dated), "Spot cost")).toEqual({ label: "Spot cost", value: "2", date: "2026-01-05" });
  expect(at(withSource(own, [at(own, "Spot cost")], { date: "" }), "Spot cost")).toEqual({ label: "Spot cost", value: "1" });
});

test("a figure taken from a cell names the cell and follows it, until it is changed by hand", () => {
  const blank = blankRows(assumptions);
  const rows = taken(blank, at(blank, "Beds contracted"), assumptions.beds!, 6, "Inputs!$C$6");
  expect(at(rows, "Beds contracted")).toMatchObject({ value: 6, source: "Inputs!$C$6", link: "Inputs!C6" });
  const renamedSource = withSource(rows, [at(rows, "Beds contracted")], { source: "Contract, schedule 2" });
  expect(at(renamedSource, "Beds contracted")).toMatchObject({ source: "Contract, schedule 2", link: "Inputs!C6" });
  expect(at(typed(rows, at(rows, "Beds contracted"), "7", []), "Beds contracted")).toEqual({ label: "Beds contracted", value: "7" });
  expect(followers(unlinked(rows, followers(rows)))).toEqual([]);
  expect(at(unlinked(rows, followers(rows)), "Beds contracted").value).toBe(6);
});

test("words, and cells of other workbooks, are taken and not followed", () => {
  const blank = blankRows(assumptions);
  const term = taken(blank, at(blank, "Term"), assumptions.term!, "4+2+2", "Inputs!C6");
  expect(at(term, "Term")).toEqual({ label: "Term", value: "4+2+2", source: "Inputs!C6", status: "actual", from: "cells" });
  const elsewhere = taken(blank, at(blank, "Beds contracted"), assumptions.beds!, 6, "[Book2.xlsx]Inputs!C6");
  expect(followers(elsewhere)).toEqual([]);
});

test("levels are added with the first free name, renamed, and taken away", () => {
  const blank = blankRows(assumptions);
  const three = renamed(blank, assumptions, list, 1, "=1+1");
  const four = withItem(three, assumptions, list);
  expect(itemsOf(list, four).map((row) => itemName(list, row))).toEqual(["Low", "=1+1", "High", "Medium"]);
  const fewer = withoutItem(four, assumptions, list, 0);
  expect(itemsOf(list, fewer).map((row) => itemName(list, row))).toEqual(["=1+1", "High", "Medium"]);
  expect(fewer.indexOf(itemsOf(list, fewer).at(-1)!)).toBeLessThan(fewer.indexOf(at(fewer, "Spot cost")));
});

test("a name with commas and spaces is kept as it is", () => {
  const blank = blankRows(assumptions);
  const rows = renamed(blank, assumptions, list, 0, "Low, with nights ");
  expect(itemName(list, itemsOf(list, rows)[0]!)).toBe("Low, with nights ");
});

test("what is left blank is looked up as what is usual", () => {
  const look = lookIn(assumptions, rowsFrom(assumptions, []));
  expect(look("Block cost is given as")).toBe("£ a year, all beds");
  expect(look("Spot cost")).toBeNull();
});

test("rows from elsewhere are put in the form's order; strangers are left out", () => {
  const rows = rowsFrom(assumptions, [
    { label: "TERM", value: "8" },
    { label: "Nonsense", value: 1 },
    { label: "block cost, Only", value: 2 },
  ]);
  expect(itemsOf(list, rows).map((row) => itemName(list, row))).toEqual(["Only"]);
  expect(rowAt(rows, "Term")?.value).toBe("8");
  expect(rowAt(rows, "Nonsense")).toBeUndefined();
});

test("a new form begins with the week, and is untouched nevertheless; a year chosen is not", () => {
  const rows = blankRows(assumptions);
  expect(lookIn(assumptions, rows)("Spot cost is given as")).toBe("£ a week, each bed");
  expect(isUntouched(blankRows(assumptions), rows)).toBe(true);
  const row = rowAt(rows, "Spot cost is given as")!;
  expect(isUntouched(blankRows(assumptions), typed(rows, row, "£ a year, each bed", []))).toBe(false);
});
