/** Hidden rows and columns, filters, and the end of the sheet. */
import { openBook } from "./book";
import { ofAllSheets } from "../../workbench/workbook/event-message";

test("rows and columns that are hidden say so, read as nothing high or wide, and keep what they hold and their size", async () => {
  const { run } = openBook();
  const [hidden, mixed, sizes] = await run((sheet) => {
    sheet.getRange("B2:C4").values = [["kept"]];
    sheet.getRange("3:3").format.rowHeight = 30;
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    return [
      sheet.getRange("B3:C3").load("rowHidden,values,hidden"),
      sheet.getRange("B2:B4").load("rowHidden,hidden"),
      [
        sheet.getRange("B2:B4").getRowProperties({ rowHidden: true, format: { rowHeight: true } }),
        sheet.getRange("B2:C2").getColumnProperties({ columnHidden: true }),
      ],
    ] as const;
  });
  expect([hidden.rowHidden, hidden.hidden, hidden.values]).toEqual([true, true, [["kept", "kept"]]]);
  expect([mixed.rowHidden, mixed.hidden]).toEqual([null, null]);
  expect(sizes[0].value).toEqual([
    { rowHidden: false, format: { rowHeight: 18 } },
    { rowHidden: true, format: { rowHeight: 0 } },
    { rowHidden: false, format: { rowHeight: 18 } },
  ]);
  expect(sizes[1].value).toEqual([{ columnHidden: false }, { columnHidden: true }]);
  const shown = await run((sheet) => {
    sheet.getRange("3:3").rowHidden = false;
    return sheet.getRange("B3").format.load("rowHeight");
  });
  expect(shown.rowHeight).toBe(30);
});

describe("a filter", () => {
  const list = [
    ["Home", "Beds"],
    ["Oak", 4],
    ["Elm", 3],
    ["Oak", 2],
  ];
  const filtered = (sheet: Excel.Worksheet): void => {
    sheet.getRange("B2:C5").values = list;
    sheet.autoFilter.apply(sheet.getRange("B2:C5"), 0, { filterOn: "Values", values: ["Oak"] });
  };
  const hiddenRows = (sheet: Excel.Worksheet) => sheet.getRange("A1:A6").getRowProperties({ rowHidden: true });
  const numbersOf = ({ value }: OfficeExtension.ClientResult<Excel.RowProperties[]>): number[] =>
    value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [index + 1] : []));

  test("hides the whole rows whose values are not wanted, and never its headings", async () => {
    const { run } = openBook();
    const [rows, filter, range] = await run((sheet) => {
      filtered(sheet);
      return [
        hiddenRows(sheet),
        sheet.autoFilter.load("enabled,isDataFiltered"),
        sheet.autoFilter.getRangeOrNullObject().load("address"),
      ] as const;
    });
    expect([numbersOf(rows), filter.enabled, filter.isDataFiltered, range.address]).toEqual([[4], true, true, "Sheet1!B2:C5"]);
  });

  test("looks at new values when it is applied again, shows all without criteria, and leaves no row hidden when removed", async () => {
    const { run } = openBook();
    const seen = await run((sheet) => {
      filtered(sheet);
      sheet.getRange("B3").values = [["Ash"]];
      const before = hiddenRows(sheet);
      sheet.autoFilter.reapply();
      const again = hiddenRows(sheet);
      sheet.autoFilter.clearCriteria();
      const cleared = [hiddenRows(sheet), sheet.autoFilter.load("enabled,isDataFiltered")] as const;
      return { before, again, cleared };
    });
    expect([numbersOf(seen.before), numbersOf(seen.again), numbersOf(seen.cleared[0])]).toEqual([[4], [3, 4], []]);
    expect([seen.cleared[1].enabled, seen.cleared[1].isDataFiltered]).toEqual([true, false]);
    const [rows, none] = await run((sheet) => {
      filtered(sheet);
      sheet.autoFilter.remove();
      return [hiddenRows(sheet), sheet.autoFilter.getRangeOrNullObject().load("address")] as const;
    });
    expect([numbersOf(rows), none.isNullObject]).toEqual([[], true]);
  });

  test("is one a sheet, and says what it hides", async () => {
    const { run, events } = openBook();
    await run((sheet) => {
      filtered(sheet);
      sheet.getRange("E2:E4").values = [["Other"], [1], [2]];
      sheet.autoFilter.apply(sheet.getRange("E2:E4"));
    });
    const range = await run((sheet) => [sheet.autoFilter.getRange().load("address"), hiddenRows(sheet)] as const);
    expect([range[0].address, numbersOf(range[1])]).toEqual(["Sheet1!E2:E4", []]);
    const told = events.filter(({ type, target }) => type === rowHiddenChanged && target === ofAllSheets).map(({ message }) => message);
    expect(told).toEqual([
      expect.objectContaining({ address: expect.stringContaining("4:") as unknown, changeType: "Hidden" }),
      expect.objectContaining({ changeType: "Unhidden" }),
    ]);
  });
});

const rowHiddenChanged = 22;

test("the sheet ends at XFD1048576: its last cell is written and read, and nothing beyond it", async () => {
  const { run } = openBook();
  const cell = await run((sheet) => {
    sheet.getRange("XFD1048576").values = [["the last"]];
    return [sheet.getRange("XFD1048576").load("values,rowIndex,columnIndex"), sheet.getUsedRange(true).load("address")];
  });
  expect([cell[0]?.values, cell[0]?.rowIndex, cell[0]?.columnIndex]).toEqual([[["the last"]], 1_048_575, 16_383]);
  expect(cell[1]?.address).toBe("Sheet1!XFD1048576");
  for (const beyond of [
    (sheet: Excel.Worksheet) => sheet.getRange("A1048577"),
    (sheet: Excel.Worksheet) => sheet.getRange("XFE1"),
    (sheet: Excel.Worksheet) => sheet.getRange("XFD1048576").getOffsetRange(1, 0),
    (sheet: Excel.Worksheet) => sheet.getRange("A1048570").getResizedRange(10, 0),
  ])
    await expect(run((sheet) => beyond(sheet).load("address"))).rejects.toMatchObject({ code: "InvalidArgument" });
});
