/** What the pane is doing, where that takes long, with a button that stops it if it can be stopped. */
import type { JSX, Ref } from "preact";
import { useEffect } from "preact/hooks";
import { announce } from "./announce";

export function Working({ words, stop }: { words: string; stop?: (() => void) | undefined }): JSX.Element {
  const [said = ""] = words.split(":"); // what follows changes all the time
  useEffect(() => announce(said), [said]);
  return (
    <div class="row between">
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

type ProgressProps = {
  /** "Looking at table 3 of 12". */
  words: string;
  /** The same without how far it is: said once, since how far it is can be asked of the bar. */
  said: string;
  done: number;
  of: number;
  stop(this: void): void;
  button?: Ref<HTMLButtonElement>;
};

export function Progress({ words, said, done, of, stop, button = null }: ProgressProps): JSX.Element {
  useEffect(() => announce(said), [said]);
  return (
    <div class="row between">
      <label class="grow hint">
        {words}
        <progress class="bar" max={of} value={done} />
      </label>
      <button type="button" class="btn small" ref={button} onClick={stop}>
        Stop
      </button>
    </div>
  );
}
