/** The standard tables: all, or the one that is open. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { catalogue, type Entry } from "../tables/catalogue";
import { Gallery } from "./gallery";
import { Icon } from "./icons";
import { FailureNotice } from "./failure-notice";
import { Opening } from "./opening";
import { useLoaded } from "./use-loaded";
import type { ViewProps } from "./view";

export function TablesView({ host, location, go }: ViewProps): JSX.Element {
  const opened = catalogue.find(({ id }) => id === location.table);
  const cameFrom = useRef<string>();
  if (opened === undefined)
    return <Gallery tables={catalogue} cameFrom={cameFrom.current} open={(table) => go({ view: "tables", table })} />;
  cameFrom.current = opened.id;
  return (
    <OpenTable key={opened.id} entry={opened} host={host} withExample={location.withExample ?? false} back={() => go({ view: "tables" })} />
  );
}

type Props = { entry: Entry; host: ViewProps["host"]; withExample: boolean; back(this: void): void };

/** The heading is there at once; the form and the table's definition are loaded. */
function OpenTable({ entry, host, withExample, back }: Props): JSX.Element {
  const loaded = useLoaded(entry.id, async () => {
    const [{ TableView }, definition] = await Promise.all([import("./table/table-view"), entry.load()]);
    return { TableView, definition };
  });
  const title = (
    <div class="title">
      <button type="button" class="btn icon" aria-label="Back to all tables" title="All tables" onClick={back}>
        <Icon name="back" />
      </button>
      <h1 tabIndex={-1} aria-describedby="question">
        {entry.title}
      </h1>
      <p class="hint" id="question">
        {entry.question}
      </p>
    </div>
  );
  if (loaded !== "loading" && "value" in loaded) {
    const { TableView, definition } = loaded.value;
    return <TableView title={title} definition={definition} host={host} withExample={withExample} />;
  }
  return (
    <main class="stack">
      {title}
      {loaded === "loading" ? <Opening what="the table" /> : <FailureNotice sentence={loaded.failed} again={loaded.again} />}
    </main>
  );
}
