/** The task pane as a person has it: beside a workbook, in the workbench's frame, on the real Office.js; or by itself, without Excel. */
import type { Frame, Locator } from "playwright-core";
import { focusIsOn } from "./cursor";
import { eachTest } from "./each-test";
import { eventually } from "./eventually";
import { tellLostCursor } from "./lost-cursor";
import { serve, workbenchIsReady, type OpenPage } from "./open-page";

export type PaneSession = OpenPage & {
  pane(): Frame;
  /** Loads the page again, with what is kept. */
  reload(): Promise<void>;
  close(): Promise<void>;
};

export type Look = {
  width?: number;
  height?: number;
  scale?: number;
  /** A cursor that is lost is one of the problems. */
  cursor?: boolean;
};

export type PaneServer = {
  /** The pane beside a sheet; as wide as asked. */
  beside(look?: Look): Promise<PaneSession>;
  /** The pane's page by itself, without Excel. */
  alone(look?: Look): Promise<PaneSession>;
  close(): Promise<void>;
};

export async function servePane(): Promise<PaneServer> {
  const served = await serve();
  const { origin } = served;
  const open = (width: number, height: number, deviceScaleFactor: number): Promise<OpenPage> =>
    served.openPage({ viewport: { width, height }, deviceScaleFactor, colorScheme: "light" });
  return {
    async beside({ width = 350, height = 800, scale = 1, cursor = false } = {}) {
      const opened = await open(width + 1000, height, scale);
      const { page, context } = opened;
      await context.addInitScript(keepWhatIsSaid);
      if (cursor) await context.addInitScript(tellLostCursor);
      await page.goto(`${origin}workbench/`);
      await page.addStyleTag({
        content: `#pane { position: fixed; inset: 0 0 auto auto; width: ${width}px; height: 100vh; border: 0; background: #fff; z-index: 99 }`,
      });
      const isReady = async (): Promise<void> => {
        await workbenchIsReady(page);
        await page.frameLocator("#pane").getByRole("heading").first().waitFor();
      };
      await isReady();
      const pane = (): Frame => page.frames().find((frame) => frame.url().includes("/taskpane.html")) ?? page.mainFrame();
      const reload = (): Promise<void> => page.reload().then(isReady);
      return { ...opened, pane, reload, close: () => context.close() };
    },
    async alone({ width = 350, height = 800, scale = 1, cursor = false } = {}) {
      const opened = await open(width, height, scale);
      const { page, context } = opened;
      if (cursor) await context.addInitScript(tellLostCursor);
      await page.goto(`${origin}taskpane.html`);
      const isReady = (): Promise<void> => page.getByRole("heading").first().waitFor();
      await isReady();
      const reload = (): Promise<void> => page.reload().then(isReady);
      return { ...opened, pane: () => page.mainFrame(), reload, close: () => context.close() };
    },
    close: () => served.close(),
  };
}

/** One for each test of a file, with what people do in a pane. */
export function paneSession() {
  const { open: begin, now } = eachTest<PaneServer, PaneSession>(servePane);
  const open = (where: "beside" | "alone" = "beside"): Promise<void> => begin((server) => server[where]({ cursor: true }));
  const pane = (): Frame => now().pane();
  const field = (label: string | RegExp): Locator => pane().getByLabel(label);
  return {
    open,
    openGrid: async (where?: "alone"): Promise<void> => {
      await open(where);
      await openSavingsGrid(pane());
    },
    openExample: async (where?: "alone"): Promise<void> => {
      await open(where);
      await openExample(pane());
    },
    now,
    page: () => now().page,
    reload: () => now().reload(),
    pane,
    field,
    press: (name: string | RegExp): Promise<void> => pane().getByRole("button", { name, exact: true }).click(),
    key: (name: string): Promise<void> => now().page.keyboard.press(name),
    openFold: (words: RegExp): Promise<void> => pane().locator("summary", { hasText: words }).click(),
    choose: (segment: string): Promise<void> => choose(pane(), segment),
    focusIsOn: (words: string | RegExp): Promise<void> => focusIsOn(pane(), words),
    /** Waits until the field with the cursor holds this. */
    cursorIsIn: (value: string): Promise<void> =>
      eventually(async () => expect(await pane().evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(value)),
    /** Waits until it is to be read. */
    sees: (words: string | RegExp): Promise<void> => pane().getByText(words).first().waitFor(),
    /** Waits until it has been said to those who use a screen reader; beside a sheet. */
    announced: (words: RegExp): Promise<void> =>
      eventually(async () => {
        const said = await pane().evaluate(() => (globalThis as unknown as { said: string[] }).said);
        expect(said).toContainEqual(expect.stringMatching(words));
      }),
    /** Waits until the field holds this. */
    holds: (label: string | RegExp, value: string): Promise<void> =>
      eventually(async () => expect(await field(label).inputValue()).toBe(value)),
    write: (address: string, value: string | number | null): Promise<void> => writeCell(now(), address, value),
    select: (address: string): Promise<void> => selectCells(now(), address),
    /** Waits until the cell of the sheet that is open shows this. */
    cellShows: (address: string, words: string | RegExp): Promise<void> =>
      eventually(async () => {
        const shown = await now().page.evaluate(
          (at) => globalThis.workbench.grid.book.getActiveSheet().getRange(at).getDisplayValue(),
          address,
        );
        if (typeof words === "string") expect(shown).toBe(words);
        else expect(shown).toMatch(words);
      }),
  };
}

/** Runs in each page: of what is said aloud, the next words take the place of the last. */
function keepWhatIsSaid(): void {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  new MutationObserver(() => {
    const words = document.querySelector(".hidden[role=status]")?.textContent ?? "";
    if (words !== "" && words !== said.at(-1)) said.push(words);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Types into a cell of the sheet that is open; null empties it. */
export const writeCell = ({ page }: PaneSession, address: string, value: string | number | null): Promise<void> =>
  page.evaluate(
    async ([at, what]) => {
      const { grid } = globalThis.workbench;
      const range = grid.book.getActiveSheet().getRange(at as string);
      if (what === null) range.clearContent();
      else range.setValue(what as string | number);
      await grid.settled();
    },
    [address, value],
  );

export const selectCells = ({ page }: PaneSession, address: string): Promise<void> =>
  page.evaluate((at) => {
    globalThis.workbench.grid.book.getActiveSheet().getRange(at).activate();
  }, address);

/** Past the first page, with the savings grid open. */
export async function openSavingsGrid(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Skip" }).click();
  await pane
    .getByRole("button", { name: /^Savings grid/ })
    .first()
    .click();
  await pane
    .getByRole("heading", { name: "Block cost at each support level" })
    .or(pane.getByText("Block cost at each support level"))
    .first()
    .waitFor();
}

/** With its published example filled in, and worked out. */
export async function openExample(pane: Frame): Promise<void> {
  await openSavingsGrid(pane);
  await pane.getByRole("button", { name: "Load the example", exact: true }).click();
  await pane.getByText("All 90 printed figures are reproduced.").waitFor();
}

/** As a person would: the words on the segment are what is pressed. */
export const choose = (pane: Frame, segment: string): Promise<void> =>
  pane
    .locator(".segments label")
    .filter({ hasText: new RegExp(`^${segment}$`) })
    .click();
