/** A part of the pane that is fetched when it is needed. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

export type Loaded<Value> = { readonly value: Value } | { readonly failed: true; again(this: void): void } | "loading";

/** `load` is called again when `key` changes, or when someone asks for it. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [found, setFound] = useState<{ key: string; value?: Value } | null>(null);
  const [tries, setTries] = useState(0);
  const wasAtHeading = useRef(false);
  useEffect(() => {
    let wanted = true;
    setFound(null);
    const take = (next: { key: string; value?: Value }): void => {
      if (!wanted) return;
      wasAtHeading.current = document.activeElement?.tagName === "H1";
      setFound(next);
    };
    load().then(
      (value) => take({ key, value }),
      () => take({ key }),
    );
    return () => {
      wanted = false;
    };
  }, [key, tries]);
  // What was fetched may draw the heading anew: whoever was brought to it stays there.
  useLayoutEffect(() => {
    if (wasAtHeading.current) document.querySelector("h1")?.focus();
  }, [found]);
  if (found?.key !== key) return "loading";
  return found.value === undefined ? { failed: true, again: () => setTries(tries + 1) } : { value: found.value };
}
