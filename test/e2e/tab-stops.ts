/** What takes the cursor when somebody presses Tab: how it looks there, and in which order it comes. */
import type { Page } from "playwright-core";
import { eventually } from "./eventually";
import type { PaneSession } from "./pane-session";

/** Puts the cursor on each stop in turn; one line for each fault. */
export async function faultsOfStops({ page, pane }: PaneSession): Promise<string[]> {
  await enterPane(page);
  return pane().evaluate(() => {
    const least = 24;
    const faults: string[] = [];
    const stops = [
      ...(document.querySelector("dialog[open]") ?? document).querySelectorAll<HTMLElement>(
        "a[href], button:enabled, input:enabled:not([type=radio]), input[type=radio]:checked, select, textarea, summary, [tabindex='0']",
      ),
    ].filter((stop) => stop.checkVisibility());
    /** A control that is drawn by its label is as large as that. */
    const drawn = (stop: HTMLElement): HTMLElement => (stop.matches(".segments input") ? (stop.closest("label") ?? stop) : stop);
    const target = (stop: HTMLElement): DOMRect => {
      const boxes = [drawn(stop), ...(stop instanceof HTMLInputElement ? (stop.labels ?? []) : [])].map((one) =>
        one.getBoundingClientRect(),
      );
      const [left, top] = [Math.min(...boxes.map((one) => one.left)), Math.min(...boxes.map((one) => one.top))];
      return new DOMRect(left, top, Math.max(...boxes.map((one) => one.right)) - left, Math.max(...boxes.map((one) => one.bottom)) - top);
    };
    const isFree = (stop: HTMLElement): boolean => {
      const { x, y, width, height } = target(stop);
      const [middleX, middleY] = [x + width / 2, y + height / 2];
      return stops.every((other) => {
        if (other === stop || other.contains(stop) || stop.contains(other)) return true;
        const box = target(other);
        const [nearX, nearY] = [Math.max(box.left, Math.min(middleX, box.right)), Math.max(box.top, Math.min(middleY, box.bottom))];
        return Math.hypot(nearX - middleX, nearY - middleY) >= least / 2;
      });
    };
    const isInSentence = (stop: HTMLElement): boolean =>
      stop.matches("a") && (stop.parentElement?.textContent.trim().length ?? 0) > stop.textContent.trim().length + 1;
    const isSticky = (stop: HTMLElement): boolean => stop.closest(".top, .insert, dialog") !== null;
    let last: { readonly stop: HTMLElement; readonly top: number } | null = null;
    for (const stop of stops) {
      if (!stop.isConnected || !stop.checkVisibility()) continue; // it went when the cursor left another
      stop.focus({ focusVisible: true });
      const told = (what: string): void => void faults.push(`${what}: ${stop.outerHTML.slice(0, 160)}`);
      if (document.activeElement !== stop) told("does not take the cursor");
      const [name, words] = [stop.getAttribute("aria-label")?.toLowerCase(), stop.innerText.trim().toLowerCase()];
      if (name !== undefined && stop.matches("a, button, summary") && !name.includes(words)) told("is called otherwise than it says");
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(drawn(stop));
      if (outlineStyle === "none" || parseFloat(outlineWidth) < 2 || outlineColor === "rgba(0, 0, 0, 0)") told("does not show the cursor");
      const box = drawn(stop).getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [box.left + x * box.width, box.top + y * box.height] as const),
      );
      const isSeen = points.some(([x, y]) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (drawn(stop).contains(there) || there.contains(stop));
      });
      if (!isSeen) told("is covered or out of view");
      const { width, height } = target(stop);
      if ((width < least - 0.5 || height < least - 0.5) && !isInSentence(stop) && !isFree(stop))
        told(`is ${Math.round(width)} × ${Math.round(height)} px`);
      if (isSticky(stop)) continue;
      if (last !== null && box.bottom + scrollY <= last.top) told(`comes after what is below it, ${last.stop.outerHTML.slice(0, 80)}`);
      last = { stop, top: box.top + scrollY };
    }
    return faults;
  });
}

/** Only a page that has the keyboard shows where the cursor is. */
const enterPane = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frame = document.getElementById("pane") as HTMLIFrameElement;
    frame.focus();
    frame.contentWindow?.focus();
  });

/**
 * Presses Tab from the first stop on: each is reached, in the order of the page, and none holds the cursor (WCAG 2.1.2, 2.4.3). From the
 * last the key goes on to Office.js, which hands the cursor back to Excel.
 */
export async function tabThrough({ page, pane }: PaneSession): Promise<void> {
  await enterPane(page);
  const walk = await pane().evaluateHandle(() => {
    const all = [
      ...(document.querySelector("dialog[open]") ?? document.body).querySelectorAll<HTMLElement>(
        "a, button, input, select, textarea, summary, [tabindex]",
      ),
    ];
    const isStop = (one: HTMLElement): boolean =>
      one.tabIndex >= 0 && one.isConnected && one.checkVisibility() && !one.matches(":disabled");
    const walked = { all, isStop, reached: [] as HTMLElement[], handedOn: 0 };
    document.addEventListener("focusin", ({ target }) => walked.reached.push(target as HTMLElement));
    addEventListener("keydown", ({ key }) => (walked.handedOn += key === "Tab" ? 1 : 0));
    (document.activeElement as HTMLElement).blur();
    all.find(isStop)?.focus();
    return walked;
  });
  const now = (): Promise<{ reached: number; handedOn: number }> =>
    walk.evaluate(({ reached, handedOn }) => ({ reached: reached.length, handedOn }));
  const most = 200;
  for (let presses = 0; presses < most && (await now()).handedOn === 0; presses++) {
    const before = await now();
    await page.keyboard.press("Tab");
    await eventually(async () => expect(await now()).not.toEqual(before));
  }
  const { places, missed } = await walk.evaluate(({ all, isStop, reached }) => ({
    places: [...new Set(reached)].map((one) => all.indexOf(one)),
    missed: all
      .filter((one) => isStop(one) && !one.matches("[type=radio]") && !reached.includes(one))
      .map(({ outerHTML }) => outerHTML.slice(0, 160)),
  }));
  expect(missed).toEqual([]);
  expect(places).toEqual([...places].sort((a, b) => a - b));
}
