/** What stands where a part of the pane is still being fetched, or could not be. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Notice } from "./notice";

const shortWait = 1000;

/** Nothing for the first second. `what` is "the table". */
export function Opening({ what }: { what: string }): JSX.Element | null {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), shortWait);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? <p role="status">Opening {what}…</p> : null;
}

/** `sentence` is what could not be fetched: "The table could not be fetched". */
export function NotOpened({ sentence, again }: { sentence: string; again(this: void): void }): JSX.Element {
  return (
    <Notice kind="bad" role="alert">
      <p>{sentence}. Check that you are online, then try again.</p>
      <div class="row">
        <button type="button" class="btn small" onClick={again}>
          Try again
        </button>
      </div>
    </Notice>
  );
}
