/** "Check this Excel": what it will do, how far it has got, and what it found. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { announce } from "../announce";
import type { Host } from "../host";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { useAfterDrawing } from "../table/use-after-drawing";
import { CheckReport } from "./check-report";
import { useExcelCheck, type CheckState } from "./use-excel-check";

export function ExcelCheckView({ title, host }: { title: ComponentChildren; host: Host }): JSX.Element {
  const results = useRef<HTMLHeadingElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();
  const check = useExcelCheck(() => afterDrawing(() => (results.current ?? again.current)?.focus()));
  const { state } = check;
  const isRunning = state.kind === "running";
  useEscape(isRunning, check.stop);
  return (
    <main class="stack-l">
      {title}
      {state.kind === "running" ? (
        <Progress state={state} stop={check.stop} />
      ) : host === "excel" ? (
        <div class="stack">
          {state.kind === "ready" && <WhatItDoes />}
          {state.kind === "failed" && (
            <Notice kind="bad" role="alert">
              <p>{state.sentence}.</p>
            </Notice>
          )}
          {state.kind === "done" && state.outcome.kind === "refused" && (
            <Notice kind="bad" role="alert">
              <p>{state.outcome.sentence}.</p>
            </Notice>
          )}
          {state.kind === "done" && state.outcome.kind === "checked" && (
            <CheckReport
              report={state.outcome.report}
              left={state.outcome.left}
              heading={results}
              clearUp={(left) => {
                results.current?.focus(); // The button goes with what was left.
                check.clearUp(left);
              }}
            />
          )}
          <button type="button" ref={again} class={state.kind === "ready" ? "btn primary wide" : "btn wide"} onClick={check.start}>
            {state.kind === "ready" ? "Start the check" : "Check again"}
          </button>
        </div>
      ) : (
        <Notice kind="info">
          <p>
            {host === "starting"
              ? "Excel has not answered yet."
              : "Open the pane in Excel 2021 or later, or in Excel on the web, to check it."}
          </p>
        </Notice>
      )}
    </main>
  );
}

function WhatItDoes(): JSX.Element {
  return (
    <>
      <p>
        Types every function’s examples, inserts tables and a chart, and tries what else the add-in needs, on a sheet of its own. Then it
        deletes the sheet and says what agreed.
      </p>
      <ul class="checks">
        <Fact>It takes about a minute. Stop, or Esc, ends it at any time.</Fact>
        <Fact>Your sheets, names and settings stay as they are.</Fact>
        <Fact>You may not be able to undo what you did before it: Excel forgets that when a sheet is deleted.</Fact>
        <Fact>Nothing is sent anywhere. You can copy the report.</Fact>
      </ul>
    </>
  );
}

const Fact = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <li>
    <span class="quiet">
      <Icon name="information" />
    </span>
    <span>{children}</span>
  </li>
);

function Progress({ state, stop }: { state: Extract<CheckState, { kind: "running" }>; stop(this: void): void }): JSX.Element {
  const { step, isStopping } = state;
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    button.current?.focus();
    announce("Checking this Excel. Press Esc to stop");
  }, []);
  const [done, of] = [step?.done ?? 0, step?.of ?? 1];
  return (
    <section class="stack" aria-label="Progress">
      <progress class="bar" value={done} max={of} aria-label="Checks done" />
      <div class="row between">
        <span>{isStopping ? "Clearing up…" : step === null ? "Reading the workbook…" : `${done + 1} of ${of}`}</span>
        <button type="button" class="btn small" ref={button} onClick={stop} aria-disabled={isStopping}>
          Stop
        </button>
      </div>
      <p class="hint">{isStopping ? "The sheet of the check is being deleted." : (step?.title ?? "")}</p>
    </section>
  );
}

/** From anywhere on the pane. */
function useEscape(isActive: boolean, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!isActive) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key === "Escape") latest.current();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isActive]);
}
