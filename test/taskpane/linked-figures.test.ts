import { CellError } from "../../src/calculation";
import { rowAt, rowsFrom, type FormRow, type FormRows } from "../../src/taskpane/table/form-rows";
import { driftsIn } from "../../src/taskpane/table/use-links";
import { savingsGridTable } from "../support/savings-grid";

const { assumptions, examples } = savingsGridTable;
const linkedRow: FormRow = { label: "Spot cost", value: 184308.8, source: "Inputs!C6", from: "cells", link: "Inputs!C6" };
const rows: FormRows = rowsFrom(
  assumptions,
  examples[0]!.rows.map((row) => (row.label === "Spot cost" ? linkedRow : row)),
);
const drift = (cell: Parameters<typeof driftsIn>[3][number]) =>
  driftsIn(assumptions, rows, [rowAt(rows, "Spot cost")!], [cell]).map(({ words, isRefused }) => [words, isRefused]);

test("a cell that holds what the form has is in step", () => expect(drift({ value: 184308.8 })).toEqual([]));

test("what it was and what it is now", () =>
  expect(drift({ value: 190000 })).toEqual([["Spot cost: Inputs!C6 was 184,308.80, now 190,000.00", false]]));

test.each([
  ["a blank cell", { value: null }, /Inputs!C6 is blank. Blank is not taken as 0; type 0 if you mean nil/],
  ["words", { value: "tbc" }, /Inputs!C6 holds text, “tbc”. Type a number there or here/],
  ["a figure in words", { value: "190,000" }, /Inputs!C6 holds “190,000”. Type a number there or here/],
  ["an error", { value: new CellError("#REF!") }, /Inputs!C6 holds the error #REF!/],
  ["a figure that cannot be", { value: -5 }, /Spot cost: Inputs!C6 holds/],
  ["a sheet that is gone", null, /Spot cost: Inputs!C6 is not in this workbook/],
])("%s is not taken", (_, cell, words) => expect(drift(cell)).toEqual([[expect.stringMatching(words), true]]));
