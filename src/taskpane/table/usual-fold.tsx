/** Answers that are usually the same, folded into one line that says them. It opens where there is something to see. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../icons";

type Props = { title: string; line: string; hasTrouble: boolean; children: ComponentChildren };

export function UsualFold({ title, line, hasTrouble, children }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(hasTrouble);
  useEffect(() => {
    if (hasTrouble) setOpen(true);
  }, [hasTrouble]);
  return (
    <details class="panel usual" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" class="chev" />
        <span>
          <strong>{title}</strong> {line} <span class="link">{isOpen ? "close" : "change"}</span>
        </span>
      </summary>
      <div class="stack inside">{children}</div>
    </details>
  );
}
