/** What does not fit where it is drawn. */
import type { Frame } from "playwright-core";

/** What makes the page scroll sideways, and what is cut off or runs out of its box. What a table's own box scrolls is neither. */
export const stickingOut = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isSeen = (element: Element): boolean => element.checkVisibility() && element.closest(".hidden, .wide, svg") === null;
    const elements = [...document.body.querySelectorAll<HTMLElement>("*")].filter(isSeen);
    const told = (what: string, element: Element): string => `${what}: ${element.outerHTML.slice(0, 160)}`;
    const outside = elements.filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
    const cut = elements.filter(
      (element) =>
        !(element instanceof HTMLInputElement) && // what is typed moves along with the cursor
        ((/hidden|clip/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1)),
    );
    const letters = document.createElement("canvas").getContext("2d");
    const cutChoices = elements.filter((element) => {
      if (!(element instanceof HTMLSelectElement) || letters === null) return false;
      const { font, paddingLeft, paddingRight } = getComputedStyle(element);
      letters.font = font;
      const words = element.selectedOptions[0]?.text ?? "";
      const { width } = letters.measureText(words);
      // Longer ones end in dots, and are read in the open list.
      return words.length <= 20 && width > element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) + 1;
    });
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const runningOut: Element[] = [];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      let box = text.parentElement;
      if (box === null || text.textContent?.trim() === "" || !isSeen(box) || box.closest("select") !== null) continue;
      while (box.parentElement !== null && getComputedStyle(box).display.startsWith("inline")) box = box.parentElement;
      const range = document.createRange();
      range.selectNodeContents(text);
      const right = Math.max(...[...range.getClientRects()].map((line) => line.right));
      if (right > box.getBoundingClientRect().right + 1) runningOut.push(box);
    }
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : []),
      ...outside.map((element) => told("outside", element)),
      ...cut.map((element) => told("cut", element)),
      ...cutChoices.map((element) => told("a choice that is cut", element)),
      ...runningOut.map((element) => told("runs out of its box", element)),
    ].slice(0, 8);
  });

/** Sets letters, words, lines and paragraphs as wide as WCAG 1.4.12 says that somebody may, while something is done. */
export async function withWiderSpacing(pane: Frame, act: () => Promise<void>): Promise<void> {
  await pane.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });
  expect(await pane.evaluate(() => getComputedStyle(document.body).letterSpacing)).not.toBe("normal");
  try {
    await act();
  } finally {
    await pane.evaluate(() => void (document.adoptedStyleSheets = []));
  }
}
