/** Whether something has been going on for long enough to show that it is. */
import { useEffect, useState } from "preact/hooks";

/** In milliseconds. */
const shortWait = 500;

export function useSlow(isBusy: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setSlow(true), shortWait);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isBusy]);
  return isBusy && isSlow;
}
