/** Where the cursor is in a page, and how a person moves it with the keyboard. */
import type { Frame, FrameLocator, Page } from "playwright-core";
import { eventually } from "./eventually";

/** The control with the cursor, or the heading, by the words that a screen reader has for it; "" where there is none. */
const focused = (pane: Frame | FrameLocator): Promise<string> =>
  pane.locator("body").evaluate((body) => {
    const { activeElement: element } = document;
    if (element === null || element === body) return "";
    const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : undefined;
    return (element.getAttribute("aria-label") ?? (label ?? element).textContent).trim();
  });

/** Waits until the cursor is there. */
export const focusIsOn = (pane: Frame | FrameLocator, words: string | RegExp): Promise<void> =>
  eventually(async () => expect(await focused(pane)).toMatch(inFull(words)));

/** Presses Tab until the cursor is there. */
export async function tabTo(page: Page, pane: Frame | FrameLocator, words: string | RegExp, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (inFull(words).test(await focused(pane))) return;
    const before = await pane.locator("body").evaluateHandle(() => document.activeElement);
    await page.keyboard.press(key);
    await eventually(async () => expect(await before.evaluate((element) => element === document.activeElement)).toBe(false));
  }
  throw new Error(`${key} never reached ${String(words)}`);
}

const inFull = (words: string | RegExp): RegExp =>
  typeof words === "string" ? new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`) : words;
