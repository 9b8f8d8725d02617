/**
 * Does something once what has changed is on the page: puts the cursor into what was not there before.
 * It is done in the same breath: a moment without a cursor is one in which a screen reader loses its place, and a key goes nowhere.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export function useAfterDrawing(): (step: () => void) => void {
  const waiting = useRef<(() => void)[]>([]);
  const [count, setCount] = useState(0);
  useLayoutEffect(() => {
    for (const step of waiting.current.splice(0)) step();
  }, [count]);
  return (step) => {
    waiting.current.push(step);
    setCount((before) => before + 1);
  };
}
