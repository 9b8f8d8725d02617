/** A check from the press to its findings; it can be stopped. */
import { useEffect, useRef, useState } from "preact/hooks";
import { checkSteps, type CheckInput, type CheckProgress, type CheckReport } from "../../checking/printed-tables";
import { inSlices } from "../in-slices";

export type Checked = { readonly report: CheckReport; /** "Report!A3:H41 and 2 sentences". */ readonly of: string };

export type Check = {
  readonly progress: CheckProgress | null;
  start(this: void, input: CheckInput): void;
  stop(this: void): void;
};

export function useCheck(done: (report: CheckReport) => void): Check {
  const [progress, setProgress] = useState<CheckProgress | null>(null);
  /** The run that counts. */
  const run = useRef(0);
  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );
  const start = async (input: CheckInput): Promise<void> => {
    const mine = ++run.current;
    setProgress({ done: 0, doing: "" });
    const report = await inSlices(checkSteps(input), () => run.current !== mine, setProgress);
    if (report === null) return;
    setProgress(null);
    done(report);
  };
  return {
    progress,
    start: (input) => void start(input),
    stop: () => {
      run.current++;
      setProgress(null);
    },
  };
}
