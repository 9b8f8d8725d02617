/** An insert from the press to its end: writing, a question, a refusal, or where everything stands. */
import { useRef, useState } from "preact/hooks";
import type { Table } from "../../tables";
import type { Inserted, Mode, InsertOutcome, OutOfStep, Destination } from "../../workbook/insertion";
import type { UpdateOutcome } from "../../workbook/register";
import { announce } from "../announce";
import { useSlow } from "../use-slow";
import { followers, isBlank, type FormRows } from "./form-rows";
import { workbook } from "./workbook";

export type NotEmpty = Extract<InsertOutcome, { kind: "not empty" }>;

/** What the linked cells held when an insert was asked for, each beside its row. */
export type FoundOutOfStep = { readonly rows: FormRows; readonly cells: OutOfStep["cells"] };

export type InsertState =
  | { readonly kind: "ready"; readonly said?: string; readonly outOfStep?: FoundOutOfStep }
  | { readonly kind: "writing" }
  | { readonly kind: "not empty"; readonly outcome: NotEmpty; readonly asked: Asked }
  | { readonly kind: "refused"; readonly sentence: string }
  | InsertedState
  /** An update would write over what people changed in the sheet. */
  | {
      readonly kind: "changed in the sheet";
      readonly at: string;
      readonly changes: readonly string[];
      readonly asked: AskedUpdate;
      readonly before: InsertedState;
    };

export type InsertedState = {
  readonly kind: "inserted";
  readonly inserted: Inserted;
  /** As they were inserted. */
  readonly rows: FormRows;
  /** A refused undo or a lost place. */
  readonly trouble?: string | undefined;
  /** Why it was not updated. */
  readonly notUpdated?: string | undefined;
  readonly outOfStep?: FoundOutOfStep | undefined;
  readonly said?: string | undefined;
  /** How it stood before it was updated, for the undo. */
  readonly before?: InsertedState;
};

type AskedUpdate = Pick<Asked, "table" | "rows">;
type Asked = { readonly table: Table; readonly rows: FormRows; readonly mode: Mode };

export type Insert = {
  readonly state: InsertState;
  /** True once it has taken long. */
  readonly isSlow: boolean;
  /** What it is about, where it takes long. */
  readonly doing: string;
  /** Ends it, as long as nothing has been written; null from then on. */
  readonly stop: (() => void) | null;
  start(this: void, asked: Asked, place: Destination, mayOverwrite?: boolean): void;
  /** Writes the form over what was inserted, where it stands by now. */
  update(this: void, asked: AskedUpdate, mayOverwrite?: boolean): void;
  undo(this: void): void;
  goTo(this: void): void;
  /** Back to the state in which one can insert. */
  reset(this: void): void;
};

/** Nothing has been written yet while it reads what stands there. */
type Phase = "reading" | "stopping" | "writing";
const doing: Readonly<Record<Phase, string>> = {
  reading: "Looking at the cells",
  stopping: "Stopping before anything is written",
  writing: "Writing to Excel",
};

const notWritten = "The part that writes to Excel could not be fetched. Check that you are online, then try again. Nothing was written";

/** `done` is told when the state is one that someone should be brought to. */
export function useInsert(done: (state: InsertState) => void): Insert {
  const [state, setState] = useState<InsertState>({ kind: "ready" });
  const isSlow = useSlow(state.kind === "writing");
  const stopping = useRef(false);
  const [phase, setPhase] = useState<Phase>("writing");
  const isBusy = useRef(false);
  const told = useRef(done);
  told.current = done;
  /** One thing at a time: a second press while Excel writes does nothing. */
  const work = (step: () => Promise<InsertState>, failed: (words: string) => InsertState): void => {
    if (isBusy.current) return;
    isBusy.current = true;
    setState({ kind: "writing" });
    void step()
      .catch(() => failed(notWritten))
      .then((next) => {
        isBusy.current = false;
        setPhase("writing");
        setState(next);
        told.current(next);
      });
  };

  return {
    state,
    isSlow,
    doing: doing[phase],
    stop:
      phase === "reading"
        ? () => {
            stopping.current = true;
            setPhase("stopping");
            announce(doing.stopping);
          }
        : null,
    start: (asked, place, mayOverwrite = false) => {
      if (isBusy.current) return;
      stopping.current = false;
      setPhase("reading");
      const isStopped = (): boolean => {
        if (!stopping.current) setPhase("writing");
        return stopping.current;
      };
      work(
        async () =>
          afterInsert(
            await (
              await workbook()
            ).insertTableInStep({ ...asked, rows: given(asked.rows), place, mayOverwrite, today: new Date(), isStopped }),
            asked,
          ),
        (sentence) => ({ kind: "refused", sentence }),
      );
    },
    update: (asked, mayOverwrite = false) => {
      const before = state.kind === "changed in the sheet" ? state.before : state;
      if (before.kind !== "inserted") return;
      const quiet: InsertedState = { ...before, trouble: undefined, notUpdated: undefined, outOfStep: undefined, said: undefined };
      work(
        async () => {
          const { number } = before.inserted;
          const rows = given(asked.rows);
          return afterUpdate(
            await (await workbook()).updateByNumber({ number, table: asked.table, rows, today: new Date(), mayOverwrite }),
            asked,
            quiet,
          );
        },
        (notUpdated) => ({ ...quiet, notUpdated }),
      );
    },
    undo: () => {
      if (state.kind !== "inserted") return;
      const { before } = state;
      work(
        async () => {
          const outcome = await (await workbook()).undoInsertion(state.inserted);
          if (outcome.kind === "undone" && before !== undefined) return { ...before, said: "Update undone. The table is as it was before" };
          return outcome.kind === "undone" ? { kind: "ready", said: outcome.sentence } : { ...state, trouble: outcome.sentence };
        },
        (trouble) => ({ ...state, trouble }),
      );
    },
    goTo: () => {
      if (state.kind !== "inserted") return;
      const { sheet, area } = state.inserted;
      void workbook()
        .then((door) => door.goTo(state.inserted))
        .then(
          () => announce(`${sheet}!${area} is selected`),
          () =>
            setState({
              ...state,
              trouble: `${sheet}!${area} is no longer there, or Excel is editing a cell. Press Enter in the sheet, then try again`,
            }),
        );
    },
    reset: () => setState(state.kind === "changed in the sheet" ? state.before : { kind: "ready" }),
  };
}

function afterInsert(outcome: InsertOutcome | OutOfStep, asked: Asked): InsertState {
  switch (outcome.kind) {
    case "inserted":
      return { kind: "inserted", inserted: outcome.inserted, rows: asked.rows };
    case "not empty":
      return { kind: "not empty", outcome, asked };
    case "out of step":
      return { kind: "ready", outOfStep: { rows: followers(given(asked.rows)), cells: outcome.cells } };
    case "refused":
      return outcome;
  }
}

function afterUpdate(outcome: UpdateOutcome, asked: AskedUpdate, before: InsertedState): InsertState {
  switch (outcome.kind) {
    case "inserted":
      return { kind: "inserted", inserted: outcome.inserted, rows: asked.rows, before };
    case "changed in the sheet":
      return { ...outcome, asked, before };
    case "out of step":
      return { ...before, outOfStep: { rows: followers(given(asked.rows)), cells: outcome.cells } };
    case "not empty":
      return {
        ...before,
        notUpdated: `With these assumptions it needs ${outcome.area}, where ${outcome.first.cell} holds “${outcome.first.text}”. Make room below and beside it, or insert another. Nothing was written`,
      };
    case "refused":
      return { ...before, notUpdated: outcome.sentence };
  }
}

const given = (rows: FormRows): FormRows => rows.filter(({ value }) => !isBlank(value));
