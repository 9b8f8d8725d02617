/** One line divided by another: utilisation = used ÷ capacity. */
import { productOfTerms } from "../arithmetic/product";
import { named } from "../explain/line-words";
import { haveAWord } from "../lines/label-words";
import { isLeapYear } from "./expected";
import { factorHypotheses } from "./factors";
import type { Rule } from "./rule";
import { bitsOfLikely } from "./said-by-labels";

export const quotient: Rule = {
  id: "quotient",
  summary: "One line divided by another: a percentage of it, a cost of each.",
  example: {
    rows: [
      "Provision | Capacity | In use | Utilisation",
      "Fostering | 125 | 80 | 64.0%",
      "Semi-independent | 49 | 16 | 32.7%",
      "Children's homes | 55 | 4 | 7.3%",
      "Secure | 81 | 47 | 58.0%",
    ],
    slip: { was: "32.7%", is: "37.2%", said: "Semi-independent, Utilisation: 37.2% should be 32.7%" },
  },
  arithmetic: productOfTerms,
  propose: (lines, known) => factorHypotheses(quotient, lines, known),
  isExpectedAt: (hypothesis, place, lines) => !isLeapYear(hypothesis, place, lines),
  labelBits: ({ result, terms: [of], constantWords }) =>
    (result.isPercent && of && haveAWord(result.label, of.line.label)) || isRateOf(result.label, constantWords) ? bitsOfLikely : 0,
  explain: ({ terms: [first, second], constant, constantWords }, place, given) =>
    first && second
      ? `${named(first, place)} ÷ ${named(second, place)}${constantWords === "" ? "" : ` ${constant < 1 ? "÷" : "×"} ${constantWords}`} is ${given}`
      : `The others give ${given}`,
};

/** "Rate per 10,000" of something in ten thousand of something else. */
const isRateOf = (label: string, words: string): boolean =>
  words.includes(",") && label.replace(/(?<=\d)[, ](?=\d{3}\b)/g, "").includes(`per ${words.replace(/,/g, "")}`);
