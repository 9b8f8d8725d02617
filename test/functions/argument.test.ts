/** What Excel hands over becomes cells: values as they are, its errors as errors, anything else as unreadable. */
import { CellError, unreadable } from "../../src/calculation";
import { Argument } from "../../src/functions/argument";

const cellOf = (given: unknown): unknown => Argument.of([[given]]).at(0, 0);

test.each([5, "text", true, ""])("%p stays as it is", (given) => {
  expect(cellOf(given)).toBe(given);
});

test("a blank cell is null", () => {
  expect([cellOf(null), cellOf(undefined)]).toEqual([null, null]);
});

test("an error of Excel keeps its code", () => {
  expect(cellOf({ code: "#N/A" })).toEqual(new CellError("#N/A"));
});

test.each([{ code: "text" }, { code: 5 }, {}, [], () => 5, Symbol("cell")])("anything else cannot be read", (given) => {
  expect(Argument.of([[1, given]]).at(0, 1)).toBe(unreadable);
});
