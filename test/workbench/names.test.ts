import { openBook } from "./book";

test("names of ranges and constants, and what they are", async () => {
  const { run } = openBook();
  const names = await run((sheet, context) => {
    const { names } = context.workbook;
    names.add("care_spot_price", sheet.getRange("B2"), "£ a year");
    names.add("care_rate", "=0.035");
    names.add("care_label", '="Low"');
    names.getItem("care_rate").visible = false;
    return names.load("items/name,items/formula,items/type,items/visible,items/comment,items/scope");
  });
  expect(names.items.map((item): unknown[] => [item.name, item.formula, item.type, item.visible, item.comment, item.scope])).toEqual([
    ["care_label", '="Low"', "String", true, "", "Workbook"],
    ["care_rate", "=0.035", "Double", false, "", "Workbook"],
    ["care_spot_price", "=Sheet1!$B$2", "Range", true, "£ a year", "Workbook"],
  ]);
});

test("a formula uses names, and follows when one is changed or deleted", async () => {
  const { run } = openBook();
  const before = await run((sheet, context) => {
    sheet.getRange("B2:B3").values = [[100], [200]];
    context.workbook.names.add("price", sheet.getRange("B2"));
    context.workbook.names.add("rate", "=0.5");
    sheet.getRange("A1").formulas = [["=price*rate"]];
    return sheet.getRange("A1").load("values");
  });
  const changed = await run((sheet, context) => {
    context.workbook.names.getItem("price").formula = "=Sheet1!$B$3";
    return sheet.getRange("A1").load("values");
  });
  const gone = await run((sheet, context) => {
    context.workbook.names.getItem("price").delete();
    return [sheet.getRange("A1").load("values"), context.workbook.names.getItemOrNullObject("price").load("name")] as const;
  });
  expect([before.values, changed.values, gone[0].values, gone[1].isNullObject]).toEqual([[[50]], [[100]], [["#NAME?"]], true]);
});

test("the range of a name, however the sheet is called", async () => {
  const { run } = openBook();
  const seen = await run((_sheet, context) => {
    const sheet = context.workbook.worksheets.add("Our bids 2027/28".replace("/", "-"));
    const name = context.workbook.names.add("bids", sheet.getRange("A1:B9"));
    const constant = context.workbook.names.add("one", "=1");
    return [
      name.getRange().load("address"),
      constant.getRangeOrNullObject().load("address"),
      sheet.getRange("bids").load("address"),
    ] as const;
  });
  expect([seen[0].address, seen[1].isNullObject, seen[2].address]).toEqual(["'Our bids 2027-28'!A1:B9", true, "'Our bids 2027-28'!A1:B9"]);
});

test("a sheet has names of its own", async () => {
  const { run } = openBook();
  const seen = await run((sheet, context) => {
    sheet.names.add("own", sheet.getRange("A1"));
    return [sheet.names.load("items/name,items/scope"), context.workbook.names.load("items/name")] as const;
  });
  expect([seen[0].items.map(({ name, scope }) => [name, scope]), seen[1].items]).toEqual([[["own", "Worksheet"]], []]);
});

test.each(["2nd", "has space", "A1", "AB12", "R", "c", "R1C1", "a-b", "", "x".repeat(256)])("“%s” is no name", async (name) => {
  const { run } = openBook();
  await expect(run((sheet, context) => context.workbook.names.add(name, sheet.getRange("A1")).load("name"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("a name is not used twice, whatever its case", async () => {
  const { run } = openBook();
  await expect(
    run((sheet, context) => {
      context.workbook.names.add("price", sheet.getRange("A1"));
      context.workbook.names.add("PRICE", sheet.getRange("A1"));
    }),
  ).rejects.toMatchObject({ code: "ItemAlreadyExists" });
});

test("settings of the book", async () => {
  const { run, workbook } = openBook();
  const seen = await run((_sheet, context) => {
    const { settings } = context.workbook;
    settings.add("placement-costing", { version: 1, ids: ["a"] });
    settings.add("gone", 1);
    settings.getItem("gone").delete();
    return [
      settings.getItem("placement-costing").load("value"),
      settings.getItemOrNullObject("gone").load("value"),
      settings.load("items/key"),
      settings.getCount(),
    ] as const;
  });
  expect([seen[0].value, seen[1].isNullObject, seen[2].items.map(({ key }) => key), seen[3].value]).toEqual([
    { version: 1, ids: ["a"] },
    true,
    ["placement-costing"],
    1,
  ]);
  expect(workbook.$record.settings).toEqual({ "placement-costing": { version: 1, ids: ["a"] } });
});

test("the application: calculation mode, culture and pauses", async () => {
  const { run } = openBook();
  const application = await run((_sheet, context) => {
    const { application } = context.workbook;
    application.calculationMode = "Manual";
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    return application.load("calculationMode,decimalSeparator");
  });
  expect([application.calculationMode, application.decimalSeparator]).toEqual(["Manual", "."]);
});
