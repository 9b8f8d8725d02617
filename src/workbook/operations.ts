/**
 * One operation at a time in a pane: two that write at once would choose the same names, and repair each other's cells. An Excel that does
 * not answer is met with a sentence. What it was asked to write is looked at before the next operation, and taken back unless it is whole.
 */
import { answered, busy, isNoAnswer } from "./answered";
import { failureSentence, type Failure } from "./failure-sentence";

export type Operation = {
  /**
   * Called right before the workbook may change.
   * @param where "Sheet1!B4:G60", for people to look at
   * @param repair takes back what is half done; it is called where Excel has not answered
   */
  writes(this: void, where: string, repair: () => Promise<unknown>): void;
  /** What is half done could not be taken back. It is tried again before the next operation. */
  leaves(this: void): void;
};

type Writing = { readonly where: string; readonly repair: () => Promise<unknown> };
type Running = { readonly action: Action; writing: Writing | null; isLeft: boolean };
type Action = Failure["action"];

let running: Running | null = null;
/** Operations that Excel has not answered. */
let unfinished: readonly Running[] = [];

export type Refusal = { readonly kind: "refused"; readonly sentence: string };
const refused = (sentence: string): Refusal => ({ kind: "refused", sentence });

/** @param isLong it takes as long as it takes, and tells of an Excel that does not answer by itself */
export async function alone<Outcome>(
  action: Action,
  work: (operation: Operation) => Promise<Outcome>,
  isLong = false,
): Promise<Outcome | Refusal> {
  if (running !== null) return refused(failureSentence({ code: busy }, unchangedAfter(action)));
  const mine: Running = { action, writing: null, isLeft: false };
  running = mine;
  try {
    try {
      await answered(settleUnfinished());
    } catch (error) {
      return refused(failureSentence(error, unchangedAfter(action)));
    }
    const done = work({
      writes: (where, repair) => (mine.writing = { where, repair }),
      leaves: () => (mine.isLeft = true),
    });
    void done.then(
      () => ended(mine),
      () => ended(mine),
    );
    return await (isLong ? done : answered(done));
  } catch (error) {
    if (!isNoAnswer(error)) throw error;
    if (mine.writing !== null) unfinished = [...unfinished, mine];
    return refused(
      mine.writing === null
        ? failureSentence(error, unchangedAfter(action))
        : `Excel does not answer, so it is not known what it has done. Look at ${mine.writing.where}. Once Excel answers, try again: what is half done is taken back first`,
    );
  } finally {
    running = null;
  }
}

/** A step of a long operation that is an operation itself: an insert that the check of this Excel tries. */
export async function asStep<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  const whole = running;
  running = null;
  try {
    return await work();
  } finally {
    running = whole;
  }
}

/** The actions that run alone can all end without a change. */
const unchangedAfter = (action: Action): Failure => ({ action, state: "unchanged" });

function ended(one: Running): void {
  unfinished = [...unfinished.filter((other) => other !== one), ...(one.isLeft ? [one] : [])];
}

/** Takes back what is half done of the operations that Excel has not answered. */
export async function settleUnfinished(): Promise<void> {
  for (const one of unfinished) {
    await one.writing?.repair();
    unfinished = unfinished.filter((other) => other !== one);
  }
}
