/** A check from the press to its findings; in short steps, so that the pane answers meanwhile and someone can stop it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { checkSteps, type CheckInput, type CheckReport } from "../../checking/printed-tables";

export type Checked = { readonly report: CheckReport; /** "Report!A3:H41 and 2 sentences". */ readonly of: string };

export type Check = {
  readonly progress: { readonly done: number; readonly doing: string } | null;
  start(this: void, input: CheckInput): void;
  stop(this: void): void;
};

/** In milliseconds: between these the pane draws and hears keys. */
const mostAtOnce = 30;

export function useCheck(done: (report: CheckReport) => void): Check {
  const [progress, setProgress] = useState<Check["progress"]>(null);
  const run = useRef(0);
  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );
  const start = async (input: CheckInput): Promise<void> => {
    const mine = ++run.current;
    const steps = checkSteps(input);
    setProgress({ done: 0, doing: "" });
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve));
      const until = performance.now() + mostAtOnce;
      while (performance.now() < until) {
        if (run.current !== mine) return;
        const step = steps.next();
        if (step.done === true) {
          setProgress(null);
          done(step.value);
          return;
        }
        setProgress(step.value);
      }
    }
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
