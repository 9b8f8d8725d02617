/** Somebody at the workbench, whose clicks and keys are counted. Control+Enter is two keys; so is a capital or a plus sign. */

/** No way is this long. */
const mostTabs = 60;

export function person(page) {
  const pane = () => page.frames().find((frame) => frame.url().includes("/taskpane.html"));
  let [clicks, keys, figureKeys] = [0, 0, 0];
  const press = async (key) => {
    keys += key.split("+").length;
    await page.keyboard.press(key);
  };
  return {
    pane,
    did: () => ({ clicks, keys, keysBesides: keys - figureKeys }),
    press,
    click: async (role, name) => {
      clicks++;
      await pane().getByRole(role, { name }).first().click();
    },
    /** A figure of one's own, as one would write it. */
    figure: async (text) => {
      const shifted = [...text].filter((letter) => letter === "+").length;
      keys += text.length + shifted;
      figureKeys += text.length + shifted;
      await page.keyboard.type(text);
    },
    /** Presses Tab until the cursor is on it. What it is to reach is waited for: a Tab that comes before it would leave the pane. */
    tabTo: async (words) => {
      await pane().waitForFunction(isThere, [words.source, false]);
      for (let tabs = 0; tabs < mostTabs; tabs++) {
        if (await pane().evaluate(isThere, [words.source, true])) return;
        const before = await pane().evaluateHandle(() => globalThis.document.activeElement);
        await press("Tab");
        await pane().waitForFunction((element) => element !== globalThis.document.activeElement, before);
      }
      throw new Error(`${mostTabs} tabs do not reach ${words}`);
    },
    sees: (words) => pane().getByText(words).first().waitFor(),
  };
}

/** Runs in the pane: whether a control of these words is seen, or has the cursor. */
function isThere([words, isFocused]) {
  const controls = isFocused
    ? [globalThis.document.activeElement]
    : globalThis.document.querySelectorAll("a, button, input, select, summary");
  return [...controls].some((element) => {
    const told = element.getAttribute("aria-label") ?? (element.labels?.[0] ?? element).textContent;
    return element.checkVisibility() && new RegExp(words).test(told.replace(/\s+/g, " ").trim());
  });
}
