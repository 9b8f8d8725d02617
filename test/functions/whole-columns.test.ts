/** Columns that are named whole have headings and blank rows, and each says what to name instead. */
import { isProblem } from "../../src/calculation";
import { spill } from "../support/cells";

const advice = /\. Name just the rows that hold figures, like A2:A500$/;
const sentences = (cells: readonly unknown[]): readonly (string | null)[] =>
  spill(
    "BREAKEVEN",
    cells.map((cell) => [cell]),
    [[184_308.8]],
    [[5]],
  ).map(([one]) => (isProblem(one) ? one.sentence : null));

test("a heading says it, figures do not, and neither does a figure that is wrong by itself", () => {
  const [heading, figure, wrong, last] = sentences(["Block cost", 627_000, "tbc", 666_500]);
  expect(heading).toMatch(advice);
  expect(figure).toBeNull();
  expect(last).toBeNull();
  expect(wrong).not.toBeNull();
  expect(wrong).not.toMatch(advice);
});

test("so does a blank row, where blank is no figure", () => {
  const answered = spill(
    "WEEKS",
    ["2027/28", "2028/29", null, "2029/30", ""].map((cell) => [cell]),
  ).map(([one]) => (isProblem(one) ? one.sentence : null));
  expect(answered[0]).toBeNull();
  for (const at of [2, 4]) expect(answered[at]).toMatch(advice);
});

test("a short range was meant as it is", () => {
  const [heading] = sentences(["Block cost", 627_000]);
  expect(heading).not.toBeNull();
  expect(heading).not.toMatch(advice);
});
