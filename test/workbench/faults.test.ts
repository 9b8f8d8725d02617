import { openBook } from "./book";

const write = (sheet: Excel.Worksheet): Excel.Range => {
  sheet.getRange("A1").values = [[1]];
  sheet.getRange("A2").formulas = [["=A1+1"]];
  return sheet.getRange("A1:A2").load("values");
};

test("an action fails by its statement, once, and what came before it stands", async () => {
  const { run, faults } = openBook();
  faults.fail({ statement: "Range.formulas =", code: "AccessDenied", message: "You can't do that." });
  await expect(run(write)).rejects.toMatchObject({
    code: "AccessDenied",
    message: "You can't do that.",
    debugInfo: { errorLocation: "Range.formulas" },
  });
  const left = await run((sheet) => sheet.getRange("A1:A2").load("values"));
  expect(left.values).toEqual([[1], [""]]);
  expect((await run(write)).values).toEqual([[1], [2]]);
});

test.each([0, 3, 6])("action %i of a batch fails by its place", async (index) => {
  const { run, faults, workbook } = openBook();
  const raised: number[] = [];
  faults.fail({ index, code: "GeneralException", message: "There was an internal error." });
  const attempt = run(write).catch((error: unknown) => {
    raised.push(index);
    throw error;
  });
  await expect(attempt).rejects.toMatchObject({ code: "GeneralException" });
  expect(raised).toEqual([index]);
  expect(workbook.$grid.valueAt(workbook.$grid.book.getActiveSheet(), 1, 0)).toBe("");
});

test("a fault may come more than once, and is forgotten when cleared", async () => {
  const { run, faults } = openBook();
  faults.fail({ statement: "Range.load", code: "GeneralException", message: "no", times: 2 });
  await expect(run(write)).rejects.toMatchObject({ code: "GeneralException" });
  await expect(run(write)).rejects.toMatchObject({ code: "GeneralException" });
  faults.fail({ statement: "Range.load", code: "GeneralException", message: "no" });
  faults.clear();
  expect((await run(write)).values).toEqual([[1], [2]]);
});

test("a fault may let some actions by first", async () => {
  const { run, faults } = openBook();
  faults.fail({ statement: "Range.load", after: 2, code: "GeneralException", message: "no" });
  expect((await run(write)).values).toEqual([[1], [2]]);
  expect((await run(write)).values).toEqual([[1], [2]]);
  await expect(run(write)).rejects.toMatchObject({ code: "GeneralException" });
  expect((await run(write)).values).toEqual([[1], [2]]);
});

test("while a cell is edited everything fails, and nothing is written", async () => {
  const { run, faults } = openBook();
  faults.cellEditMode = true;
  await expect(run(write)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  faults.cellEditMode = false;
  const left = await run((sheet) => sheet.getRange("A1").load("values"));
  expect(left.values).toEqual([[""]]);
});

test("slow answers are slow, and right", async () => {
  const { run, faults } = openBook();
  faults.delayMilliseconds = 150;
  const start = performance.now();
  const range = await run(write);
  expect(performance.now() - start).toBeGreaterThanOrEqual(149);
  expect(range.values).toEqual([[1], [2]]);
});
