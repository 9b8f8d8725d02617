/** The result: figures, finding, chart, basis note and checks. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { basisNote, type Part, type PublishedExample, type Table } from "../../tables";
import type { Confirm } from "../clipboard";
import { countWords } from "../count-words";
import { FailureNotice } from "../failure-notice";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { IntoReport } from "../report/into-report";
import { Segments } from "../segments";
import { useLoaded } from "../use-loaded";
import { Checks } from "./checks";
import { FiguresTable } from "./figures-table";
import { Finding } from "./finding";

type Props = {
  table: Table | null;
  /** Says that it could not be worked out, though nothing is wrong with the form. */
  failed: string | undefined;
  /** How many problems keep the form from having a result. */
  problems: number;
  example: PublishedExample | null;
  canInsert: boolean;
  /** Asked before anything is copied or saved. */
  confirm: Confirm;
  isInserted: boolean;
  /** Whether its table in the workbook shows other figures. */
  isOutOfStep: boolean;
};

export function ResultView({ table, failed, problems, example, canInsert, confirm, isInserted, isOutOfStep }: Props): JSX.Element {
  const chart = useLoaded("chart", loadChart);
  const figures = useRef<HTMLDivElement>(null);
  if (failed !== undefined)
    return (
      <Notice kind="bad" role="alert">
        <p>{failed}.</p>
      </Notice>
    );
  if (table === null) return <NoResult problems={problems} />;
  const isStale = problems > 0;
  return (
    <div class={isStale || isOutOfStep ? "stack stale" : "stack"}>
      {isStale && (
        <Notice kind="warn">
          <p>These figures are from before your last change: the form has {countWords(problems, "problem")} to fix.</p>
        </Notice>
      )}
      <div class="stack" ref={figures}>
        <Parts table={table} />
      </div>
      <Finding table={table} confirm={confirm} />
      {!isStale && <IntoReport table={table} confirm={confirm} shownTable={() => figures.current?.querySelector("table") ?? null} />}
      {table.chart && chart !== "loading" && "failed" in chart && <FailureNotice sentence={chart.failed} again={chart.again} />}
      {table.chart && chart !== "loading" && "value" in chart && <chart.value chart={table.chart} />}
      <details class="panel" open>
        <summary class="big">
          <Icon name="chevron" class="chev" />
          Basis note
        </summary>
        <p>{basisNote(table)}</p>
      </details>
      {!isStale && !isOutOfStep && <Checks table={table} example={example} canInsert={canInsert && !isInserted} />}
    </div>
  );
}

const loadChart = async () => (await import("./chart-drawing")).ChartDrawing;

function NoResult({ problems }: { problems: number }): JSX.Element {
  return (
    <Notice kind="info">
      <p>
        <strong>No result yet.</strong> The form has {countWords(problems, "problem")} to fix. The result shows here as soon as there are
        none.
      </p>
    </Notice>
  );
}

/** One part at a time, chosen by view and, where a view has several, by name. */
function Parts({ table }: { table: Table }): JSX.Element | null {
  const views = [...new Set(table.parts.map(({ view }) => view))];
  const [viewIndex, setViewIndex] = useState(0);
  const [name, setName] = useState<string | null>(null);
  const inView = table.parts.filter(({ view }) => view === (views[viewIndex] ?? views[0]));
  const part = inView.find((one) => one.name === name) ?? inView[0];
  if (part === undefined) return null;
  return (
    <>
      {views.length > 1 && (
        <Segments
          legend="Show"
          small
          choices={views.map((words, index) => ({ id: String(index), words }))}
          chosen={String(views.indexOf(part.view))}
          choose={(id) => setViewIndex(Number(id))}
        />
      )}
      {inView.length > 1 && <Names parts={inView} chosen={part} choose={setName} />}
      <FiguresTable part={part} table={table} />
    </>
  );
}

/** More, or longer, do not fit side by side. */
const mostSegments = 4;
const longestForSegments = 40;

function Names({ parts, chosen, choose }: { parts: readonly Part[]; chosen: Part; choose(this: void, name: string): void }): JSX.Element {
  const names = parts.map(({ name }) => name);
  if (names.length <= mostSegments && names.join("").length <= longestForSegments)
    return (
      <Segments legend="Which" small choices={names.map((name) => ({ id: name, words: name }))} chosen={chosen.name} choose={choose} />
    );
  return (
    <select aria-label="Which" value={chosen.name} onChange={(event) => choose(event.currentTarget.value)}>
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}
