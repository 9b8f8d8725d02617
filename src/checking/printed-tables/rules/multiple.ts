/** One line as so many times another: a year as 52 weeks, a contract as 8 years. */
import { productOfTerms } from "../arithmetic/product";
import { evidenceOf } from "../evidence/evidence";
import { named } from "../explain/line-words";
import { constantsOf, type Constant } from "../lines/constants";
import { floatTolerance } from "../lines/float-tolerance";
import { eachYear, haveAWord, ofMonth, ofWeek, ofYear } from "../lines/label-words";
import type { Line, Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { constantsThatFit, takeRatios } from "../lines/ratios";
import { hasOddPercent, isLeapYear, isOfRoundedLines } from "./expected";
import { placesOfAll, type Hypothesis, type Known, type Rule } from "./rule";
import { bitsOfSaid } from "./said-by-labels";

export const multiple: Rule = {
  id: "multiple",
  summary: "One line is so many times another: a year is 52 weeks, a contract the years of its term.",
  example: {
    rows: [
      "Level | Weekly price | Annual cost",
      "Low | £2,411.30 | £125,387.60",
      "Medium | £2,563.46 | £133,299.92",
      "High | £2,636.54 | £137,100.08",
    ],
    slip: { was: "£137,100.08", is: "£137,010.08", said: "High, Annual cost: £137,010.08 should be £137,100.08" },
  },
  arithmetic: productOfTerms,
  ties: true,
  propose: proposeMultiples,
  isExpectedAt: (hypothesis, place, lines) =>
    !hasOddPercent(hypothesis, place) &&
    !isLeapYear(hypothesis, place, lines) &&
    !isOfRoundedLines(hypothesis, place, lines) &&
    !isOfShares(hypothesis, place, lines),
  labelBits: (hypothesis) => (isNamed(hypothesis) ? bitsOfSaid : 0),
  explain: ({ terms: [first], constant, constantWords }, place, given) =>
    first ? `${named(first, place)} ${constant < 1 ? "÷" : "×"} ${constantWords} is ${given}` : `The others give ${given}`,
};

function* proposeMultiples(lines: Lines, { namedNumbers, namedWeeks }: Known): Generator<Hypothesis> {
  const constants = constantsOf(namedNumbers, namedWeeks);
  for (const [at, result] of lines.lines.entries()) {
    const nearestFirst = fittingBeside(lines, at, result, constants).sort(
      (one, other) => Math.abs(one.line.index - result.index) - Math.abs(other.line.index - result.index),
    );
    for (const { line, fitting } of nearestFirst) {
      const [best] = fitting
        .flatMap((constant) => [
          multipleOf(lines, result, line, constant, constants.length * neighboursOf(lines, at).length),
          // VAT is a fifth of the price, and the price five times the VAT only roughly. A year is never made a week.
          ...(isPlain(constant) && !isNamed(multipleOf(lines, result, line, constant, 1))
            ? [multipleOf(lines, line, result, inverse(constant), constants.length * neighboursOf(lines, at).length)]
            : []),
        ])
        .map((hypothesis) => ({ hypothesis, evidence: evidenceOf(hypothesis, lines) }))
        .sort((one, other) => other.evidence.holds - one.evidence.holds || other.evidence.strict - one.evidence.strict);
      if (best) yield best.hypothesis;
    }
  }
}

/**
 * Shares of a total are made to add to it, so that each may be a unit of its last digit more or less than its weight gives: of two shares,
 * or of the total and a share, the one is so many times the other to a unit of each.
 */
function isOfShares(hypothesis: Hypothesis, place: number, { lines }: Lines): boolean {
  const { result, terms, constant } = hypothesis;
  const [term] = terms;
  if (!term || isNamed(hypothesis)) return false;
  const [whole, part, times] = constant >= 1 ? [result, term.line, constant] : [term.line, result, 1 / constant];
  if (part.total !== null || !lines.some((line) => line.total !== null && line.part === part.part && line !== part)) return false;
  const out = Math.abs((whole.numbers[place] ?? Number.NaN) - times * (part.numbers[place] ?? Number.NaN));
  const unit = part.figures[place]?.figure.quantum.toNumber() ?? 0;
  return out <= times * unit + (whole.total === null ? unit : 0) + floatTolerance(out);
}

const isPlain = ({ words }: Constant): boolean => /^[\d,]+$/.test(words);
const inverse = ({ value, words }: Constant): Constant => ({ value: 1 / value, words });

interface Fitting {
  readonly line: Line;
  readonly fitting: readonly Constant[];
}

/** The lines that some constant may make it from. */
function fittingBeside(lines: Lines, at: number, result: Line, constants: readonly Constant[]): Fitting[] {
  const found: Fitting[] = [];
  for (const line of neighboursOf(lines, at)) {
    if ((result.isPercent && !line.isPercent) || (result.isHeading && line.isHeading)) continue;
    const fitting = constantsThatFit(takeRatios(result, line), constants);
    if (fitting.length > 0) found.push({ line, fitting });
  }
  return found;
}

function multipleOf(lines: Lines, result: Line, line: Line, { value, words }: Constant, tried: number): Hypothesis {
  // A heading is given, and what stands under it is worked out.
  if (result.isHeading && !line.isHeading) return multipleOf(lines, line, result, { value: 1 / value, words }, tried);
  return {
    rule: multiple,
    result,
    terms: [{ line, sign: 1 }],
    constant: value,
    constantError: 0,
    constantWords: words,
    shift: 0,
    // A swing has no sign: it is twice a change, whichever way that goes.
    places: placesOfAll([result, line], lines.places).filter(
      (place) => !withoutSign.test(result.label) || !((line.numbers[place] ?? 0) < 0),
    ),
    tried,
  };
}

const withoutSign = /\b(?:swing|spread|size)\b/i;

/** From a week or a month to a year, or over the years that a label names. */
function isNamed({ result, terms: [term], constant, constantWords }: Hypothesis): boolean {
  if (!term || constant <= 1) return false;
  if (/weeks/.test(constantWords)) return ofYear.test(result.label) && ofWeek.test(term.line.label) && !ofYear.test(term.line.label);
  if (/months/.test(constantWords)) return ofYear.test(result.label) && ofMonth.test(term.line.label);
  if (new RegExp(`\\b${constant}[- ]years?\\b`, "i").test(result.label)) return true;
  return eachYear.test(term.line.label) && !eachYear.test(result.label) && haveAWord(result.label, term.line.label);
}
