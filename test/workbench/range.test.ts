import { openBook } from "./book";

test("values, formulas, types and texts", async () => {
  const { run } = openBook();
  const range = await run((sheet) => {
    sheet.getRange("A1:E2").values = [
      ["text", 1.5, true, "", "=1/0"],
      ["'0012", "5%", "£1,000", "03/04/2027", "=B1*2"],
    ];
    return sheet.getRange("A1:E2").load("values,formulas,valueTypes,text,numberFormat");
  });
  expect(range.values).toEqual([
    ["text", 1.5, true, "", "#DIV/0!"],
    ["0012", 0.05, 1000, 46480, 3],
  ]);
  expect(range.formulas).toEqual([
    ["text", 1.5, true, "", "=1/0"],
    ["0012", 0.05, 1000, 46480, "=B1*2"],
  ]);
  expect(range.valueTypes).toEqual([
    ["String", "Double", "Boolean", "Empty", "Error"],
    ["String", "Double", "Double", "Double", "Double"],
  ]);
  expect(range.text).toEqual([
    ["text", "1.5", "TRUE", "", "#DIV/0!"],
    ["0012", "5%", "£1,000", "03/04/2027", "3"],
  ]);
  expect(range.numberFormat).toEqual([Array(5).fill("General"), ["General", "0%", "£#,##0", "dd/mm/yyyy", "General"]]);
});

test("null leaves a cell alone, an empty text empties it, one value fills the range", async () => {
  const { run } = openBook();
  const range = await run((sheet) => {
    sheet.getRange("A1:B2").values = [["x"]];
    sheet.getRange("A1:B2").values = [
      [null, 2],
      ["", null],
    ];
    return sheet.getRange("A1:B2").load("values,valueTypes");
  });
  expect(range.values).toEqual([
    ["x", 2],
    ["", "x"],
  ]);
  expect(range.valueTypes[1]?.[0]).toBe("Empty");
});

test("a cell formatted as text takes anything as text", async () => {
  const { run } = openBook();
  const range = await run((sheet) => {
    sheet.getRange("A1:A3").numberFormat = [["@"]];
    sheet.getRange("A1:A3").values = [["=1+2"], ["007"], ["+A1"]];
    return sheet.getRange("A1:A3").load("values,formulas,valueTypes");
  });
  expect(range.values).toEqual([["=1+2"], ["007"], ["+A1"]]);
  expect(range.valueTypes.flat()).toEqual(["String", "String", "String"]);
});

test("number formats in pounds, percent and dates", async () => {
  const { run } = openBook();
  const range = await run((sheet) => {
    sheet.getRange("A1:A6").values = [[1234.5], [-1234.5], [0.125], [46480], [1234567.891], [0]];
    sheet.getRange("A1:A6").numberFormat = [
      ["[$£-809]#,##0"],
      ["[$£-809]#,##0.00;-[$£-809]#,##0.00"],
      ["0.0%"],
      ["d mmm yyyy"],
      ["#,##0.0"],
      ["General"],
    ];
    return sheet.getRange("A1:A6").load("text,numberFormat");
  });
  expect(range.text.flat()).toEqual(["£1,235", "-£1,234.50", "12.5%", "3 Apr 2027", "1,234,567.9", "0"]);
  expect(range.numberFormat[0]).toEqual(["[$£-809]#,##0"]);
});

test("where a range lies, and the ranges around it", async () => {
  const { run } = openBook();
  const found = await run((sheet) => {
    const range = sheet.getRange("B2:D5");
    const around = {
      resized: range.getResizedRange(1, -1),
      absolute: range.getAbsoluteResizedRange(2, 2),
      offset: range.getOffsetRange(-1, 1),
      column: range.getEntireColumn(),
      row: range.getEntireRow(),
      last: range.getLastCell(),
      cell: range.getCell(1, 1),
      bounds: range.getBoundingRect("F1"),
      common: range.getIntersectionOrNullObject("C4:Z9"),
      indexes: sheet.getRangeByIndexes(9, 0, 2, 3),
    };
    const none = range.getIntersectionOrNullObject("F9");
    for (const one of Object.values(around)) one.load("address");
    none.load("address");
    return { around, none, range: range.load("rowIndex,columnIndex,rowCount,columnCount,cellCount") };
  });
  expect(Object.fromEntries(Object.entries(found.around).map(([name, range]) => [name, range.address.replace("Sheet1!", "")]))).toEqual({
    resized: "B2:C6",
    absolute: "B2:C3",
    offset: "C1:E4",
    column: "B:D",
    row: "2:5",
    last: "D5",
    cell: "C3",
    bounds: "B1:F5",
    common: "C4:D5",
    indexes: "A10:C11",
  });
  expect(found.none.isNullObject).toBe(true);
  expect(found.range.toJSON()).toMatchObject({ rowIndex: 1, columnIndex: 1, rowCount: 4, columnCount: 3, cellCount: 12 });
});

test("a range off the sheet is refused", async () => {
  const { run } = openBook();
  await expect(run((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("the used range, with and without formats", async () => {
  const { run } = openBook();
  const before = await run((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
  const used = await run((sheet) => {
    sheet.getRange("B2:C3").values = [[1]];
    sheet.getRange("F9").format.fill.color = "#FFFF00";
    return [
      sheet.getUsedRange(true),
      sheet.getUsedRangeOrNullObject(),
      sheet.getRange("A1:B9").getUsedRangeOrNullObject(true),
      sheet.getRange("X1:Z9").getUsedRangeOrNullObject(true),
      sheet.getRange("D4:E9").getUsedRangeOrNullObject(), // empty, between cells that are not
    ].map((range) => range.load("address"));
  });
  expect(before.isNullObject).toBe(true);
  expect(used.slice(0, 3).map((range) => range.address)).toEqual(["Sheet1!B2:C3", "Sheet1!B2:F9", "Sheet1!B2:B3"]);
  expect(used.slice(3).map((range) => range.isNullObject)).toEqual([true, true]);
});

test("spills: what spills, from where, and what blocks", async () => {
  const { run } = openBook();
  const seen = await run((sheet) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(3,2)"]];
    sheet.getRange("D1").formulas = [["=SEQUENCE(3)"]];
    sheet.getRange("D3").values = [["x"]];
    return {
      whole: sheet.getRange("A1:B3").load("hasSpill,values"),
      some: sheet.getRange("A3:A4").load("hasSpill"),
      none: sheet.getRange("F1").load("hasSpill"),
      to: sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address"),
      parent: sheet.getRange("B3").getSpillParentOrNullObject().load("address"),
      no: sheet.getRange("B3").getSpillingToRangeOrNullObject().load("address"),
      blocked: sheet.getRange("D1:D3").load("values,hasSpill,valueTypes"),
    };
  });
  expect(seen.whole.values).toEqual([
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  expect([seen.whole.hasSpill, seen.some.hasSpill, seen.none.hasSpill]).toEqual([true, null, false]);
  expect([seen.to.address, seen.parent.address, seen.no.isNullObject]).toEqual(["Sheet1!A1:B3", "Sheet1!A1", true]);
  expect([seen.blocked.values, seen.blocked.hasSpill, seen.blocked.valueTypes[0]]).toEqual([[["#SPILL!"], [""], ["x"]], false, ["Error"]]);
});

test("a spill whose way is cleared spills", async () => {
  const { run } = openBook();
  await run((sheet) => {
    sheet.getRange("A1").formulas = [["=SEQUENCE(2)"]];
    sheet.getRange("A2").values = [["x"]];
  });
  const range = await run((sheet) => {
    sheet.getRange("A2").clear("Contents");
    return sheet.getRange("A1:A2").load("values");
  });
  expect(range.values).toEqual([[1], [2]]);
});

test.each([
  ["Contents", [["", "#FF0000", "General"]]],
  ["Formats", [[5, "#FFFFFF", "General"]]],
  ["All", [["", "#FFFFFF", "General"]]],
] as const)("clear %s", async (applyTo, expected) => {
  const { run } = openBook();
  const range = await run((sheet) => {
    const cell = sheet.getRange("A1");
    cell.values = [[5]];
    cell.format.fill.color = "#FF0000";
    cell.clear(applyTo);
    return cell.load("values,numberFormat,format/fill/color");
  });
  expect([[range.values[0]?.[0], range.format.fill.color, range.numberFormat[0]?.[0]]]).toEqual(expected);
});

test("a column is cleared without a look at its empty cells", async () => {
  const { run } = openBook();
  const range = await run((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("A:A").clear();
    return sheet.getRange("A1:A3").load("values");
  });
  expect(range.values).toEqual([[""], [""], [""]]);
});

test("merged areas", async () => {
  const { run } = openBook();
  const seen = await run((sheet) => {
    sheet.getRange("B2:C3").merge();
    return [
      sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address,areaCount,cellCount"),
      sheet.getRange("E1:F9").getMergedAreasOrNullObject().load("address"),
    ] as const;
  });
  expect(seen[0].toJSON()).toMatchObject({ address: "Sheet1!B2:C3", areaCount: 1, cellCount: 4 });
  expect(seen[1].isNullObject).toBe(true);
});

test("values are copied as they are", async () => {
  const { run } = openBook();
  const copied = await run((sheet) => {
    sheet.getRange("A1:A4").formulas = [["=2*3"], ["'=no formula"], ["'007"], [true]];
    sheet.getRange("C4").values = [["goes"]];
    sheet.getRange("C1").copyFrom("A1:A5", "Values");
    return sheet.getRange("C1:C5").load("formulas,valueTypes");
  });
  expect(copied.formulas).toEqual([[6], ["=no formula"], ["007"], [true], [""]]);
  expect(copied.valueTypes.flat()).toEqual(["Double", "String", "String", "Boolean", "Empty"]);
});

test("a spill is frozen by copying its values over itself", async () => {
  const { run } = openBook();
  await run((sheet) => (sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]]));
  const frozen = await run((sheet) => {
    const range = sheet.getRange("A1:A3");
    range.copyFrom("A1:A3", "Values");
    return range.load("formulas,hasSpill");
  });
  expect([frozen.formulas, frozen.hasSpill]).toEqual([[[1], [2], [3]], false]);
});

test("tables within a range", async () => {
  const { run } = openBook();
  const counts = await run((sheet) => {
    sheet.tables.add("B2:C4", true);
    return [
      sheet.getRange("A1:B2").getTables(false).getCount(),
      sheet.getRange("A1:B2").getTables(true).getCount(),
      sheet.getRange("A1:D9").getTables(true).getCount(),
      sheet.getRange("E1").getTables(false).getCount(),
    ];
  });
  expect(counts.map((count) => count.value)).toEqual([1, 0, 1, 0]);
});

test("the selection and the active cell", async () => {
  const { run } = openBook();
  const [selected, active] = await run((sheet, context) => {
    sheet.getRange("B2:C3").select();
    return [context.workbook.getSelectedRange().load("address"), context.workbook.getActiveCell().load("address")] as const;
  });
  expect([selected.address, active.address]).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
});

test("rows are inserted and deleted, and formulas follow", async () => {
  const { run } = openBook();
  const cell = await run((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
    sheet.getRange("1:1").insert("Down");
    sheet.getRange("2:2").delete("Up");
    return sheet.getRange("A2:A3").load("formulas,values");
  });
  expect([cell.values, cell.formulas]).toEqual([
    [[2], [2]],
    [[2], ["=SUM(A2)"]],
  ]);
});

test("what the workbench lacks is named", async () => {
  const { run } = openBook();
  await expect(run((sheet) => sheet.getRange("A1:A3").removeDuplicates([0], true).load("removed"))).rejects.toMatchObject({
    code: "ApiNotFound",
    message: expect.stringContaining("Range.removeDuplicates") as string,
  });
});
