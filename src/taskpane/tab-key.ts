/**
 * Makes Tab go through the pane as through any page. In Excel on the web Office.js moves the focus itself, by a list that misses
 * whatever is unfolded later, and leaves the pane from anything that is not listed, such as a heading. So it hears of Tab only at
 * the ends of the pane, where it hands the focus back to Excel.
 */
export function keepTabNatural(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey && goesOn(event.shiftKey)) event.stopPropagation();
  });
}

/** A group of radio buttons is one stop. */
const stops = "a[href], button, input:not([type='radio']), input[type='radio']:checked, select, textarea, summary, [tabindex='0']";

/** Whether there is another stop in that direction, in the pane or in the dialog over it. */
function goesOn(backwards: boolean): boolean {
  const now = document.activeElement;
  const within = document.querySelector("dialog[open]") ?? document.body;
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...within.querySelectorAll(stops)].some(
    (stop) => stop !== now && isSeen(stop) && now !== null && (now.compareDocumentPosition(stop) & side) !== 0,
  );
}

function isSeen(stop: Element): boolean {
  const folded = stop.parentElement?.closest("details:not([open])");
  return stop.getClientRects().length > 0 && (!folded || (stop.matches("summary") && stop.parentElement === folded));
}
