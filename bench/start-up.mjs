// From a page's first byte until Excel could call the functions, beside the same page without them, in a browser.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";

const read = (path) => readFileSync(fileURLToPath(new URL(path, import.meta.url)));
const visits = 20;

const page = (script) => `<!doctype html><title>Start-up</title>
<script>
  registered = 0;
  CustomFunctions = { associate: () => registered++, Error: class extends Error {}, ErrorCode: {} };
</script>
${script}
<script>ready = performance.now();</script>`;
const files = {
  "/empty.html": ["text/html", page("")],
  "/functions.html": ["text/html", page('<script src="functions.js"></script>')],
};

/** Milliseconds, the least of several visits, each as for the first time. */
export async function measureStartUp() {
  const functions = read("../dist/functions.js");
  const declared = JSON.parse(read("../dist/functions.json")).functions.length;
  const { address, close } = await serve({ ...files, "/functions.js": ["text/javascript", functions] });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: JSON.parse(read("../scripts/browser-flags.json")) });
  const times = { empty: Infinity, functions: Infinity };
  for (let visit = 0; visit < visits; visit++)
    for (const name of Object.keys(times)) {
      const { ready, registered } = await visited(browser, `${address}${name}.html`);
      if (registered !== (name === "empty" ? 0 : declared)) throw new Error(`${registered} functions registered of ${declared} declared`);
      times[name] = Math.min(times[name], ready);
    }
  await browser.close();
  close();
  return { empty: times.empty, withFunctions: times.functions, registered: declared, kilobytes: gzipSync(functions).length / 1000 };
}

async function visited(browser, address) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(address);
  const found = await tab.evaluate(() => ({ ready: globalThis.ready, registered: globalThis.registered }));
  await context.close();
  return found;
}

async function serve(contents) {
  const server = createServer(({ url }, response) => {
    const [type, content] = contents[url] ?? [];
    response
      .writeHead(content === undefined ? 404 : 200, { "content-type": `${type};charset=utf-8`, "cache-control": "no-store" })
      .end(content);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
