/** Stands where a part of the pane is still being loaded. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Said } from "./announce";

/** In milliseconds. */
const shortWait = 1000;

/** Empty for the first second. `what` is "the table". */
export function Opening({ what }: { what: string }): JSX.Element | null {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), shortWait);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? <Said>Opening {what}…</Said> : null;
}
