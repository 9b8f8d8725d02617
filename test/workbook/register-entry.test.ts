/** An entry of the register as text: what comes back, and what is not taken for an entry. */
import { entryText, readEntry, type RegisterEntry } from "../../src/workbook/register/entry";

const entry: RegisterEntry = {
  number: 3,
  table: "savings-grid",
  mode: "formulas",
  rows: [{ label: "Spot cost", value: 184308.8, source: "Placements team", link: "Inputs!C6" }],
  version: "0.1.0",
  written: "2026-11-22",
  at: "Savings!B4:G60",
  prepared: { by: "A. Preparer", on: "2026-11-22" },
  reviewed: { by: "B. Reviewer", on: "2026-11-23", stamp: "1f2e" },
  kept: [{ row: 4, column: 2, now: "typed over", on: "2026-11-24" }],
  keptAsPrinted: { stamp: "1f2e", on: "2026-11-24" },
};
const kept = JSON.parse(entryText(entry)) as Record<string, unknown>;

test("an entry comes back as it was", () => {
  expect(readEntry(entryText(entry))).toEqual({ layout: 1, ...entry });
});

test.each<[string, Record<string, unknown>]>([
  ["of a later layout", { layout: 2 }],
  ["without a layout", { layout: undefined }],
  ["with part of a number", { number: 1.5 }],
  ["without its table", { table: undefined }],
  ["of a mode that is none", { mode: "pictures" }],
  ["whose rows are no list", { rows: {} }],
  ["with a row without a label", { rows: [{ value: 1 }] }],
  ["with a value that no cell holds", { rows: [{ label: "Spot cost", value: {} }] }],
  ["with a link that is no text", { rows: [{ label: "Spot cost", value: 1, link: 6 }] }],
  ["without its version", { version: undefined }],
  ["without the day it was written", { written: undefined }],
  ["without its place", { at: undefined }],
  ["prepared by nobody", { prepared: { on: "2026-11-22" } }],
  ["reviewed without a stamp", { reviewed: { by: "B. Reviewer", on: "2026-11-23" } }],
  ["with a kept change without a day", { kept: [{ row: 4, column: 2, now: "typed over" }] }],
  ["with a kept change in part of a row", { kept: [{ row: 0.5, column: 2, now: "typed over", on: "2026-11-24" }] }],
  ["kept as printed without a stamp", { keptAsPrinted: { on: "2026-11-24" } }],
])("an entry %s is none", (_, changes) => {
  expect(readEntry(JSON.stringify({ ...kept, ...changes }))).toBeNull();
});

test.each(["", "null", "[]", "7", "not JSON"])("“%s” is no entry", (text) => {
  expect(readEntry(text)).toBeNull();
});
