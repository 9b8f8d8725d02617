import { sumOfParts } from "../arithmetic/sum";
import { addedWords } from "../explain/line-words";
import { addsAt, expectsAddedAt } from "./expected-sums";
import type { Rule } from "./rule";
import { proposeTotals } from "./total-search";

export const total: Rule = {
  id: "total",
  summary: "A total is the sum of the lines beside it, or of the sub-totals among them.",
  example: {
    rows: ["Service | 2023/24 | 2024/25", "Fostering | 105,310 | 112,240", "Residential | 63,150 | 70,480", "Total | 168,460 | 182,720"],
    slip: { was: "182,720", is: "187,220", said: "Total, 2024/25: 187,220 should be 182,720" },
  },
  arithmetic: sumOfParts,
  propose: (lines) => proposeTotals(total, lines),
  isExpectedAt: (hypothesis, place, lines) => expectsAddedAt(hypothesis, place, lines) || addsAt(hypothesis, place),
  labelBits: ({ result }) => (result.total !== null ? labelled[result.total] : gathered.test(result.label) ? bitsOfGathered : 0),
  explain: (hypothesis, place, given) => `The ${addedWords(hypothesis, place)} add to ${given}`,
};

/** "Total" and nothing else can be nothing but a sum. */
/** "Gross cost" and "Less: income" mostly gather the lines above them. */
const gathered = /\bgross\b|^less\b/i;
const bitsOfGathered = 3;
const labelled = { bare: 16, named: 6 } as const;
