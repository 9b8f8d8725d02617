/** What the pane says, and keeps, when a part of it cannot be loaded or fails. */
import { eventually } from "./eventually";
import { openExample as fillExample, paneSession } from "./pane-session";
import { readRange } from "./sheet-cells";

const { open, openExample, page, pane, press, choose, focusIsOn, sees, announced, field, holds, reload, write } = paneSession();

const spot = "Spot cost £ a year, each bed";

/** The server answers with something else than the part, as it does while a new version is copied to it. */
const withhold = async (part: RegExp): Promise<void> => {
  await page().route(part, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
};

test("a part that cannot be loaded is named, and is loaded when someone tries again", async () => {
  await open();
  await withhold(/check-check-page\.[0-9a-f]+\.js$/);
  await press("Skip");
  await press("Check");
  await sees(/^Part of the add-in could not be loaded \(check-check-page\.[0-9a-f]+\.js\)\. Try again\./);
  await page().unrouteAll();
  await press("Try again");
  await focusIsOn("Check figures before they are printed");
  await field(/^Sentences that quote these tables/).waitFor();
});

test("a pane that opens without the part that knows the workbook makes tables, says what it lacks, and follows once it is there", async () => {
  await open();
  await withhold(/workbook(-[a-z-]+)?\.[0-9a-f]+\.js$/);
  await reload();
  await fillExample(pane());
  await choose("Result");
  await pane().getByRole("table").first().waitFor();
  await press("Insert");
  await sees(/Part of the add-in could not be loaded \(workbook[a-z-]*\.[0-9a-f]+\.js\)\. Try again\./);
  await press("Workbook");
  await sees(/Part of the add-in could not be loaded \(workbook[a-z-]*\.[0-9a-f]+\.js\)\. Try again\./);
  await press("Tables");
  await page().unrouteAll();
  await pane().locator("[data-table=savings-grid]").last().click();
  await press("Insert");
  await pane()
    .getByRole("heading", { name: /^Inserted on sheet/ })
    .waitFor();
  // Nobody has come back to the pane since, so that nothing but the part itself makes it listen.
  const labels = (await readRange(page(), "A1:F40")).flat();
  const at = labels.indexOf("Spot cost");
  await write(`${"ABCDEF".charAt((at % 6) + 1)}${Math.floor(at / 6) + 1}`, 200000);
  await pane().getByRole("region", { name: "Changed in the sheet" }).getByText("now £200,000.00", { exact: false }).waitFor();
});

describe("a view that fails to draw", () => {
  const breakResults = (): Promise<void> =>
    pane().evaluate(() => {
      const { ResizeObserver: working } = globalThis;
      Object.assign(globalThis, {
        ResizeObserver: class {
          constructor() {
            throw new Error("no observer");
          }
        },
        mendResults: () => Object.assign(globalThis, { ResizeObserver: working }),
      });
    });
  const mendResults = (): Promise<void> => pane().evaluate(() => (globalThis as unknown as { mendResults(): void }).mendResults());

  const fail = async (): Promise<void> => {
    await openExample();
    await field(spot).fill("190,000");
    await breakResults();
    await choose("Result");
    await focusIsOn("There is a problem with this view");
    await announced(/^There is a problem with this view\. The add-in could not show this view \(no observer\)/);
    await sees("What you typed in a form is kept.");
  };

  test("is drawn again, with what was typed, when someone tries again", async () => {
    await fail();
    await press("Try again");
    await focusIsOn("Savings grid");
    await holds(spot, "190,000.00");
    await choose("Result");
    await focusIsOn("There is a problem with this view");
    await mendResults();
    await press("Try again");
    await choose("Result");
    await pane().getByRole("table").waitFor();
  });

  test("leaves the way to the tables, and the rest of the pane", async () => {
    await fail();
    await press("Go to the tables");
    await focusIsOn("Tables");
    await press("Functions");
    await pane().getByRole("searchbox").waitFor();
  });
});

describe("Excel keeps a list of functions that another version made", () => {
  type Listed = { functions: { name: string; parameters: unknown[] }[] };
  /** What Excel has kept, in place of what the server has now. */
  const keepsList = async (change: (list: Listed) => void): Promise<void> => {
    await page().route("**/functions.json", async (route) => {
      const list = (await (await route.fetch()).json()) as Listed;
      change(list);
      await route.fulfill({ json: list });
    });
  };
  const blockCost = ({ functions }: Listed): unknown[] => functions.find(({ name }) => name === "BLOCKCOST")?.parameters ?? [];
  beforeEach(() => open());
  afterEach(async () => {
    await page().unrouteAll();
    await reload();
  });

  test("with an argument less: the formula works, and the pane says what is missing and what to do", async () => {
    await keepsList((list) => blockCost(list).pop());
    await reload();
    await write("A1", "=CARE.BLOCKCOST(1000,2)");
    await sees(/^Excel’s list of functions is of an older version\./);
    await announced(/New functions show #NAME\?/);
    await press("Understood");
    await eventually(async () => expect(await readRange(page(), "A1")).toEqual([[104000]]));
  });

  test("with an argument more, after going back to an older version", async () => {
    await keepsList((list) =>
      blockCost(list).push({ name: "later", description: "of a later version", type: "any", dimensionality: "matrix", optional: true }),
    );
    await reload();
    await write("A1", "=CARE.BLOCKCOST(1000,2)");
    await sees(/^Excel’s list of functions is of a newer version\./);
    await eventually(async () => expect(await readRange(page(), "A1")).toEqual([[104000]]));
  });

  test("its own list is not spoken of", async () => {
    await write("A1", "=CARE.BLOCKCOST(1000,2)");
    await eventually(async () => expect(await readRange(page(), "A1")).toEqual([[104000]]));
    expect(
      await pane()
        .getByText(/^Excel’s list of functions/)
        .count(),
    ).toBe(0);
  });
});
