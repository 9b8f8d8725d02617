/** Renders the drawings in assets/ as the PNG files that the manifest names. Run it after one has changed, look at them, commit them. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

const ribbon = [16, 20, 24, 32, 40, 48, 64, 80];
const drawings = { icon: [...ribbon, 96], functions: ribbon, check: ribbon, workbook: ribbon };
/** What the unified manifest is packed with; no page asks for it. */
const packed = [
  ["icon", "unified/color", 192],
  ["unified/outline", "unified/outline", 32],
];
const assets = new URL("../assets/", import.meta.url);

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
try {
  const page = await browser.newPage();
  const show = async (name) => {
    const drawing = await readFile(new URL(`${name}.svg`, assets), "utf8");
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  };
  const draw = async (file, size) => {
    await page.setViewportSize({ width: size, height: size });
    await page.screenshot({ path: fileURLToPath(new URL(file, assets)), omitBackground: true });
    console.log(`assets/${file}`);
  };
  for (const [name, sizes] of Object.entries(drawings)) {
    await show(name);
    for (const size of sizes) await draw(`${name}-${size}.png`, size);
  }
  for (const [name, picture, size] of packed) {
    await show(name);
    await draw(`${picture}.png`, size);
  }
} finally {
  await browser.close();
}
