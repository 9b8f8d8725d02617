/** A part of the pane that is fetched when it is needed. */
import { useEffect, useState } from "preact/hooks";

export type Loaded<Value> = { readonly value: Value } | { readonly failed: true; again(this: void): void } | "loading";

/** `load` is called again when `key` changes, or when someone asks for it. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const [found, setFound] = useState<{ key: string; value?: Value } | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let wanted = true;
    setFound(null);
    load().then(
      (value) => wanted && setFound({ key, value }),
      () => wanted && setFound({ key }),
    );
    return () => {
      wanted = false;
    };
  }, [key, tries]);
  if (found?.key !== key) return "loading";
  return found.value === undefined ? { failed: true, again: () => setTries(tries + 1) } : { value: found.value };
}
