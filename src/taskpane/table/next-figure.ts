/** Enter goes to the next figure of the form, as in a sheet, and from the last to the button that inserts. */

const figures = "input[enterkeyhint]";

/** Whether the key was one that goes on. */
export function goToNextFigure(event: KeyboardEvent, insertButton: HTMLElement | null): boolean {
  const { target } = event;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.isComposing;
  if (event.key !== "Enter" || !isPlain || !(target instanceof HTMLInputElement) || !target.matches(figures)) return false;
  const all = [...document.querySelectorAll<HTMLInputElement>(figures)].filter((one) => one.checkVisibility());
  const next = all[all.indexOf(target) + 1];
  if (next === undefined && insertButton === null) return false;
  if (next === undefined) insertButton?.focus();
  else {
    next.focus();
    next.select();
  }
  return true;
}
