/** A page is turned where a table has more columns than fit it upright. */
import { isWide } from "../../src/report/html";
import type { ReportPart } from "../../src/report/report";

const part = (columns: number): ReportPart => ({
  id: "part",
  caption: "",
  columns: Array.from({ length: columns }, () => ({ text: "", isWords: false })),
  rows: [],
  notes: [],
});

test.each([
  [[7], false],
  [[8], true],
  [[2, 7], false],
  [[8, 2], true],
  [[], false],
])("parts of %j columns: %s", (columns, expected) => {
  expect(isWide({ parts: columns.map(part) })).toBe(expected);
});
