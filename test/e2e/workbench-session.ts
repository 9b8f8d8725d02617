/** The workbench in a browser, as end-to-end tests drive it: each session has a new workbook. */
import type { FrameLocator } from "playwright-core";
import { eachTest } from "./each-test";
import { keptPage, type KeptPage } from "./kept-page";
import { beginNewWorkbook } from "./new-workbook";
import { serve, workbenchIsReady, type OpenPage } from "./open-page";
import { picture } from "./picture";

export type Session = OpenPage & {
  readonly pane: FrameLocator;
  /** Loads the page again, in the same browser. */
  reload(): Promise<void>;
  close(): Promise<void>;
};
export type ServedWorkbench = {
  /** @param query what stands after the page's address: which add-in, and how its functions are called */
  session(query?: string): Promise<Session>;
  close(): Promise<void>;
};

export async function openWorkbench(): Promise<ServedWorkbench> {
  const served = await serve();
  const load = async ({ page }: OpenPage, query: string): Promise<void> => {
    await page.goto(`${served.origin}workbench/${query}`);
    await workbenchIsReady(page);
  };
  const keep = (query: string): KeptPage =>
    keptPage(
      async () => {
        const opened = await served.openPage({ viewport: { width: 1400, height: 800 } });
        await load(opened, query);
        return opened;
      },
      ({ page }) => beginNewWorkbook(page),
    );
  const kept = new Map<string, KeptPage>();
  return {
    async session(query = "") {
      const pages = kept.get(query) ?? keep(query);
      kept.set(query, pages);
      const opened = await pages.take();
      const close = async (): Promise<void> => {
        await opened.page.evaluate(() => globalThis.workbench.grid.settled());
        await pages.giveBack(opened);
      };
      return { ...opened, pane: opened.page.frameLocator("#pane"), reload: () => load(opened, query), close };
    },
    close: () => served.close(),
  };
}

export type TestSession = Omit<Session, "close"> & {
  open(query?: string): Promise<void>;
  /** Of the whole, to be looked at: "register/missing". */
  picture(name: string): Promise<void>;
};

/** One for each test of a file. */
export function workbenchSession(): TestSession {
  const { open, now } = eachTest<ServedWorkbench, Session>(openWorkbench);
  return {
    open: (query) => open((workbench) => workbench.session(query)),
    picture: (name) => picture(now().page, name),
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
