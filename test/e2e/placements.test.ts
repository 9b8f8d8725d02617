/** A list of placements in the pane: pasted or taken from cells, read into yearly figures, and what is inserted of it. */
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";

const { open, page, pane, press, openFold, field, holds, sees, write, select } = paneSession();
beforeEach(async () => {
  await open();
  await press("Skip");
  await pane()
    .getByRole("button", { name: /^Placement trend/ })
    .first()
    .click();
  await openFold(/From a list of placements/);
});

const pastedList = "The list, pasted from Excel with its headings";
const focused = () => pane().evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName);
const outcome = () => pane().getByRole("group", { name: "What was read of the list" });
const paste = (text: string) =>
  field(pastedList).evaluate((box, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
const inSheet = (): Promise<unknown[]> =>
  page().evaluate(() => globalThis.workbench.grid.book.getActiveSheet().getRange("A1:Z90").getValues().flat());

type Watched = { spent: { longest: number; from: number } };
const watchTasks = (): Promise<void> =>
  pane().evaluate(() => {
    const spent = { longest: 0, from: performance.now() };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) spent.longest = Math.max(spent.longest, duration);
    }).observe({ type: "longtask" });
    Object.assign(globalThis, { spent });
  });

/**
 * For which share of the time since then the pane answered nothing at a stretch: more than half of it where a list is summed up in one go, a
 * tenth where that is done in steps.
 */
const longestAtAStretch = (): Promise<number> =>
  pane().evaluate(() => {
    const { longest, from } = (globalThis as unknown as Watched).spent;
    return longest / (performance.now() - from);
  });

/** A at £500 a day from 1 April 2018 on; B at £400 a day from 1 October 2018 to 31 March 2019. */
const list = [
  "Child\tPlacement start\tPlacement end\tProvider\tWeekly fee",
  "Ann Other\t01/04/2018\t31/03/2020\tOak House\t£3,500.00",
  'Bea Else\t1 Oct 18\t31/03/2019\t"Elm\r\nHouse"\t2,800',
  "Cy Third\t01/04/2018\t03/02/2018\tOak House\t£3,500.00",
].join("\r\n");

test("pasted: what was read, the years, the table, and the cells that are inserted; no name is kept", async () => {
  await paste(list);
  await outcome().getByText("2 placements, 1 April 2018 to 31 March 2020; 1 row could not be read.").waitFor();
  await outcome().getByText("Row 4: the end, 3 February 2018, is before the start, 1 April 2018.").waitFor();
  await outcome()
    .getByText(
      "Start is “Placement start”, end is “Placement end”, price a week is “Weekly fee”. The other 2 columns were dropped. Prices are from £2,800.00 to £3,500.00 a week.",
    )
    .waitFor();
  await eventually(async () =>
    expect(await outcome().locator("table.figures tbody").innerText()).toBe(
      "2018/19\t255,300\t1.50\t3,267.09\t2\n2019/20\t183,000\t1.00\t3,500.00\t1",
    ),
  );
  await holds(pastedList, "");
  await pane().getByRole("button", { name: "Use these 2 years" }).dblclick();
  expect(await focused()).toBe("What was read of the list");
  await sees("2 years are filled in from 2 placements. The list is not kept.");
  await eventually(async () => expect(await pane().getByRole("textbox", { name: "Spend of 2018/19" }).inputValue()).toBe("255,300.00"));
  await sees("Spend, children and prices reconcile.");

  await select("A1");
  await press("Insert");
  await pane().getByRole("heading", { name: "Inserted on sheet Sheet1" }).waitFor();
  await sees(/Excel’s own recalculation agrees with ours: (\d+) of \1 figures/);
  const cells = await inSheet();
  const figures = cells.map((cell) => Number(String(cell).replace(/[£,]/g, "")));
  expect(figures).toEqual(expect.arrayContaining([255300, 183000, 3500]));
  expect(cells).toEqual(expect.arrayContaining(["2018/19", "list of 2 placements, 1 row left out (actual)"]));
  expect(await page().evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toMatch(/Ann|Oak|01\/04\/2018/);
  expect(cells.join()).not.toMatch(/Ann|Oak/);
});

test("from selected cells: a row is named by the sheet's number, and a formula that follows the cells is offered", async () => {
  const rows = [
    ["Start", "End", "Weekly price"],
    [43191, 43921, 3500],
    [43374, 43555, 2800],
  ];
  for (const [row, line] of rows.entries())
    for (const [column, value] of line.entries()) await write(`${"VWX"[column] ?? ""}${row + 11}`, value);
  await select("V11:X13");
  await press("Take from selected cells: Sheet1!V11:X13");
  await outcome().getByText("2 placements, 1 April 2018 to 31 March 2020.").waitFor();
  await openFold(/Figures that follow these cells/);
  await outcome()
    .locator("pre", { hasText: /^=CARE\.PLACEMENTTREND\(Sheet1!V12:V13,Sheet1!W12:W13,Sheet1!X12:X13,2018,2019,TRUE\)$/ })
    .waitFor();
  await write("W12", 43190);
  await press("Take from selected cells: Sheet1!V11:X13");
  await outcome().getByText("Row 12: the end, 31 March 2018, is before the start, 1 April 2018.").waitFor();
  await press("Clear the list");
  await outcome().waitFor({ state: "detached" });
});

test("100,000 rows are read whole while the pane goes on answering, and a list that is none says what to do", async () => {
  const line = (index: number) => `${index}\t01/04/2018\t31/03/2019\t£${(2000 + (index % 5000)).toLocaleString("en-GB")}.00`;
  await watchTasks();
  await paste(["ID\tStart\tEnd\tPrice pw", ...Array.from({ length: 100_000 }, (_, index) => line(index))].join("\r\n"));
  await outcome().getByText("100,000 placements, 1 April 2018 to 31 March 2019.").waitFor();
  expect(await longestAtAStretch()).toBeLessThan(1 / 3);
  await paste("Oak House");
  await outcome().getByText("Copy at least three columns beside each other: the start, the end, and the price of a week.").waitFor();
});

/** Six children all year: five bought at £5,200 of need Standard, one in house; and a sixth bought child of need Complex for April. */
const episodes = [
  "CHILD\tDECOM\tRNE\tLS\tCIN\tPLACE\tPLACE_PROVIDER\tDEC\tUPN\tURN",
  ...[1, 2, 3, 4, 5, 6].map((child) => `70000${child}\t01/04/2024\tS\tC2\tN1\tK2\tPR4\t01/04/2025\tU98765432100${child}\tSC40000${child}`),
  ...[7, 8, 9, 10, 11].map((child) => `7000${child}0\t01/04/2024\tS\tC2\tN1\tK2\tPR1\t01/04/2025\tU987654321${child}\tSC500000`),
].join("\r\n");
const homePrices = [
  "URN\tFrom\tTo\t£ a week\tNeed",
  ...[1, 2, 3, 4, 5, 6].map((home) => `SC40000${home}\t\t\t£${home === 6 ? "5,800" : "5,200"}.00\tStandard`),
  "SC500000\t\t\t4,000\tOwn home",
].join("\r\n");
const pasteInto = (label: string, text: string) =>
  field(label).evaluate((box, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

test("episodes and their prices: tables, a spot price that another table takes by its cell, and nothing that names a child", async () => {
  await paste(episodes);
  await outcome().getByText("SSDA903 episodes are read.").waitFor();
  await pasteInto("The price list, pasted with its headings", homePrices);
  await outcome().getByText("Prices by home (URN) are joined to the episodes.").waitFor();
  // 6 bought for 365 nights: 5 × 5,200 + 5,800 = 31,800 a week; 5 in house at 4,000.
  const rows = (caption: string) => outcome().locator("table", { hasText: caption }).locator("tbody").first().innerText();
  await eventually(async () => expect(await rows("Spot price by need, 2024/25")).toBe("Standard\t6\t6\t2,190\t6.00\t1,658,143\t5,300.00"));
  expect(await rows("Placements by financial year")).toBe("2024/25\t11\t11\t4,015\t11.00\t2,701,000\t4,709.09");
  await openFold(/^An open block$/);
  await field("Beds of the block").fill("4");
  await field("First day of the block").fill("01/04/2024");
  await field("Last day of the block").fill("31/03/2025");
  await field("Last day of the block").press("Enter");
  // Of six that begin on one day four find a bed: too few, and two are left.
  await eventually(async () =>
    expect(await rows("An open block of 4 beds")).toMatch(/^Bought placements that began\t6.*While a bed was free\tc.*\tc$/s),
  );
  await press("Insert these tables on a new sheet");
  await sees(/^Inserted on sheet Placements, as figures/);
  const everything = await page().evaluate(() => {
    const { book } = globalThis.workbench.grid;
    const cells = book.getSheets().map((sheet) => sheet.getRange("A1:Z90").getValues());
    return JSON.stringify([cells, Object.entries(localStorage)]);
  });
  expect(everything).toContain("Spot price by need, 2024/25");
  expect(everything + (await pane().locator("body").innerText())).not.toMatch(/7000\d\d|U98765|SC[45]0000/);
  await press("Use this year");
  await sees("1 year is filled in from the episodes. The list is not kept.");
  expect(await focused()).toBe("What was read of the list");
  await eventually(async () => expect(await pane().getByRole("textbox", { name: "Spend of 2024/25" }).inputValue()).toBe("2,701,000.00"));

  await press("Tables");
  await pane().locator('[data-table="savings-grid"]').last().click();
  await openFold(/^Spot price from placements in this workbook$/);
  await pane().getByLabel("Placements bought").selectOption({ label: "2024/25, Standard: £5,300.00 a week" });
  await press("Take this price");
  await sees("Spot cost is taken from placements, 2024/25, Standard: £5,300.00 a week, and linked to its cell.");
  await eventually(async () =>
    expect(
      await pane()
        .getByRole("textbox", { name: /^Spot cost/ })
        .inputValue(),
    ).toBe("5,300.00"),
  );
});

test("100,000 episodes become tables while the pane goes on answering, and more are sent to the command line", async () => {
  const line = (index: number) =>
    `${1_000_000 + (index >> 2)}\t${["01/04/2018", "01/06/2019", "15/07/2020", "02/05/2021"][index % 4] ?? ""}\tC2\t${["K2", "U1"][index % 2] ?? ""}\tPR${index % 6}\t${["01/06/2019", "15/07/2020", "02/05/2021", ""][index % 4] ?? ""}\tSC${index % 3000}`;
  const list = ["CHILD\tDECOM\tLS\tPLACE\tPLACE_PROVIDER\tDEC\tURN", ...Array.from({ length: 100_000 }, (_, index) => line(index))];
  await watchTasks();
  await paste(list.join("\r\n"));
  await outcome().locator("table", { hasText: "Placements by financial year" }).waitFor();
  await field("Nights").selectOption("paid");
  await field("Types of placement").fill("all");
  await field("Types of placement").press("Enter");
  await outcome().locator("table", { hasText: "U1" }).first().waitFor();
  expect(await longestAtAStretch()).toBeLessThan(1 / 3);
  await press("Clear the list");
  await paste([...list, line(0)].join("\r\n"));
  await outcome()
    .getByText(/placement-costing placements EPISODES\.csv --prices PRICES\.csv/)
    .waitFor();
});
