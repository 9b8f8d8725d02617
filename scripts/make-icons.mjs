/** Renders assets/icon.svg as the PNG files that the manifest names. Run it after the drawing has changed, look at them, commit them. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96];
const assets = new URL("../assets/", import.meta.url);

const drawing = await readFile(new URL("icon.svg", assets), "utf8");
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
try {
  const page = await browser.newPage();
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    const png = new URL(`icon-${size}.png`, assets);
    await page.screenshot({ path: fileURLToPath(png), omitBackground: true });
    console.log(`assets/icon-${size}.png`);
  }
} finally {
  await browser.close();
}
