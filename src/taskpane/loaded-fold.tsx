/** A part of the pane that is folded away, and loaded when somebody first opens it. */
import type { ComponentType, JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "./icons";
import { FailureNotice } from "./failure-notice";
import { Opening } from "./opening";
import { useLoaded } from "./use-loaded";

type Fold<PartProps> = {
  title: string;
  /** How it is called while it is loaded: "the scenarios". */
  what: string;
  load(this: void): Promise<ComponentType<PartProps>>;
  props: PartProps;
};

export function LoadedFold<PartProps extends object>(fold: Fold<PartProps>): JSX.Element {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class="panel" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary class="big">
        <Icon name="chevron" class="chev" />
        {fold.title}
      </summary>
      {wasOpened && <Part {...fold} />}
    </details>
  );
}

function Part<PartProps extends object>({ title, what, load, props }: Fold<PartProps>): JSX.Element {
  const loaded = useLoaded(title, load);
  if (loaded === "loading") return <Opening what={what} />;
  if ("failed" in loaded) return <FailureNotice sentence={loaded.failed} again={loaded.again} />;
  return <loaded.value {...props} />;
}
