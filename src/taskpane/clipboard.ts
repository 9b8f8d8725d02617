/** Everything that the pane copies goes through here. Where Excel on the web blocks the clipboard, the words on the page are left selected, for Ctrl+C. */

export type Copy = { readonly text: string; readonly html?: string };
export type Copied = "copied" | "selected";

/** Why nothing may be copied or saved now, as a sentence without its full stop; null where it may. The sheet is read for it. */
export type Confirm = () => Promise<string | null>;

/** Nothing was copied or saved, and the message says why. */
export class NotConfirmed extends Error {}

/** Fails with `NotConfirmed` where it may not. */
export async function confirmed(confirm: Confirm): Promise<void> {
  const sentence = await confirm();
  if (sentence !== null) throw new NotConfirmed(sentence);
}

/** Copies the text of an element on the page. */
export const copyText = (element: HTMLElement, confirm?: Confirm): Promise<Copied> => copy({ text: element.textContent }, element, confirm);

/**
 * Where nothing else works, `element` is selected; Ctrl+C then copies `wanted`, not what is seen. The clipboard is asked for at once, since
 * some browsers give it only while a press is fresh; it gets its content when `confirm` has allowed it.
 */
export async function copy(wanted: Copy, element: HTMLElement, confirm?: Confirm): Promise<Copied> {
  const allowed = confirm === undefined ? undefined : confirmed(confirm);
  try {
    await write(wanted, allowed);
    return "copied";
  } catch {
    await allowed;
    getSelection()?.selectAllChildren(element);
    return copiedByKeys(wanted, element) ? "copied" : "selected";
  }
}

async function write({ text, html }: Copy, allowed: Promise<void> | undefined): Promise<void> {
  if (html === undefined && allowed === undefined) return navigator.clipboard.writeText(text);
  const blob = (type: string, content: string): Blob | Promise<Blob> => {
    const made = new Blob([content], { type });
    if (allowed === undefined) return made;
    const later = allowed.then(() => made);
    later.catch(() => undefined); // A clipboard that is closed never asks for it.
    return later;
  };
  const content = { "text/plain": blob("text/plain", text), ...(html === undefined ? {} : { "text/html": blob("text/html", html) }) };
  return navigator.clipboard.write([new ClipboardItem(content)]);
}

/** The listener for the next copy. There is one at a time. */
let waiting: ((event: ClipboardEvent) => void) | null = null;

/** What waits for Ctrl+C is true no longer, and is not copied any more. */
export function forgetCopy(): void {
  if (waiting === null) return;
  document.removeEventListener("copy", waiting);
  waiting = null;
  getSelection()?.removeAllRanges();
}

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
