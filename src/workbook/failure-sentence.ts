/** Says why Excel refused, in what state that left the workbook, and what to do. */
import { anotherClient, busy, noAnswer, settingsFull } from "./answered";

type Words = {
  /** Nothing was touched. Empty where the action never changes the workbook. */
  readonly unchanged: string;
  /** Something was written, and all of it was put back. */
  readonly restored?: string;
  /** Something may have been written: how to put it right. */
  readonly unknown?: string;
  /** What to do other than try again. */
  readonly alternative?: string;
};

/** What could not be taken back is tried again before the next thing is done. */
const takenBackFirst = "Once Excel takes it, try again: what is half done is taken back first";

const writing = {
  unchanged: "Nothing was written",
  restored: "Writing stopped half-way, so every cell was put back as it was",
  unknown: `Writing stopped half-way, and how the cells are is not known. ${takenBackFirst}`,
} as const;

/** By what was being done. The states that an action has no words for are states in which it cannot end. */
const wordsOf = {
  insert: { ...writing, alternative: "choose New sheet" },
  update: writing,
  "bring back": writing,
  move: {
    unchanged: "Nothing was moved",
    restored: "Moving stopped half-way, so everything was put back as it was",
    unknown: `Moving stopped half-way, and how the table stands is not known. ${takenBackFirst}`,
    alternative: "cut and paste the table in Excel: the list follows it",
  },
  remove: {
    unchanged: "Nothing was removed",
    restored: "Removing stopped half-way, so everything was put back as it was",
    unknown: `Removing stopped half-way, and how the table stands is not known. ${takenBackFirst}`,
  },
  undo: {
    unchanged: "Nothing was undone",
    unknown: "Undoing stopped half-way, and how the cells are is not known. Press Undo again: it goes on from there",
  },
  mark: {
    unchanged: "No cell was marked",
    restored: "Marking stopped half-way, so every cell was put back as it was",
    unknown: "Marking stopped half-way, so some cells may be marked. Mark again, or take the marks away",
  },
  unmark: {
    unchanged: "No mark was taken away",
    unknown: "Some marks may still be there. Take them away again",
  },
  "put back": { unchanged: "The cell was left as it is" },
  check: { unchanged: "Nothing was written" },
  read: { unchanged: "" },
  select: { unchanged: "" },
} as const satisfies Readonly<Record<string, Words>>;

type Action = keyof typeof wordsOf;
type StateAfter<Done extends Action> = Exclude<keyof (typeof wordsOf)[Done], "alternative">;

/** What was being done when Excel refused, and the state in which that left the workbook. */
export type Failure = {
  [Done in Action]: {
    readonly action: Done;
    readonly state: StateAfter<Done>;
    /** "Sheet1!B4:G60": where to look if the state is not known. */
    readonly where?: string;
  };
}[Action];

type ExcelError = { readonly code?: string; readonly message?: string };

/** A sentence or more, without the last full stop. */
export function failureSentence(error: unknown, failure: Failure): string {
  const { action, state, where } = failure;
  const { cause, remedy } = diagnose(error as ExcelError, failure);
  const words: Words = wordsOf[action];
  const left = state === "unknown" && where !== undefined ? `${words.unknown ?? ""}. Look at ${where}` : (words[state] ?? "");
  if (state === "unknown") return sentences(cause, isCellBeingEdited(error) && "Press Enter in the sheet", left);
  return state === "restored" ? sentences(cause, left, remedy) : sentences(cause, remedy, left);
}

const sentences = (...parts: readonly (string | false)[]): string => parts.filter(Boolean).join(". ");

function diagnose(error: ExcelError, { action, state }: Failure): { readonly cause: string; readonly remedy: string } {
  const { code = "", message = "" } = error;
  const { alternative }: Words = wordsOf[action];
  if (isCellBeingEdited(error)) return { cause: "Excel is editing a cell", remedy: "Press Enter in the sheet, then try again" };
  if (code === "InvalidSelection")
    return {
      cause: "More than one block of cells is selected",
      remedy: `Select ${action === "read" ? "one block" : "one cell"}, then try again`,
    };
  if (code === "AccessDenied")
    return {
      cause: "The sheet or the workbook is protected",
      remedy: action === "insert" ? "Unprotect it in Review, or choose New sheet" : "Unprotect it in Review, then try again",
    };
  const known = ourCodes[code];
  if (known !== undefined) return known;
  if (code === "ItemNotFound")
    return {
      cause: "The sheet is no longer there, or something on it",
      remedy: action === "insert" ? "Select a cell on another sheet, or choose New sheet" : "Check all, then try again",
    };
  // Excel does not say that a range would end beyond the sheet, only that it is not one.
  if (code === "InvalidArgument" && (action === "insert" || action === "move") && state === "unchanged")
    return { cause: "There is not enough room there", remedy: "Select a cell with room to its right and below" };
  return {
    cause:
      code === "RequestAborted"
        ? "Excel stopped before it had finished"
        : `Excel would not do it (${[code, message].filter(Boolean).join(": ")})`,
    remedy: alternative === undefined ? "Try again" : `Try again, or ${alternative}`,
  };
}

const ourCodes: Readonly<Record<string, { readonly cause: string; readonly remedy: string } | undefined>> = {
  [busy]: { cause: "Placement Costing is still at work on something else", remedy: "Wait until that is done, then try again" },
  [noAnswer]: {
    cause: "Excel does not answer. It may be calculating, or have a question open",
    remedy: "Look at Excel, wait until it is ready, then try again",
  },
  [anotherClient]: { cause: "Somebody else wrote a table into this workbook at the same moment", remedy: "Try again" },
  [settingsFull]: {
    cause: "The workbook has no room left for what add-ins keep in it, so the table would not be in the list of its tables",
    remedy: "Delete scenarios that you no longer need, then try again",
  },
};

export const isCellBeingEdited = (error: unknown): boolean => (error as ExcelError).code === "InvalidOperationInCellEditMode";
