/** A box in which a table that is wider than the pane scrolls. Its edges show where there is more. */
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { useScrolls } from "./use-scrolls";

type Props = {
  /** What the table shows, for screen readers. */
  name: string;
  /** Measured again whenever this changes. */
  content: unknown;
  children: ComponentChildren;
};

export function WideBox({ name, content, children }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const { scrolls, moreBefore, moreAfter, holdsHeadings } = useScrolls(box, content);
  const classes = [moreBefore && "more-before", moreAfter && "more-after", holdsHeadings && "holds-headings"];
  return (
    <div
      class={["wide", ...classes].filter(Boolean).join(" ")}
      ref={box}
      {...(scrolls ? { role: "region", tabIndex: 0, "aria-label": `${name}: the table is wider than the pane` } : {})}
    >
      {children}
    </div>
  );
}
