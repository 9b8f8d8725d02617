import { spawn } from "node:child_process";
import { chromium } from "playwright-core";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type {} from "../../workbench/page/page";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Session = { page: Page; pane: FrameLocator; problems: string[]; close(): Promise<void> };

/** A served workbench and a browser; each session is a fresh context, because Office.js remembers its host in sessionStorage. */
export async function openWorkbench(): Promise<{ session(query?: string): Promise<Session>; close(): Promise<void> }> {
  const server = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await new Promise<string>((resolve) => server.stdout.once("data", (line: Buffer) => resolve(line.toString().trim())));
  const browser: Browser = await chromium.launch({ executablePath: process.env["BROWSER_PATH"] ?? "/usr/bin/chromium", args: flags });
  return {
    async session(query = "") {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 800 } });
      const page = await context.newPage();
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
      page.on(
        "request",
        (request) =>
          !request.url().startsWith(origin) &&
          !request.url().startsWith("data:") &&
          !request.url().startsWith("blob:") &&
          problems.push(`went out to ${request.url()}`),
      );
      await page.goto(`${origin}workbench/${query}`);
      const pane = page.frameLocator("#pane");
      await pane.getByRole("status").filter({ hasText: "Ready" }).waitFor();
      return { page, pane, problems, close: () => context.close() };
    },
    async close() {
      await browser.close();
      server.kill();
    },
  };
}

/** Types into a cell as a person would: a click on it, then the keyboard. (Nothing is scrolled.) */
export async function typeInto(page: Page, address: string, entry: string): Promise<void> {
  const { x, y } = await page.evaluate(middleOf, address);
  await page.mouse.click(x, y);
  await page.keyboard.type(entry);
  await page.keyboard.press("Enter");
}

/** Runs in the page. The tallest canvas holds the cells, under headers of 46 by 20 pixels. */
function middleOf(address: string): { x: number; y: number } {
  const sheet = globalThis.workbench.grid.book.getActiveSheet();
  const range = sheet.getRange(address);
  const box = [...document.querySelectorAll("#grid canvas")]
    .map((canvas) => canvas.getBoundingClientRect())
    .sort((a, b) => b.height - a.height)[0] as DOMRect;
  let x = box.left + 46 + sheet.getColumnWidth(range.getColumn()) / 2;
  let y = box.top + 20 + sheet.getRowHeight(range.getRow()) / 2;
  for (let column = 0; column < range.getColumn(); column++) x += sheet.getColumnWidth(column);
  for (let row = 0; row < range.getRow(); row++) y += sheet.getRowHeight(row);
  return { x, y };
}

export const shown = (page: Page, address: string): Promise<string> =>
  page.evaluate((cell) => globalThis.workbench.grid.book.getActiveSheet().getRange(cell).getDisplayValue(), address);
