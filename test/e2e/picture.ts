/** Pictures to be looked at: taken where PICTURES=1 asks for them, and of each page that is open when a test fails. */
import type { Page } from "playwright-core";

const folder = "test-results";

export const arePicturesAsked = process.env["PICTURES"] === "1";

/** @param part what of the page; the whole of it when it is left out */
export async function picture(page: Page, name: string, part?: string): Promise<void> {
  if (!arePicturesAsked) return;
  const path = `${folder}/${name}.png`;
  await (part === undefined ? page.screenshot({ path }) : page.locator(part).screenshot({ path }));
}

/** How each page looks in which the test of this name failed. A page that is too far gone for a picture has none. */
export async function pictureFailure(pages: readonly Page[], name: string): Promise<void> {
  const file = name.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 100);
  for (const [index, page] of pages.entries()) {
    const path = `${folder}/failed/${file}${index > 0 ? `-${index + 1}` : ""}.png`;
    await page.screenshot({ path, timeout: 10_000 }).catch((error: unknown) => console.error(`No picture of ${name}:`, error));
  }
}
