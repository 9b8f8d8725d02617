/**
 * Runs in each page: a problem of the pane is a live region that comes with its words already in it, since not every screen reader
 * hears it. What is to be heard goes through the one that is always there.
 */
export function tellUnheardStatus(): void {
  if (!/\/(taskpane|check)\.html$/.test(location.pathname)) return;
  new MutationObserver((changes) => {
    for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      for (const region of added instanceof Element ? [added, ...added.querySelectorAll("*")] : [])
        if (region.matches("[role=status], [aria-live=polite]") && region.textContent.trim() !== "")
          console.error(`It may not be heard: ${region.outerHTML}`);
  }).observe(document, { subtree: true, childList: true });
}
