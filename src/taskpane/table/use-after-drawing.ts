/**
 * Runs a step once the change is drawn, such as moving the focus to something new. It runs before anything else can: while
 * nothing has the focus, a screen reader loses its place and keys go nowhere.
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
