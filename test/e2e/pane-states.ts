/** Every view and state of the pane that has a picture, and how a person comes to it. */
import type { PaneSession } from "./pane-session";
import { choose } from "./pane-session";

import { example, formStates, insert, type State } from "./form-states";

const functions = async ({ pane }: PaneSession): Promise<void> => {
  await pane().getByRole("button", { name: "Work something out in a cell" }).click();
  await pane().getByRole("searchbox").waitFor();
};

const openFunction = async (session: PaneSession, query: string, name: string): Promise<void> => {
  await functions(session);
  await session.pane().getByRole("searchbox").fill(query);
  await session.pane().locator("summary").filter({ hasText: name }).click();
  await session.pane().getByText("now empty").waitFor();
};

const insertExample = ({ pane }: PaneSession): Promise<void> => pane().getByRole("button", { name: "Insert this example" }).click();

const result = async (session: PaneSession): Promise<void> => {
  await example(session);
  await choose(session.pane(), "Result");
  await session.pane().getByRole("img").waitFor();
};

const check = async ({ pane }: PaneSession): Promise<void> => {
  await pane().getByRole("button", { name: "Skip" }).click();
  await pane().getByRole("button", { name: "Check", exact: true }).click();
  await pane()
    .getByLabel(/^Sentences/)
    .waitFor();
};

const checkReport = async (session: PaneSession): Promise<void> => {
  await check(session);
  await choose(session.pane(), "Whole report");
  await session
    .pane()
    .getByLabel(/Choose a report/)
    .waitFor();
};

/** And a cell of the table. */
const changeSpotCost = ({ page }: PaneSession): Promise<void> =>
  page.evaluate(async () => {
    const { grid } = globalThis.workbench;
    const sheet = grid.book.getActiveSheet();
    const texts = sheet.getRange("A1:C40").getValues();
    const row = texts.findIndex((line) => line.includes("Spot cost"));
    const column = texts[row]?.indexOf("Spot cost") ?? 0;
    sheet.getRange(row, column + 1).setValue(190000);
    sheet.getRange(row + 9, column + 2).setValue("typed over");
    await grid.settled();
  });

/** Hackney 2019, 5.2.4, with its swapped digits. */
const printedTable = [
  "Element\tAnnual cost\tTotal contract cost",
  "Core block\t£4,388,575.80\t£35,108,606.40",
  "Medium\t£276,480.24\t£2,211,841.92",
  "High\t£132,900.12\t£1,063,200.96",
  "Total\t£4,797,965.16\t£38,383,649.28",
].join("\n");

export const states: readonly State[] = [
  { name: "first-page", reach: async () => undefined },
  { name: "tables", buttonsInView: 0, reach: async (session) => session.pane().getByRole("button", { name: "Skip" }).click() },
  ...formStates,
  { name: "result", reach: result },
  {
    name: "result-stale",
    async reach(session) {
      await example(session);
      await session.pane().getByLabel(/^Term/).fill("");
      await choose(session.pane(), "Result");
      await session
        .pane()
        .getByText(/^These figures are from before/)
        .waitFor();
    },
  },
  {
    name: "result-by-level",
    async reach(session) {
      await result(session);
      await choose(session.pane(), "In full, by level");
      await choose(session.pane(), "Medium");
    },
  },
  {
    name: "result-wide",
    async reach(session) {
      const pane = session.pane();
      await pane.getByRole("button", { name: "Skip" }).click();
      await pane.locator("[data-table=contract-profile]").first().click();
      await pane.getByRole("button", { name: "Load the example" }).click();
      await choose(pane, "Result");
      await pane.getByRole("region", { name: /wider than the pane$/ }).waitFor();
    },
  },
  {
    name: "result-range",
    async reach(session) {
      await result(session);
      const pane = session.pane();
      await pane.locator("summary", { hasText: "A range in a sentence" }).click();
      await choose(pane, "£m");
      await pane.getByText("between −£5.0m and £2.4m, rounded to the nearest £100,000.").waitFor();
    },
  },
  {
    name: "not-empty",
    buttonsInView: 2,
    async reach(session) {
      // All that may stand in the way and can be agreed to.
      await session.page.evaluate(() => {
        const { grid, workbook } = globalThis.workbench;
        grid.book.getActiveSheet().getRange("C9").setValue("Total spend 2018/19");
        const sheet = workbook.worksheets.getActiveWorksheet();
        sheet.getRange("C5:D9").conditionalFormats.add("Custom").custom.rule.formula = "=$C5>10";
        sheet.getRange("D10").dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
        sheet.comments.add("D11", "Ask Finance");
        sheet.getRange("B12").hyperlink = { address: "https://example.org/" };
        sheet.getRange("C12:D13").format.protection.locked = false;
        sheet.getRange("14:15").rowHidden = true;
        workbook.names.add("Budget", sheet.getRange("C11"));
        sheet.getRange("A1").select();
      });
      await result(session);
      await insert(session);
      await session.pane().getByRole("dialog").waitFor();
    },
  },
  {
    name: "inserted",
    async reach(session) {
      await example(session);
      await insert(session);
      await session
        .pane()
        .getByRole("heading", { name: /^Inserted on sheet/ })
        .waitFor();
    },
  },
  {
    name: "inserted-changed",
    async reach(session) {
      await example(session);
      await insert(session);
      await session
        .pane()
        .getByRole("heading", { name: /^Inserted on sheet/ })
        .waitFor();
      await changeSpotCost(session);
      await session.pane().getByRole("region", { name: "Changed in the sheet" }).waitFor();
    },
  },
  { name: "functions", buttonsInView: 0, reach: functions },
  { name: "function", reach: async (session) => openFunction(session, "break even", "BREAKEVEN") },
  { name: "function-spill", reach: async (session) => openFunction(session, "scenario", "OCCUPANCYSCENARIO") },
  {
    name: "function-none-found",
    buttonsInView: 0,
    async reach(session) {
      await functions(session);
      await session.pane().getByRole("searchbox").fill("zebra");
      await session.pane().getByText("No function answers “zebra”").first().waitFor();
    },
  },
  {
    name: "function-inserted",
    buttonsInView: 0,
    async reach(session) {
      await openFunction(session, "break even", "BREAKEVEN");
      await insertExample(session);
      await session.pane().getByRole("heading", { name: "Inserted on sheet Sheet1" }).waitFor();
    },
  },
  {
    name: "function-not-empty",
    buttonsInView: 2,
    async reach(session) {
      await openFunction(session, "break even", "BREAKEVEN");
      await session.page.evaluate(() => {
        globalThis.workbench.grid.book.getActiveSheet().getRange("B3").setValue("Total spend 2018/19");
      });
      await insertExample(session);
      await session.pane().getByRole("dialog").waitFor();
    },
  },
  {
    name: "check",
    buttonsInView: 0,
    reach: check,
  },
  {
    name: "check-findings",
    buttonsInView: 0,
    async reach(session) {
      await check(session);
      const pane = session.pane();
      await choose(pane, "Pasted table");
      await pane.getByLabel(/^Table, pasted/).fill(printedTable);
      await pane.getByLabel(/^Sentences/).fill("Annual savings of £52k-£294k are expected. 7% of the price is linked to performance.");
      await pane.getByRole("button", { name: "Check the pasted table" }).click();
      await pane.getByRole("button", { name: "New check" }).waitFor();
    },
  },
  {
    name: "check-report",
    buttonsInView: 0,
    reach: checkReport,
  },
  {
    name: "check-report-findings",
    buttonsInView: 0,
    async reach(session) {
      await checkReport(session);
      await session
        .pane()
        .getByLabel(/Choose a report/)
        .setInputFiles("test/documents/made/libreoffice.docx");
      await session.pane().getByRole("button", { name: "New check" }).waitFor();
      await session.pane().locator(".finding > summary").first().click();
    },
  },
  {
    name: "workbook-empty",
    buttonsInView: 0,
    async reach(session) {
      await session.pane().getByRole("button", { name: "Skip" }).click();
      await session.pane().getByRole("button", { name: "Workbook", exact: true }).click();
      await session
        .pane()
        .getByText(/^No table of Placement Costing/)
        .waitFor();
    },
  },
  {
    name: "workbook",
    buttonsInView: 0,
    async reach(session) {
      const pane = session.pane();
      await example(session);
      await insert(session);
      await pane.getByRole("heading", { name: /^Inserted on sheet/ }).waitFor();
      await changeSpotCost(session);
      await pane.getByRole("button", { name: "Workbook", exact: true }).click();
      await pane.getByText("now £190,000.00", { exact: false }).waitFor();
      await pane.getByRole("button", { name: "See what moved" }).click();
      await pane.getByRole("button", { name: /^Remove table…/ }).click();
    },
  },
  {
    name: "workbook-lost",
    buttonsInView: 0,
    async reach(session) {
      const pane = session.pane();
      await example(session);
      await insert(session);
      await pane.getByRole("heading", { name: /^Inserted on sheet/ }).waitFor();
      // As a program does that saves the workbook without what add-ins keep.
      await session.page.evaluate(() => {
        const { settings } = globalThis.workbench.workbook.$record;
        for (const key of Object.keys(settings)) Reflect.deleteProperty(settings, key);
      });
      await pane.getByRole("button", { name: "Workbook", exact: true }).click();
      await pane.getByRole("button", { name: "Put it back on the list" }).waitFor();
    },
  },
  {
    name: "settings",
    buttonsInView: 0,
    async reach(session) {
      await session.pane().getByRole("button", { name: "Skip" }).click();
      await session.pane().getByRole("button", { name: "Settings and help" }).click();
      await session.pane().getByLabel("Show the first page next time").check();
    },
  },
];
