/** Every view and state at every width and in every look, as pictures in test-results/pane to be laid beside the design. */
import { mkdirSync } from "node:fs";
import { servePane, type Look, type PaneServer, type PaneSession } from "./pane-session";
import { states } from "./pane-states";

jest.setTimeout(120_000);

const folder = "test-results/pane";

let server: PaneServer;
let session: PaneSession;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  server = await servePane();
});
afterAll(() => server.close());
afterEach(async () => {
  expect(session.problems).toEqual([]);
  await session.close();
});

const looks: readonly (Look & { name: string })[] = [
  { name: "350-light", width: 350 },
  { name: "350-dark", width: 350, dark: true },
  { name: "350-forced-colours", width: 350, forcedColours: true },
  { name: "320-light", width: 320 },
  { name: "270-light", width: 270 },
  { name: "450-light", width: 450 },
];

const tall = 2400;
const usual = 760;

/** The pane as tall as what is in it, so that nothing lies under the bar at its foot. */
async function picture(look: string, state: string): Promise<void> {
  const pane = session.pane();
  const content = await pane.evaluate(
    () =>
      Math.ceil(document.querySelector("main")?.scrollHeight ?? 0) +
      [...document.querySelectorAll(".top, .insert, .foot")].reduce((sum, part) => sum + part.getBoundingClientRect().height, 0),
  );
  const height = Math.min(tall, Math.max(usual, content));
  await session.page.addStyleTag({ content: `#pane { height: ${height}px !important }` });
  await session.page.mouse.move(5, 5);
  await session.page.waitForTimeout(100);
  await session.page.locator("#pane").screenshot({ path: `${folder}/${state}-${look}.png` });
}

describe.each(looks)("$name", ({ name, ...look }) => {
  test.each(states)("$name", async (state) => {
    session = await server.beside({ ...look, height: tall, scale: 2 });
    await state.reach(session);
    await session.page.addStyleTag({ content: `#pane { height: ${usual}px !important }` });
    // What is pressed next is in view in a pane of the usual height, wherever the page stands.
    const next = session.pane().getByRole("button", { name: /^(Insert|Insert another|Skip|Put it on a new sheet)$/ });
    const expected = state.name === "tables" || state.name === "settings" ? 0 : 1;
    const boxes = await Promise.all(
      (await next.all()).map((button) => button.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)),
    );
    expect(boxes.filter(Boolean)).toHaveLength(state.name === "not-empty" ? boxes.length : expected);
    await picture(name, state.name);
  });
});

test("on a small laptop, where the pane is 378 px high, four rows and the button to insert are seen", async () => {
  session = await server.beside({ width: 350, height: 378, scale: 2 });
  await states.find(({ name }) => name === "result")?.reach(session);
  await session.pane().evaluate(() => scrollTo(0, 0));
  const bar = await session
    .pane()
    .locator(".insert")
    .evaluate((element) => element.getBoundingClientRect().top);
  const rows = await session
    .pane()
    .locator(".figures tbody tr")
    .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top));
  await session.page.locator("#pane").screenshot({ path: `${folder}/result-350x378.png` });
  expect(rows.filter((top) => top < bar - 20).length).toBeGreaterThanOrEqual(4);
});
