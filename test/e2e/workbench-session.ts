/** The workbench in a browser, as end-to-end tests drive it: each session has a new workbook. */
import type { FrameLocator } from "playwright-core";
import { eachTest } from "./each-test";
import { serve, workbenchIsReady, type OpenPage } from "./open-page";

export type Session = OpenPage & {
  readonly pane: FrameLocator;
  /** Loads the page again, in the same browser. */
  reload(): Promise<void>;
  close(): Promise<void>;
};
export type ServedWorkbench = { session(query?: string): Promise<Session>; close(): Promise<void> };

export async function openWorkbench(): Promise<ServedWorkbench> {
  const served = await serve();
  return {
    async session(query = "") {
      const opened = await served.openPage({ viewport: { width: 1400, height: 800 } });
      const { page, context } = opened;
      const reload = async (): Promise<void> => {
        await page.goto(`${served.origin}workbench/${query}`);
        await workbenchIsReady(page);
      };
      const close = async (): Promise<void> => {
        await page.evaluate(() => globalThis.workbench.grid.settled());
        await context.close();
      };
      await reload();
      return { ...opened, pane: page.frameLocator("#pane"), reload, close };
    },
    close: () => served.close(),
  };
}

export type TestSession = Omit<Session, "close"> & {
  open(query?: string): Promise<void>;
  /** A picture of the whole, to be looked at: "register/missing". */
  picture(name: string): Promise<void>;
};

/** One for each test of a file. */
export function workbenchSession(): TestSession {
  const { open, now } = eachTest<ServedWorkbench, Session>(openWorkbench);
  return {
    open: (query) => open((workbench) => workbench.session(query)),
    async picture(name) {
      await now().page.screenshot({ path: `test-results/${name}.png` });
    },
    reload: () => now().reload(),
    get page() {
      return now().page;
    },
    get context() {
      return now().context;
    },
    get problems() {
      return now().problems;
    },
    get pane() {
      return now().pane;
    },
  };
}
