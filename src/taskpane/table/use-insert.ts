/** Runs the insert machine: hands its tasks to Excel and tells it what came of them. */
import { useRef, useState } from "preact/hooks";
import { announce } from "../announce";
import { unforeseenFailure, isNotLoaded } from "../failure";
import { useSlow } from "../use-slow";
import {
  focusAfter,
  insertedIn,
  rowsToWrite,
  next,
  type Focus,
  type InsertEvent,
  type InsertState,
  type Phase,
  type Task,
} from "./insert-machine";
import { workbook } from "./workbook";

export type Insert = {
  readonly state: InsertState;
  /** True once it has taken long. */
  readonly isSlow: boolean;
  send(this: void, event: InsertEvent): void;
  /** Selects in Excel what was inserted. */
  goTo(this: void): void;
};

export const phaseWords: Readonly<Record<Phase, string>> = {
  reading: "Looking at the cells",
  stopping: "Stopping before anything is written",
  writing: "Writing to Excel",
};

/** `moveCursor` is called when the focus has to move. */
export function useInsert(moveCursor: (to: Focus, state: InsertState) => void, first: InsertState): Insert {
  const [state, setState] = useState<InsertState>(first);
  const isSlow = useSlow(state.kind === "working");
  /** Several events may come between two drawings. */
  const latest = useRef({ state, moveCursor });
  latest.current.moveCursor = moveCursor;

  const send = (event: InsertEvent): void => {
    const before = latest.current.state;
    const after = next(before, event);
    if (after === before) return;
    latest.current.state = after;
    setState(after);
    const said = wordsOf(after);
    if (said !== undefined) announce(said);
    const focus = focusAfter(after, event);
    if (focus !== null) latest.current.moveCursor(focus, after);
    if (after.kind === "working" && before.kind !== "working") void run(after.task);
  };
  const run = async (task: Task): Promise<void> => {
    const isStopped = (): boolean => {
      send({ kind: "writing began" });
      const { state: now } = latest.current;
      return now.kind === "working" && now.phase === "stopping";
    };
    send(
      await perform(task, isStopped).catch((error: unknown): InsertEvent => ({
        kind: "task failed",
        sentence: unforeseenFailure(error, failures[task.kind]),
      })),
    );
  };
  const goTo = async (): Promise<void> => {
    const inserted = insertedIn(latest.current.state)?.inserted;
    if (inserted === undefined) return;
    const at = `${inserted.sheet}!${inserted.area}`; // it may have been moved since
    try {
      await (await workbook()).goToTable(inserted.number);
      announce("The table is selected");
    } catch (error) {
      const sentence = isNotLoaded(error)
        ? unforeseenFailure(error, { action: `go to ${at}` })
        : `${at} is no longer there, or Excel is editing a cell. Press Enter in the sheet, then try again`;
      send({ kind: "not found", sentence });
    }
  };
  return { state, isSlow, send, goTo: () => void goTo() };
}

function wordsOf(state: InsertState): string | undefined {
  if (state.kind === "working") return state.phase === "stopping" ? phaseWords.stopping : undefined;
  return "said" in state ? state.said : undefined;
}

const lookFirst = "Look at the sheet first: some of it may have been done";
const failures = {
  insert: { action: "insert the table", state: lookFirst },
  update: { action: "update the table", state: lookFirst },
  undo: { action: "undo it", state: lookFirst },
} as const satisfies Record<Task["kind"], object>;

async function perform(task: Task, isStopped: () => boolean): Promise<InsertEvent> {
  const { insertTableInStep, updateByNumber, undoInsertion } = await workbook();
  const today = new Date();
  switch (task.kind) {
    case "insert": {
      const { asked, place, mayOverwrite } = task;
      const request = { ...asked, rows: rowsToWrite(asked), place, mayOverwrite, today, isStopped };
      return { kind: "insert ended", outcome: await insertTableInStep(request) };
    }
    case "update": {
      const { asked, mayOverwrite, inserted } = task;
      const request = { table: asked.table, rows: rowsToWrite(asked), number: inserted.inserted.number, today, mayOverwrite };
      return { kind: "update ended", outcome: await updateByNumber(request) };
    }
    case "undo":
      return { kind: "undo ended", outcome: await undoInsertion(task.inserted.inserted) };
  }
}
