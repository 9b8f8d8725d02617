/** A new form begins with what is usual for whoever uses this computer. */
import { isUntouched, rowAt } from "../../src/taskpane/table/form-rows";
import { withUsual } from "../../src/taskpane/table/new-rows";
import { settings } from "../../src/taskpane/settings";
import { loadTables, tableIds, tableNamed } from "../support/tables";

beforeAll(loadTables);

const ours = { ...settings(), usualYear: "365 days", usualRounding: "nearest 1p", usualVat: "Included" };

test("each side of a savings grid counts the usual year; the form is untouched nevertheless", () => {
  const rows = withUsual(tableNamed("savings-grid").assumptions, ours);
  for (const [label, value] of [
    ["Block: a year is", "365 days"],
    ["Spot: a year is", "365 days"],
    ["Round to", "nearest 1p"],
    ["VAT", "Included"],
    ["Term", ""],
  ] as const)
    expect([label, rowAt(rows, label)?.value]).toEqual([label, value]);
  expect(isUntouched(rows, rows)).toBe(true);
});

test("no table is given what it does not offer, nor what is its usual answer already", () => {
  for (const id of tableIds) {
    const { assumptions } = tableNamed(id);
    for (const { label, value } of withUsual(assumptions, ours)) {
      const of = Object.values(assumptions).find((one) => one.label === label);
      if (value === "" || value === of?.inForm || typeof of?.field !== "object") continue;
      expect(of.field.choices).toContain(value);
      expect(value).not.toBe("usual" in of ? of.usual : null);
    }
  }
});
