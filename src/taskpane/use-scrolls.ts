/** Whether, and at which side, the content of a box is wider than the box. */
import { useEffect, useState } from "preact/hooks";

type Scrolls = {
  /** Whether it is wider than the box, so that the box must take the focus to be scrolled by keyboard. */
  readonly scrolls: boolean;
  readonly moreBefore: boolean;
  readonly moreAfter: boolean;
  /** Whether the row headings are narrow enough to stay in place while the rest scrolls. */
  readonly holdsHeadings: boolean;
};

const still: Scrolls = { scrolls: false, moreBefore: false, moreAfter: false, holdsHeadings: false };

/** As a share of the width of the box. More would leave no room for two figures side by side. */
const mostForHeadings = 0.45;

export function useScrolls(box: { readonly current: HTMLElement | null }, content: unknown): Scrolls {
  const [now, setNow] = useState(still);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const next = scrollsOf(element);
      setNow((before) => (same(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const one of [element, ...element.children]) observer.observe(one);
    element.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", measure);
    };
  }, [content]);
  return now;
}

/** Zoomed, the browser measures in fractions of a pixel, so the end may be missed by one. */
const aPixel = 1;

function scrollsOf(element: HTMLElement): Scrolls {
  const { scrollWidth, clientWidth, scrollLeft } = element;
  if (scrollWidth <= clientWidth) return still;
  const heading = element.querySelector<HTMLElement>("th[scope=row]")?.offsetWidth ?? 0;
  return {
    scrolls: true,
    moreBefore: scrollLeft > aPixel,
    moreAfter: scrollLeft + clientWidth < scrollWidth - aPixel,
    holdsHeadings: heading > 0 && heading <= clientWidth * mostForHeadings,
  };
}

const same = (one: Scrolls, other: Scrolls): boolean =>
  (Object.keys(one) as readonly (keyof Scrolls)[]).every((key) => one[key] === other[key]);
