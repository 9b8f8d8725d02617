/** The task pane as a person has it beside a workbook: in the workbench's frame, on the real Office.js. */
import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright-core";
import type {} from "../../workbench/page/page";
import { flags } from "./browser";

const root = join(__dirname, "../..");

export type PaneSession = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page without anyone being told. */
  readonly problems: string[];
  pane(): Frame;
  close(): Promise<void>;
};

export type Look = { width?: number; height?: number; dark?: boolean; forcedColours?: boolean; scale?: number };

export type PaneServer = {
  /** The pane beside a sheet; as wide as asked. */
  beside(look?: Look): Promise<PaneSession>;
  /** The pane's page by itself, without Excel. */
  alone(look?: Look): Promise<PaneSession>;
  close(): Promise<void>;
};

export async function servePane(): Promise<PaneServer> {
  const server: ChildProcess = spawn(process.execPath, ["scripts/serve.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await new Promise<string>((resolve) => server.stdout?.once("data", (line: Buffer) => resolve(line.toString().trim())));
  const browser = await chromium.launch({ executablePath: process.env["BROWSER_PATH"] ?? "/usr/bin/chromium", args: flags });
  return {
    async beside(look = {}) {
      const { width = 350, height = 800 } = look;
      const session = await open(browser, look, width + 1000, height);
      await session.page.goto(`${origin}workbench/`);
      await session.page.addStyleTag({
        content: `#pane { position: fixed; inset: 0 0 auto auto; width: ${width}px; height: 100vh; border: 0; background: #fff; z-index: 99 }`,
      });
      const pane = (): Frame => session.page.frames().find((frame) => frame.url().includes("/taskpane.html")) ?? session.page.mainFrame();
      await session.page.frameLocator("#pane").getByRole("heading").first().waitFor();
      return { ...session, pane };
    },
    async alone(look = {}) {
      const session = await open(browser, look, look.width ?? 350, look.height ?? 800);
      await session.page.goto(`${origin}taskpane.html`);
      await session.page.getByRole("heading").first().waitFor();
      return { ...session, pane: () => session.page.mainFrame() };
    },
    async close() {
      await browser.close();
      server.kill();
    },
  };
}

async function open(
  browser: Browser,
  { dark = false, forcedColours = false, scale = 1 }: Look,
  width: number,
  height: number,
): Promise<Omit<PaneSession, "pane">> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: dark ? "dark" : "light",
    forcedColors: forcedColours ? "active" : "none",
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  return { page, context, problems, close: () => context.close() };
}

/** Types into a cell of the sheet that is open; null empties it. */
export const writeCell = ({ page }: PaneSession, address: string, value: string | number | null): Promise<void> =>
  page.evaluate(
    ([at, what]) => {
      const range = globalThis.workbench.grid.book.getActiveSheet().getRange(at as string);
      if (what === null) range.clearContent();
      else range.setValue(what as string | number);
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

/** As a person would: the words on the segment are what is pressed. */
export const choose = (pane: Frame, segment: string): Promise<void> =>
  pane
    .locator(".segments label")
    .filter({ hasText: new RegExp(`^${segment}$`) })
    .click();
