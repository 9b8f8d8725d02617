/** What the guide says of how right the checker is, measured on tables that nobody tuned on: a tenth of them in each run of all parts. */
import { generate } from "../corpus/generate/generate";
import { judge } from "../corpus/judge";
import { tally, wilson, type Rate } from "../corpus/tally";
import { inThisTenth } from "../support/tenth";

const firstSeed = 9000;
const tablesOfASeed = 300;

const measured = tally(
  Array.from({ length: 10 }, (_, tenth) => tenth)
    .filter(inThisTenth)
    .flatMap((tenth) => Array.from({ length: tablesOfASeed }, (_, index) => judge(generate(firstSeed + tenth, index)))),
);

/** So few tables cannot show the share itself, but they can show that it is not as high as that. */
const mayBe = (share: number, { hits, of }: Rate): boolean => of > 0 && wilson({ hits, of })[1] >= share;

test.each([
  ["what is called almost certain is right", 0.995, measured.byCertainty.certain],
  ["what is called likely is right", 0.95, measured.byCertainty.likely],
  ["what is called worth a look is right", 0.7, measured.byCertainty.look],
  ["a slip is named at its cell, or is one of two that are offered", 0.97, measured.named],
  ["a slip is explained", 0.92, measured.explained],
])("as often as is said, %s: %d", (_, share, rate) => {
  expect({ ...rate, mayBe: mayBe(share, rate) }).toEqual({ ...rate, mayBe: true });
});

test("a clean table has a finding once in a hundred times at most", () => {
  const { hits, of } = measured.alarmed;
  expect(of).toBeGreaterThanOrEqual(tablesOfASeed / 3);
  expect(wilson({ hits, of })[0]).toBeLessThanOrEqual(0.01);
});
