// Time in milliseconds: the least of several runs, since whatever else the machine does only adds to it.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const [fewestRuns, enoughInAll, longestInAll, shortestRun] = [7, 1_000, 10_000, 25];

setFlagsFromString("--expose-gc");
const clearMemory = runInNewContext("gc");

/** Quick work is repeated within a run, so that garbage collection weighs on it as it does on slow work. */
export function measure(work) {
  clearMemory(); // of what another way has left
  let least = timeOf(work, 1);
  const repeats = least < shortestRun ? Math.ceil(shortestRun / timeOf(work, 1)) : 1;
  for (let [runs, spent] = [0, least]; spent < longestInAll && (runs < fewestRuns || spent < enoughInAll); runs++) {
    const time = timeOf(work, repeats);
    spent += time;
    least = Math.min(least, time / repeats);
  }
  return least;
}

function timeOf(work, repeats) {
  const start = performance.now();
  for (let time = 0; time < repeats; time++) work();
  return performance.now() - start;
}
