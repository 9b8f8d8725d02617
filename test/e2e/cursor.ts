/** Where the cursor is in a page, and how a person moves it with the keyboard. */
import type { Frame, FrameLocator, Page } from "playwright-core";
import { eventually } from "./eventually";

/** Waits until the cursor is there. */
export const focusIsOn = (pane: Frame | FrameLocator, words: string | RegExp): Promise<void> =>
  eventually(async () => expect(await focused(pane)).toMatch(inFull(words)));

/** Presses Tab until the cursor is there. What it is to reach is waited for: a Tab that comes before it would leave the pane. */
export async function tabTo(page: Page, pane: Frame | FrameLocator, words: string | RegExp, key = "Tab"): Promise<void> {
  await eventually(async () => expect(await wordsOf(pane, "controls")).toContainEqual(expect.stringMatching(inFull(words))));
  for (let presses = 0; presses < 60; presses++) {
    if (inFull(words).test(await focused(pane))) return;
    const before = await pane.locator("body").evaluateHandle(() => document.activeElement);
    await page.keyboard.press(key);
    await eventually(async () => expect(await before.evaluate((element) => element === document.activeElement)).toBe(false));
  }
  throw new Error(`${key} never reached ${String(words)}`);
}

/** The control with the cursor, or the heading; "" where there is none. */
const focused = async (pane: Frame | FrameLocator): Promise<string> => (await wordsOf(pane, "focused"))[0] ?? "";

/** What has the cursor, or all controls that are seen, by the words that a screen reader has for them. */
const wordsOf = (pane: Frame | FrameLocator, which: "focused" | "controls"): Promise<string[]> =>
  pane.locator("body").evaluate((body, asked) => {
    const { activeElement } = document;
    const controls = [...body.querySelectorAll("a, button, input, select, summary, textarea, [tabindex]")];
    const found = asked === "focused" ? [activeElement] : controls.filter((element) => element.checkVisibility());
    return found.flatMap((element) => {
      if (element === null || element === body) return [];
      const isField = [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement].some((kind) => element instanceof kind);
      const label = isField ? (element as HTMLInputElement).labels?.[0] : undefined;
      return [(element.getAttribute("aria-label") ?? (label ?? element).textContent).trim()];
    });
  }, which);

const inFull = (words: string | RegExp): RegExp =>
  typeof words === "string" ? new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`) : words;
