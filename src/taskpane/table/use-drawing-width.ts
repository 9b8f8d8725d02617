/** The width of a drawing in pixels: that of its box, within what can be read. */
import { useEffect, useState } from "preact/hooks";

const [narrowest, widest] = [200, 560];

export function useDrawingWidth(box: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(326);
  useEffect(() => {
    if (box.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 326)));
    observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  return Math.min(widest, Math.max(narrowest, width));
}
