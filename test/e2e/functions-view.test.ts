/** Every function in the workbook: each worked example inserted from the pane and typed as a formula, and a sentence for each mistake. */
import type { Locator } from "playwright-core";
import { isProblem } from "../../src/calculation";
import { argumentWords } from "../../src/functions/argument-words";
import { parseCall } from "../../src/functions/call";
import { declarationOf, functionDeclarations } from "../../src/functions/declarations";
import { evaluate } from "../../src/functions/lift";
import { differences } from "../support/inserted-result";
import { focusIsOn, tabTo } from "./cursor";
import { eventually } from "./eventually";
import { clickOn, enter, readRange } from "./sheet-cells";
import { openWorkbench, type ServedWorkbench, type Session } from "./workbench-session";

let workbench: ServedWorkbench;
let session: Session;
beforeAll(async () => {
  workbench = await openWorkbench();
  session = await workbench.session();
  await session.pane.getByRole("button", { name: "Work something out in a cell" }).click();
  await session.pane.getByRole("searchbox").waitFor();
});
afterEach(() => expect(session.problems).toEqual([]));
afterAll(() => workbench.close());

/** Where the examples go, and where formulas are typed. */
const corner = "B2";

const select = (address: string): Promise<void> =>
  session.page.evaluate((at) => void globalThis.workbench.grid.book.getActiveSheet().getRange(at).activate(), address);

/** Looks for a function and opens it. */
async function open(name: string): Promise<Locator> {
  const { pane } = session;
  await pane.getByRole("searchbox").fill("");
  await pane.getByRole("searchbox").fill(name);
  const entry = pane.locator("details").filter({ has: pane.getByText(name, { exact: true }) });
  await entry.locator("summary").click();
  return entry;
}

beforeEach(emptySheet);

describe.each(functionDeclarations)("$name", ({ name, examples, mistakes }) => {
  test("each example, inserted from the pane, gives in the sheet what is documented, by a formula on cells alone", async () => {
    const { page } = session;
    const entry = await open(name);
    for (const [index, { value }] of examples.entries()) {
      if (examples.length > 1) await entry.getByRole("combobox").selectOption(String(index));
      await select(corner);
      await entry.getByRole("button", { name: "Insert this example" }).click();
      const result = await resultOf(entry);
      await gives(result, value);
      const [[formula]] = (await readRange(page, result.split(":")[0] ?? "", "formulas")) as [[string]];
      expect(formula).toMatch(new RegExp(`^=CARE\\.${name}\\((([A-Z]+\\d+(:[A-Z]+\\d+)?)?,?)*\\)$`));
      await emptySheet();
    }
  });

  test("each example, typed as a formula, gives what is documented", async () => {
    await clickOn(session.page, corner);
    for (const { formula, value } of examples) {
      await typeAndReturn(formula);
      await gives(spillOf(value), value);
    }
  });

  test("each mistake is answered with a sentence that says what to change", async () => {
    await clickOn(session.page, corner);
    for (const formula of mistakes) {
      await typeAndReturn(formula);
      await session.page
        .locator("#sentence")
        .filter({ hasText: sentenceOf(formula) })
        .waitFor();
    }
  });
});

describe("for somebody who opens the pane for the first time", () => {
  beforeEach(async () => {
    await session.close();
    session = await workbench.session();
    await session.pane.getByRole("heading").first().waitFor();
  });

  test("with the keyboard alone: from the first page to an inserted example, and back", async () => {
    const { page, pane } = session;
    await page.keyboard.press("F6");
    await tabTo(page, pane, /^Work something out in a cell/);
    await page.keyboard.press("Enter");
    await tabTo(page, pane, /^Search the \d+ functions/);
    await page.keyboard.type("pay for themselves");
    await pane.locator("summary").filter({ hasText: "WEEKS" }).waitFor({ state: "detached" });
    await tabTo(page, pane, /^BREAKEVEN/);
    await page.keyboard.press("Enter");
    await tabTo(page, pane, "Insert this example");
    await page.keyboard.press("Enter");
    await focusIsOn(pane, /^Inserted on sheet Sheet1/);
    await tabTo(page, pane, "Undo insert");
    await page.keyboard.press("Enter");
    await focusIsOn(pane, /^Insert this example$/);
    await tabTo(page, pane, /^Search the \d+ functions/, "Shift+Tab");
    await page.keyboard.press("Escape");
    await pane.getByRole("heading", { name: "Cost and saving" }).waitFor();
  });

  test("the ribbon's button opens the functions, from wherever one is", async () => {
    const { pane } = session;
    await pane.getByRole("button", { name: "Skip" }).click();
    await pane.getByRole("button", { name: "Settings and help" }).click();
    await pane.getByRole("heading", { name: "Settings and help" }).waitFor();
    await pane.locator("body").evaluate(() => {
      const { _association } = Office.actions as unknown as { _association: { mappings: Record<string, () => void> } };
      _association.mappings["SHOWFUNCTIONS"]?.();
    });
    await pane.getByRole("searchbox").waitFor();
  });

  test("the ribbon's button opens the tables from another view, and leaves the first page and a table that is open as they are", async () => {
    const { pane } = session;
    const pressTables = (): Promise<void> =>
      pane.locator("body").evaluate(() => {
        const { _association } = Office.actions as unknown as { _association: { mappings: Record<string, () => void> } };
        _association.mappings["SHOWTABLES"]?.();
      });
    await pressTables();
    await pane.getByRole("button", { name: "Skip" }).click();
    await pane.getByRole("button", { name: "Workbook", exact: true }).click();
    await pane.getByRole("heading", { name: "Tables in this workbook" }).waitFor();
    await pressTables();
    await pane.locator('[aria-current="page"]', { hasText: "Tables" }).waitFor();
    await pane.locator('[data-table="savings-grid"]').last().click();
    await pane.getByRole("heading", { name: "Savings grid", level: 1 }).waitFor();
    await pressTables();
    await pane.getByRole("button", { name: "Back to all tables" }).click();
    await pane.locator('[data-table="savings-grid"]').last().waitFor();
  });
});

test("while a function is typed, it is listed with its sentence, and then its arguments are named", async () => {
  const { page } = session;
  const { summary, parameters } = declarationOf("BREAKEVEN");
  await clickOn(page, corner);
  await page.keyboard.type("=CARE.BRE");
  await page.getByText(summary).and(page.locator(":visible")).waitFor();
  await page.keyboard.type("AKEVEN(");
  const help = page.locator("[data-u-comp=rect-popup]").filter({ hasText: "CARE.BREAKEVEN(blockCost,spotCostPerBed,[beds])" });
  await help.waitFor();
  for (const parameter of Object.values(parameters)) await help.filter({ hasText: argumentWords(parameter) }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});

/** Waits until the cells hold what is documented. */
const gives = (address: string, value: Parameters<typeof differences>[1]): Promise<void> =>
  eventually(async () => expect(differences(await readRange(session.page, address), value)).toEqual([]));

/** Where the pane says that the result stands. */
async function resultOf(entry: Locator): Promise<string> {
  await entry.getByRole("heading", { name: "Inserted on sheet Sheet1" }).waitFor();
  const said = await entry.locator(".inserted p").innerText();
  return /result (?:in|is in) ([A-Z]+\d+(?::[A-Z]+\d+)?)/.exec(said)?.[1] ?? "";
}

async function emptySheet(): Promise<void> {
  await session.page.evaluate(async () => {
    const { grid } = globalThis.workbench;
    grid.book.getActiveSheet().getRange("A1:Z80").clear();
    await grid.settled();
  });
}

/** Into the corner, which is selected, and is selected again afterwards. */
async function typeAndReturn(formula: string): Promise<void> {
  await enter(session.page, corner, formula);
  await session.page.keyboard.press("ArrowUp");
}

/** The cells from the corner on that hold what is documented. */
function spillOf(value: string | readonly (readonly string[])[]): string {
  if (typeof value === "string") return corner;
  const columns = Math.max(...value.map((row) => row.length));
  return `B2:${String.fromCharCode("B".charCodeAt(0) + columns - 1)}${1 + value.length}`;
}

function sentenceOf(formula: string): string {
  const { name, given } = parseCall(formula);
  const found = evaluate(declarationOf(name), given)[0]?.[0];
  if (!isProblem(found)) throw new Error(`${formula} is no mistake`);
  return found.sentence;
}
