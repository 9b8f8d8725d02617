/** The task pane as a person has it: beside a workbook, in the workbench's frame, on the real Office.js; or by itself, without Excel. */
import type { BrowserContext, Frame, Locator, Page } from "playwright-core";
import { focusIsOn } from "./cursor";
import { eachTest } from "./each-test";
import { eventually } from "./eventually";
import { keptPage, type KeptPage } from "./kept-page";
import { tellLostCursor } from "./lost-cursor";
import { beginNewWorkbook } from "./new-workbook";
import { serve, workbenchIsReady, type OpenPage, type Server } from "./open-page";
import { tellUnheardStatus } from "./unheard-status";

export type PaneSession = OpenPage & {
  pane(): Frame;
  /** Loads the page again, with what is kept. */
  reload(): Promise<void>;
  close(): Promise<void>;
};

export type Size = { width?: number; height?: number };

export type PaneServer = {
  /** The pane beside a sheet; as wide as asked. */
  beside(size?: Size): Promise<PaneSession>;
  /** The pane's page by itself, without Excel. */
  alone(size?: Size): Promise<PaneSession>;
  close(): Promise<void>;
};

export type PaneServing = {
  /** How many of the screen's pixels make one of the page. */
  readonly scale?: number;
  /** Whether a cursor that is lost is one of the problems. */
  readonly cursor?: boolean;
  /** Another server than the development one. */
  readonly start?: () => Promise<Server>;
  /** The path of the folder where the add-in is. */
  readonly addIn?: string;
  /** What is to be done in each browser before a page is opened. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
};

export async function servePane({ scale = 1, cursor = false, start, addIn = "", prepare }: PaneServing = {}): Promise<PaneServer> {
  const served = await serve(start);
  const openAt = async (address: string, isReady: (page: Page) => Promise<void>): Promise<OpenPage> => {
    const opened = await served.openPage({ deviceScaleFactor: scale, colorScheme: "light" });
    await prepare?.(opened.context);
    await opened.context.addInitScript(keepWhatIsSaid);
    await opened.context.addInitScript(tellUnheardStatus);
    if (cursor) await opened.context.addInitScript(tellLostCursor);
    await opened.page.goto(`${served.origin}${address}`);
    await isReady(opened.page);
    return opened;
  };
  const session = (kept: KeptPage, opened: OpenPage, isReady: (page: Page) => Promise<void>, pane: () => Frame): PaneSession => ({
    ...opened,
    pane,
    reload: () => opened.page.reload().then(() => isReady(opened.page)),
    close: () => kept.giveBack(opened),
  });

  const besides = keptPage(
    () => openAt(addIn === "" ? "workbench/" : `workbench/?page=/${addIn}taskpane.html`, isReadyBeside),
    async ({ page }) => {
      await beginNewWorkbook(page);
      await isReadyBeside(page);
    },
  );
  const alones = keptPage(
    () => openAt(`${addIn}taskpane.html`, isReadyAlone),
    async ({ page }) => {
      await page.context().clearPermissions();
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      await page.reload();
      await isReadyAlone(page);
    },
  );
  return {
    async beside({ width = 350, height = 800 } = {}) {
      const opened = await besides.take();
      const { page } = opened;
      await page.setViewportSize({ width: width + 1000, height });
      await page.locator("#pane").evaluate(layOver, [`${width}px`, "100vh"] as const);
      const pane = (): Frame =>
        page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes("/taskpane.html")) ?? page.mainFrame();
      return session(besides, opened, isReadyBeside, pane);
    },
    async alone({ width = 350, height = 800 } = {}) {
      const opened = await alones.take();
      await opened.page.setViewportSize({ width, height });
      return session(alones, opened, isReadyAlone, () => opened.page.mainFrame());
    },
    close: () => served.close(),
  };
}

const isReadyAlone = (page: Page): Promise<void> => page.getByRole("heading").first().waitFor();

async function isReadyBeside(page: Page): Promise<void> {
  await workbenchIsReady(page);
  await page.frameLocator("#pane").getByRole("heading").first().waitFor();
}

/** Runs in the page: the pane lies over the sheet at the right, so that the sheet stays as it is when the pane's size changes. */
function layOver(pane: HTMLElement | SVGElement, [width, height]: readonly [string, string]): void {
  Object.assign(pane.style, { position: "fixed", inset: "0 0 auto auto", width, height, border: "0", background: "#fff", zIndex: "99" });
}

/** One for each test of a file, with what people do in a pane. */
export function paneSession() {
  const { open: begin, now } = eachTest<PaneServer, PaneSession>(() => servePane({ cursor: true }));
  const open = (where: "beside" | "alone" = "beside"): Promise<void> => begin((server) => server[where]());
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
    /** Waits until it has been said to those who use a screen reader, perhaps in one breath after something else; beside a sheet. */
    announced: (words: RegExp): Promise<void> =>
      eventually(async () => {
        const breaths = await pane().evaluate(() => (globalThis as unknown as { said: string[] }).said);
        const said = breaths.flatMap((breath) => [breath, ...[...breath.matchAll(/\. /g)].map(({ index }) => breath.slice(index + 2))]);
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
