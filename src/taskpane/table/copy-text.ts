/** Copies text that stands on the page. Excel on the web may forbid it; then the text is left selected, for Ctrl+C. */
export async function copyText(element: HTMLElement): Promise<"copied" | "selected"> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return "copied";
  } catch {
    getSelection()?.selectAllChildren(element);
    return "selected";
  }
}

export const copyKeys = (): string => (navigator.userAgent.includes("Mac") ? "⌘C" : "Ctrl+C");
