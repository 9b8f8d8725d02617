/** A server and a browser of a test file's own, and pages in which nothing may go wrong unnoticed. */
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import browserFlags from "../../scripts/browser-flags.json";
import { pictureFailure } from "./picture";
import { serveWorkbench } from "./served";

export type OpenPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of the page, and requests that went elsewhere. */
  readonly problems: readonly string[];
};

export type Served = {
  /** Where the server is, with a slash. */
  readonly origin: string;
  /** A page of its own, with nothing kept in it. */
  openPage(options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
};

/** How long one step may take, a picture included, where other work runs beside it. */
const longestStep = 60_000;

/** The pages of this file's tests, and those that were open when a test failed. */
const openPages = new Set<Page>();
const failedPages = new WeakSet<Page>();

/** failure-environment.cjs calls it before the test's own end. */
Object.assign(globalThis, {
  async hearOfFailure(test: string) {
    for (const page of openPages) failedPages.add(page);
    await pictureFailure([...openPages], test);
  },
});

/** Something has gone wrong in it, or while it was open. */
export const isSpoilt = ({ page, problems }: OpenPage): boolean => problems.length > 0 || failedPages.has(page);

/** What serves the pages, and the beginnings of addresses elsewhere that they may ask. */
export type Server = { readonly origin: string; readonly elsewhere?: readonly string[]; close(): Promise<void> };

export async function serve(start: () => Promise<Server> = serveWorkbench): Promise<Served> {
  const server = await start();
  const browser = await chromium.launch({ executablePath: process.env["BROWSER_PATH"] ?? "/usr/bin/chromium", args: browserFlags });
  return {
    origin: server.origin,
    async openPage(options = {}) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-GB", timezoneId: "Europe/London", ...options });
      context.setDefaultTimeout(longestStep);
      const page = await context.newPage();
      openPages.add(page);
      page.once("close", () => openPages.delete(page));
      return { page, context, problems: watch(page, [server.origin, ...(server.elsewhere ?? [])]) };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The workbook is there, and all of it is calculated. */
export async function workbenchIsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => "workbench" in globalThis);
  await page.evaluate(async () => {
    await globalThis.workbench.ready;
    await globalThis.workbench.grid.settled();
  });
}

/**
 * What Office.js itself frames where no Excel answers it: the policy refuses it, as it does the style that Office.js would like for itself.
 * Chromium also tells of each style in HTML that goes through the clipboard, and keeps it there.
 */
const officeJsWithoutExcel = "https://telemetryservice.firstpartyapps.oaspapps.com/";

function watch(page: Page, origins: readonly string[]): readonly string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    const isRefusedStyle = message.text().startsWith("Applying inline style violates");
    const isOfficeJsRefused = /Content Security Policy/.test(message.text()) && /\/(office|hosted)\/[^/]+\.js/.test(message.location().url);
    if (message.type() === "error" && !isOfficeJsRefused && !isRefusedStyle) problems.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (![...origins, "data:", "blob:", officeJsWithoutExcel].some((start) => url.startsWith(start))) problems.push(`went out to ${url}`);
  });
  return problems;
}
