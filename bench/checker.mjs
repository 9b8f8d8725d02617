// npm run bench:checker: how right the checker is about the tables of test/corpus, and about generated ones.
//   -- --seed 7 --count 900   fresh generated tables besides, a third of them without a slip
//   -- --untouched            the part of the corpus that nobody tunes on as well: only when it is wanted, and once
//   -- --update               writes the baseline, where nothing has become worse
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("../scripts/typescript.cjs");
const { generatedForBaseline, partOf, readBaseline, updateBaseline, worseThan } = require("../test/corpus/baseline.ts");
const { generate } = require("../test/corpus/generate/generate.ts");
const { judge } = require("../test/corpus/judge.ts");
const { readCorpus } = require("../test/corpus/read-corpus.ts");
const { summary } = require("../test/corpus/summary.ts");

const asked = process.argv.slice(2);
const numberAfter = (flag, otherwise) => (asked.includes(flag) ? Number(asked[asked.indexOf(flag) + 1]) : otherwise);
const [seed, count] = [numberAfter("--seed", null), numberAfter("--count", 900)];

const verdicts = { seen: readCorpus("seen").map(judge), generated: generatedForBaseline().map(judge) };
console.log(summary("Seen", verdicts.seen));
console.log(summary("Generated, as in the baseline", verdicts.generated));
if (seed !== null)
  console.log(
    summary(
      `Generated from seed ${seed}`,
      Array.from({ length: count }, (_, index) => judge(generate(seed, index))),
    ),
  );
if (asked.includes("--untouched")) console.log(summary("Untouched", readCorpus("untouched").map(judge)));

const now = { seen: partOf(verdicts.seen), generated: partOf(verdicts.generated) };
const before = readBaseline();
const worse = ["seen", "generated"].flatMap((part) => worseThan(before[part], now[part]).map((line) => `${part}: ${line}`));
console.log(
  worse.length > 0
    ? `Cases that fail, and did not in the baseline:\n${worse.join("\n")}`
    : "No case fails that did not fail in the baseline.",
);
if (asked.includes("--update")) updateBaseline(now);
