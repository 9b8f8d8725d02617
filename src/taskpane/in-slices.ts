/** Long work in short steps, so that the pane can draw and answer keys between them. */

/** In milliseconds: too short to be noticed. */
export const mostAtOnce = 30;

/** Steps that wait for something, such as a file's parts, and steps that wait for nothing. */
type Steps<Step, Result> = Generator<Step, Result> | AsyncGenerator<Step, Result>;

/** Null when it was stopped. */
export async function inSlices<Step, Result>(
  steps: Steps<Step, Result>,
  isOver: () => boolean,
  show: (step: Step) => void = () => undefined,
): Promise<Result | null> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const until = performance.now() + mostAtOnce;
    while (performance.now() < until) {
      if (isOver()) {
        await steps.return(undefined as never);
        return null;
      }
      const step = await steps.next();
      if (step.done === true) return step.value;
      // It may have been stopped while the step was waiting: what is shown then would stay.
      if (!isOver()) show(step.value);
    }
  }
}
