/** Manual calculation, a cell that is being edited, and a host that answers no more. */
import { openBook } from "./book";

const filled = (sheet: Excel.Worksheet): void => {
  sheet.getRange("A1").values = [[1]];
  sheet.getRange("B1:B2").formulas = [["=A1*10"], ["=B1+1"]];
};

test("in manual mode what is entered is calculated, and what depends on it only when asked", async () => {
  const { run } = openBook();
  const manual = (mode: Excel.CalculationMode) => run((_, { workbook }) => void (workbook.application.calculationMode = mode));
  const read = () => run((sheet) => sheet.getRange("A1:C2").load("values"));
  await run(filled);
  expect((await read()).values[1]).toEqual(["", 11, ""]);
  await manual("Manual" as Excel.CalculationMode);
  await run((sheet) => {
    sheet.getRange("A1").values = [[2]];
    sheet.getRange("C1").formulas = [["=A1*100"]];
  });
  expect((await read()).values).toEqual([
    [2, 10, 200],
    ["", 11, ""],
  ]);
  await run((_, { workbook }) => workbook.application.calculate("Full"));
  expect((await read()).values).toEqual([
    [2, 20, 200],
    ["", 21, ""],
  ]);
  await run((sheet) => void (sheet.getRange("A1").values = [[3]]));
  expect((await read()).values[0]).toEqual([3, 20, 200]);
  await run((sheet) => sheet.calculate(true));
  expect((await read()).values[0]).toEqual([3, 30, 300]);
});

test("only the modes that Excel has", async () => {
  const { run } = openBook();
  await expect(
    run((_, { workbook }) => void (workbook.application.calculationMode = "Sometimes" as Excel.CalculationMode)),
  ).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("while a cell is edited nothing can be read or written; afterwards all is as it was", async () => {
  const { run, faults } = openBook();
  await run(filled);
  faults.cellEditMode = true;
  for (const attempt of [
    (sheet: Excel.Worksheet): unknown => sheet.getRange("A1").load("values"),
    (sheet: Excel.Worksheet): unknown => sheet.protection.protect(),
    (sheet: Excel.Worksheet): unknown => sheet.delete(),
  ])
    await expect(run((sheet) => void attempt(sheet))).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  faults.cellEditMode = false;
  const [range, protection] = await run((sheet) => [sheet.getRange("A1:B1").load("values"), sheet.protection.load("protected")] as const);
  expect([range.values, protection.protected]).toEqual([[[1, 10]], false]);
});

test("a host that is gone answers nothing, and keeps what it did before", async () => {
  const { run, faults, workbook } = openBook();
  await run(filled);
  faults.isGone = true;
  const asked = run((sheet) => {
    sheet.getRange("A1").values = [[5]];
    return sheet.getRange("A1").load("values");
  });
  const silence = new Promise((resolve) => setTimeout(() => resolve("no answer"), 50));
  expect(await Promise.race([asked, silence])).toBe("no answer");
  expect(workbook.$grid.valueAt(workbook.$grid.book.getActiveSheet(), 0, 0)).toBe(1);
});
