/** A check from the press to its findings. It can be stopped. */
import { useEffect, useRef, useState } from "preact/hooks";
import { checkSteps, type CheckInput, type CheckProgress, type CheckReport } from "../../checking/printed-tables";
import type { SeenCells } from "../../workbook";
import { unforeseenFailure } from "../failure";
import { inSlices } from "../in-slices";

export type Checked = {
  readonly report: CheckReport;
  /** "Report!A3:H41 and 2 sentences". */
  readonly of: string;
  /** The cells that it is true of; null of a pasted table. */
  readonly seen: SeenCells | null;
  readonly at: Date;
};

export type CheckState =
  | { readonly kind: "ready" }
  | { readonly kind: "running"; readonly progress: CheckProgress }
  /** An unexpected error. */
  | { readonly kind: "failed"; readonly sentence: string };

export type Check = {
  readonly state: CheckState;
  start(this: void, input: CheckInput): void;
  stop(this: void): void;
};

export function useCheck(done: (report: CheckReport) => void): Check {
  const [state, setState] = useState<CheckState>({ kind: "ready" });
  /** The latest run; older ones end. */
  const run = useRef(0);
  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );
  const start = async (input: CheckInput): Promise<void> => {
    const mine = ++run.current;
    const isOver = (): boolean => run.current !== mine;
    const show = (progress: CheckProgress): void => setState({ kind: "running", progress });
    show({ done: 0, doing: "" });
    try {
      const report = await inSlices(checkSteps(input), isOver, show);
      if (report === null) return;
      setState({ kind: "ready" });
      done(report);
    } catch (error) {
      if (!isOver()) setState({ kind: "failed", sentence: unforeseenFailure(error, { action: "check this" }) });
    }
  };
  return {
    state,
    start: (input) => void start(input),
    stop: () => {
      run.current++;
      setState({ kind: "ready" });
    },
  };
}
