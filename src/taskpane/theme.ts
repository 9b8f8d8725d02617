/** Sets the page's `data-theme` to Excel's theme or, where Excel gives none (on the web), to the system's. */

export function followTheme(): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    document.documentElement.dataset["theme"] = (officeIsDark() ?? system.matches) ? "dark" : "light";
  };
  apply();
  system.addEventListener("change", apply);
  // Excel does not say when its theme changes, but people come back to the pane afterwards.
  addEventListener("focus", apply);
}

function officeIsDark(): boolean | null {
  const background =
    typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined)?.officeTheme?.bodyBackgroundColor;
  return background === undefined ? null : isDark(background);
}

/** Whether a colour such as "#262626" is dark; null where it is not a colour. */
export function isDark(colour: string): boolean | null {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour);
  if (!hex) return null;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((pair) => parseInt(pair, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
