/** Excel's refusals in plain words: why, what to do, and in what state the workbook is, for every action and every state it can end in. */
import { failureSentence, type Failure } from "../../src/workbook/failure-sentence";

type Action = Failure["action"];
type StateAfter<Done extends Action> = Extract<Failure, { action: Done }>["state"];

/** What each says where Excel gives a code that nothing is known about. The compiler holds the list to every action and state. */
const sentences: { [Done in Action]: Record<StateAfter<Done>, string> } = {
  insert: {
    unchanged: "Excel would not do it (Odd: no reason). Try again, or choose New sheet. Nothing was written",
    restored:
      "Excel would not do it (Odd: no reason). Writing stopped half-way, so every cell was put back as it was. Try again, or choose New sheet",
    unknown:
      "Excel would not do it (Odd: no reason). Writing stopped half-way, and how the cells are is not known. Once Excel takes it, try again: what is half done is taken back first",
  },
  update: {
    unchanged: "Excel would not do it (Odd: no reason). Try again. Nothing was written",
    restored: "Excel would not do it (Odd: no reason). Writing stopped half-way, so every cell was put back as it was. Try again",
    unknown:
      "Excel would not do it (Odd: no reason). Writing stopped half-way, and how the cells are is not known. Once Excel takes it, try again: what is half done is taken back first",
  },
  "bring back": {
    unchanged: "Excel would not do it (Odd: no reason). Try again. Nothing was written",
    restored: "Excel would not do it (Odd: no reason). Writing stopped half-way, so every cell was put back as it was. Try again",
    unknown:
      "Excel would not do it (Odd: no reason). Writing stopped half-way, and how the cells are is not known. Once Excel takes it, try again: what is half done is taken back first",
  },
  move: {
    unchanged:
      "Excel would not do it (Odd: no reason). Try again, or cut and paste the table in Excel: the list follows it. Nothing was moved",
    restored:
      "Excel would not do it (Odd: no reason). Moving stopped half-way, so everything was put back as it was. Try again, or cut and paste the table in Excel: the list follows it",
    unknown:
      "Excel would not do it (Odd: no reason). Moving stopped half-way, and how the table stands is not known. Once Excel takes it, try again: what is half done is taken back first",
  },
  remove: {
    unchanged: "Excel would not do it (Odd: no reason). Try again. Nothing was removed",
    restored: "Excel would not do it (Odd: no reason). Removing stopped half-way, so everything was put back as it was. Try again",
    unknown:
      "Excel would not do it (Odd: no reason). Removing stopped half-way, and how the table stands is not known. Once Excel takes it, try again: what is half done is taken back first",
  },
  undo: {
    unchanged: "Excel would not do it (Odd: no reason). Try again. Nothing was undone",
    unknown:
      "Excel would not do it (Odd: no reason). Undoing stopped half-way, and how the cells are is not known. Press Undo again: it goes on from there",
  },
  mark: {
    unchanged: "Excel would not do it (Odd: no reason). Try again. No cell was marked",
    restored: "Excel would not do it (Odd: no reason). Marking stopped half-way, so every cell was put back as it was. Try again",
    unknown:
      "Excel would not do it (Odd: no reason). Marking stopped half-way, so some cells may be marked. Mark again, or take the marks away",
  },
  unmark: {
    unchanged: "Excel would not do it (Odd: no reason). Try again. No mark was taken away",
    unknown: "Excel would not do it (Odd: no reason). Some marks may still be there. Take them away again",
  },
  "put back": { unchanged: "Excel would not do it (Odd: no reason). Try again. The cell was left as it is" },
  check: { unchanged: "Excel would not do it (Odd: no reason). Try again. Nothing was written" },
  read: { unchanged: "Excel would not do it (Odd: no reason). Try again" },
  select: { unchanged: "Excel would not do it (Odd: no reason). Try again" },
};

const cases = Object.entries(sentences).flatMap(([action, byState]) =>
  Object.entries(byState).map(([state, sentence]) => ({ failure: { action, state } as Failure, sentence })),
);

test.each(cases)("$failure.action, $failure.state: $sentence", ({ failure, sentence }) => {
  expect(failureSentence({ code: "Odd", message: "no reason" }, failure)).toBe(sentence);
});

const codes = ["InvalidOperationInCellEditMode", "InvalidSelection", "AccessDenied", "InvalidArgument", "RequestAborted", "Odd"];

test.each(cases.flatMap(({ failure }) => codes.map((code) => ({ failure, code }))))(
  "$failure.action, $failure.state, $code: what is said of the workbook is true",
  ({ failure, code }) => {
    const sentence = failureSentence({ code }, failure);
    expect(/Nothing was|No cell was|No mark was|was left as it is/.test(sentence)).toBe(
      failure.state === "unchanged" && !["read", "select"].includes(failure.action),
    );
    expect(/was put back as it was/.test(sentence)).toBe(failure.state === "restored");
    expect(/not known|may (still )?be/.test(sentence)).toBe(failure.state === "unknown");
    expect(sentence).toMatch(/^[A-Z][^.]*(\. [A-Z][^.]*)+$/);
  },
);

test.each<[code: string, failure: Failure, sentence: string]>([
  [
    "InvalidOperationInCellEditMode",
    { action: "insert", state: "unchanged" },
    "Excel is editing a cell. Press Enter in the sheet, then try again. Nothing was written",
  ],
  [
    "InvalidOperationInCellEditMode",
    { action: "move", state: "unknown" },
    "Excel is editing a cell. Press Enter in the sheet. Moving stopped half-way, and how the table stands is not known. Once Excel takes it, try again: what is half done is taken back first",
  ],
  [
    "InvalidOperationInCellEditMode",
    { action: "read", state: "unchanged" },
    "Excel is editing a cell. Press Enter in the sheet, then try again",
  ],
  [
    "InvalidSelection",
    { action: "insert", state: "unchanged" },
    "More than one block of cells is selected. Select one cell, then try again. Nothing was written",
  ],
  [
    "InvalidSelection",
    { action: "read", state: "unchanged" },
    "More than one block of cells is selected. Select one block, then try again",
  ],
  [
    "AccessDenied",
    { action: "insert", state: "unchanged" },
    "The sheet or the workbook is protected. Unprotect it in Review, or choose New sheet. Nothing was written",
  ],
  [
    "AccessDenied",
    { action: "update", state: "restored" },
    "The sheet or the workbook is protected. Writing stopped half-way, so every cell was put back as it was. Unprotect it in Review, then try again",
  ],
  [
    "InvalidArgument",
    { action: "move", state: "unchanged" },
    "There is not enough room there. Select a cell with room to its right and below. Nothing was moved",
  ],
  [
    "InvalidArgument",
    { action: "put back", state: "unchanged" },
    "Excel would not do it (InvalidArgument). Try again. The cell was left as it is",
  ],
  ["RequestAborted", { action: "remove", state: "unchanged" }, "Excel stopped before it had finished. Try again. Nothing was removed"],
])("%s: %j", (code, failure, sentence) => {
  expect(failureSentence({ code }, failure)).toBe(sentence);
});
