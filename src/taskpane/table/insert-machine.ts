/** An insert, from the click to its end, as states and transitions. What Excel does meanwhile is not here. */
import { foldedName, type Table } from "../../tables";
import type { Destination, Inserted, InsertOutcome, Mode, OutOfStep, UndoOutcome, UpdateOutcome } from "../../workbook";
import { filledWords } from "./filled-words";
import { followers, isBlank, type FormRows } from "./form-rows";

export type NotEmpty = Extract<InsertOutcome, { kind: "not empty" }>;

/** What the linked cells held when an insert was asked for, each beside its row. */
export type FoundOutOfStep = { readonly rows: FormRows; readonly cells: OutOfStep["cells"] };

export type AskedUpdate = { readonly table: Table; readonly rows: FormRows };
export type AskedInsert = AskedUpdate & { readonly mode: Mode };

/** What Excel is to do. */
export type Task =
  | { readonly kind: "insert"; readonly asked: AskedInsert; readonly place: Destination; readonly mayOverwrite: boolean }
  | { readonly kind: "update"; readonly asked: AskedUpdate; readonly mayOverwrite: boolean; readonly inserted: InsertedState }
  | { readonly kind: "undo"; readonly inserted: InsertedState };

/** While Excel reads what stands there, nothing has been written and it can be stopped. */
export type Phase = "reading" | "stopping" | "writing";

export type InsertState =
  | { readonly kind: "ready"; readonly said?: string; readonly outOfStep?: FoundOutOfStep }
  | { readonly kind: "working"; readonly task: Task; readonly phase: Phase }
  | { readonly kind: "not empty"; readonly outcome: NotEmpty; readonly asked: AskedInsert }
  /** Excel would not do it, and the sentence says why. */
  | { readonly kind: "refused"; readonly sentence: string }
  | InsertedState
  /** An update would write over what people changed in the sheet. */
  | {
      readonly kind: "changed in the sheet";
      readonly at: string;
      readonly changes: readonly string[];
      readonly asked: AskedUpdate;
      readonly inserted: InsertedState;
    }
  /** Nobody foresaw it. `task` can be tried again. */
  | { readonly kind: "failed"; readonly sentence: string; readonly task: Task };

export type InsertedState = {
  readonly kind: "inserted";
  readonly inserted: Inserted;
  /** As they were inserted. */
  readonly rows: FormRows;
  /** A refused undo or a lost place. */
  readonly trouble?: string;
  /** Why it was not updated. */
  readonly notUpdated?: string;
  readonly outOfStep?: FoundOutOfStep;
  readonly said?: string;
  /** How it stood before it was updated, for the undo. */
  readonly before?: InsertedState;
};

export type InsertEvent =
  /** What people do. */
  | { readonly kind: "insert"; readonly asked: AskedInsert; readonly place: Destination }
  /** `mayOverwrite` where people have seen what was changed in the sheet. */
  | { readonly kind: "update"; readonly asked: AskedUpdate; readonly mayOverwrite?: boolean }
  | { readonly kind: "undo" | "stop" | "try again" | "insert another" }
  /** Answers to the two questions. */
  | { readonly kind: "put it at"; readonly place: Destination; readonly mayOverwrite: boolean }
  | { readonly kind: "overwrite" | "cancel" }
  /** What comes of a task. */
  | { readonly kind: "writing began" }
  | { readonly kind: "insert ended"; readonly outcome: InsertOutcome | OutOfStep }
  | { readonly kind: "update ended"; readonly outcome: UpdateOutcome }
  | { readonly kind: "undo ended"; readonly outcome: UndoOutcome }
  | { readonly kind: "task failed"; readonly sentence: string }
  /** The form is that of a table which the workbook has already. */
  | { readonly kind: "found"; readonly inserted: Inserted; readonly rows: FormRows }
  /** It could not be selected in Excel. */
  | { readonly kind: "not found"; readonly sentence: string };

/** The same state where the event means nothing in it: a second press while Excel writes does nothing. */
export function next(state: InsertState, event: InsertEvent): InsertState {
  switch (state.kind) {
    case "working":
      return afterWork(state, event);
    case "not empty":
      if (event.kind === "cancel") return { kind: "ready" };
      return event.kind === "put it at" ? insertTask(state.asked, event.place, event.mayOverwrite) : state;
    case "changed in the sheet":
      if (event.kind === "cancel") return state.inserted;
      return event.kind === "overwrite" ? updateTask(state.asked, state.inserted, true) : state;
    case "inserted":
      return fromInserted(state, event) ?? state;
    case "failed": {
      if (event.kind === "try again") return begun(state.task);
      const inserted = insertedIn(state);
      return (inserted === null ? fromReady(event) : fromInserted(inserted, event)) ?? state;
    }
    case "ready":
    case "refused":
      return fromReady(event) ?? state;
  }
}

function fromReady(event: InsertEvent): InsertState | null {
  if (event.kind === "found") return { kind: "inserted", inserted: event.inserted, rows: event.rows };
  return event.kind === "insert" ? insertTask(event.asked, event.place, false) : null;
}

function fromInserted(state: InsertedState, event: InsertEvent): InsertState | null {
  switch (event.kind) {
    case "update":
      return updateTask(event.asked, state, event.mayOverwrite ?? false);
    case "undo":
      return begun({ kind: "undo", inserted: state });
    case "insert another":
      return { kind: "ready" };
    case "not found":
      return { ...quiet(state), trouble: event.sentence };
    default:
      return null;
  }
}

function afterWork(state: Extract<InsertState, { kind: "working" }>, event: InsertEvent): InsertState {
  const { task, phase } = state;
  switch (event.kind) {
    case "stop":
      return phase === "reading" ? { ...state, phase: "stopping" } : state;
    case "writing began":
      return phase === "reading" ? { ...state, phase: "writing" } : state;
    case "task failed":
      return { kind: "failed", sentence: event.sentence, task };
    case "insert ended":
      return task.kind === "insert" ? afterInsert(event.outcome, task.asked) : state;
    case "update ended":
      return task.kind === "update" ? afterUpdate(event.outcome, task.asked, quiet(task.inserted)) : state;
    case "undo ended":
      return task.kind === "undo" ? afterUndo(event.outcome, task.inserted) : state;
    default:
      return state;
  }
}

/** An update and an undo cannot be stopped: they write as soon as they have read. */
const begun = (task: Task): InsertState => ({ kind: "working", task, phase: task.kind === "insert" ? "reading" : "writing" });
const insertTask = (asked: AskedInsert, place: Destination, mayOverwrite: boolean): InsertState =>
  begun({ kind: "insert", asked, place, mayOverwrite });
const updateTask = (asked: AskedUpdate, inserted: InsertedState, mayOverwrite: boolean): InsertState =>
  begun({ kind: "update", asked, mayOverwrite, inserted });

/** Without what was said of it. */
const quiet = ({ inserted, rows, before }: InsertedState): InsertedState => ({
  kind: "inserted",
  inserted,
  rows,
  ...(before === undefined ? {} : { before }),
});

function afterInsert(outcome: InsertOutcome | OutOfStep, asked: AskedInsert): InsertState {
  switch (outcome.kind) {
    case "inserted":
      return { kind: "inserted", inserted: outcome.inserted, rows: asked.rows };
    case "not empty":
      return { kind: "not empty", outcome, asked };
    case "out of step":
      return { kind: "ready", outOfStep: outOfStep(outcome, asked) };
    case "refused":
      return outcome;
  }
}

function afterUpdate(outcome: UpdateOutcome, asked: AskedUpdate, inserted: InsertedState): InsertState {
  switch (outcome.kind) {
    case "inserted":
      return { kind: "inserted", inserted: outcome.inserted, rows: asked.rows, before: inserted };
    case "changed in the sheet":
      return { kind: "changed in the sheet", at: outcome.at, changes: outcome.changes, asked, inserted };
    case "out of step":
      return { ...inserted, outOfStep: outOfStep(outcome, asked) };
    case "not empty":
      return {
        ...inserted,
        notUpdated: `With these assumptions it needs ${outcome.area}${filledWords(outcome)}. Make room below and beside it, or insert another. Nothing was written`,
      };
    case "refused":
      return { ...inserted, notUpdated: outcome.sentence };
  }
}

function afterUndo({ kind, sentence }: UndoOutcome, state: InsertedState): InsertState {
  if (kind === "refused") return { ...quiet(state), trouble: sentence };
  return state.before === undefined
    ? { kind: "ready", said: sentence }
    : { ...quiet(state.before), said: "Update undone. The table is as it was before" };
}

const outOfStep = ({ cells }: OutOfStep, { rows }: AskedUpdate): FoundOutOfStep => ({ rows: followers(filledIn(rows)), cells });

/** The rows that a table is written with: those that somebody filled in, and those that are blank in the table too, such as a month that is not known yet. */
export function rowsToWrite({ table, rows }: { readonly table: Pick<Table, "assumptions">; readonly rows: FormRows }): FormRows {
  const leftBlank = new Set(table.assumptions.flatMap(({ label, value }) => (value === "" ? [foldedName(label)] : [])));
  return rows.filter(({ label, value }) => !isBlank(value) || leftBlank.has(foldedName(label)));
}

/** The rows that somebody filled in. */
export const filledIn = (rows: FormRows): FormRows => rows.filter(({ value }) => !isBlank(value));

/** What is in the workbook, as far as the pane knows; null before the first insert and after its undo. */
export function insertedIn(state: InsertState): InsertedState | null {
  switch (state.kind) {
    case "inserted":
      return state;
    case "changed in the sheet":
      return state.inserted;
    case "failed":
      return state.task.kind === "insert" ? null : state.task.inserted;
    default:
      return null;
  }
}

export type Focus = "insert button" | "inserted heading" | "changed cells" | "try again";

/** Where the cursor goes when an event has led to a state; null where it stays. A dialog takes it by itself. */
export function focusAfter(state: InsertState, event: InsertEvent): Focus | null {
  switch (event.kind) {
    case "update":
    case "undo":
    case "try again":
    case "insert another":
    case "put it at":
    case "overwrite":
    case "cancel":
      // What was pressed is gone: the cursor waits at the button, which is there as long as Excel writes.
      return "insert button";
    case "insert ended":
    case "update ended":
    case "undo ended":
    case "task failed":
      return focusAtEnd(state);
    case "insert":
    case "stop":
    case "writing began":
    case "found":
    case "not found":
      return null;
  }
}

function focusAtEnd(state: InsertState): Focus | null {
  switch (state.kind) {
    case "inserted":
      if (state.notUpdated !== undefined) return "insert button";
      return state.outOfStep === undefined ? "inserted heading" : "changed cells";
    case "ready":
      if (state.outOfStep !== undefined) return "changed cells";
      return state.said === undefined ? null : "insert button";
    case "failed":
      return "try again";
    default:
      return null;
  }
}
