// How long each table blocks the pane: the longest task of its thread, in processor time.
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { fillIn, longContract } from "./long-contract.mjs";
import { openGallery, serveBuild, at } from "./pane-page.mjs";

const runs = 3;
const settled = 1500;

/** For each table the least, of several runs, of the longest task in each step: opening, its example, four keys, the result and its views. */
export async function measureBlocking(wanted = () => true) {
  const { address, close } = await serveBuild();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: JSON.parse(readFileSync(at("../scripts/browser-flags.json"))),
  });
  const first = await browser.newPage();
  await openGallery(first, address);
  const ids = await first.locator("[data-table]").evaluateAll((all) => [...new Set(all.map((one) => one.dataset.table))]);
  await first.close();
  const longest = [];
  const cases = [
    ...ids.map((id) => ({ what: id, id, given: {} })),
    { what: "30 years, 200 beds", id: "contract-profile", given: longContract },
  ];
  for (const { what, id, given } of cases.filter((one) => wanted(one.what))) {
    const each = [];
    for (let run = 0; run < runs; run++) each.push(await stepsOf(browser, address, id, given));
    const steps = Object.keys(each[0]);
    longest.push({ what, ...Object.fromEntries(steps.map((step) => [step, Math.min(...each.map((one) => one[step]))])) });
  }
  await browser.close();
  close();
  return longest;
}

async function stepsOf(browser, address, id, given) {
  const page = await browser.newPage({ viewport: { width: 350, height: 900 }, locale: "en-GB" });
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await openGallery(page, address);
  const step = (work) => longestTask(browser, page, work);
  const field = page.locator('input[inputmode="decimal"]:visible').first();
  const opening = await step(async () => {
    await page.locator(`[data-table="${id}"]`).first().click();
    await field.waitFor();
  });
  const example = await step(async () => {
    await page.getByRole("button", { name: /^Load/ }).first().click();
    await fillIn(page, given);
    await page.waitForTimeout(settled);
  });
  const typing = await step(async () => {
    await field.focus();
    await page.keyboard.press("End");
    for (const key of ["1", "Backspace", "2", "Backspace"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(settled / 4);
    }
    await page.waitForTimeout(settled);
  });
  const result = await step(async () => {
    await page.locator(".segments label").filter({ hasText: "Result" }).first().click();
    await page.locator("table.figures").first().waitFor();
    for (const view of await page.locator("main .stack .segments label").all()) await view.click();
    // A long table is drawn some rows at a time.
    await page.waitForTimeout(settled);
  });
  await page.close();
  return { opening, example, typing, result };
}

/** In milliseconds, from a trace of the page's own thread. */
async function longestTask(browser, page, work) {
  const path = join(tmpdir(), `placement-costing-trace-${process.pid}.json`);
  await browser.startTracing(page, { path, categories: ["disabled-by-default-devtools.timeline", "toplevel", "__metadata"] });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threads = new Set(
    traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, pid, tid }) => name === "RunTask" && threads.has(`${pid} ${tid}`));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
