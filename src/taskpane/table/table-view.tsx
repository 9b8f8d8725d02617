/** An open table: its assumptions, its result, and the bar that inserts it. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { namedTable, sameName, stampOf, type TableDefinition } from "../../tables";
import { spotAssumption } from "../../tables/from-placements";
import type { OpenedTable } from "../../workbook";
import type { Host } from "../host";
import { Notice } from "../notice";
import { ProfileFold } from "../from-profile/profile-fold";
import { SpotPriceFold } from "../from-placements/spot-price-fold";
import { PlacementsFold } from "../placements/placements-fold";
import { Segments } from "../segments";
import { ScenariosFold } from "../scenarios/scenarios-fold";
import { AnswerSoFar } from "./answer-so-far";
import { AssumptionsForm } from "./assumptions-form";
import { ChangedDialog } from "./changed-dialog";
import { ChangedInSheet } from "./changed-in-sheet";
import { ErrorSummary } from "./error-summary";
import { controlOf } from "./field-id";
import { FillForm } from "./fill-form";
import type { Fields } from "./fields";
import { changedFrom, lookIn } from "./form-rows";
import { InsertBar, type Choice } from "./insert-bar";
import { InThisWorkbook } from "./in-this-workbook";
import { InsertedNotice } from "./inserted-notice";
import { LinkedFigures } from "./linked-figures";
import { NotEmptyDialog } from "./not-empty-dialog";
import { ResultView } from "./result-view";
import { TableNameField } from "./table-name-field";
import { useAfterDrawing } from "./use-after-drawing";
import type { Followed } from "./sheet-and-form";
import { useFollowed } from "./use-followed";
import { useForm } from "./use-form";
import { insertedIn, type Focus, type InsertState } from "./insert-machine";
import { goToNextFigure } from "./next-figure";
import { useInsert } from "./use-insert";
import { useKeptLink } from "./use-kept-link";
import { useLinks, type Drift } from "./use-links";
import { noResult, resultOf, useResult } from "./use-result";
import { useSelection } from "./use-selection";
import { useSheetsFigures } from "./use-sheets-figures";
import { useShownProblems } from "./use-shown-problems";
import { useTake } from "./use-take";
import { useTarget } from "./use-target";
import { useWide } from "./use-wide";
import { workbook } from "./workbook";

type Side = "assumptions" | "result";
type Props = {
  title: ComponentChildren;
  definition: TableDefinition;
  host: Host;
  withExample: boolean;
  /** Whether the selected cells are taken at once. */
  fromCells: boolean;
  /** The table of the workbook whose form it is; null for a form by itself. */
  opened: OpenedTable | null;
  openEntry(this: void, number: number): void;
};

const sides = [
  { id: "assumptions", words: "Assumptions" },
  { id: "result", words: "Result" },
] as const;

export function TableView({ title, definition, host, withExample, fromCells, opened, openEntry }: Props): JSX.Element {
  const { assumptions } = definition;
  const canInsert = host === "excel";
  const spot = spotAssumption(assumptions);
  const form = useForm(definition, withExample, opened === null ? null : { rows: opened.rowsNow, name: opened.entry.name ?? "" });
  const { table: unnamed, problems, failed } = useResult(definition, form.rows);
  const table = useMemo(() => (unnamed === null ? null : namedTable(unnamed, form.name)), [unnamed, form.name]);
  const shown = useShownProblems(problems, form.rows);
  const [choice, setChoice] = useState<Choice>({ mode: "formulas", where: "selection" });
  // The selection is on the cells that were taken, where no table should go.
  const take = useTake(definition, form, shown, () => setChoice((now) => ({ ...now, where: "new sheet" })));
  useEffect(() => {
    if (fromCells && canInsert) take.form();
  }, []);
  const links = useLinks(assumptions, form, canInsert);
  const selection = useSelection(canInsert);
  const target = useTarget(problems.length === 0 ? table : null, choice.mode, selection);
  const [side, setSide] = useState<Side>("assumptions");
  const isWide = useWide();

  const insertButton = useRef<HTMLButtonElement>(null);
  const summary = useRef<HTMLElement>(null);
  const drifts = useRef<HTMLHeadingElement>(null);
  const changes = useRef<HTMLHeadingElement>(null);
  const insertedHeading = useRef<HTMLHeadingElement>(null);
  const result = useRef<HTMLElement>(null);
  const afterDrawing = useAfterDrawing();
  const tryAgain = useRef<HTMLButtonElement>(null);
  const moveCursor = (to: Focus, state: InsertState): void => {
    if (to === "inserted heading") setSide("result");
    if (to === "changed cells" && "outOfStep" in state) {
      links.show(state.outOfStep.rows, state.outOfStep.cells);
      setSide("assumptions");
    }
    const goals = { "insert button": insertButton, "inserted heading": insertedHeading, "changed cells": drifts, "try again": tryAgain };
    afterDrawing(() => (goals[to].current ?? (to === "changed cells" ? changes.current : null))?.focus());
  };
  const insert = useInsert(moveCursor, firstState(opened));
  const { state, send } = insert;
  const inserted = insertedIn(state);
  useKeptLink(definition.about.id, insert, inserted, canInsert);
  const following = useFollowed(inserted, form);
  const figures = useSheetsFigures(assumptions, form, following, () =>
    afterDrawing(() => (insertedHeading.current ?? document.querySelector("h1"))?.focus()),
  );

  const seeTable = (): void => {
    setSide("result");
    afterDrawing(() => result.current?.focus());
  };
  const press = (mayOverwrite = false): void => {
    if (state.kind === "working") return;
    const now = resultOf(unnamed, definition, form.rows);
    if (now.failed !== undefined) {
      seeTable();
      return;
    }
    if (now.problems.length === 0 && now.table !== null) {
      const asked = { table: namedTable(now.table, form.name), rows: form.rows };
      if (inserted === null) send({ kind: "insert", asked: { ...asked, mode: choice.mode }, place: choice.where });
      else send({ kind: "update", asked, mayOverwrite });
      return;
    }
    shown.showAll();
    setSide("assumptions");
    afterDrawing(() => summary.current?.focus());
  };
  /** Only what the sheet shows too is copied or saved. */
  const confirm = async (): Promise<string | null> => {
    if (problems.length > 0 || table === null) return `These figures are from before your last change: ${noResult(problems.length)}`;
    if (inserted === null) return links.confirm();
    const instead = await (await workbook()).whatSheetShowsInstead(inserted.inserted.number, stampOf(table));
    if (instead === null) return null;
    await following.look();
    return `${instead}. Take the sheet’s figures, or update the table`;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (goToNextFigure(event, insertButton.current)) {
      event.preventDefault();
      return;
    }
    if (
      !canInsert ||
      event.key !== "Enter" ||
      !(event.ctrlKey || event.metaKey) ||
      state.kind === "not empty" ||
      state.kind === "changed in the sheet"
    )
      return;
    event.preventDefault();
    event.stopPropagation();
    if (!following.isInStep) press();
  };

  const [showsSources, showSources] = useState<boolean | null>(null);
  const fields: Fields = {
    assumptions,
    form,
    look: lookIn(assumptions, form.rows),
    shown,
    withSources: showsSources ?? form.rows.some(({ source }) => source !== undefined),
    ...(canInsert ? { take: take.field } : {}),
  };
  const untouchedExample =
    form.example !== null && changedFrom(form.exampleRows, assumptions, form.rows).length === 0 ? form.example : null;
  const seen = (one: Side): boolean => isWide || side === one;
  return (
    <div class="workspace" onKeyDown={onKeyDown}>
      <main class="stack">
        {title}
        {!isWide && <Segments legend={definition.about.title} choices={sides} chosen={side} choose={(id) => setSide(id as Side)} />}
        <WhereItRuns host={host} />
        {canInsert && inserted === null && state.kind !== "working" && <InThisWorkbook table={definition.about.id} open={openEntry} />}
        {following.inserted !== null && (
          <ChangedInSheet
            at={`${following.inserted.sheet}!${following.inserted.area}`}
            differences={following.differences}
            figures={figures}
            writeAgain={figures.canWriteAgain ? () => press(true) : null}
            heading={changes}
          />
        )}
        <div class="sides">
          <section class={seen("assumptions") ? "stack" : "stack away"} aria-label="Assumptions">
            <ErrorSummary problems={shown.summary} controlOf={(label) => controlOf(assumptions, form.rows, label)} box={summary} />
            <FillForm
              definition={definition}
              form={form}
              table={problems.length === 0 ? table : null}
              take={canInsert ? take : null}
              selected={selection?.address}
            />
            {definition.fromPlacements && (
              <PlacementsFold
                labels={definition.fromPlacements}
                assumptions={assumptions}
                form={form}
                selected={canInsert ? (selection?.address ?? "") : null}
              />
            )}
            {canInsert && definition.fromProfile && <ProfileFold feed={definition.fromProfile} assumptions={assumptions} form={form} />}
            {canInsert && spot !== null && <SpotPriceFold spot={spot} assumptions={assumptions} form={form} />}
            <LinkedFigures links={{ ...links, drifts: notFollowed(links.drifts, following.now) }} inExcel={canInsert} heading={drifts} />
            <AssumptionsForm
              definition={definition}
              fields={fields}
              warnings={problems.length === 0 ? (table?.warnings ?? []) : []}
              beside={problems.length === 0 ? (table?.beside ?? []) : []}
              showSources={showSources}
            />
            <TableNameField form={form} />
            {canInsert && form.example === null && (
              <button type="button" class="btn plain" onClick={take.insertTemplate}>
                Insert an input template
              </button>
            )}
            <ScenariosFold definition={definition} form={form} inExcel={canInsert} />
          </section>
          {seen("result") && (
            <section class="stack" aria-label="Result" tabIndex={-1} ref={result}>
              {inserted !== null && following.inserted !== null && (
                <InsertedNotice
                  inserted={following.inserted}
                  hasChart={table?.chart !== undefined && following.inserted.onNewSheet && following.inserted.mode !== "live"}
                  isChanged={following.differences.length > 0}
                  isUpdate={inserted.before !== undefined}
                  trouble={inserted.trouble}
                  heading={insertedHeading}
                  undo={() => send({ kind: "undo" })}
                  goTo={insert.goTo}
                />
              )}
              <ResultView
                table={table}
                failed={failed}
                problems={problems.length}
                example={untouchedExample}
                canInsert={canInsert}
                confirm={confirm}
                isInserted={inserted !== null}
                isOutOfStep={following.differences.length > 0}
              />
            </section>
          )}
        </div>
      </main>
      {canInsert && (
        <InsertBar
          now={
            seen("result") ? null : (
              <AnswerSoFar table={table} failed={failed} problems={problems} shown={shown.count} seeTable={seeTable} />
            )
          }
          insert={insert}
          choice={choice}
          target={target}
          following={following}
          button={insertButton}
          tryAgain={tryAgain}
          choose={setChoice}
          press={() => press()}
        />
      )}
      {!canInsert && !seen("result") && (
        <section class="insert" aria-label="The answer so far">
          <div class="now">
            <AnswerSoFar table={table} failed={failed} problems={problems} shown={shown.count} seeTable={seeTable} />
          </div>
        </section>
      )}
      {state.kind === "changed in the sheet" && (
        <ChangedDialog
          at={state.at}
          changes={state.changes}
          overwrite={() => send({ kind: "overwrite" })}
          cancel={() => send({ kind: "cancel" })}
        />
      )}
      {state.kind === "not empty" && (
        <NotEmptyDialog
          outcome={state.outcome}
          cancel={() => send({ kind: "cancel" })}
          answer={(place, mayOverwrite) => send({ kind: "put it at", place, mayOverwrite })}
        />
      )}
    </div>
  );
}

const firstState = (opened: OpenedTable | null): InsertState =>
  opened === null ? { kind: "ready" } : { kind: "inserted", inserted: opened.inserted, rows: opened.entry.rows };

/** What the sheet's own table shows too is said of the table. */
function notFollowed(drifts: readonly Drift[], now: Followed): readonly Drift[] {
  const told = now?.inspection.kind === "there" ? now.inspection.assumptions : [];
  return drifts.filter(({ row }) => !told.some(({ label }) => sameName(label, row.label)));
}

function WhereItRuns({ host }: { host: Host }): JSX.Element | null {
  if (host === "excel" || host === "starting") return null;
  return (
    <Notice kind="info">
      <p>
        {host === "browser"
          ? "This is a browser without Excel: tables can be worked out and copied here. To insert them, open Placement Costing in Excel."
          : "This Excel is too old for tables to be inserted: it needs Excel 2021, Microsoft 365 or Excel on the web. Tables can be worked out and copied here."}
      </p>
    </Notice>
  );
}
