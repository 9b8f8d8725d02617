/**
 * Runs in each page: a problem of the pane is that the cursor was lost, because what had it was taken away and it was put nowhere else
 * in the same breath. Someone with a screen reader would be back at the beginning, and a key would go nowhere.
 */
export function tellLostCursor(): void {
  if (location.pathname !== "/taskpane.html") return;
  let last: Element | null = null;
  document.addEventListener("focusin", ({ target }) => (last = target as Element));
  new MutationObserver(() => {
    if (last === null || last.isConnected) return;
    const gone = last;
    last = null;
    setTimeout(() => {
      if (document.hasFocus() && document.activeElement === document.body) console.error(`The cursor was lost with ${gone.outerHTML}`);
    });
  }).observe(document, { subtree: true, childList: true });
}
