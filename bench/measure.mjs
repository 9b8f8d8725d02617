// Times in milliseconds: the median of several runs, after one that is not counted.
const runs = 7;

export function measure(work) {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}
