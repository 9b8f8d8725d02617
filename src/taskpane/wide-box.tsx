/** A table that may be wider than the pane: it scrolls in a box of its own, which shows at its edges where there is more. */
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";
import { useScrolls } from "./use-scrolls";

type Props = {
  /** What the table shows, for whoever hears that it scrolls. */
  name: string;
  /** Measured again whenever this changes. */
  content: unknown;
  children: ComponentChildren;
};

export function WideBox({ name, content, children }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const { scrolls, moreBefore, moreAfter, holdsHeadings } = useScrolls(box, content);
  const looks = [moreBefore && "more-before", moreAfter && "more-after", holdsHeadings && "holds-headings"];
  return (
    <div
      class={["wide", ...looks].filter(Boolean).join(" ")}
      ref={box}
      {...(scrolls ? { role: "region", tabIndex: 0, "aria-label": `${name}: the table is wider than the pane` } : {})}
    >
      {children}
    </div>
  );
}
