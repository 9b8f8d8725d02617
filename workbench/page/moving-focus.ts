/** F6 moves the focus between the sheet and the pane, as in Excel. */
import type { Grid } from "../grid/grid";
import { focusGrid } from "../grid/screen";

const reachable =
  "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex='-1'])";

export function moveFocusByF6(grid: Grid, frame: HTMLIFrameElement): void {
  window.addEventListener("keydown", (event) => isF6(event) && toPane(frame), { capture: true });
  frame.addEventListener("load", () =>
    frame.contentWindow?.addEventListener("keydown", (event) => isF6(event) && toGrid(grid, frame), { capture: true }),
  );
}

function isF6(event: KeyboardEvent): boolean {
  if (event.key !== "F6") return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** To the control that had the focus in the pane last, or to the first. */
function toPane(frame: HTMLIFrameElement): void {
  frame.focus();
  frame.contentWindow?.focus();
  const page = frame.contentDocument;
  if (page && (page.activeElement === null || page.activeElement === page.body)) page.querySelector<HTMLElement>(reachable)?.focus();
}

function toGrid(grid: Grid, frame: HTMLIFrameElement): void {
  frame.blur();
  window.focus();
  focusGrid(grid);
}
