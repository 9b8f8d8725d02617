/** A part of the pane that is folded away, and fetched when somebody first opens it. */
import type { ComponentType, JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "./icons";
import { NotOpened, Opening } from "./opening";
import { useLoaded } from "./use-loaded";

type Fold<PartProps> = {
  title: string;
  /** As it is named while it is fetched: "the scenarios". */
  what: string;
  /** What could not be fetched: "The scenarios could not be fetched". */
  notFetched: string;
  load(this: void): Promise<ComponentType<PartProps>>;
  props: PartProps;
};

export function FetchedFold<PartProps extends object>(fold: Fold<PartProps>): JSX.Element {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class="panel" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary class="big">
        <Icon name="chevron" class="chev" />
        {fold.title}
      </summary>
      {wasOpened && <Fetched {...fold} />}
    </details>
  );
}

function Fetched<PartProps extends object>({ title, what, notFetched, load, props }: Fold<PartProps>): JSX.Element {
  const loaded = useLoaded(title, load);
  if (loaded === "loading") return <Opening what={what} />;
  if ("failed" in loaded) return <NotOpened sentence={notFetched} again={loaded.again} />;
  return <loaded.value {...props} />;
}
