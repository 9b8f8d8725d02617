/** The insert of a worked example from the press to its end: writing, a question, a refusal, or where it stands. */
import { useRef, useState } from "preact/hooks";
import type { Example, FunctionDeclaration } from "../../calculation";
import { exampleBlock } from "../../functions/example-block";
import type { ExampleOutcome, InsertedExample } from "../../workbook";
import type { NotInserted, Destination } from "../../workbook/insertion";
import { announce } from "../announce";
import { workbook } from "../table/workbook";

export type ExampleState =
  | { readonly kind: "ready"; readonly said?: string }
  | { readonly kind: "writing" }
  | NotInserted
  /** A refused undo or a lost place is said in `trouble`. */
  | { readonly kind: "inserted"; readonly inserted: InsertedExample; readonly trouble?: string };

export type InsertingExample = {
  readonly state: ExampleState;
  start(this: void, place: Destination, mayOverwrite?: boolean): void;
  undo(this: void): void;
  goTo(this: void): void;
  /** Back to the state in which one can insert. */
  reset(this: void): void;
};

const notWritten = "The part that writes to Excel could not be fetched. Check that you are online, then try again. Nothing was written";

/** `done` is told when the state is one that someone should be brought to. */
export function useInsertExample(
  declaration: FunctionDeclaration,
  example: Example,
  done: (state: ExampleState) => void,
): InsertingExample {
  const [state, setState] = useState<ExampleState>({ kind: "ready" });
  const isBusy = useRef(false);

  /** One thing at a time: a second press while Excel writes does nothing. */
  const work = (step: () => Promise<ExampleState>, failed: ExampleState): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ kind: "writing" });
    void step()
      .catch(() => failed)
      .then((next) => {
        isBusy.current = false;
        setState(next);
        done(next);
      });
  };
  const insert = async (place: Destination, mayOverwrite: boolean): Promise<ExampleOutcome> => {
    const door = await workbook();
    return door.insertExample({
      name: `CARE.${declaration.name}`,
      layOutAt: (corner) => exampleBlock(declaration, example, corner),
      place,
      mayOverwrite,
    });
  };

  return {
    state,
    start: (place, mayOverwrite = false) => work(() => insert(place, mayOverwrite), { kind: "refused", sentence: notWritten }),
    undo: () => {
      if (state.kind !== "inserted") return;
      const { inserted } = state;
      work(
        async () => {
          const outcome = await (await workbook()).undoInsertion(inserted);
          return outcome.kind === "undone"
            ? { kind: "ready", said: outcome.sentence }
            : { kind: "inserted", inserted, trouble: outcome.sentence };
        },
        { kind: "inserted", inserted, trouble: notWritten },
      );
    },
    goTo: () => {
      if (state.kind !== "inserted") return;
      const { inserted } = state;
      const { sheet, area } = inserted;
      void workbook()
        .then((door) => door.goTo(inserted))
        .then(
          () => announce(`${sheet}!${area} is selected`),
          () =>
            setState({
              kind: "inserted",
              inserted,
              trouble: `${sheet}!${area} is no longer there, or Excel is editing a cell. Press Enter in the sheet, then try again`,
            }),
        );
    },
    reset: () => setState({ kind: "ready" }),
  };
}
