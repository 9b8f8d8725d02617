// The built pane in a browser, without Excel.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

export const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

/** As somebody sees it who has passed the first page and has no form stored. */
export async function openGallery(page, address) {
  await page.goto(`${address}taskpane.html`);
  await page.evaluate(() => globalThis.localStorage.clear());
  await page.reload();
  await page.getByRole("button", { name: "Skip" }).click();
  await page.locator("[data-table]").first().waitFor();
}

export async function serveBuild() {
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
