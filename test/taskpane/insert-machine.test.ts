import {
  focusAfter,
  insertedIn,
  next,
  rowsToWrite,
  type InsertEvent,
  type InsertedState,
  type InsertState,
  type Task,
} from "../../src/taskpane/table/insert-machine";
import { decimal } from "../../src/calculation";
import type { Table } from "../../src/tables";
import type { Inserted } from "../../src/workbook";

const table = { title: "Savings grid" } as unknown as Table;
const rows = [
  { label: "Spot cost", value: 184308.8, link: "Inputs!B3" },
  { label: "Term", value: "" },
];
const asked = { table, rows, mode: "formulas" } as const;
const here = { number: 1, sheet: "Sheet1", area: "A1:F20" } as Inserted;
const cells = [{ value: 190000 }] as never;
const drift = { rows: [rows[0]], cells };

const ready: InsertState = { kind: "ready" };
const refused: InsertState = { kind: "refused", sentence: "The sheet is protected" };
const inserted: InsertedState = { kind: "inserted", inserted: here, rows };
const updated: InsertedState = { ...inserted, before: inserted };
const troubled: InsertedState = { ...inserted, trouble: "Its cells have changed", notUpdated: "No room" };
const insertTask: Task = { kind: "insert", asked, place: "selection", mayOverwrite: false };
const updateTask: Task = { kind: "update", asked, mayOverwrite: false, inserted };
const undoTask: Task = { kind: "undo", inserted };
const working = (task: Task, phase: "reading" | "stopping" | "writing" = "writing"): InsertState => ({ kind: "working", task, phase });
const failed = (task: Task): InsertState => ({ kind: "failed", sentence: "The add-in could not do it", task });
const occupied = {
  kind: "not empty",
  area: "Sheet1!A1:F20",
  filled: 3,
  first: { cell: "C9", text: "Total" },
  alsoThere: [],
  emptyCell: { sheet: "Sheet1", cell: "H1" },
} as const;
const notEmpty: InsertState = { kind: "not empty", outcome: occupied, asked };
const changed: InsertState = { kind: "changed in the sheet", at: "Sheet1!A1:F20", changes: ["D14: now 12"], asked, inserted };

const press: InsertEvent = { kind: "insert", asked, place: "selection" };
const update: InsertEvent = { kind: "update", asked };
const notFound: InsertEvent = { kind: "not found", sentence: "Sheet1!A1:F20 is no longer there" };
const taskFailed: InsertEvent = { kind: "task failed", sentence: "The add-in could not do it" };
const insertEnded = (outcome: Extract<InsertEvent, { kind: "insert ended" }>["outcome"]): InsertEvent => ({
  kind: "insert ended",
  outcome,
});
const updateEnded = (outcome: Extract<InsertEvent, { kind: "update ended" }>["outcome"]): InsertEvent => ({
  kind: "update ended",
  outcome,
});
const undone: InsertEvent = { kind: "undo ended", outcome: { kind: "undone", sentence: "Insert undone" } };
const undoRefused: InsertEvent = { kind: "undo ended", outcome: { kind: "refused", sentence: "Its cells have changed" } };

type Step = readonly [name: string, from: InsertState, event: InsertEvent, to: InsertState, focus: ReturnType<typeof focusAfter>];

const steps: readonly Step[] = [
  ["the button inserts", ready, press, working(insertTask, "reading"), null],
  ["after a refusal too", refused, press, working(insertTask, "reading"), null],
  ["it can be stopped while it reads", working(insertTask, "reading"), { kind: "stop" }, working(insertTask, "stopping"), null],
  ["then it writes", working(insertTask, "reading"), { kind: "writing began" }, working(insertTask), null],
  ["it is inserted", working(insertTask), insertEnded({ kind: "inserted", inserted: here }), inserted, "inserted heading"],
  ["cells are not empty", working(insertTask, "reading"), insertEnded(occupied), notEmpty, null],
  ["Excel refuses", working(insertTask), insertEnded({ kind: "refused", sentence: "The sheet is protected" }), refused, null],
  [
    "a linked cell has changed",
    working(insertTask, "reading"),
    insertEnded({ kind: "out of step", cells }),
    { kind: "ready", outOfStep: drift } as InsertState,
    "changed cells",
  ],
  ["an insert fails", working(insertTask), taskFailed, failed(insertTask), "try again"],
  ["and is tried again", failed(insertTask), { kind: "try again" }, working(insertTask, "reading"), "insert button"],
  ["or pressed anew", failed(insertTask), press, working(insertTask, "reading"), null],

  [
    "another place",
    notEmpty,
    { kind: "put it at", place: "new sheet", mayOverwrite: false },
    working({ ...insertTask, place: "new sheet" }, "reading"),
    "insert button",
  ],
  [
    "over what is there",
    notEmpty,
    { kind: "put it at", place: "selection", mayOverwrite: true },
    working({ ...insertTask, mayOverwrite: true }, "reading"),
    "insert button",
  ],
  ["nowhere", notEmpty, { kind: "cancel" }, ready, "insert button"],

  ["an update begins", inserted, update, working(updateTask), "insert button"],
  ["without what was said before", troubled, update, working({ ...updateTask, inserted: troubled }), "insert button"],
  ["it is updated", working(updateTask), updateEnded({ kind: "inserted", inserted: here }), updated, "inserted heading"],
  [
    "people changed the table",
    working(updateTask),
    updateEnded({ kind: "changed in the sheet", at: "Sheet1!A1:F20", changes: ["D14: now 12"] }),
    changed,
    null,
  ],
  ["they keep their changes", changed, { kind: "cancel" }, inserted, "insert button"],
  ["they let them go", changed, { kind: "overwrite" }, working({ ...updateTask, mayOverwrite: true }), "insert button"],
  [
    "an update is refused",
    working({ ...updateTask, inserted: troubled }),
    updateEnded({ kind: "refused", sentence: "Protected" }),
    { ...inserted, notUpdated: "Protected" },
    "insert button",
  ],
  [
    "an update has no room",
    working(updateTask),
    updateEnded(occupied),
    {
      ...inserted,
      notUpdated:
        "With these assumptions it needs Sheet1!A1:F20, where C9 holds “Total”. Make room below and beside it, or insert another. Nothing was written",
    },
    "insert button",
  ],
  [
    "a linked cell has changed before an update",
    working(updateTask),
    updateEnded({ kind: "out of step", cells }),
    { ...inserted, outOfStep: drift } as InsertState,
    "changed cells",
  ],
  ["an update fails", working(updateTask), taskFailed, failed(updateTask), "try again"],
  ["and is tried again with what it was about", failed(updateTask), { kind: "try again" }, working(updateTask), "insert button"],
  ["or asked for anew", failed(updateTask), update, working(updateTask), "insert button"],

  ["an undo begins", inserted, { kind: "undo" }, working(undoTask), "insert button"],
  ["an insert is undone", working(undoTask), undone, { kind: "ready", said: "Insert undone" }, "insert button"],
  [
    "an update is undone",
    working({ kind: "undo", inserted: updated }),
    undone,
    { ...inserted, said: "Update undone. The table is as it was before" },
    "inserted heading",
  ],
  ["an undo is refused", working(undoTask), undoRefused, { ...inserted, trouble: "Its cells have changed" }, "inserted heading"],
  ["an undo fails", working(undoTask), taskFailed, failed(undoTask), "try again"],
  ["what is inserted can be left and another inserted", failed(undoTask), { kind: "insert another" }, ready, "insert button"],
  ["the same without a failure", inserted, { kind: "insert another" }, ready, "insert button"],
  [
    "it cannot be found in Excel",
    { ...inserted, said: "Update undone" },
    notFound,
    { ...inserted, trouble: "Sheet1!A1:F20 is no longer there" },
    null,
  ],
];

test.each(steps)("%s", (_, from, event, to, focus) => {
  const after = next(from, event);
  expect(after).toEqual(to);
  expect(focusAfter(after, event)).toBe(focus);
});

const events: readonly InsertEvent[] = [
  press,
  update,
  { kind: "undo" },
  { kind: "stop" },
  { kind: "try again" },
  { kind: "insert another" },
  { kind: "put it at", place: "new sheet", mayOverwrite: false },
  { kind: "overwrite" },
  { kind: "cancel" },
  { kind: "writing began" },
  insertEnded(occupied),
  updateEnded(occupied),
  undone,
  taskFailed,
  notFound,
];

/** The kinds of event that mean something in a state; any other leaves the very state. */
const answered: readonly (readonly [string, InsertState, readonly InsertEvent["kind"][]])[] = [
  ["ready", ready, ["insert"]],
  ["refused", refused, ["insert"]],
  ["reading", working(insertTask, "reading"), ["stop", "writing began", "insert ended", "task failed"]],
  ["stopping", working(insertTask, "stopping"), ["insert ended", "task failed"]],
  ["writing", working(insertTask), ["insert ended", "task failed"]],
  ["updating", working(updateTask), ["update ended", "task failed"]],
  ["undoing", working(undoTask), ["undo ended", "task failed"]],
  ["not empty", notEmpty, ["put it at", "cancel"]],
  ["changed in the sheet", changed, ["overwrite", "cancel"]],
  ["inserted", inserted, ["update", "undo", "insert another", "not found"]],
  ["failed to insert", failed(insertTask), ["insert", "try again"]],
  ["failed to update", failed(updateTask), ["update", "undo", "try again", "insert another", "not found"]],
];

test.each(answered)("%s: every other event leaves it as it is", (_, state, kinds) => {
  expect(
    events
      .filter((event) => next(state, event) !== state)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual([...kinds].sort());
});

test.each<readonly [string, InsertState, InsertedState | null]>([
  ["nothing yet", ready, null],
  ["while it works, nothing is offered", working(updateTask), null],
  ["what was inserted", inserted, inserted],
  ["what people are asked about", changed, inserted],
  ["what an update or an undo failed on", failed(updateTask), inserted],
  ["nothing after a failed insert", failed(insertTask), null],
])("what is in the workbook: %s", (_, state, expected) => expect(insertedIn(state)).toBe(expected));

test("a table is written with the blanks that it shows as blank, so that it can be read again; other blanks are left out", () => {
  const lines = [
    { label: "Occupied, April", value: decimal(3) },
    { label: "Occupied, May", value: "" },
    { label: "Beds contracted", value: decimal(4) },
  ];
  const rows = [
    { label: "Occupied, April", value: 3 },
    { label: "occupied, May", value: "" },
    { label: "Beds contracted", value: "" },
  ];
  const table = { assumptions: lines as unknown as Table["assumptions"] };
  expect(rowsToWrite({ table, rows }).map(({ label }) => label)).toEqual(["Occupied, April", "occupied, May"]);
});
