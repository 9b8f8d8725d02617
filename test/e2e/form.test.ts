/** The form of a table: errors, levels, what is said, what is kept, and what is taken from the sheet. */
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";

const session = paneSession();
const { openGrid, openExample, open, reload, page, pane, press, choose } = session;
const { focusIsOn, sees, announced, holds, field, cursorIsIn, cellShows, write, select } = session;

const beds = /^Beds contracted/;
const spotCost = /^Spot cost £/;
const isGone = (words: string | RegExp): Promise<void> => pane().getByText(words).first().waitFor({ state: "detached" });
const noErrors = (): Promise<void> => pane().locator(".error").first().waitFor({ state: "detached" });
/** Waits until these are the forms that are kept in the browser. */
const keptForms = (expected: readonly unknown[]): Promise<void> =>
  eventually(async () => {
    const kept = await pane().evaluate(() => Object.entries(localStorage) as [string, string][]);
    expect(kept.filter(([name]) => name.includes("form:")).map(([, text]) => text)).toEqual(expected);
  });

describe("errors", () => {
  test("Insert on a blank form lists what to do, in the fields' own words, and leads to each", async () => {
    await openGrid();
    expect(await pane().locator(".error").count()).toBe(0);
    await press("Insert");
    await pane().getByRole("heading", { name: "Fix 6 problems" }).waitFor();
    await focusIsOn(/^Fix 6 problems/);
    const links = await eventually(async () => {
      const found = await pane().locator(".problem a").allInnerTexts();
      expect(found).toHaveLength(6);
      expect(await pane().locator(".error").allInnerTexts()).toEqual(found);
      return found;
    });
    expect(links).toContain("Enter beds contracted as a whole number, like 5");
    await sees("No result yet: 6 problems to fix");

    await pane().getByRole("link", { name: "Enter beds contracted as a whole number, like 5" }).click();
    await cursorIsIn("");
    await page().keyboard.type("5");
    await pane().getByRole("heading", { name: "Fix 5 problems" }).waitFor();
    await isGone("Enter beds contracted as a whole number");
    await field(beds).and(pane().locator(":not([aria-invalid])")).waitFor();
  });

  test("nothing is said while someone types; when the field is left it is, with a repair", async () => {
    await openExample();
    const term = field(/^Term/);
    await term.fill("4-2-2");
    await sees("The answer shows here as you type. 1 figure to go.");
    expect(await pane().locator(".error").count()).toBe(0);
    await term.press("Tab");
    await sees("Write the term with plus signs, like 4+2+2");
    await term.and(pane().locator("[aria-invalid=true]")).waitFor();
    await press("Use 4+2+2");
    await sees("8 years in all");
    await noErrors();
  });

  test("a result stays to be seen, and says that it is from before", async () => {
    await openExample();
    await field(beds).fill("");
    await choose("Result");
    await sees("These figures are from before your last change: the form has 1 problem to fix.");
    expect(await pane().getByRole("cell", { name: "2,356,352" }).count()).toBe(1);
  });

  test("two levels of one name", async () => {
    await openExample();
    await field("Name of level").nth(1).fill("Low");
    await field("Name of level").nth(1).press("Tab");
    await pane().locator(".error").waitFor();
    await field("Name of level").nth(1).and(pane().locator("[aria-invalid=true]")).waitFor();
    expect(await pane().locator("[aria-invalid]").count()).toBe(1);
  });
});

describe("the form", () => {
  test("a changed figure loses the example's source, and the example is no longer claimed", async () => {
    await openExample();
    await field(spotCost).fill("190000");
    await sees("Changed since: Spot cost.");
    await sees(/Changed from the example$/);
    await field(spotCost).press("Tab");
    await holds(spotCost, "190,000.00");
    await choose("Result");
    await isGone(/figures agree with the published table/);
    await choose("Assumptions");
    await press("Load it again");
    await sees("All 90 printed figures are reproduced.");
  });

  test("levels are added and removed, and the cursor goes where it is wanted", async () => {
    await openExample();
    await press("Add a level");
    await focusIsOn("Name of level");
    await cursorIsIn("Level 4");
    await press("Remove Medium");
    await focusIsOn("Name of level");
    await cursorIsIn("High");
    for (const name of ["Low", "High", "Level 4"]) await press(`Remove ${name}`);
    await focusIsOn("Add a level");
    await announced(/^Level 4 removed$/);
  });

  test("what a choice does stands under it, and is said with it", async () => {
    await openGrid();
    await pane()
      .locator("summary", { hasText: /^Worked out with / })
      .click();
    const saidWith = (label: RegExp): Promise<string[]> =>
      field(label).evaluate((element) =>
        (element.getAttribute("aria-describedby") ?? "").split(" ").map((id) => {
          const words = document.getElementById(id);
          return words?.checkVisibility() === true ? words.innerText : "";
        }),
      );
    await field(/^When to round/).waitFor();
    expect(await saidWith(/^Spot: a year is/)).toEqual(["How many weeks of a weekly spot price make a year: 365 days are 52.14 weeks."]);
    expect(await saidWith(/^When to round/)).toEqual([expect.stringMatching(/^At the end: exact until printed\. First: each amount is/)]);
    expect(await saidWith(/^The saving is/)).toEqual([expect.stringMatching(/ Cashable: the budget falls\. /)]);
    expect(await saidWith(/^Prices of/)).toEqual([
      "the year of the prices",
      "Said in the basis note; no price is brought to another year.",
    ]);
  });

  test("the answer is said a second after the last key", async () => {
    await openExample();
    await field(beds).fill("4");
    await announced(/^Saves .* over 8 years if full\. Breaks even at 3\.40 to 3\.72 of 4 beds\.$/);
  });

  test("names that look like formulas or markup stay the words they are", async () => {
    await openExample();
    const names = field("Name of level");
    await names.nth(0).fill("=1+1");
    await names.nth(1).fill('<img src=x onerror="document.title=1">');
    await choose("Result");
    await pane().getByRole("columnheader", { name: "=1+1" }).waitFor();
    await pane().getByRole("columnheader", { name: '<img src=x onerror="document.title=1">' }).waitFor();
    expect(await pane().locator("img").count()).toBe(0);
    await press("Insert");
    await focusIsOn("Inserted on sheet Sheet1");
    await eventually(async () => {
      const texts = await page().evaluate(() =>
        globalThis.workbench.grid.book.getActiveSheet().getRange("A1:J80").getDisplayValues().flat().map(String),
      );
      expect(texts.some((text) => text.includes("=1+1"))).toBe(true);
      expect(texts.some((text) => text.includes("<img src=x"))).toBe(true);
    });
  });

  test("is kept over a reload, shown as last used, and forgotten when someone wants it so", async () => {
    await openExample();
    await field(beds).fill("7");
    await holds(beds, "7");
    await keptForms([expect.stringMatching(/"value":"?7"?[,}]/)]);
    await reload();
    await holds(beds, "7");
    await press("Back to all tables");
    await sees(/^form kept, today \d\d:\d\d$/);
    await press("Settings and help");
    await press("Forget everything typed on this computer");
    await sees("1 form forgotten");
    await press("Tables");
    await pane().getByRole("heading", { name: "Tables" }).waitFor({ state: "attached" });
    expect(await pane().getByText("Last used").count()).toBe(0);
    await press(/^Savings grid/);
    await holds(beds, "");
  });

  test("is not kept where that is switched off", async () => {
    await open();
    await pane().getByRole("button", { name: "Skip" }).click();
    await press("Settings and help");
    await field("Remember what I type in forms").uncheck();
    await press("Tables");
    await press(/^Savings grid/);
    await field(beds).fill("7");
    await press("Back to all tables"); // A form that is left is kept at once, if at all.
    await focusIsOn(/^Savings grid/);
    await keptForms([]);
  });
});

describe("taking from the sheet", () => {
  test("two columns fill the form, and say what is missing", async () => {
    await openGrid();
    const rows: [string, string | number][] = [
      ["Block cost, Low", 627000],
      ["Block cost, Medium", 666500],
      ["Spot cost", 184308.8],
      ["Beds contracted", 5],
    ];
    for (const [index, [label, value]] of rows.entries()) {
      await write(`B${index + 3}`, label);
      await write(`C${index + 3}`, value);
    }
    await select("B3:C6");
    await press("Take from cells");
    await sees("Took 4 assumptions from Sheet1!B3:C6. Type the one missing: Term.");
    await sees("Linked · Sheet1!C5");
    expect(await field("Name of level").count()).toBe(2);
    await field(/^Term/).fill("8");
    await sees(/^Saves £/);
  });

  test("one cell fills one field; a blank one and one with words are refused with the cell's name", async () => {
    await openExample();
    await select("D9");
    await press("Take the beds contracted from the selected cell");
    await sees("Sheet1!D9 is blank. Blank is not taken as 0; type 0 if you mean nil");
    await holds(beds, "5");
    await write("D9", "tbc");
    await press("Take the beds contracted from the selected cell");
    await sees("Sheet1!D9 holds text, “tbc”. Type a number there or here");
    await write("D9", 6);
    await press("Take the beds contracted from the selected cell");
    await sees("Sheet1!D9 · actual");
    await holds(beds, "6");
    await noErrors();
  });

  test("one column is refused with what to do", async () => {
    await openGrid();
    await select("B3:B6");
    await press("Take from cells");
    await sees("Select two columns in Excel, names and values, then press again.");
  });
});

test("a source has its date: shown as people write it, in the form and in the sheet", async () => {
  await openExample();
  const source = pane()
    .locator("details.source")
    .filter({ hasText: /^Source of spot cost:/ });
  await source.locator("summary").click();
  const date = source.getByLabel("Date of the source");
  await date.fill("soon");
  await date.blur();
  await sees("Write it like 05/01/2026");
  await date.fill("8 July 2019");
  await date.blur();
  await eventually(async () => expect(await date.inputValue()).toBe("08/07/2019"));
  await source.locator("summary").filter({ hasText: "921,544 ÷ 5 · 08/07/2019 · forecast" }).waitFor();
  await press("Insert");
  await focusIsOn("Inserted on sheet Sheet1");
  await cellShows("D10", "Hackney 2019, Table 1: 921,544 ÷ 5, 08/07/2019 (forecast)");
});
