/** The scenarios of a table, folded away and fetched when someone wants them. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { TableDefinition } from "../../tables";
import { Icon } from "../icons";
import { NotOpened, Opening } from "../opening";
import type { Form } from "../table/use-form";
import { useLoaded } from "../use-loaded";

type Props = { definition: TableDefinition; form: Form; inExcel: boolean };

export function ScenariosFold(props: Props): JSX.Element {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details class="panel" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary class="big">
        <Icon name="chevron" class="chev" />
        Scenarios
      </summary>
      {wasOpened && <Panel {...props} />}
    </details>
  );
}

function Panel(props: Props): JSX.Element {
  const loaded = useLoaded("scenarios", () => import("./scenarios-panel"));
  if (loaded === "loading") return <Opening what="the scenarios" />;
  if ("failed" in loaded) return <NotOpened sentence="The scenarios could not be fetched" again={loaded.again} />;
  return <loaded.value.ScenariosPanel {...props} />;
}
