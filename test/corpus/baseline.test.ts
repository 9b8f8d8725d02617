/** A sample of the corpus in each run, all of it in the deep tier: no case that the checker handled may fail again. */
import { inThisTenth, isDeep } from "../support/tenth";
import { partOf, readBaseline, worseThan } from "./baseline";
import { judge } from "./judge";
import { readCorpus } from "./read-corpus";
import { wilson } from "./tally";

const baseline = readBaseline();

/** A third of the tables in each run, another third for another commit. */
const sampled = <One>(all: readonly One[]): readonly One[] => all.filter((_, index) => isDeep || inThisTenth(index % 3));

describe("No case that the checker handled fails again (if more cases hold than before: npm run bench:checker -- --update)", () => {
  test("tables of the corpus", () => {
    const now = partOf(sampled(readCorpus("seen")).map(judge));
    expect(worseThan(baseline.seen, now)).toEqual([]);
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
