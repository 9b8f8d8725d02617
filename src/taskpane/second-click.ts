/**
 * A double click on a button that goes when it is pressed: its second click would press what has come in its place, or take the cursor
 * there. It is heard by nothing, wherever it lands.
 */
export function ignoreSecondClick(): void {
  const ignore = (event: MouseEvent): void => {
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const heard = ["mousedown", "click"] as const;
  for (const one of heard) document.addEventListener(one, ignore, true);
  setTimeout(() => {
    for (const one of heard) document.removeEventListener(one, ignore, true);
  }, longestDoubleClick);
}

/** In milliseconds: the slowest that people set it to. */
const longestDoubleClick = 900;
