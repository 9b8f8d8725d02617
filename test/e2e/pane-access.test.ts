/** The pane for everybody: axe-core finds nothing in any view, light or dark, and no width makes the page scroll sideways. */
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import type { AxeResults, RunOptions } from "axe-core";
import { servePane, type PaneServer, type PaneSession } from "./pane-session";
import { states } from "./pane-states";

jest.setTimeout(90_000);

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

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

async function violations(pane: Frame): Promise<string[]> {
  await pane.evaluate(axe);
  const found = await pane.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run(node: Document, options: RunOptions): Promise<AxeResults> } }).axe;
    return (await run(document, { iframes: false })).violations;
  });
  return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** What sticks out on the right of the page. */
const stickingOut = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && element.closest(".wide") === null)
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** The pane at 350 px and 200 % has 175 px of its own. */
const widths = [450, 350, 320, 270, 175];

describe.each(states)("$name", ({ reach }) => {
  test.each(["light", "dark"])("axe-core finds nothing, %s", async (scheme) => {
    session = await server.beside({ dark: scheme === "dark" });
    await reach(session);
    expect(await session.pane().evaluate(() => document.documentElement.dataset["theme"])).toBe(scheme);
    expect(await violations(session.pane())).toEqual([]);
  });

  test("no width makes the page scroll sideways", async () => {
    session = await server.beside();
    await reach(session);
    for (const width of widths) {
      await session.page.addStyleTag({ content: `#pane { width: ${width}px !important }` });
      await session.page.waitForTimeout(150);
      expect([width, await stickingOut(session.pane())]).toEqual([width, []]);
    }
  });
});

/** A dialog lies over everything. */
test.each(states.filter(({ name }) => name !== "not-empty"))("Excel's corner stays empty: $name", async ({ reach }) => {
  session = await server.beside();
  await reach(session);
  const there = await session.pane().evaluate(() => {
    scrollTo(0, 0);
    const element = document.elementFromPoint(document.documentElement.clientWidth - 18, 16);
    return element?.closest("button, a, input, select, summary, label, h1, h2, p, li, svg")?.outerHTML ?? null;
  });
  expect(there).toBeNull();
});
