import { productOfTerms } from "../arithmetic/product";
import { named } from "../explain/line-words";
import type { Line, Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { floatTolerance } from "../lines/float-tolerance";
import { fitsMost, takeRatios } from "../lines/ratios";
import { isMost } from "../lines/samples";
import { placesOfAll, type Hypothesis, type Rule } from "./rule";
import { bitsOfLikely } from "./said-by-labels";

export const share: Rule = {
  id: "share",
  summary: "Each percentage is its figure as a share of the total, where the total is 100% or its share is left blank.",
  example: {
    rows: [
      "Borough | Children | Share",
      "Hackney | 52 | 29.7%",
      "Tower Hamlets | 48 | 27.4%",
      "Newham | 35 | 20.0%",
      "Islington | 40 | 22.9%",
      "Total | 175 | 100%",
    ],
    slip: { was: "29.7%", is: "27.9%", said: "Hackney, Share: 27.9% should be 29.7%" },
  },
  arithmetic: productOfTerms,
  ties: true,
  mayBeAUnitOut: true,
  propose: proposeShares,
  labelBits: ({ result }) =>
    /\b(?:share|proportion|occupan\w*|utili[sz]ation|take-?up|percent(?:age)?|of total|index)\b|%|= ?100\b/i.test(result.label)
      ? bitsOfLikely
      : 0,
  explain: ({ terms: [first, whole], constant }, place, given) =>
    first && whole
      ? `${named(first, place)} ÷ ${whole.line.figures[place]?.figure.text ?? ""}${constant === 1 ? "" : " × 100"} is ${given}`
      : `The others give ${given}`,
};

function* proposeShares(lines: Lines): Generator<Hypothesis> {
  for (const [at, result] of lines.lines.entries()) {
    const full = result.isPercent ? 1 : isIndex(result) ? 100 : null;
    if (full === null || result.isHeading) continue;
    for (const wholes of wholesOf(result, full, lines))
      for (const line of neighboursOf(lines, at)) {
        if (line.isPercent || line === result || !isOfMost(result, line, wholes, full)) continue;
        yield {
          rule: share,
          result,
          terms: [
            { line, sign: 1 },
            { line: wholeOf(line, wholes), sign: -1 },
          ],
          constant: full,
          constantError: 0,
          constantWords: `${new Set(wholes).size === 1 ? wordsOfOne(line, wholes) : "each whole"}${full === 1 ? "" : " × 100"}`,
          shift: 0,
          places: placesOfAll([result, line], lines.places).filter((place) => wholes[place] !== place && wholes[place] !== undefined),
          tried: neighboursOf(lines, at).length,
        };
      }
  }
}

/** At each place, where the figure stands that it is a share of: one for all, or that of its section. */
type Wholes = readonly (number | undefined)[];

const wordsOfOne = (line: Line, [whole = 0]: Wholes): string => line.figures[whole]?.figure.text ?? "";

/** Looked at before anything is weighed. */
function isOfMost(result: Line, line: Line, wholes: Wholes, full: number): boolean {
  const [whole] = wholes;
  if (new Set(wholes).size === 1 && whole !== undefined) {
    const total = line.numbers[whole] ?? Number.NaN;
    return total > 0 && fitsMost(full / total, takeRatios(result, line));
  }
  const asked = placesOfAll([result, line], wholes.length).filter((place) => wholes[place] !== place && wholes[place] !== undefined);
  const held = asked.filter((place) => {
    const share = ((line.numbers[place] ?? 0) / (line.numbers[wholes[place] ?? place] ?? Number.NaN)) * full;
    return Math.abs(share - (result.numbers[place] ?? Number.NaN)) <= (result.halves[place] ?? 0) + floatTolerance(share);
  });
  return isMost(held.length, asked.length);
}

/** The figure that each is a share of, at each place. */
function wholeOf(line: Line, wholes: Wholes): Line {
  const at = <Value>(values: ArrayLike<Value>, none: Value): Value[] => wholes.map((whole) => values[whole ?? -1] ?? none);
  return {
    ...line,
    label: `${line.label} in all`.trim(),
    figures: at(line.figures, undefined),
    numbers: Float64Array.from(at(line.numbers, Number.NaN)),
    halves: Float64Array.from(at(line.halves, 0)),
    slacks: Float64Array.from(at(line.slacks, 0)),
  };
}

/** "Index, 2015 = 100". */
const isIndex = ({ label }: Line): boolean => /\bindex\b|= ?100\b/i.test(label);

/**
 * The first and the last of the places that are 100%, and of totals beside which no share is printed; and where there are several, for each
 * place the one above it, or the one below, as each section of a table may have its own.
 */
function wholesOf({ numbers }: Line, full: number, { isTotalPlace }: Lines): readonly Wholes[] {
  const found = isTotalPlace.flatMap((isTotal, place) => {
    const printed = numbers[place] ?? Number.NaN;
    return printed === full || (isTotal && Number.isNaN(printed)) ? [place] : [];
  });
  const [first, last] = [found.at(0), found.at(-1)];
  if (first === undefined) return [];
  const ofAll = (whole: number | undefined): Wholes => isTotalPlace.map(() => whole);
  if (first === last) return [ofAll(first)];
  return [
    ofAll(first),
    ofAll(last),
    isTotalPlace.map((_, place) => found.filter((whole) => whole <= place).at(-1)),
    isTotalPlace.map((_, place) => found.find((whole) => whole >= place)),
  ];
}
