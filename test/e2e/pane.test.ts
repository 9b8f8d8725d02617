/** What the keyboard does within a view, where copying is allowed and where it is not, and without Excel. */
import { tabTo as tabToIn } from "./cursor";
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";

const { openGrid, openExample, open, page, pane, press, key, choose, focusIsOn, sees, field, cursorIsIn } = paneSession();

const tabTo = (words: string | RegExp): Promise<void> => tabToIn(page(), pane(), words);

/** Many months, and more columns than the pane is wide. */
async function openContractResult(): Promise<void> {
  await open();
  await press("Skip");
  await pane().locator("[data-table=contract-profile]").first().click();
  await press("Load the example");
  await pane().getByRole("radio", { name: "Assumptions" }).focus();
  await key("ArrowRight");
}

describe("within a view, with the keyboard alone", () => {
  test("arrows move within segments, and the cursor stays", async () => {
    await openExample();
    await pane().getByRole("radio", { name: "Assumptions" }).focus();
    await key("ArrowRight");
    await pane().getByRole("table").waitFor();
    await pane().locator("input[type=radio]:checked:focus").and(field("Result")).waitFor({ state: "attached" });
    await tabTo("Over 8 years");
    await key("ArrowRight");
    await pane().locator("caption", { hasText: "Saving a year by beds occupied, £" }).waitFor();
  });

  test("every month of a contract is drawn, some at a time", async () => {
    await openContractResult();
    await tabTo("What it costs");
    await key("ArrowRight");
    await key("ArrowRight");
    await key("ArrowRight");
    const months = pane().locator("table.figures tbody tr");
    await eventually(async () => expect(await months.count()).toBe(96));
    expect(await months.first().locator("th").innerText()).toMatch(/Apr\w* 2020/);
    expect(await months.last().locator("th").innerText()).toMatch(/Mar\w* 2028/);
  });

  test("a result wider than the pane scrolls; its edges say where there is more, and the headings of its rows stay", async () => {
    await openContractResult();
    const box = pane().getByRole("region", { name: /the table is wider than the pane$/ });
    const drawn = (): Promise<{ before: boolean; after: boolean; headingAt: number; wayLeft: number }> =>
      box.evaluate((element) => {
        const heading = element.querySelector("th[scope=row]") ?? element;
        return {
          before: getComputedStyle(heading, "::after").content !== "none",
          after: getComputedStyle(element, "::after").content !== "none",
          headingAt: heading.getBoundingClientRect().left - element.getBoundingClientRect().left,
          wayLeft: element.scrollWidth - element.clientWidth - element.scrollLeft,
        };
      });
    await box.waitFor();
    await eventually(async () => expect(await drawn()).toMatchObject({ before: false, after: true, headingAt: 0 }));
    await tabTo(/the table is wider than the pane$/);
    await key("ArrowRight");
    await eventually(async () => expect(await drawn()).toMatchObject({ before: true, after: true, headingAt: 0 }));
    for (let steps = 0; steps < 10; steps++) await key("ArrowRight");
    await eventually(async () => expect(await drawn()).toEqual({ before: true, after: false, headingAt: 0, wayLeft: 0 }));
  });

  test("what is folded is reached, and opens", async () => {
    await openExample();
    await field(/^Spot cost £/).focus();
    await tabTo(/^Source of spot cost: Hackney 2019/);
    await key("Enter");
    await tabTo("Source");
    await cursorIsIn("Hackney 2019, Table 1: 921,544 ÷ 5");
  });

  test("Back puts the cursor on the row it came from", async () => {
    await openGrid();
    await press("Back to all tables");
    await focusIsOn(/^Savings grid/);
  });
});

test("the sentence is copied", async () => {
  await openExample();
  await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await choose("Result");
  await press("Copy the sentence");
  await sees(/^Copied$/);
});

test("where copying is blocked, the sentence is selected for Ctrl+C", async () => {
  await openExample();
  await choose("Result");
  await pane().evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("blocked")) } });
    Object.defineProperty(document, "execCommand", { value: () => false }); // the older way is closed too
  });
  await press("Copy the sentence");
  await sees("Excel blocks copying here. The sentence is selected: press Ctrl+C");
  await eventually(async () =>
    expect(await pane().evaluate(() => getSelection()?.toString())).toMatch(
      /^With all 5 beds occupied, the block saves £1,888,352 to £2,356,352 over 8 years/,
    ),
  );
});

test("in a browser without Excel it works figures out, and says that inserting needs Excel", async () => {
  await openGrid("alone");
  await sees(/^This is a browser without Excel/);
  await press("Load the example");
  await sees("Saves £1.9m to £2.4m over 8 years if full.");
  expect(await pane().getByRole("button", { name: "Insert", exact: true }).count()).toBe(0);
  await focusIsOn(/^Published example: Hackney 2019, Table 1\./);
});
