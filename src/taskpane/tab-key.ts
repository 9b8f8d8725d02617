/**
 * Tab goes through the pane as it does through any page. Excel on the web has Office.js move the cursor instead, at the window, by a list
 * that lacks what folds out and leaves the pane from anything not on it, such as a heading. So it is told of Tab only at the pane's ends,
 * where it hands the cursor back to Excel.
 */
export function keepTabNatural(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !event.ctrlKey && !event.altKey && !event.metaKey && goesOn(event.shiftKey)) event.stopPropagation();
  });
}

/** Of radio buttons, one stands for all. */
const stops = "a[href], button, input:not([type='radio']), input[type='radio']:checked, select, textarea, summary, [tabindex='0']";

/** Whether there is somewhere to go in the pane, or in the dialog that lies over it. */
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
