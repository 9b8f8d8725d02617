/** Where the pictures of the guides are taken: the workbench and the pane as they are built, in a browser of one size, language and time. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "../find-browser.mjs";
import { withPalette } from "./palette.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The most that a reader has to load for one picture. */
const mostBytes = 100_000;

/** `open` gives a page of the workbench or of the pane alone; `keep` writes a picture into docs/images. */
export async function stage() {
  const server = spawn(process.execPath, [at("../serve.mjs")], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await new Promise((resolve) => server.stdout.once("data", (line) => resolve(line.toString().trim())));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: JSON.parse(readFileSync(at("../browser-flags.json"), "utf8")),
  });
  return {
    async workbench({ width = 1400, height = 800, scale = 1 } = {}) {
      const page = await opened(browser, `${origin}workbench/`, { width, height }, scale);
      await page.waitForFunction(() => "workbench" in globalThis);
      await page.evaluate(() => globalThis.workbench.ready);
      return page;
    },
    pane: ({ width = 350, height = 760, scale = 1 } = {}) => opened(browser, `${origin}taskpane.html`, { width, height }, scale),
    /** The check of reports on its own page. */
    check: ({ width = 900, height = 800, scale = 1 } = {}) => opened(browser, `${origin}check.html`, { width, height }, scale),
    async keep(name, screenshot) {
      const path = at(`../../docs/images/${name}.png`);
      const picture = withPalette(screenshot);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, picture);
      console.log(`${name}: ${Math.round(picture.length / 1000)} kB`);
      if (picture.length > mostBytes) throw new Error(`${name} is too big: take it smaller, or in two`);
    },
    async close() {
      await browser.close();
      server.kill();
    },
  };
}

async function opened(browser, address, viewport, deviceScaleFactor) {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport,
    deviceScaleFactor,
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Waits until everything that changed is calculated and painted. */
export async function whenPainted(page) {
  await page.evaluate(async () => {
    await globalThis.workbench?.grid.settled();
    for (let frames = 0; frames < 10; frames++) await new Promise(globalThis.requestAnimationFrame);
  });
}
