/** Renders the drawings in assets/ as the PNG files that the manifest names. Run it after one has changed, look at them, commit them. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
const drawings = { icon: [...ribbon, 96], functions: ribbon, check: ribbon, workbook: ribbon };
const assets = new URL("../assets/", import.meta.url);

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(drawings)) {
    const drawing = await readFile(new URL(`${name}.svg`, assets), "utf8");
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      const png = new URL(`${name}-${size}.png`, assets);
      await page.screenshot({ path: fileURLToPath(png), omitBackground: true });
      console.log(`assets/${name}-${size}.png`);
    }
  }
} finally {
  await browser.close();
}
