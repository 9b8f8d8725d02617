/** Where a list of placements is pasted or taken from cells. */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { AssumptionRow, Assumptions, TableDefinition } from "../../tables";
import { announce } from "../announce";
import { FailureNotice } from "../failure-notice";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { useAfterDrawing } from "../table/use-after-drawing";
import { ignoreSecondClick } from "../second-click";
import { useSlow } from "../use-slow";
import type { Form } from "../table/use-form";
import { mergedRows } from "../table/taken-rows";
import { takeWords } from "../table/use-take";
import { Working } from "../working";
import { EpisodesRead } from "./episodes-read";
import { ListRead } from "./list-read";
import { PasteBox } from "./paste-box";
import { usePlacementList } from "./use-placement-list";

export type PlacementsProps = {
  /** The lists that the yearly figures go into. */
  readonly labels: NonNullable<TableDefinition["fromPlacements"]>;
  readonly assumptions: Assumptions;
  readonly form: Form;
  /** What is selected in Excel; null where there is no sheet to take from. */
  readonly selected: string | null;
};

export function PlacementsPanel({ labels, assumptions, form, selected }: PlacementsProps): JSX.Element {
  const outcome = useRef<HTMLDivElement>(null);
  const afterDrawing = useAfterDrawing();
  const showOutcome = (): void => afterDrawing(() => outcome.current?.focus());
  const { state, paste, takeSelected, stop, drop } = usePlacementList(showOutcome);
  const isSlow = useSlow(state.kind === "reading");
  const stopAtBox = (): void => {
    stop();
    toBox();
  };
  const take = (rows: readonly AssumptionRow[], words: string): void => {
    form.fill((now) =>
      mergedRows(
        assumptions,
        now,
        rows.map((row) => ({ ...row, from: "cells" as const })),
      ),
    );
    drop(words);
    announce(words);
    ignoreSecondClick();
    showOutcome();
  };
  const clear = (): void => {
    drop();
    announce("The list is cleared");
    toBox();
  };
  return (
    <div class="stack">
      <p class="hint">
        Only the first day, the last day and the weekly price of each placement are read. Names and all other columns are dropped at once;
        the list is kept neither here nor in the workbook. A blank end is a child still placed. SSDA903 episodes can be pasted too: their
        prices are a second list.
      </p>
      <PasteBox id={boxId} label="The list, pasted from Excel with its headings" button="Read the list" paste={paste} />
      {selected !== null && (
        <button type="button" class="btn" onClick={takeSelected}>
          <Icon name="cells" />
          {takeWords(selected)}
        </button>
      )}
      {state.kind === "reading" && isSlow && (
        <Working words={`Reading the list: ${state.done.toLocaleString("en-GB")} rows`} stop={stopAtBox} />
      )}
      {state.kind !== "asking" && state.kind !== "reading" && (
        <div class="stack" ref={outcome} tabIndex={-1} role="group" aria-label="What was read of the list">
          {state.kind === "refused" && (
            <Notice kind="bad" role="alert">
              <p>{state.sentence}.</p>
            </Notice>
          )}
          {state.kind === "failed" && <FailureNotice sentence={state.sentence} again={state.again} />}
          {state.kind === "taken" && (
            <Notice kind="good">
              <p>{state.words}.</p>
            </Notice>
          )}
          {state.kind === "read" && <ListRead list={state.list} place={state.place} labels={labels} take={take} clear={clear} />}
          {state.kind === "episodes" && (
            <EpisodesRead read={state.read} labels={labels} canInsert={selected !== null} take={take} clear={clear} />
          )}
        </div>
      )}
    </div>
  );
}

const boxId = "placements";
const toBox = (): void => document.getElementById(boxId)?.focus();
