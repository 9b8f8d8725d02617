/** A box with an icon and words. Nothing is said by its colour alone. */
import type { ComponentChildren, JSX, Ref } from "preact";
import { useSaid } from "./announce";
import { Icon, type IconName } from "./icons";

const icons = { info: "information", good: "good", warn: "warning", bad: "error" } as const satisfies Record<string, IconName>;

export function Notice({
  kind,
  role,
  isSaid = false,
  box,
  children,
}: {
  kind: keyof typeof icons;
  /** Heard at once, whatever else is being said. */
  role?: "alert";
  /** Heard when what is being said has ended. */
  isSaid?: boolean;
  /** Given where the box may take the focus. */
  box?: Ref<HTMLDivElement>;
  children: ComponentChildren;
}): JSX.Element {
  const words = useSaid<HTMLDivElement>(isSaid);
  return (
    <div class={`notice ${kind}`} {...(role === undefined ? {} : { role })} {...(box === undefined ? {} : { ref: box, tabIndex: -1 })}>
      <Icon name={icons[kind]} />
      <div class="grow" ref={words}>
        {children}
      </div>
    </div>
  );
}
