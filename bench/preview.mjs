// The pane in a browser: from a changed assumption to the preview on the screen, and whether anything blocks the page meanwhile.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
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

/** Milliseconds: of the long profile and of the published one of 8 years; and the longest that each table's example blocks the page. */
export async function measurePreviews() {
  const { address, close } = await serveBuild();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: JSON.parse(readFileSync(at("../scripts/browser-flags.json"))),
  });
  const page = await openPane(browser, address);
  const ids = await page.locator("[data-table]").evaluateAll((all) => [...new Set(all.map((one) => one.dataset.table))]);
  const [short, longer] = [await timesOf(page, address, {}), await timesOf(page, address, long)];
  const blocks = [];
  for (const id of ids) blocks.push({ id, longest: await longestTask(browser, address, id) });
  await browser.close();
  close();
  return { short: middle(short), long: middle(longer), worst: Math.max(...longer), blocks };
}

async function openPane(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, locale: "en-GB" });
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await page.addInitScript(watch);
  await openGallery(page, address);
  return page;
}

/** As for someone who has passed the first run's page and has no form kept. */
async function openGallery(page, address) {
  await page.goto(`${address}taskpane.html`);
  await page.evaluate(() => globalThis.localStorage.clear());
  await page.reload();
  await page.getByRole("button", { name: "Skip" }).click();
  await page.locator("[data-table]").first().waitFor();
}

/** In the page: notes the time from the pane's start of work on a change until it is drawn, and every task over 50 ms. */
function watch() {
  globalThis.drawn = [];
  globalThis.tasks = [];
  new globalThis.PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
  });
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
  await page.evaluate(() => (globalThis.tasks = []));
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

/** Over the opening of a table, its example, changes of a figure, and each of its views. */
async function longestTask(browser, address, id) {
  const page = await openPane(browser, address);
  await openExample(page, address, id);
  const field = page.locator('input[inputmode="decimal"]:visible, input[type="text"]:visible').first();
  const text = await field.inputValue();
  for (let change = 0; change < 4; change++) await changeOnce(page, field, change % 2 === 0 ? `${text} ` : text);
  for (const view of await page.locator(".segments label, [role=radiogroup] label").all()) {
    await view.click();
    await page.waitForTimeout(200);
  }
  await page.waitForTimeout(1200);
  const tasks = await page.evaluate(() => globalThis.tasks);
  await page.close();
  return Math.max(0, ...tasks);
}

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

async function serveBuild() {
  const server = createServer(({ url }, response) => {
    try {
      const path = new URL(url, "http://pane").pathname;
      response
        .writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" })
        .end(readFileSync(at(`../dist${path}`)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
