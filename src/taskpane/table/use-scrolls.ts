/** Whether what is in a box is wider than the box. */
import { useEffect, useState } from "preact/hooks";

/** A table wider than its pane is scrolled, and so must be reached with the keyboard. */
export function useScrolls(box: { readonly current: HTMLElement | null }, content: unknown): boolean {
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => setScrolls(element.scrollWidth > element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [content]);
  return scrolls;
}
