/** Everything that the pane copies goes through here. Where Excel on the web blocks the clipboard, the words on the page are left selected, for Ctrl+C. */

export type Copy = { readonly text: string; readonly html?: string };
export type Copied = "copied" | "selected";

/** Copies the text of an element on the page. */
export const copyText = (element: HTMLElement): Promise<Copied> => copy({ text: element.textContent }, element);

/** Where nothing else works, `element` is selected; Ctrl+C then copies `wanted`, not what is seen. */
export async function copy(wanted: Copy, element: HTMLElement): Promise<Copied> {
  try {
    await write(wanted);
    return "copied";
  } catch {
    getSelection()?.selectAllChildren(element);
    return copiedByKeys(wanted, element) ? "copied" : "selected";
  }
}

async function write({ text, html }: Copy): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  return navigator.clipboard.write([new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) })]);
}

/** The listener for the next copy. There is one at a time. */
let waiting: ((event: ClipboardEvent) => void) | null = null;

/** The older way, as if someone pressed Ctrl+C. Where the page may not do it, the listener stays for when the person does. */
function copiedByKeys({ text, html }: Copy, element: HTMLElement): boolean {
  let done = false;
  if (waiting !== null) document.removeEventListener("copy", waiting);
  waiting = (event) => {
    if (getSelection()?.containsNode(element, true) !== true || event.clipboardData === null) return;
    event.clipboardData.setData("text/plain", text);
    if (html !== undefined) event.clipboardData.setData("text/html", html);
    event.preventDefault();
    done = true;
  };
  document.addEventListener("copy", waiting);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where the clipboard API is closed to a page in a frame
    return document.execCommand("copy") && done;
  } catch {
    return false;
  }
}

export const copyKeys = (): string => (navigator.userAgent.includes("Mac") ? "⌘C" : "Ctrl+C");
