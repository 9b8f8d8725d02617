/** Loads a part of the pane when it is needed. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { unforeseenFailure } from "./failure";

export type Loaded<Value> = { readonly value: Value } | LoadFailure | "loading";

/** `failed` is the sentence that says so. */
export type LoadFailure = { readonly failed: string; again(this: void): void };

type Found<Value> = { readonly key: string } & ({ readonly value: Value } | { readonly failed: string });

/** `load` is called again when `key` changes and when someone tries again. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [found, setFound] = useState<Found<Value> | null>(null);
  const [tries, setTries] = useState(0);
  const wasAtHeading = useRef(false);
  useEffect(() => {
    let wanted = true;
    setFound(null);
    const take = (next: Found<Value>): void => {
      if (!wanted) return;
      wasAtHeading.current = document.activeElement?.tagName === "H1";
      setFound(next);
    };
    load().then(
      (value) => take({ key, value }),
      (error: unknown) => take({ key, failed: unforeseenFailure(error, { action: "open this part" }) }),
    );
    return () => {
      wanted = false;
    };
  }, [key, tries]);
  // What was loaded may draw the heading anew: the focus stays on it.
  useLayoutEffect(() => {
    if (wasAtHeading.current) document.querySelector("h1")?.focus();
  }, [found]);
  if (found?.key !== key) return "loading";
  return "failed" in found ? { failed: found.failed, again: () => setTries(tries + 1) } : { value: found.value };
}
