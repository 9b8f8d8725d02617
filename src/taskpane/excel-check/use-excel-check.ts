/** The check from the press to its report: running, stopped, done, or refused. */
import { useEffect, useRef, useState } from "preact/hooks";
import { checkExcel, type CheckOutcome, type Left, type Step } from "../../workbook/excel-check";
import { checkedFunctions } from "./checked-functions";

export type CheckState =
  | { readonly kind: "ready" }
  | { readonly kind: "running"; readonly step: Step | null; readonly isStopping: boolean }
  | { readonly kind: "done"; readonly outcome: CheckOutcome };

export type ExcelCheck = {
  readonly state: CheckState;
  start(this: void): void;
  stop(this: void): void;
  /** Tries once more to delete what was left. */
  clearUp(this: void, left: Left): void;
};

export function useExcelCheck(done: (outcome: CheckOutcome) => void): ExcelCheck {
  const [state, setState] = useState<CheckState>({ kind: "ready" });
  const running = useRef<AbortController | null>(null);
  // Whoever leaves the view stops the check: nothing goes on where nobody sees it.
  useEffect(() => () => running.current?.abort(), []);

  return {
    state,
    start: () => {
      if (running.current !== null) return;
      const controller = new AbortController();
      running.current = controller;
      setState({ kind: "running", step: null, isStopping: false });
      const progress = (step: Step): void => setState({ kind: "running", step, isStopping: controller.signal.aborted });
      void checkExcel({ functions: checkedFunctions, signal: controller.signal, progress })
        .catch((): CheckOutcome => ({ kind: "refused", sentence: brokenOff }))
        .then((outcome) => {
          running.current = null;
          setState({ kind: "done", outcome });
          done(outcome);
        });
    },
    stop: () => {
      running.current?.abort();
      setState((before) => (before.kind === "running" ? { ...before, isStopping: true } : before));
    },
    clearUp: (left) => {
      void left.again().then((still) =>
        setState((before) => {
          if (before.kind !== "done" || before.outcome.kind !== "checked") return before;
          return { kind: "done", outcome: { ...before.outcome, left: still } };
        }),
      );
    },
  };
}

const brokenOff = "Excel broke the check off. If a sheet named Placement Costing check is in the workbook, delete it";
