/** The standard tables: all, or the one that is open. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { catalogue, type Entry } from "../tables/catalogue";
import { FromCells } from "./from-cells/from-cells";
import { Gallery } from "./gallery";
import { Icon } from "./icons";
import { FailureNotice } from "./failure-notice";
import { Opening } from "./opening";
import { useLoaded } from "./use-loaded";
import type { ViewProps } from "./view";

export function TablesView({ host, location, go }: ViewProps): JSX.Element {
  const opened = catalogue.find(({ id }) => id === location.table);
  const cameFrom = useRef<string>(undefined);
  if (opened === undefined)
    return (
      <Gallery
        tables={catalogue}
        cameFrom={cameFrom.current}
        fromCells={<FromCells host={host} open={(table) => go({ view: "tables", table, fromCells: true })} />}
        open={(table) => go({ view: "tables", table })}
      />
    );
  cameFrom.current = opened.id;
  return (
    <OpenTable
      key={`${opened.id} ${location.entry ?? ""}`}
      entry={opened}
      number={location.entry}
      host={host}
      withExample={location.withExample ?? false}
      fromCells={location.fromCells ?? false}
      openEntry={(number) => go({ view: "tables", table: opened.id, entry: number })}
      back={() => go({ view: "tables" })}
    />
  );
}

type Props = {
  entry: Entry;
  /** The table of the workbook whose form it is to be; undefined for a form by itself. */
  number: number | undefined;
  host: ViewProps["host"];
  withExample: boolean;
  fromCells: boolean;
  openEntry(this: void, number: number): void;
  back(this: void): void;
};

/** The heading is there at once; the form and the table's definition are loaded. */
function OpenTable({ entry, number, host, withExample, fromCells, openEntry, back }: Props): JSX.Element {
  const loaded = useLoaded(entry.id, async () => {
    const [{ TableView }, definition, opened] = await Promise.all([
      import("./table/table-view"),
      entry.load(),
      number === undefined ? null : import("../workbook").then(({ openTable }) => openTable(number)),
    ]);
    return { TableView, definition, opened };
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
    const { TableView, definition, opened } = loaded.value;
    const how = { host, withExample, fromCells, opened, openEntry };
    return <TableView title={title} definition={definition} {...how} />;
  }
  return (
    <main class="stack">
      {title}
      {loaded === "loading" ? <Opening what="the table" /> : <FailureNotice sentence={loaded.failed} again={loaded.again} />}
    </main>
  );
}
