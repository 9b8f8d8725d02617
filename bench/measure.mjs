// Time in milliseconds: the least of several runs, since whatever else the machine does only adds to it. Ratios are medians of pairs.
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

/** How many times as long as the other it takes: both in turn, so that both meet whatever else the machine does. The median of the pairs. */
export function measureRatio(one, other) {
  const [ofOne, ofOther] = [one, other].map((work) => ({ work, repeats: Math.ceil(shortestRun / timeOf(work, 1)) }));
  const ratios = [];
  clearMemory();
  for (let spent = 0; ratios.length < pairs && (ratios.length < fewestPairs || spent < longestOfPairs);) {
    const [first, second] = ratios.length % 2 === 0 ? [ofOne, ofOther] : [ofOther, ofOne];
    const times = new Map([first, second].map(({ work, repeats }) => [work, timeOf(work, repeats) / repeats]));
    spent += times.get(one) * ofOne.repeats + times.get(other) * ofOther.repeats;
    ratios.push(times.get(one) / times.get(other));
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)];
}

const [pairs, fewestPairs, longestOfPairs] = [9, 3, 30_000];

function timeOf(work, repeats) {
  const start = performance.now();
  for (let time = 0; time < repeats; time++) work();
  return performance.now() - start;
}
