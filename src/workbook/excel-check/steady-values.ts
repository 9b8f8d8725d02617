/** Waits for the values of cells: custom functions answer later than the write. */
import { Stopped, type Stage } from "./stage";

const isPending = (value: unknown): boolean => typeof value === "string" && /^#(BUSY|GETTING_DATA|CONNECT)/.test(value);

const longestWait = 20_000;
const betweenReads = 100;

export async function steadyValues(stage: Stage, range: Excel.Range): Promise<unknown[][]> {
  const end = Date.now() + longestWait;
  for (;;) {
    range.load("values");
    await range.context.sync();
    if (!range.values.flat().some(isPending) || Date.now() > end) return range.values as unknown[][];
    await pause(betweenReads, stage.signal);
  }
}

/** Throws `Stopped` as soon as somebody stops the check. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new Stopped());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
