/** The first page, for newcomers. It can be skipped. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { catalogue } from "../tables/catalogue";
import { FromCells } from "./from-cells/from-cells";
import type { Host } from "./host";
import { Icon, type IconName } from "./icons";
import { Picture } from "./pictures";
import type { PaneLocation } from "./pane-location";

const firstTable = catalogue[0];

export function FirstRun({
  host,
  leave,
}: {
  host: Host;
  leave(this: void, location: PaneLocation, showAgain: boolean): void;
}): JSX.Element {
  const [notAgain, setNotAgain] = useState(true);
  const open = (location: PaneLocation) => () => leave(location, !notAgain);
  return (
    <>
      <main class="stack-l first">
        <div class="hero">
          <Picture table="savings-grid" />
          <div>
            <h1 tabIndex={-1}>Placement Costing</h1>
            <p class="hint">Block contract or spot purchase? Figures you can follow by hand.</p>
          </div>
        </div>
        <FromCells host={host} open={(table) => leave({ view: "tables", table, fromCells: true }, !notAgain)} />
        <section aria-labelledby="what">
          <h2 id="what">What would you like to do?</h2>
          <ul class="stack">
            <li>
              <Door icon="table" title="Put a standard table in my workbook" hint={tablesHint()} open={open({ view: "tables" })} />
            </li>
            <li>
              <Door
                icon="function"
                title="Work something out in a cell"
                hint="Break-even, void cost, uplift: find a function and insert its example"
                open={open({ view: "functions" })}
              />
            </li>
            <li>
              <Door
                icon="check"
                title="Check figures before they are printed"
                hint="Totals, rounding, and what the sentences quote"
                open={open({ view: "check" })}
              />
            </li>
          </ul>
        </section>
        {firstTable && (
          <button type="button" class="btn wide" onClick={open({ view: "tables", table: firstTable.id, withExample: true })}>
            Show me with a published example
          </button>
        )}
        <div class="aside">
          <Icon name="lock" />
          <p class="hint">Nothing you type leaves this computer. There is no account and no server of ours.</p>
        </div>
      </main>
      <footer class="foot row between">
        <label class="tick hint">
          <input type="checkbox" checked={notAgain} onChange={(event) => setNotAgain(event.currentTarget.checked)} />
          Do not show this again
        </label>
        <button type="button" class="btn small" onClick={open({ view: "tables" })}>
          Skip
        </button>
      </footer>
    </>
  );
}

type DoorProps = { icon: IconName; title: string; hint: string; open(this: void): void };

function Door({ icon, title, hint, open }: DoorProps): JSX.Element {
  return (
    <button type="button" class="door" onClick={open}>
      <Icon name={icon} />
      <span>
        <strong>{title}</strong>
        <span class="hint">{hint}</span>
      </span>
      <Icon name="chevron" class="go" />
    </button>
  );
}

const tablesHint = (): string =>
  catalogue.length === 1
    ? `${firstTable?.title ?? ""}, with formulas anyone can read`
    : `${catalogue.length} tables for committee reports, with formulas anyone can read`;
