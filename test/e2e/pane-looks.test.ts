/**
 * Every view and state of the pane in every look: axe-core finds nothing, no width makes the page scroll sideways, Excel's corner
 * stays empty, what is pressed next is in view. With PICTURES=1 pictures go to test-results/pane, to be laid beside the design.
 */
import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame, Page } from "playwright-core";
import { eventually } from "./eventually";
import { servePane, type PaneServer, type PaneSession } from "./pane-session";
import { states } from "./pane-states";
import { arePicturesAsked, picture } from "./picture";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** A pane at 350 px and 200 % zoom has 175 px of its own. */
const widths = [450, 350, 320, 270, 175];
const usualHeight = 760;

type Media = { colorScheme: "light" | "dark"; forcedColors: "active" | "none" };
const light: Media = { colorScheme: "light", forcedColors: "none" };

const looks: readonly { name: string; width: number; media: Media }[] = [
  { name: "350-light", width: 350, media: light },
  { name: "350-dark", width: 350, media: { ...light, colorScheme: "dark" } },
  { name: "350-forced-colours", width: 350, media: { ...light, forcedColors: "active" } },
  { name: "320-light", width: 320, media: light },
  { name: "270-light", width: 270, media: light },
  { name: "450-light", width: 450, media: light },
];

let server: PaneServer;
beforeAll(async () => {
  server = await servePane({ scale: arePicturesAsked ? 2 : 1 });
});
afterAll(() => server.close());

describe.each(states)("$name", ({ name, buttonsInView = 1, reach }) => {
  let session: PaneSession;
  beforeAll(async () => {
    session = await server.beside({ height: usualHeight });
    await wear(session.page, light);
    await reach(session);
  });
  afterEach(() => expect(session.problems).toEqual([]));
  afterAll(() => session.close());

  test.each(["light", "dark"] as const)("axe-core finds nothing, %s", async (colorScheme) => {
    await wear(session.page, { ...light, colorScheme });
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

  test("takes on every look, and nothing sticks out in any", async () => {
    for (const { name: look, width, media } of looks) {
      await wear(session.page, media);
      await resize(session, width, usualHeight);
      await eventually(async () => expect(await worn(session.pane())).toEqual(media));
      await eventually(async () => expect(await stickingOut(session.pane())).toEqual([]));
      expect(await wholeHeight(session.pane())).toBeGreaterThanOrEqual(usualHeight);
      if (!arePicturesAsked) continue;
      await resize(session, width, await wholeHeight(session.pane())); // so that nothing lies under the bar at its foot
      await session.page.mouse.move(5, 5);
      await picture(session.page, `pane/${name}-${look}`, "#pane");
    }
  });
});

test("on a small laptop, where the pane is 378 px high, four rows and the button to insert are seen", async () => {
  const session = await server.beside({ width: 350, height: 378 });
  await wear(session.page, light);
  await states.find(({ name }) => name === "result")?.reach(session);
  await session.pane().evaluate(() => scrollTo(0, 0));
  await drawn(session.pane());
  await picture(session.page, "pane/result-350x378", "#pane");
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

/** Without motion, so that no colour is half-way between two. */
const wear = (page: Page, media: Media): Promise<void> => page.emulateMedia({ ...media, reducedMotion: "reduce" });

/** What the pane shows itself in. */
const worn = (pane: Frame): Promise<{ colorScheme: string | undefined; forcedColors: string }> =>
  pane.evaluate(() => ({
    colorScheme: document.documentElement.dataset["theme"],
    forcedColors: matchMedia("(forced-colors: active)").matches ? "active" : "none",
  }));

async function resize({ page, pane }: PaneSession, width: number, height: number): Promise<void> {
  const { width: whole } = page.viewportSize() ?? { width };
  await page.setViewportSize({ width: whole, height });
  await page.locator("#pane").evaluate((frame, size) => Object.assign(frame.style, size), { width: `${width}px`, height: `${height}px` });
  await pane().waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height });
  await drawn(pane());
}

/** What is measured when the size changes is drawn in the frame after. */
const drawn = (pane: Frame): Promise<void> =>
  pane.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  });

const wholeHeight = (pane: Frame): Promise<number> => pane.evaluate(() => document.documentElement.scrollHeight);

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
