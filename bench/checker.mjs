// npm run bench:checker: how right the checker is about the tables of test/corpus, and about generated ones.
//   --seed 7 --count 600   other generated tables, and more of them
//   --untouched            the part of the corpus that nobody tunes on as well: only where it is wanted, and once
//   --update               writes the baseline, where nothing has become worse
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("../scripts/typescript.cjs");
const { judge } = require("../test/corpus/judge.ts");
const { partOf, readBaseline, updateBaseline, worseThan } = require("../test/corpus/baseline.ts");
const { readCorpus } = require("../test/corpus/read-corpus.ts");
const { summary } = require("../test/corpus/summary.ts");

const asked = process.argv.slice(2);
const seen = readCorpus("seen").map(judge);
console.log(summary("Seen", seen));
if (asked.includes("--untouched")) console.log(summary("Untouched", readCorpus("untouched").map(judge)));

const now = { seen: partOf(seen), generated: readBaseline().generated };
const worse = worseThan(readBaseline().seen, now.seen);
console.log(worse.length > 0 ? `Worse than the baseline:\n${worse.join("\n")}` : "Nothing is worse than the baseline.");
if (asked.includes("--update")) updateBaseline(now);
