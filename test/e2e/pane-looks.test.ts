/**
 * Every view and state of the pane in every look: axe-core finds nothing, no width makes the page scroll sideways, Excel's corner
 * stays empty, what is pressed next is in view. Pictures go to test-results/pane, to be laid beside the design.
 */
import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import { eventually } from "./eventually";
import { servePane, type PaneServer, type PaneSession } from "./pane-session";
import { states } from "./pane-states";

const folder = "test-results/pane";
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** A pane at 350 px and 200 % zoom has 175 px of its own. */
const widths = [450, 350, 320, 270, 175];
const usualHeight = 760;

const looks = [
  { name: "350-light", width: 350 },
  { name: "350-dark", width: 350, colorScheme: "dark" },
  { name: "350-forced-colours", width: 350, forcedColors: "active" },
  { name: "320-light", width: 320 },
  { name: "270-light", width: 270 },
  { name: "450-light", width: 450 },
] as const;

let server: PaneServer;
beforeAll(async () => {
  server = await servePane();
});
afterAll(() => server.close());

describe.each(states)("$name", ({ name, buttonsInView = 1, reach }) => {
  let session: PaneSession;
  beforeAll(async () => {
    session = await server.beside({ scale: 2, height: usualHeight });
    await reach(session);
  });
  afterAll(async () => {
    expect(session.problems).toEqual([]);
    await session.close();
  });

  test.each(["light", "dark"] as const)("axe-core finds nothing, %s", async (colorScheme) => {
    await session.page.emulateMedia({ colorScheme, reducedMotion: "reduce" }); // No colour half-way between two.
    await session.pane().waitForFunction((theme) => document.documentElement.dataset["theme"] === theme, colorScheme);
    expect(await violations(session.pane())).toEqual([]);
  });

  test.each(widths)("at %s px nothing sticks out on the right", async (width) => {
    await resize(session, width, usualHeight);
    await eventually(async () => expect(await stickingOut(session.pane())).toEqual([]));
  });

  test("Excel's corner stays empty, and what is pressed next is in view", async () => {
    await resize(session, 350, usualHeight);
    // A dialog lies over everything.
    if (!name.endsWith("not-empty")) await eventually(async () => expect(await atTopRight(session.pane())).toBeNull());
    const next = /^(Insert|Insert another|Insert this example|Skip|Put it on a new sheet)$/;
    await eventually(async () => expect(await inView(session.pane(), next)).toBe(buttonsInView));
  });

  test("is drawn", async () => {
    for (const { name: look, width, ...media } of looks) {
      await session.page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...media });
      const height = await wholeHeight(session, width);
      await session.page.locator("#pane").screenshot({ path: `${folder}/${name}-${look}.png` });
      expect(height).toBeGreaterThanOrEqual(usualHeight);
    }
    await session.page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });
});

test("on a small laptop, where the pane is 378 px high, four rows and the button to insert are seen", async () => {
  const session = await server.beside({ width: 350, height: 378, scale: 2 });
  await states.find(({ name }) => name === "result")?.reach(session);
  await session.pane().evaluate(() => scrollTo(0, 0));
  await drawn(session.pane());
  await session.page.locator("#pane").screenshot({ path: `${folder}/result-350x378.png` });
  const top = (selector: string): Promise<number[]> =>
    session
      .pane()
      .locator(selector)
      .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().top));
  const [bar = 0] = await top(".insert");
  expect(bar).toBeLessThan(378 - 32);
  expect((await top(".figures tbody tr")).filter((row) => row < bar - 12).length).toBeGreaterThanOrEqual(4);
  await session.close();
});

async function resize({ page, pane }: PaneSession, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width: width + 600, height });
  await page.addStyleTag({ content: `#pane { width: ${width}px !important; height: ${height}px !important }` });
  await pane().waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height });
  await drawn(pane());
}

/** What is measured when the size changes is drawn in the frame after. */
const drawn = (pane: Frame): Promise<void> =>
  pane.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  });

/** Makes the pane as tall as what is in it, so that nothing lies under the bar at its foot. */
async function wholeHeight(session: PaneSession, width: number): Promise<number> {
  await resize(session, width, usualHeight);
  const content = await session.pane().evaluate(() => document.documentElement.scrollHeight);
  await resize(session, width, content);
  await session.page.mouse.move(5, 5);
  return content;
}

async function violations(pane: Frame): Promise<string[]> {
  await pane.evaluate(axe);
  const found = await pane.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run(node: Document, options: RunOptions): Promise<AxeResults> } }).axe;
    return (await run(document, { iframes: false })).violations;
  });
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** What a table's own box scrolls is not on the page. */
const stickingOut = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && element.closest(".wide") === null)
      .map((element) => element.outerHTML.slice(0, 120));
  });

const atTopRight = (pane: Frame): Promise<string | null> =>
  pane.evaluate(() => {
    scrollTo(0, 0);
    const element = document.elementFromPoint(document.documentElement.clientWidth - 18, 16);
    return element?.closest("button, a, input, select, summary, label, h1, h2, p, li, svg")?.outerHTML ?? null;
  });

const inView = (pane: Frame, name: RegExp): Promise<number> =>
  pane
    .locator("button")
    .filter({ hasText: name })
    .evaluateAll(
      (all) => all.filter((button) => button.getBoundingClientRect().bottom <= innerHeight && button.getClientRects().length > 0).length,
    );
