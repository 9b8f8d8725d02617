/** A box with an icon and words. Nothing is said by its colour alone. */
import type { ComponentChildren, JSX, Ref } from "preact";
import { Icon, type IconName } from "./icons";

const icons = { info: "information", good: "good", warn: "warning", bad: "error" } as const satisfies Record<string, IconName>;

export function Notice({
  kind,
  role,
  box,
  children,
}: {
  kind: keyof typeof icons;
  role?: "alert" | "status";
  /** Given where the box may take the focus. */
  box?: Ref<HTMLDivElement>;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={`notice ${kind}`} {...(role === undefined ? {} : { role })} {...(box === undefined ? {} : { ref: box, tabIndex: -1 })}>
      <Icon name={icons[kind]} />
      <div class="grow">{children}</div>
    </div>
  );
}
