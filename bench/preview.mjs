// The pane in a browser: from a changed assumption to the preview on the screen.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { at, openGallery, serveBuild } from "./pane-page.mjs";

const changes = 15;
/** A block of 200 beds over 30 years, from the middle of a month. */
const long = {
  "Contract starts": "15 April 2020",
  Term: "30",
  "Beds contracted": "200",
  "Beds occupied at opening": "20",
  "Beds occupied when settled": "185.5",
  "Block uplift a year": "2.1%",
};

/** Milliseconds: of the long profile and of the published one of 8 years. */
export async function measurePreviews() {
  const { address, close } = await serveBuild();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: JSON.parse(readFileSync(at("../scripts/browser-flags.json"))),
  });
  const page = await openPane(browser, address);
  const [short, longer] = [await timesOf(page, address, {}), await timesOf(page, address, long)];
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
  for (const [label, value] of Object.entries(given)) await page.getByLabel(label, { exact: false }).first().fill(value);
  await page.waitForTimeout(1500);
  await page.evaluate(() => (globalThis.drawn = []));
  for (let change = 0; change < changes; change++) await changeOnce(page, page.getByLabel("Resale price").first(), String(2000 + change));
  return page.evaluate(() => globalThis.drawn);
}

async function changeOnce(page, field, value) {
  const before = await page.evaluate(() => globalThis.drawn.length);
  await field.fill(value);
  await page.waitForFunction((count) => globalThis.drawn.length > count, before);
}

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
