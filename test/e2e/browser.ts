/** The workbench in a browser, as end-to-end tests drive it. */
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import type {} from "../../workbench/page/page";
import browserFlags from "../../scripts/browser-flags.json";
import { serveWorkbench } from "./served";

/** Without a sandbox, as root; and with nothing that asks for a network. */
export const flags = browserFlags;

export type Session = {
  page: Page;
  pane: FrameLocator;
  /** Errors of the console and of the page, and requests that went elsewhere. */
  problems: string[];
  /** Loads the page again, in the same browser. */
  reload(): Promise<void>;
  close(): Promise<void>;
};
export type SessionOptions = { viewport?: { width: number; height: number } };
export type ServedWorkbench = { session(query?: string, options?: SessionOptions): Promise<Session>; close(): Promise<void> };

/** Each session is a browser of its own, with a new workbook. */
export async function openWorkbench(): Promise<ServedWorkbench> {
  const server = await serveWorkbench();
  const browser: Browser = await chromium.launch({ executablePath: process.env["BROWSER_PATH"] ?? "/usr/bin/chromium", args: flags });
  return {
    async session(query = "", { viewport = { width: 1400, height: 800 } } = {}) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport, locale: "en-GB", timezoneId: "Europe/London" });
      const page = await context.newPage();
      const problems = watch(page, server.origin);
      const reload = () => load(page, `${server.origin}workbench/${query}`);
      await reload();
      return { page, pane: page.frameLocator("#pane"), problems, reload, close: () => settledThenClosed(context, page) };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function watch(page: Page, origin: string): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("request", (request) => {
    if (![origin, "data:", "blob:"].some((start) => request.url().startsWith(start))) problems.push(`went out to ${request.url()}`);
  });
  return problems;
}

async function load(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => "workbench" in globalThis);
  await page.evaluate(async () => {
    await globalThis.workbench.ready;
    await globalThis.workbench.grid.settled();
  });
}

async function settledThenClosed(context: BrowserContext, page: Page): Promise<void> {
  await page.evaluate(() => globalThis.workbench.grid.settled());
  await context.close();
}

/** Types into a cell as a person would: a click on it, then the keyboard. (Nothing is scrolled.) Resolves when the entry is in the cell. */
export async function typeInto(page: Page, address: string, entry: string): Promise<void> {
  await clickOn(page, address);
  await enter(page, address, entry);
}

/** Types into the selected cell, which has this address, and waits until Enter has gone on to the next. */
export async function enter(page: Page, address: string, entry: string): Promise<void> {
  await changing(page, address, "sheet.command.move-selection-enter-tab", async () => {
    await page.keyboard.type(entry.charAt(0)); // a key opens the cell; the rest at once, or Enter may pick a suggestion for what was half typed
    await page.keyboard.insertText(entry.slice(1));
    await page.keyboard.press("Enter");
  });
}

/** Empties the selected cell, which has this address. */
export function emptyByKey(page: Page, address: string): Promise<void> {
  return changing(page, address, "sheet.command.clear-selection-content", () => page.keyboard.press("Delete"));
}

/** Does something at the keyboard, and waits until the cell has changed, the command that ends it has run and all is calculated. */
async function changing(page: Page, address: string, lastCommand: string, act: () => Promise<void>): Promise<void> {
  const changed = await page.evaluateHandle(watchForChange, [address, lastCommand] as const);
  await act();
  await changed.evaluate(({ done }) => done);
}

/** Runs in the page. */
function watchForChange([address, lastCommand]: readonly [string, string]): { done: Promise<void> } {
  const { grid } = globalThis.workbench;
  const cell = grid.book.getActiveSheet().getRange(address);
  const [row, column] = [cell.getRow(), cell.getColumn()];
  const change = new Promise<void>((resolve) =>
    grid.onChange(({ area }) => {
      if (row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns) resolve();
    }),
  );
  const end = new Promise<void>((resolve) => grid.onCommand(({ id }) => id === lastCommand && resolve()));
  return { done: Promise.all([change, end]).then(() => grid.settled()) };
}

export async function clickOn(page: Page, address: string): Promise<void> {
  const { x, y } = await page.evaluate(middleOf, address);
  await page.mouse.click(x, y);
}

export async function hoverOver(page: Page, address: string): Promise<void> {
  const { x, y } = await page.evaluate(middleOf, address);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Runs in the page. The tallest canvas holds the cells, under headers of 46 by 20 pixels. */
function middleOf(address: string): { x: number; y: number } {
  const sheet = globalThis.workbench.grid.book.getActiveSheet();
  const range = sheet.getRange(address);
  const canvases = [...document.querySelectorAll("#grid canvas")].map((canvas) => canvas.getBoundingClientRect());
  const box = canvases.sort((a, b) => b.height - a.height)[0] as DOMRect;
  let x = box.left + 46 + sheet.getColumnWidth(range.getColumn()) / 2;
  let y = box.top + 20 + sheet.getRowHeight(range.getRow()) / 2;
  for (let column = 0; column < range.getColumn(); column++) x += sheet.getColumnWidth(column);
  for (let row = 0; row < range.getRow(); row++) y += sheet.getRowHeight(row);
  return { x, y };
}

type Cell = string | number | boolean;

/** What the cell of the active sheet shows, once everything is calculated. */
export async function shown(page: Page, address: string): Promise<string> {
  return (await readRange(page, address, "text"))[0]?.[0] as string;
}
export async function valueOf(page: Page, address: string): Promise<Cell> {
  return (await readRange(page, address, "values"))[0]?.[0] as Cell;
}
export async function formulaOf(page: Page, address: string): Promise<Cell> {
  return (await readRange(page, address, "formulas"))[0]?.[0] as Cell;
}

export function readRange(page: Page, address: string, what: "values" | "formulas" | "text" = "values"): Promise<Cell[][]> {
  return page.evaluate(([cells, property]) => globalThis.workbench.workbook.worksheets.getActiveWorksheet().getRange(cells)[property], [
    address,
    what,
  ] as const);
}
