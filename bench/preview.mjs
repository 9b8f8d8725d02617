// The pane in a browser: from a changed assumption to the preview on the screen.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { fillIn, longContract, shownField } from "./long-contract.mjs";
import { at, openGallery, serveBuild } from "./pane-page.mjs";

const changes = 15;
/** Milliseconds: of the long profile and of the published one of 8 years. */
export async function measurePreviews() {
  const { address, close } = await serveBuild();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: JSON.parse(readFileSync(at("../scripts/browser-flags.json"))),
  });
  const page = await openPane(browser, address);
  const [short, longer] = [await timesOf(page, address, {}), await timesOf(page, address, longContract)];
  await browser.close();
  close();
  return { short: middle(short), long: middle(longer), worst: Math.max(...longer) };
}

async function openPane(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, locale: "en-GB" });
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await page.addInitScript(watch);
  await openGallery(page, address);
  return page;
}

/** In the page: notes the time from the pane's start of work on a change until it is drawn. */
function watch() {
  globalThis.drawn = [];
  const later = globalThis.setTimeout;
  const waitOfPreview = 150;
  globalThis.setTimeout = (work, wait, ...rest) => later(wait === waitOfPreview ? () => timed(work) : work, wait, ...rest);
  function timed(work) {
    const start = performance.now();
    work();
    globalThis.requestAnimationFrame(() => {
      const { port1, port2 } = new globalThis.MessageChannel();
      port1.onmessage = () => globalThis.drawn.push(performance.now() - start);
      port2.postMessage(null);
    });
  }
}

async function openExample(page, address, id) {
  await openGallery(page, address);
  await page.locator(`[data-table="${id}"]`).first().click();
  await page.getByRole("button", { name: /^Load/ }).first().click();
  await page.locator("table.figures").first().waitFor();
}

async function timesOf(page, address, given) {
  await openExample(page, address, "contract-profile");
  await fillIn(page, given);
  await page.waitForTimeout(1500);
  await page.evaluate(() => (globalThis.drawn = []));
  const price = await shownField(page, "Resale price");
  for (let change = 0; change < changes; change++) await changeOnce(page, price, String(2000 + change));
  return page.evaluate(() => globalThis.drawn);
}

async function changeOnce(page, field, value) {
  const before = await page.evaluate(() => globalThis.drawn.length);
  await field.fill(value);
  await page.waitForFunction((count) => globalThis.drawn.length > count, before);
}

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
