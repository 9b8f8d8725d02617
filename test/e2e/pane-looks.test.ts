/**
 * Every view and state of the pane in every look: axe-core finds nothing, no width makes the page scroll sideways or cuts anything, Excel's corner
 * stays empty, what is pressed next is in view. With PICTURES=1 pictures go to test-results/pane, to be laid beside the design.
 */
import type { Frame, Page } from "playwright-core";
import { violations } from "./axe";
import { eventually } from "./eventually";
import { servePane, type PaneServer, type PaneSession } from "./pane-session";
import { states } from "./pane-states";
import { inThisTenth } from "../support/tenth";
import { arePicturesAsked, picture } from "./picture";
import { stickingOut, withWiderSpacing } from "./sticking-out";
import { faultsOfStops, tabThrough } from "./tab-stops";

/** A pane at 350 px and 200 % zoom has 175 px of its own. */
const widths = [900, 450, 350, 320, 270, 175];
const usualHeight = 760;

/** A window of 1280 × 1024 at 400 % (WCAG 1.4.10). */
const zoomedFourfold = [320, 256] as const;

type Media = { colorScheme: "light" | "dark"; forcedColors: "active" | "none" };
const light: Media = { colorScheme: "light", forcedColors: "none" };
const looks: readonly { readonly name: string; readonly media: Media }[] = [
  { name: "light", media: light },
  { name: "dark", media: { ...light, colorScheme: "dark" } },
  { name: "forced-colours", media: { ...light, forcedColors: "active" } },
];

/** Every width in every look: all in the deep tier; in other runs every width in light, and a tenth of the rest and of what axe-core tells. */
const all = widths.flatMap((width) => looks.map(({ name, media }) => ({ width, name, media })));

let server: PaneServer;
beforeAll(async () => {
  server = await servePane({ scale: arePicturesAsked ? 2 : 1 });
});
afterAll(() => server.close());

describe.each(states.map((state, index) => ({ ...state, index })))("$name", ({ name, index, buttonsInView = 1, reach }) => {
  let session: PaneSession;
  beforeAll(async () => {
    session = await server.beside({ height: usualHeight });
    await wear(session.page, light);
    await reach(session);
  });
  afterEach(() => expect(session.problems).toEqual([]));
  afterAll(() => session.close());

  test("at no width and in no look does anything stick out, nor is it cut", async () => {
    for (const [at, { width, name: look, media }] of all.entries()) {
      if (media !== light && !arePicturesAsked && !inThisTenth(at + index)) continue;
      await wear(session.page, media);
      await resize(session, width, usualHeight);
      await eventually(async () => expect(await worn(session.pane())).toEqual(media));
      await eventually(async () => expect([width, look, ...(await stickingOut(session.pane()))]).toEqual([width, look]));
      expect(await wholeHeight(session.pane())).toBeGreaterThanOrEqual(usualHeight);
      if (!arePicturesAsked) continue;
      await resize(session, width, await wholeHeight(session.pane())); // so that nothing lies under the bar at its foot
      await session.page.mouse.move(5, 5);
      await picture(session.page, `pane/${name}-${width}-${look}`, "#pane");
    }
  });

  test("axe-core finds nothing", async () => {
    for (const [at, { width, media }] of all.entries()) {
      if (!inThisTenth(at + index)) continue;
      await wear(session.page, media);
      await resize(session, width, usualHeight);
      await eventually(async () => expect(await worn(session.pane())).toEqual(media));
      expect([width, media, ...(await violations(session.pane()))]).toEqual([width, media]);
    }
  });

  test("with letters, words and lines set wider, nothing is cut (WCAG 1.4.12)", async () => {
    await wear(session.page, light);
    await withWiderSpacing(session.pane(), async () => {
      for (const width of [350, 320]) {
        await resize(session, width, usualHeight);
        await eventually(async () => expect([width, ...(await stickingOut(session.pane()))]).toEqual([width]));
      }
    });
  });

  test("Excel's corner stays empty, and what is pressed next is in view", async () => {
    await wear(session.page, light);
    await resize(session, 350, usualHeight);
    // A dialog lies over everything.
    if (!name.endsWith("not-empty")) await eventually(async () => expect(await atTopRight(session.pane())).toBeNull());
    const next = /^(Insert|Insert another|Insert this example|Skip|Put it on a new sheet)$/;
    await eventually(async () => expect(await inView(session.pane(), next)).toBe(buttonsInView));
  });

  test("whatever takes the cursor shows it, uncovered, is 24 px or stands free, and comes in the order in which it is read", async () => {
    await wear(session.page, light);
    for (const [width, height] of [[350, usualHeight], zoomedFourfold] as const) {
      await resize(session, width, height);
      expect([width, ...(await faultsOfStops(session))]).toEqual([width]);
    }
  });

  if (inThisTenth(index))
    test("Tab goes from the first to the last of them, and then leaves the pane", async () => {
      await resize(session, 350, usualHeight);
      await tabThrough(session);
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
