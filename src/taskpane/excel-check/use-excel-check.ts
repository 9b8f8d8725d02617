/** The check from the press to its report: running, stopping, done, or failed. */
import { useEffect, useRef, useState } from "preact/hooks";
import { checkExcel, type CheckOutcome, type Left, type Step } from "../../workbook/excel-check";
import { unforeseenFailure } from "../failure";
import { checkedFunctions } from "./checked-functions";

export type CheckState =
  | { readonly kind: "ready" }
  | { readonly kind: "running"; readonly step: Step | null; readonly isStopping: boolean }
  | { readonly kind: "done"; readonly outcome: CheckOutcome }
  /** An unexpected error. */
  | { readonly kind: "failed"; readonly sentence: string };

export type ExcelCheck = {
  readonly state: CheckState;
  start(this: void): void;
  stop(this: void): void;
  /** Tries again to delete what was left. */
  clearUp(this: void, left: Left): void;
};

/** `ended` is called when it is done or has failed. */
export function useExcelCheck(ended: () => void): ExcelCheck {
  const [state, setState] = useState<CheckState>({ kind: "ready" });
  const running = useRef<AbortController | null>(null);
  // Leaving the view stops the check: nothing goes on unseen.
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
        .then(
          (outcome): CheckState => ({ kind: "done", outcome }),
          (error: unknown): CheckState => ({
            kind: "failed",
            sentence: unforeseenFailure(error, { action: "end the check", state: lookFirst }),
          }),
        )
        .then((next) => {
          running.current = null;
          setState(next);
          ended();
        });
    },
    stop: () => {
      running.current?.abort();
      setState((before) => (before.kind === "running" ? { ...before, isStopping: true } : before));
    },
    clearUp: (left) => {
      const show = (next: Left | null): void =>
        setState((before) => {
          if (before.kind !== "done" || before.outcome.kind !== "checked") return before;
          return { kind: "done", outcome: { ...before.outcome, left: next } };
        });
      left
        .again()
        .then(show, (error: unknown) => show({ ...left, sentence: unforeseenFailure(error, { action: "delete the sheet of the check" }) }));
    },
  };
}

const lookFirst = "If a sheet named Placement Costing check is in the workbook, delete it";
