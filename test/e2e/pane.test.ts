/** The task pane beside a workbook: filling in, errors, inserting, undoing, what is kept, and the keyboard alone. */
import { choose, openSavingsGrid, selectCells, servePane, writeCell, type PaneServer, type PaneSession } from "./pane-session";

jest.setTimeout(90_000);

let server: PaneServer;
let session: PaneSession;
beforeAll(async () => {
  server = await servePane();
});
afterAll(() => server.close());
afterEach(async () => {
  expect(session.problems).toEqual([]);
  await session.close();
});

const pane = () => session.pane();
const press = (name: string | RegExp) => pane().getByRole("button", { name, exact: true }).click();
const focused = () => pane().evaluate(() => document.activeElement?.textContent ?? "");
/** Waits until the cursor is on a control of this name, or on a heading with these words. */
const focusIsOn = async (words: string | RegExp): Promise<void> => {
  const pattern = typeof words === "string" ? `^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$` : words.source;
  await pane().waitForFunction((source) => {
    const { activeElement } = document;
    return new RegExp(source).test((activeElement?.getAttribute("aria-label") ?? activeElement?.textContent ?? "").trim());
  }, pattern);
};
/** A cell as it is shown in the sheet that is open. */
const cell = (address: string): Promise<string> =>
  session.page.evaluate((at) => globalThis.workbench.grid.book.getActiveSheet().getRange(at).getDisplayValue(), address);
const write = (address: string, value: string | number): Promise<void> => writeCell(session, address, value);
const select = (address: string): Promise<void> => selectCells(session, address);
const openExample = async (): Promise<void> => {
  session = await server.beside();
  await openSavingsGrid(pane());
  await press("Load the example");
  await pane().getByText("All 90 printed figures are reproduced.").waitFor();
};

describe("with the keyboard alone", () => {
  /** Tab until the cursor is on a control of this name. */
  async function tabTo(name: string | RegExp): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      const now = await pane().evaluate(() => {
        const element = document.activeElement as HTMLInputElement | null;
        return (element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? "").trim();
      });
      if (typeof name === "string" ? now === name : name.test(now)) return;
      await session.page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${String(name)}`);
  }

  test("from the first page to an inserted table", async () => {
    session = await server.beside();
    await session.page.keyboard.press("F6");
    await tabTo(/^Put a standard table in my workbook/);
    await session.page.keyboard.press("Enter");
    await focusIsOn("Tables");
    await tabTo(/^Savings grid/);
    await session.page.keyboard.press("Enter");
    await focusIsOn("Savings grid");
    await tabTo("Load the example");
    await session.page.keyboard.press("Enter");
    await focusIsOn(/^Published example: Hackney 2019, Table 1\./);
    await tabTo("Spot cost £ a year, each bed");
    await session.page.keyboard.press("Control+Enter");
    await focusIsOn("Inserted on sheet Sheet1");
    expect(await cell("A1")).toMatch(/^Savings grid/);
    await tabTo("Undo insert");
    await session.page.keyboard.press("Enter");
    await focusIsOn("Insert");
    expect(await cell("A1")).toBe("");
  });

  test("arrows move within segments, and the cursor stays", async () => {
    await openExample();
    await pane().getByRole("radio", { name: "Assumptions" }).focus();
    await session.page.keyboard.press("ArrowRight");
    await pane().getByRole("table").waitFor();
    expect(await pane().getByRole("radio", { name: "Result" }).isChecked()).toBe(true);
    expect(await pane().evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe("radio");
    await tabTo("Over 8 years");
    await session.page.keyboard.press("ArrowRight");
    await pane().locator("caption", { hasText: "Saving a year by beds occupied, £" }).waitFor();
  });

  test("what is folded is reached, and opens", async () => {
    await openExample();
    await pane()
      .getByLabel(/^Spot cost £/)
      .focus();
    await tabTo(/^Source of spot cost: Hackney 2019/);
    await session.page.keyboard.press("Enter");
    await tabTo("Source");
    expect(await pane().evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("Hackney 2019, Table 1: 921,544 ÷ 5");
  });

  test("Back puts the cursor on the row it came from", async () => {
    session = await server.beside();
    await openSavingsGrid(pane());
    await press("Back to all tables");
    await focusIsOn(/^Savings grid/);
  });
});

describe("errors", () => {
  test("Insert on a blank form lists what to do, in the fields' own words, and leads to each", async () => {
    session = await server.beside();
    await openSavingsGrid(pane());
    expect(await pane().locator(".error").count()).toBe(0);
    await press("Insert");
    await pane().getByRole("heading", { name: "Put 6 things right" }).waitFor();
    await focusIsOn(/^Put 6 things right/);
    const links = await pane().locator(".problem a").allInnerTexts();
    expect(links).toHaveLength(6);
    expect(await pane().locator(".error").allInnerTexts()).toEqual(links);
    expect(links).toContain("Enter beds contracted as a whole number, like 5");
    await pane().getByText("No result yet: 6 things to put right").waitFor();

    await pane().getByRole("link", { name: "Enter beds contracted as a whole number, like 5" }).click();
    await session.page.keyboard.type("5");
    await pane().getByRole("heading", { name: "Put 5 things right" }).waitFor();
    expect(await pane().getByText("Enter beds contracted as a whole number").count()).toBe(0);
    expect(
      await pane()
        .getByLabel(/^Beds contracted/)
        .getAttribute("aria-invalid"),
    ).toBeNull();
  });

  test("nothing is said while someone types; when the field is left it is, with a repair", async () => {
    await openExample();
    const term = pane().getByLabel(/^Term/);
    await term.fill("4-2-2");
    await session.page.waitForTimeout(400);
    expect(await pane().locator(".error").count()).toBe(0);
    await term.press("Tab");
    await pane().getByText("Write the term with plus signs, like 4+2+2").waitFor();
    expect(await term.getAttribute("aria-invalid")).toBe("true");
    await press("Use 4+2+2");
    await pane().getByText("8 years in all").waitFor();
    await pane().locator(".error").waitFor({ state: "detached" });
  });

  test("a result stays to be seen, and says that it is from before", async () => {
    await openExample();
    await pane()
      .getByLabel(/^Beds contracted/)
      .fill("");
    await choose(pane(), "Result");
    await pane().getByText("These figures are from before: the form has 1 thing to put right.").waitFor();
    expect(await pane().getByRole("cell", { name: "2,356,352" }).count()).toBe(1);
  });

  test("two levels of one name", async () => {
    await openExample();
    await pane().getByLabel("Name of level").nth(1).fill("Low");
    await pane().getByLabel("Name of level").nth(1).press("Tab");
    await pane().locator(".error").waitFor();
    expect(await pane().locator("[aria-invalid]").count()).toBe(1);
    expect(await pane().getByLabel("Name of level").nth(1).getAttribute("aria-invalid")).toBe("true");
  });
});

describe("the form", () => {
  test("a changed figure loses the example's source, and the example is no longer claimed", async () => {
    await openExample();
    await pane()
      .getByLabel(/^Spot cost £/)
      .fill("190000");
    await pane().getByText("Changed since: Spot cost.").waitFor();
    await pane()
      .getByText(/Changed from the example$/)
      .waitFor();
    await pane()
      .getByLabel(/^Spot cost £/)
      .press("Tab");
    expect(
      await pane()
        .getByLabel(/^Spot cost £/)
        .inputValue(),
    ).toBe("190,000.00");
    await choose(pane(), "Result");
    expect(
      await pane()
        .getByText(/figures agree with the published table/)
        .count(),
    ).toBe(0);
    await choose(pane(), "Assumptions");
    await press("Load it again");
    await pane().getByText("All 90 printed figures are reproduced.").waitFor();
  });

  test("levels are added and removed, and the cursor goes where it is wanted", async () => {
    await openExample();
    await press("Add a level");
    await focusIsOn("Name of level");
    expect(await pane().evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("Level 4");
    await press("Remove Medium");
    await focusIsOn("Name of level");
    expect(await pane().evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("High");
    for (const name of ["Low", "High", "Level 4"]) await press(`Remove ${name}`);
    await focusIsOn("Add a level");
    await pane().getByRole("status").filter({ hasText: "Level 4 removed" }).waitFor();
  });

  test("the answer is said a second after the last key", async () => {
    await openExample();
    await pane()
      .getByLabel(/^Beds contracted/)
      .fill("4");
    await pane()
      .getByRole("status")
      .filter({ hasText: /^Saves .* over 8 years if full\. Breaks even at 3\.40 to 3\.72 of 4 beds\.$/ })
      .waitFor();
  });

  test("names that look like formulas or markup stay the words they are", async () => {
    await openExample();
    const names = pane().getByLabel("Name of level");
    await names.nth(0).fill("=1+1");
    await names.nth(1).fill('<img src=x onerror="document.title=1">');
    await choose(pane(), "Result");
    await pane().getByRole("columnheader", { name: "=1+1" }).waitFor();
    await pane().getByRole("columnheader", { name: '<img src=x onerror="document.title=1">' }).waitFor();
    expect(await pane().locator("img").count()).toBe(0);
    await press("Insert");
    await focusIsOn("Inserted on sheet Sheet1");
    const texts = await session.page.evaluate(() =>
      globalThis.workbench.grid.book.getActiveSheet().getRange("A1:J80").getDisplayValues().flat().map(String),
    );
    expect(texts.some((text) => text.includes("=1+1"))).toBe(true);
    expect(texts.some((text) => text.includes("<img src=x"))).toBe(true);
  });

  test("is kept over a reload, shown as last used, and forgotten when someone wants it so", async () => {
    await openExample();
    await pane()
      .getByLabel(/^Beds contracted/)
      .fill("7");
    await session.page.waitForTimeout(600);
    await session.page.reload();
    await session.page
      .frameLocator("#pane")
      .getByLabel(/^Beds contracted/)
      .waitFor();
    expect(
      await pane()
        .getByLabel(/^Beds contracted/)
        .inputValue(),
    ).toBe("7");
    await press("Back to all tables");
    await pane()
      .getByText(/^form kept, today \d\d:\d\d$/)
      .waitFor();
    await press("Settings and help");
    await press("Forget everything typed on this computer");
    await pane().getByText("1 form forgotten").first().waitFor();
    await press("Tables");
    expect(await pane().getByText("Last used").count()).toBe(0);
    await press(/^Savings grid/);
    await pane()
      .getByLabel(/^Beds contracted/)
      .waitFor();
    expect(
      await pane()
        .getByLabel(/^Beds contracted/)
        .inputValue(),
    ).toBe("");
  });

  test("is not kept where that is switched off", async () => {
    session = await server.beside();
    await pane().getByRole("button", { name: "Skip" }).click();
    await press("Settings and help");
    await pane().getByLabel("Remember what I type in forms").uncheck();
    await press("Tables");
    await press(/^Savings grid/);
    await pane()
      .getByLabel(/^Beds contracted/)
      .fill("7");
    await session.page.waitForTimeout(600);
    expect(await pane().evaluate(() => Object.keys(localStorage).filter((key) => key.includes("form:")))).toEqual([]);
  });
});

describe("taking from the sheet", () => {
  test("two columns fill the form, and say what is missing", async () => {
    session = await server.beside();
    await openSavingsGrid(pane());
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
    await pane().getByText("Took 4 assumptions from Sheet1!B3:C6. Type the one missing: Term.").first().waitFor();
    expect(await pane().getByLabel("Name of level").count()).toBe(2);
    await pane().getByText("Linked · Sheet1!C5").waitFor();
    await pane().getByLabel(/^Term/).fill("8");
    await pane()
      .getByText(/^Saves £/)
      .waitFor();
  });

  test("one cell fills one field; a blank one and one with words are refused with the cell's name", async () => {
    await openExample();
    await select("D9");
    await press("Take the beds contracted from the selected cell");
    await pane().getByText("Sheet1!D9 is blank. Blank is not taken as 0; type 0 if you mean nil").first().waitFor();
    expect(
      await pane()
        .getByLabel(/^Beds contracted/)
        .inputValue(),
    ).toBe("5");
    await write("D9", "tbc");
    await press("Take the beds contracted from the selected cell");
    await pane().getByText("Sheet1!D9 holds text, “tbc”. Type a number there or here").first().waitFor();
    await write("D9", 6);
    await press("Take the beds contracted from the selected cell");
    await pane().getByText("Sheet1!D9 · actual").waitFor();
    expect(
      await pane()
        .getByLabel(/^Beds contracted/)
        .inputValue(),
    ).toBe("6");
    expect(await pane().locator(".error").count()).toBe(0);
  });

  test("one column is refused with what to do", async () => {
    session = await server.beside();
    await openSavingsGrid(pane());
    await select("B3:B6");
    await press("Take from cells");
    await pane().getByText("Select two columns in Excel, names and values, then press again.").first().waitFor();
  });
});

describe("inserting", () => {
  test("says where everything stands and that Excel agrees; undo empties the cells again", async () => {
    await openExample();
    await select("B4");
    await pane().getByRole("option", { name: "Here (B4)" }).waitFor({ state: "attached" });
    await pane()
      .getByText(/^Fills Sheet1!B4:.*, now empty\.$/)
      .waitFor();
    await press("Insert");
    await focusIsOn("Inserted on sheet Sheet1");
    await pane()
      .getByText(/Excel’s own recalculation agrees with ours: (\d+) of \1 figures, before rounding/)
      .waitFor();
    expect(await cell("B4")).toMatch(/^Savings grid/);
    await pane()
      .getByText(/^As inserted at Sheet1!B4:/)
      .waitFor();
    await press("Go to it");
    await press("Undo insert");
    await focusIsOn("Insert");
    await pane().getByText("Insert undone. The cells are empty again").first().waitFor();
    expect(await cell("B4")).toBe("");
  });

  test("cells that are not empty are asked about; Esc writes nothing, overwriting can be undone", async () => {
    await openExample();
    await write("C9", "Total spend 2018/19");
    await select("B4");
    await pane()
      .getByText(/has 1 filled cell\. You are asked before anything is written\.$/)
      .waitFor();
    await press("Insert");
    const dialog = pane().getByRole("dialog", { name: "Those cells are not empty" });
    await dialog.getByText(/^Sheet1!B4:\w+ has 1 filled cell at C9: “Total spend 2018\/19”\. Nothing has been written yet\.$/).waitFor();
    await focusIsOn("Put it on a new sheet");
    await session.page.keyboard.press("Escape");
    await focusIsOn("Insert");
    expect(await dialog.count()).toBe(0);
    expect(await cell("B4")).toBe("");

    await press("Insert");
    await select("Z99"); // What was asked about is what is overwritten, wherever the selection goes meanwhile.
    await dialog.getByRole("button", { name: "Overwrite the filled cell" }).click();
    await focusIsOn("Inserted on sheet Sheet1");
    expect(await cell("B4")).toMatch(/^Savings grid/);
    await press("Undo insert");
    await pane().getByText("Insert undone. The cell that was filled is back").first().waitFor();
    expect(await cell("C9")).toBe("Total spend 2018/19");
  });

  test("the empty place that is offered, and a sheet of its own", async () => {
    await openExample();
    await write("B6", "Something");
    await select("B4");
    await press("Insert");
    await pane().getByRole("button", { name: "Put it at D4, which is empty" }).click();
    await focusIsOn("Inserted on sheet Sheet1");
    expect(await cell("B6")).toBe("Something");
    expect(await cell("D4")).toMatch(/^Savings grid/);
    await press("Insert another");
    await pane().getByLabel("Where").selectOption("New sheet");
    await press("Insert");
    await focusIsOn("Inserted on sheet Savings grid");
  });

  test("as values and as a live function", async () => {
    await openExample();
    await pane().getByLabel("Where").selectOption("New sheet");
    await pane().getByLabel("Insert as").selectOption("Values");
    await press("Insert");
    await pane().getByText("Values stay as they are: Excel does not recalculate them").waitFor();
    await press("Insert another");
    await pane().getByLabel("Insert as").selectOption("Live function");
    await press("Insert");
    await pane()
      .getByText(/as a live function/)
      .waitFor();
  });

  test("a write that fails says so, and the form and the sheet are as they were", async () => {
    await openExample();
    await session.page.evaluate(() =>
      globalThis.workbench.faults.fail({
        statement: "Range.formulas =",
        code: "AccessDenied",
        message: "You can't perform the requested operation.",
      }),
    );
    await press("Insert");
    await pane()
      .getByRole("alert")
      .filter({ hasText: /every cell was put back|Nothing was written/ })
      .waitFor();
    expect(await cell("A1")).toBe("");
    expect(
      await pane()
        .getByLabel(/^Beds contracted/)
        .inputValue(),
    ).toBe("5");
  });

  test("an undo that would lose what was typed since is refused", async () => {
    await openExample();
    await press("Insert");
    await focusIsOn("Inserted on sheet Sheet1");
    await write("A1", "Mine now");
    await press("Undo insert");
    await pane().getByText("Cannot undo: A1 has been changed since. Delete the table yourself, or keep it.").waitFor();
    expect(await cell("A1")).toBe("Mine now");
  });

  test("a form that changes after its insert says that the sheet has not", async () => {
    await openExample();
    await press("Insert");
    await focusIsOn("Inserted on sheet Sheet1");
    await choose(pane(), "Assumptions");
    await pane()
      .getByLabel(/^Beds contracted/)
      .fill("6");
    await pane().getByText("Changed here since the insert. Sheet1 keeps what was inserted").waitFor();
  });
});

test("the sentence is copied", async () => {
  await openExample();
  await session.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await choose(pane(), "Result");
  await press("Copy the sentence");
  await pane().getByText("Copied", { exact: true }).first().waitFor();
});

test("where copying is blocked, the sentence is selected for Ctrl+C", async () => {
  await openExample();
  await choose(pane(), "Result");
  await pane().evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("blocked")) } });
    Object.defineProperty(document, "execCommand", { value: () => false }); // the older way is closed too
  });
  await press("Copy the sentence");
  await pane().getByText("Excel blocks copying here. The sentence is selected: press Ctrl+C").first().waitFor();
  expect(await pane().evaluate(() => getSelection()?.toString())).toMatch(
    /^With all 5 beds occupied, the block saves £1,888,352 to £2,356,352 over 8 years/,
  );
});

test("in a browser without Excel it works figures out, and says that inserting needs Excel", async () => {
  session = await server.alone();
  await openSavingsGrid(pane());
  await pane()
    .getByText(/^This is a browser without Excel/)
    .waitFor();
  await press("Load the example");
  await pane().getByText("Saves £1.9m to £2.4m over 8 years if full.").waitFor();
  expect(await pane().getByRole("button", { name: "Insert", exact: true }).count()).toBe(0);
  expect(await focused()).not.toBe("");
});
