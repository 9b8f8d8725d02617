import type { AssumptionList } from "../../src/tables";
import { blankRows, itemName, itemsOf } from "../../src/taskpane/table/form-rows";
import { withPasted } from "../../src/taskpane/table/pasted-rows";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

const listOf = (id: string, label: string): AssumptionList =>
  Object.values(tableNamed(id).assumptions).find((one) => one.label === label) as AssumptionList;
function paste(id: string, label: string, index: number, text: string) {
  const { assumptions } = tableNamed(id);
  const list = listOf(id, label);
  const pasted = withPasted(blankRows(assumptions), [], assumptions, list, index, text);
  return pasted && { ...pasted, items: itemsOf(list, pasted.rows).map((row) => [itemName(list, row), row.value]) };
}

test("a column fills the items below, and makes those that are missing", () =>
  expect(paste("contract-profile", "Monthly number of beds", 1, "1\r\n1.5\r\n2\r\n2.5\r\n")?.items).toEqual([
    ["Month 1", ""],
    ["Month 2", "1"],
    ["Month 3", "1.5"],
    ["Month 4", "2"],
    ["Month 5", "2.5"],
  ]));

test("two columns are names and values", () =>
  expect(paste("savings-grid", "Block cost", 0, "Core\t£600,000\n=Nights\t650,000.50")?.items).toEqual([
    ["Core", "£600,000"],
    ["=Nights", "650,000.50"],
    ["High", ""],
  ]));

test("one value is the field's own, and what has more columns is nobody's", () => {
  expect(paste("savings-grid", "Block cost", 0, "600,000")).toBeNull();
  expect(paste("savings-grid", "Block cost", 0, "600,000\r\n")).toBeNull();
  expect(paste("savings-grid", "Block cost", 0, "a\t1\t2\nb\t1\t2")).toBeNull();
});

test("what is more than there can be is left out, and said", () => {
  const text = Array.from({ length: 70 }, (_, index) => String(index)).join("\n");
  const pasted = paste("contract-profile", "Monthly number of beds", 0, text);
  expect(pasted).toMatchObject({ taken: 60, left: 10 });
  expect(pasted?.items.at(-1)).toEqual(["Month 60", "59"]);
});

test("in a list beside another, a new item has its other values too", () => {
  const { assumptions } = tableNamed("tender-scores");
  const beside = Object.values(assumptions).find((one): one is AssumptionList => "item" in one && one.alignedTo !== undefined)!;
  const pasted = withPasted(blankRows(assumptions), [], assumptions, beside, 0, "1\n2\n3\n4\n5")!;
  const lead = listOf("tender-scores", beside.alignedTo!.label);
  expect(itemsOf(lead, pasted.rows).map((row) => itemName(lead, row))).toEqual(
    itemsOf(beside, pasted.rows).map((row) => itemName(beside, row)),
  );
  expect(itemsOf(beside, pasted.rows).map(({ value }) => value)).toEqual(["1", "2", "3", "4", "5"]);
});
