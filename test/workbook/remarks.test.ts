/** Notes, of which the Office.js of the tests does not know: told by stand-ins for its collections. */
import { notesOf, placesOf } from "../../src/workbook/remarks";

const at = (rowIndex: number, columnIndex: number): unknown => {
  const range = { rowIndex, columnIndex, load: () => range };
  return { getLocation: () => range };
};

test("comments and notes are placed in one round trip, and none where there are neither", async () => {
  let syncs = 0;
  const sync = (): Promise<void> => {
    syncs++;
    return Promise.resolve();
  };
  const context = { sync } as unknown as OfficeExtension.ClientRequestContext;
  const remarks = (comments: unknown[], notes: unknown[] | null): Parameters<typeof placesOf>[0] =>
    ({ comments: { items: comments }, notes: notes && { items: notes } }) as unknown as Parameters<typeof placesOf>[0];
  expect(await placesOf(remarks([at(3, 1)], [at(8, 2), at(9, 2)]), context)).toEqual({
    comments: [{ row: 3, column: 1 }],
    notes: [
      { row: 8, column: 2 },
      { row: 9, column: 2 },
    ],
  });
  expect(syncs).toBe(1);
  expect(await placesOf(remarks([], null), context)).toEqual({ comments: [], notes: [] });
  expect(syncs).toBe(1);
});

test.each([
  ["a sheet of an Office.js without notes", {}, true, false],
  ["an Excel without notes", { notes: "notes" }, false, false],
  ["both with notes", { notes: "notes" }, true, true],
])("%s", (_, sheet, isSupported, isThere) => {
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported: () => isSupported } } } });
  expect(notesOf(sheet as unknown as Excel.Worksheet) !== null).toBe(isThere);
});
