import { unforeseenFailure, isNotLoaded } from "../../src/taskpane/failure";

const action = "read the list";
const chunk = Object.assign(new Error("Loading chunk check failed."), {
  name: "ChunkLoadError",
  request: "https://addins.example.gov.uk/care/check-check-page.fd42a26c.js",
});

test.each<readonly [string, unknown, string]>([
  [
    "a part that could not be loaded",
    chunk,
    "Part of the add-in could not be loaded (check-check-page.fd42a26c.js). Try again. If that does not help, close this pane and open it again, or give your IT team the name of the file",
  ],
  [
    "a cell that is being edited",
    Object.assign(new Error("Excel is in cell-editing mode."), { code: "InvalidOperationInCellEditMode" }),
    "Excel is editing a cell. Press Enter in the sheet, then try again",
  ],
  [
    "an error of Excel's own",
    Object.assign(new Error("The requested resource does not exist."), { code: "ItemNotFound" }),
    "Excel could not read the list (ItemNotFound). Press Enter in the sheet, in case a cell is being edited, then try again",
  ],
  [
    "a fault of the add-in",
    new TypeError("x is undefined."),
    "The add-in could not read the list (x is undefined). Try again. If it fails again, close this pane and open it again",
  ],
  ["no reason at all", undefined, "The add-in could not read the list. Try again. If it fails again, close this pane and open it again"],
])("%s", (_, error, sentence) => expect(unforeseenFailure(error, { action })).toBe(sentence));

test("what may have become of the workbook is said, except where nothing can have begun", () => {
  const state = "Look at the sheet first";
  expect(unforeseenFailure(new Error("x"), { action, state })).toMatch(/open it again\. Look at the sheet first$/);
  expect(unforeseenFailure(chunk, { action, state })).not.toContain(state);
});

test("a failed load is told from other failures", () => {
  expect(isNotLoaded(chunk)).toBe(true);
  expect(isNotLoaded(new Error("x"))).toBe(false);
  expect(isNotLoaded(null)).toBe(false);
});
