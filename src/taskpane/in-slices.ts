/** Long work in short steps: between them the pane draws, and hears keys. */

/** In milliseconds; nobody notices so short a pause. */
const mostAtOnce = 30;

/** Null when somebody stopped it. */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  isOver: () => boolean,
  show: (step: Step) => void = () => undefined,
): Promise<Result | null> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    const until = performance.now() + mostAtOnce;
    while (performance.now() < until) {
      if (isOver()) return null;
      const step = steps.next();
      if (step.done === true) return step.value;
      show(step.value);
    }
  }
}
