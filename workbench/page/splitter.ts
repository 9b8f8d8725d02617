/** Sets the width of the pane by dragging, or by the arrow keys, Home and End. The browser remembers it. */
const least = 270;
const most = 600;
const usual = 350;
const step = 10;
const key = "placement-costing-workbench.pane-width";

export function splitPane(splitter: HTMLElement): void {
  let width = usual;
  const set = (wanted: number): void => {
    width = Math.round(Math.min(most, Math.max(least, wanted)));
    document.body.style.setProperty("--pane-width", `${width}px`);
    splitter.setAttribute("aria-valuenow", String(width));
    splitter.setAttribute("aria-valuetext", `${width} pixels`);
    localStorage.setItem(key, String(width));
  };
  splitter.setAttribute("aria-valuemin", String(least));
  splitter.setAttribute("aria-valuemax", String(most));
  set(Number(localStorage.getItem(key)) || usual);

  splitter.addEventListener("keydown", (event) => {
    const moves: Record<string, number> = { ArrowLeft: width + step, ArrowRight: width - step, Home: most, End: least };
    const wanted = moves[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  });
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add("is-dragging");
  });
  splitter.addEventListener("pointermove", (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  });
  splitter.addEventListener("lostpointercapture", () => document.body.classList.remove("is-dragging"));
}
