/** A list of placements in place of yearly figures: folded away, and fetched when someone has one. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Assumptions, TableDefinition } from "../../tables";
import { Icon } from "../icons";
import { NotOpened, Opening } from "../opening";
import type { Form } from "../table/use-form";
import { useLoaded } from "../use-loaded";

export type PlacementsProps = {
  /** The lists that the yearly figures go into. */
  readonly labels: NonNullable<TableDefinition["fromPlacements"]>;
  readonly assumptions: Assumptions;
  readonly form: Form;
  /** What is selected in Excel; null where there is no sheet to take from. */
  readonly selected: string | null;
};

export function PlacementsFold(props: PlacementsProps): JSX.Element {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class="panel" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary class="big">
        <Icon name="chevron" class="chev" />
        From a list of placements
      </summary>
      {wasOpened && <Panel {...props} />}
    </details>
  );
}

function Panel(props: PlacementsProps): JSX.Element {
  const loaded = useLoaded("placements", () => import("./placements-panel"));
  if (loaded === "loading") return <Opening what="the list" />;
  if ("failed" in loaded) return <NotOpened sentence="The part that reads lists could not be fetched" again={loaded.again} />;
  return <loaded.value.PlacementsPanel {...props} />;
}
