/** The insert of a worked example from the press to its end: writing, a question, a refusal, a failure, or where it stands. */
import { useRef, useState } from "preact/hooks";
import type { Example, FunctionDeclaration } from "../../calculation";
import { exampleBlock, prepareExample } from "../../functions/example-block";
import type { Destination, ExampleOutcome, InsertedExample } from "../../workbook";
import { announce } from "../announce";
import { unforeseenFailure, isNotLoaded } from "../failure";
import { workbook } from "../table/workbook";

export type ExampleState =
  | { readonly kind: "ready"; readonly said?: string }
  | { readonly kind: "writing" }
  | Exclude<ExampleOutcome, { kind: "inserted" }>
  /** Nobody foresaw it. `inserted` stands in the sheet where its undo failed. */
  | { readonly kind: "failed"; readonly sentence: string; readonly inserted: InsertedExample | null; again(this: void): void }
  /** A refused undo or a lost place is said in `trouble`. */
  | { readonly kind: "inserted"; readonly inserted: InsertedExample; readonly trouble?: string };

export type InsertingExample = {
  readonly state: ExampleState;
  start(this: void, place: Destination, mayOverwrite?: boolean): void;
  undo(this: void): void;
  goTo(this: void): void;
  /** Back to where an example can be inserted. */
  reset(this: void): void;
};

const lookFirst = "Look at the sheet first: some of it may have been done";

/** `done` is called with the state that the work led to. */
export function useInsertExample(
  declaration: FunctionDeclaration,
  example: Example,
  done: (state: ExampleState) => void,
): InsertingExample {
  const [state, setState] = useState<ExampleState>({ kind: "ready" });
  const isBusy = useRef(false);

  /** One thing at a time: a second press while Excel writes does nothing. */
  const work = (action: string, inserted: InsertedExample | null, step: () => Promise<ExampleState>): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ kind: "writing" });
    const again = (): void => work(action, inserted, step);
    void step()
      .catch((error: unknown): ExampleState => ({
        kind: "failed",
        sentence: unforeseenFailure(error, { action, state: lookFirst }),
        inserted,
        again,
      }))
      .then((next) => {
        isBusy.current = false;
        setState(next);
        done(next);
      });
  };
  const insert = async (place: Destination, mayOverwrite: boolean): Promise<ExampleOutcome> => {
    const [door] = await Promise.all([workbook(), prepareExample(declaration, example)]);
    return door.insertExample({
      name: `CARE.${declaration.name}`,
      layOutAt: (corner) => exampleBlock(declaration, example, corner),
      place,
      mayOverwrite,
    });
  };

  const undo = (inserted: InsertedExample): void =>
    work("undo the insert", inserted, async () => {
      const outcome = await (await workbook()).undoInsertion(inserted);
      return outcome.kind === "undone"
        ? { kind: "ready", said: outcome.sentence }
        : { kind: "inserted", inserted, trouble: outcome.sentence };
    });
  const goTo = async (inserted: InsertedExample): Promise<void> => {
    const at = `${inserted.sheet}!${inserted.area}`;
    try {
      await (await workbook()).goTo(inserted);
      announce(`${at} is selected`);
    } catch (error) {
      const trouble = isNotLoaded(error)
        ? unforeseenFailure(error, { action: `go to ${at}` })
        : `${at} is no longer there, or Excel is editing a cell. Press Enter in the sheet, then try again`;
      setState({ kind: "inserted", inserted, trouble });
    }
  };
  const inserted = "inserted" in state ? state.inserted : null;
  return {
    state,
    start: (place, mayOverwrite = false) => work("insert the example", null, () => insert(place, mayOverwrite)),
    undo: () => inserted !== null && undo(inserted),
    goTo: () => inserted !== null && void goTo(inserted),
    reset: () => setState({ kind: "ready" }),
  };
}
