// From a page's first byte until Excel could call the functions, and until somebody could press a button of the pane, in a browser.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const visits = 20;
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

const page = (script) => `<!doctype html><title>Start-up</title>
<script>
  registered = 0;
  CustomFunctions = { associate: () => registered++, Error: class extends Error {}, ErrorCode: {} };
</script>
${script}
<script>ready = performance.now();</script>`;
const pages = { "/empty.html": page(""), "/functions.html": page('<script src="functions.js"></script>') };

/** Milliseconds, the least of several visits, each as for the first time. */
export async function measureStartUp() {
  const all = await measureStartUpsOf([here], visits);
  const least = (timeOf) => Math.min(...all.map(timeOf));
  const functions = readFileSync(join(here, "dist", "functions.js"));
  return {
    empty: least(({ empty }) => empty),
    withFunctions: least(({ of }) => of[0].functions),
    pane: least(({ of }) => of[0].pane),
    registered: declaredIn(here),
    kilobytes: gzipSync(functions).length / 1000,
  };
}

/** Of the builds in these folders, in turn: milliseconds of each round. */
export async function measureStartUpsOf(folders, rounds) {
  const servers = await Promise.all(folders.map(serveBuildOf));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: JSON.parse(readFileSync(join(here, "scripts", "browser-flags.json"), "utf8")),
  });
  const all = [];
  for (let round = 0; round < rounds; round++) {
    const empty = await visited(browser, servers[0].address, "empty.html", 0);
    const of = [];
    for (const { address, declared } of servers)
      of.push({ functions: await visited(browser, address, "functions.html", declared), pane: await paneVisited(browser, address) });
    all.push({ empty, of });
  }
  await browser.close();
  for (const { close } of servers) close();
  return all;
}

async function visited(browser, address, name, declared) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${address}${name}`);
  const { ready, registered } = await tab.evaluate(() => ({ ready: globalThis.ready, registered: globalThis.registered }));
  await context.close();
  if (registered !== declared) throw new Error(`${registered} functions registered of ${declared} declared`);
  return ready;
}

/** Without Excel: until the first button can be pressed. */
async function paneVisited(browser, address) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await tab.addInitScript(() => {
    new globalThis.MutationObserver((_, observer) => {
      if (globalThis.document.querySelector("button") === null) return;
      globalThis.usable = performance.now();
      observer.disconnect();
    }).observe(globalThis.document, { childList: true, subtree: true });
  });
  await tab.goto(`${address}taskpane.html`);
  await tab.locator("button").first().waitFor();
  const usable = await tab.evaluate(() => globalThis.usable);
  await context.close();
  return usable;
}

const declaredIn = (folder) => JSON.parse(readFileSync(join(folder, "dist", "functions.json"), "utf8")).functions.length;

async function serveBuildOf(folder) {
  const server = createServer(({ url }, response) => {
    const path = new URL(url, "http://build").pathname;
    try {
      const content = pages[path] ?? readFileSync(join(folder, "dist", path));
      response
        .writeHead(200, {
          "content-type": `${types[extname(path)] ?? "application/octet-stream"};charset=utf-8`,
          "cache-control": "no-store",
        })
        .end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, declared: declaredIn(folder), close: () => server.close() };
}
