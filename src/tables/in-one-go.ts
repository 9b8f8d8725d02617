/** Work that is done in steps, for whoever need not do anything else between them. */

export function inOneGo<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
