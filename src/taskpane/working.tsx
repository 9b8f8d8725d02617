/** What the pane is doing, when it takes long; with a button that stops it, where it can be stopped. */
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
