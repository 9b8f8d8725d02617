/** The one way by which the pane copies. Excel on the web may close the clipboard; then what stands on the page is left selected, for Ctrl+C. */

export type Copy = { readonly text: string; readonly html?: string };
export type Copied = "copied" | "selected";

/** Text that stands on the page. */
export const copyText = (element: HTMLElement): Promise<Copied> => copy({ text: element.textContent }, element);

/** `shown` is what is selected where nothing else works; pressing Ctrl+C then copies `wanted`, not what is seen. */
export async function copy(wanted: Copy, shown: HTMLElement): Promise<Copied> {
  try {
    await write(wanted);
    return "copied";
  } catch {
    getSelection()?.selectAllChildren(shown);
    return copiedByKeys(wanted, shown) ? "copied" : "selected";
  }
}

async function write({ text, html }: Copy): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  return navigator.clipboard.write([new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) })]);
}

/** What the next copy of this element puts on the clipboard. One at a time. */
let waiting: ((event: ClipboardEvent) => void) | null = null;

/** The older way, as if someone pressed Ctrl+C; where the page may not, the person may. */
function copiedByKeys({ text, html }: Copy, shown: HTMLElement): boolean {
  let done = false;
  if (waiting !== null) document.removeEventListener("copy", waiting);
  waiting = (event) => {
    if (getSelection()?.containsNode(shown, true) !== true || event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", text);
    if (html !== undefined) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    done = true;
  };
  document.addEventListener("copy", waiting);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- all there is where the newer clipboard is closed to a page inside a page
    return document.execCommand("copy") && done;
  } catch {
    return false;
  }
}

export const copyKeys = (): string => (navigator.userAgent.includes("Mac") ? "⌘C" : "Ctrl+C");
