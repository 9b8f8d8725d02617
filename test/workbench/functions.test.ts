import declared from "./fixture-add-in/functions.json";
import type { Declaration, FunctionSource } from "../../workbench/functions/declaration";
import { UniverFunctions } from "../../workbench/functions/univer-functions";
import type { Grid } from "../../workbench/grid/grid";
import { typed } from "../../workbench/grid/grid";
import { headlessGrid } from "../../workbench/grid/headless";

let grid: Grid;
beforeEach(() => (grid = headlessGrid()));
afterEach(() => grid.univer.dispose());

async function calculate(source: FunctionSource, formula: string): Promise<unknown> {
  new UniverFunctions(grid, source).register(declared.functions as Declaration[], "CARE");
  const sheet = grid.book.getActiveSheet();
  grid.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, () => typed(formula));
  await grid.settled();
  return grid.valueAt(sheet, 0, 0);
}

test("a function that answers at once", async () => {
  expect(await calculate({ call: ({ args }) => ({ value: Number(args[0]) * Number(args[1]) }) }, "=CARE.BLOCKCOST(3,4)+1")).toBe(13);
});

test("a function that answers later is waited for", async () => {
  const later: FunctionSource = {
    call: ({ args }) => new Promise((resolve) => setTimeout(() => resolve({ value: Number(args[0]) * 2 }), 10)),
  };
  expect(await calculate(later, "=CARE.LATER(21)")).toBe(42);
});

test("one that needs another's later answer", async () => {
  const later: FunctionSource = {
    call: ({ args }) => new Promise((resolve) => setTimeout(() => resolve({ value: Number(args[0]) * 2 }), 10)),
  };
  expect(await calculate(later, "=CARE.LATER(CARE.LATER(1))+CARE.LATER(5)")).toBe(14);
});

test("an error has its code", async () => {
  expect(await calculate({ call: () => ({ error: "#N/A", message: "no answer" }) }, "=CARE.LATER(1)")).toBe("#N/A");
});
