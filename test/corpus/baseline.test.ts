/** All of the corpus in each run and a tenth of the generated tables (of the unit tests alone: a third, and a fiftieth), all in the deep tier: no case that the checker handled may fail again. */
import { seed } from "../support/runs";
import { inThisTenth, isWithoutTenth } from "../support/tenth";
import { generatedForBaseline, partOf, readBaseline, worseThan } from "./baseline";
import { judge } from "./judge";
import { readCorpus } from "./read-corpus";
import { wilson } from "./tally";

const baseline = readBaseline();

describe("No case that the checker handled fails again (if more cases hold than before: npm run bench:checker -- --update)", () => {
  test("tables of the corpus", () => {
    const now = partOf(
      readCorpus("seen")
        .filter((_, index) => !isWithoutTenth || index % 3 === seed % 3)
        .map(judge),
    );
    expect(worseThan(baseline.seen, now)).toEqual([]);
  });

  test("generated tables", () => {
    const now = partOf(
      generatedForBaseline()
        .filter((_, index) => (isWithoutTenth ? index % 50 === 0 : inThisTenth(index)))
        .map(judge),
    );
    expect(worseThan(baseline.generated, now)).toEqual([]);
  });
});

test("the baseline knows every table of the corpus", () => {
  expect(baseline.seen.tried).toEqual(readCorpus("seen").map(({ name }) => name));
});

test("a rate's interval is Wilson's", () => {
  const [low, high] = wilson({ hits: 97, of: 100 });
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.9155", "0.9897"]);
  expect(wilson({ hits: 0, of: 300 })[1].toFixed(4)).toBe("0.0126");
});
