import { openWorkbench, shown, typeInto } from "./browser";
import type { Session } from "./browser";
import { mkdirSync } from "node:fs";

jest.setTimeout(60_000);

let workbench: Awaited<ReturnType<typeof openWorkbench>>;
let session: Session;
beforeAll(async () => {
  mkdirSync("test-results", { recursive: true });
  workbench = await openWorkbench();
});
afterAll(() => workbench.close());
afterEach(async () => {
  expect(session.problems).toEqual([]);
  await session.close();
});

const settles = async (read: () => Promise<string>, expected: string | RegExp): Promise<void> => {
  for (let tries = 0; tries < 50; tries++) {
    const found = await read();
    if (typeof expected === "string" ? found === expected : expected.test(found)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`expected ${String(expected)}, found ${await read()}`);
};

test.each(["direct", "message"])("a custom function typed in the grid (%s)", async (functions) => {
  session = await workbench.session(`?page=fixture-add-in/taskpane.html&functions=${functions}`);
  const { page } = session;
  await typeInto(page, "A1", "=CARE.BLOCKCOST(2411.3,5)");
  await settles(() => shown(page, "A1"), "626938");
  await typeInto(page, "A2", "=CARE.BLOCKCOST(2411.3,-5)");
  await settles(() => shown(page, "A2"), "#VALUE!");
  await typeInto(page, "A3", "=CARE.LATER(21)");
  await settles(() => shown(page, "A3"), "42");
  await page.screenshot({ path: `test-results/function-${functions}.png` });
});

test("the pane writes a table; an edited input recalculates it and reaches the pane", async () => {
  session = await workbench.session("?page=fixture-add-in/taskpane.html");
  const { page, pane } = session;
  await pane.getByRole("button", { name: "Write the table" }).click();
  await pane.getByText("Wrote Sheet1!B6:G12").waitFor();
  await settles(() => shown(page, "F7"), "£371,462");
  await pane.getByRole("button", { name: "Add a chart" }).click();
  await pane.getByText(/Added Chart/).waitFor();

  await typeInto(page, "C3", "4000");
  await settles(() => shown(page, "F7"), "£621,062");
  await pane.getByText("changed C3 Unknown").waitFor();
  await page.waitForTimeout(300);
  await page.screenshot({ path: "test-results/table.png" });
});

test("a fault reaches the pane's catch", async () => {
  session = await workbench.session("?page=fixture-add-in/taskpane.html");
  const { page, pane } = session;
  await page.evaluate(() =>
    globalThis.workbench.faults.fail({
      statement: "Range.formulas =",
      code: "AccessDenied",
      message: "You can't perform the requested operation.",
    }),
  );
  await pane.getByRole("button", { name: "Write the table" }).click();
  await settles(() => pane.getByRole("alert").innerText(), "AccessDenied: You can't perform the requested operation. (Range.formulas)");
  await page.screenshot({ path: "test-results/fault.png" });
});

test("settings are kept", async () => {
  session = await workbench.session("?page=fixture-add-in/taskpane.html");
  await session.pane.getByRole("button", { name: "Remember" }).click();
  await session.pane.getByText("Saved 1").waitFor();
});
