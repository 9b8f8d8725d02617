/** A year of contract monitoring, as a commissioner walks it: the plan from the contract profile in the workbook, then each month’s beds. */
import type { Locator } from "playwright-core";
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";

const { open, page, pane, field, press, choose, openFold, sees } = paneSession();

const profile = {
  "Contract starts": "1 April 2026",
  Term: "3",
  "Beds contracted": "4",
  "Block price": "5200",
  "Spot price": "6900",
  "Beds occupied at opening": "4",
  "Beds occupied when settled": "4",
};

async function openTable(id: string): Promise<void> {
  await press("Tables");
  await pane().locator(`[data-table="${id}"]`).last().click();
  await pane().getByRole("button", { name: /^Load/ }).first().waitFor();
}

async function insertOnNewSheet(): Promise<void> {
  await pane()
    .getByRole("combobox", { name: /^Where/ })
    .selectOption({ label: "New sheet" });
  await press("Insert");
  await pane()
    .getByRole("heading", { name: /^Inserted on sheet/ })
    .waitFor();
}

/** What the sheet says in each cell, a line for each row. */
const shown = (sheet: string): Promise<string[][]> =>
  page().evaluate(async (name) => {
    const { grid } = globalThis.workbench;
    await grid.settled();
    const found = grid.book.getSheetByName(name);
    return found === null
      ? []
      : found
          .getRange("A1:L160")
          .getDisplayValues()
          .map((row) => [...row]);
  }, sheet);

/** Beds occupied on average in each month; the outturn was worked out by hand from these. */
const months: readonly (readonly [month: string, beds: number, days: number])[] = [
  ["April", 4, 30],
  ["May", 3.5, 31],
  ["June", 3, 30],
  ["July", 3, 31],
  ["August", 4, 31],
  ["September", 4, 30],
  ["October", 2.5, 31],
  ["November", 3, 30],
  ["December", 4, 31],
  ["January", 4, 31],
  ["February", 4, 28],
  ["March", 3.5, 31],
];

test("each month is entered in less than a minute; the outturn and the sentence follow, and what was signed is no longer", async () => {
  await open();
  await press("Skip");
  await openTable("contract-profile");
  for (const [label, value] of Object.entries(profile))
    await field(new RegExp(`^${label}`))
      .first()
      .fill(value);
  await insertOnNewSheet();
  await openTable("contract-monitoring");
  await openFold(/^From a contract profile in this workbook$/);
  await press("Take its figures");
  await sees("28 figures taken from Contract profile, each linked to its cell.");
  await insertOnNewSheet();

  await press("Workbook");
  const entry = (): Locator =>
    pane()
      .locator(".entry")
      .filter({ has: pane().getByRole("heading", { name: "Contract monitoring", exact: true }) });
  const state = (words: string): Promise<void> => entry().locator(".state", { hasText: words }).waitFor();
  const sign = async (button: RegExp, label: string, name: string): Promise<void> => {
    await entry().getByRole("button", { name: button }).click();
    await field(label).fill(name);
    await press("Sign");
  };
  await sign(/^Add who prepared it/, "Prepared by", "A. Brown");
  await sign(/^Add a reviewer/, "Reviewed by", "C. Green");
  await state("Checked");
  await entry()
    .getByRole("button", { name: /^Open in form/ })
    .click();
  await choose("Assumptions");

  // The plan of a year with every bed filled: 4 × (6,900 − 5,200) × 365 ÷ 7. A bed that is empty for a day loses 6,900 ÷ 7.
  let outturn = (4 * 1700 * 365) / 7;
  const pounds = (amount: number): string => `£${Math.round(amount).toLocaleString("en-GB")}`;
  for (const [month, beds, days] of months) {
    const begun = Date.now();
    const cells = pane().getByLabel(new RegExp(`^Occupied of ${month}`));
    // The pane shows the result once it has written the month before.
    await eventually(async () => {
      await choose("Assumptions");
      await cells.first().fill(String(beds), { timeout: 1000 });
    });
    await press("Update");
    outturn -= ((4 - beds) * 6900 * days) / 7;
    await eventually(async () => {
      const rows = await shown("Contract monitoring");
      const year = rows.find((row) => row.includes("Outturn of the year")) ?? [];
      expect(year[year.indexOf("Outturn of the year") + 2]).toBe(pounds(outturn));
      expect(rows.flat().join(" ")).toContain(`The year is expected to end at ${pounds(outturn)} of £354,571 planned`);
    });
    expect(Date.now() - begun).toBeLessThan(60_000);
  }
  expect((await shown("Contract monitoring")).flat().join(" ")).toContain("No day of the year is left.");
  await press("Workbook");
  await state("Unchecked by a second person");

  // The profile is followed: a dearer spot place makes each bed that was filled save more.
  await page().evaluate(() => {
    const sheet = globalThis.workbench.grid.book.getSheetByName("Contract profile");
    const cells = sheet?.getRange("A1:L160").getValues() ?? [];
    const row = cells.findIndex((line) => line.includes("Spot price"));
    sheet?.getRange(row, (cells[row]?.indexOf("Spot price") ?? 0) + 1).setValue(7000);
  });
  const dearer = months.reduce((sum, [, beds, days]) => sum + ((beds * 7000 - 4 * 5200) * days) / 7, 0);
  await eventually(async () => {
    const row = (await shown("Contract monitoring")).find((cells) => cells.includes("Outturn of the year")) ?? [];
    expect(row[row.indexOf("Outturn of the year") + 2]).toBe(pounds(dearer));
  });
  await state("Assumptions changed");
});
