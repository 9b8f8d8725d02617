/** What the pane is doing, where that takes long, with a button that stops it if it can be stopped. */
import type { JSX } from "preact";

export function Working({ words, stop }: { words: string; stop?: (() => void) | undefined }): JSX.Element {
  return (
    <div class="row between" role="status">
      <span class="grow hint">
        <progress aria-label={words} /> {words}…
      </span>
      {stop && (
        <button type="button" class="btn small" onClick={stop}>
          Stop
        </button>
      )}
    </div>
  );
}
