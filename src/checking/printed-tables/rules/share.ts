import { productOfTerms } from "../arithmetic/product";
import { named } from "../explain/line-words";
import type { Line, Lines } from "../lines/line";
import { neighboursOf } from "../lines/neighbours";
import { fitsMost, takeRatios } from "../lines/ratios";
import { placesOfAll, type Hypothesis, type Rule } from "./rule";
import { bitsOfFitting } from "./said-by-labels";

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
      ? bitsOfFitting
      : 0,
  explain: ({ terms: [first], constantWords }, place, given) =>
    first ? `${named(first, place)} ÷ ${constantWords} is ${given}` : `The others give ${given}`,
};

function* proposeShares(lines: Lines): Generator<Hypothesis> {
  for (const [at, result] of lines.lines.entries()) {
    const full = result.isPercent ? 1 : isIndex(result) ? 100 : null;
    if (full === null || result.isHeading) continue;
    for (const whole of wholesOf(result, full, lines))
      for (const line of neighboursOf(lines, at)) {
        const total = line.numbers[whole] ?? Number.NaN;
        if (line.isPercent || !(total > 0) || line === result || !fitsMost(full / total, takeRatios(result, line))) continue;
        yield {
          rule: share,
          result,
          terms: [
            { line, sign: 1 },
            { line: wholeOf(line, whole), sign: -1 },
          ],
          constant: full,
          constantError: 0,
          constantWords: `${line.figures[whole]?.figure.text ?? ""}${full === 1 ? "" : " × 100"}`,
          shift: 0,
          places: placesOfAll([result, line], lines.places).filter((place) => place !== whole),
          tried: neighboursOf(lines, at).length,
        };
      }
  }
}

/** The figure that all are shares of, at each place. */
function wholeOf(line: Line, whole: number): Line {
  const all = <Value>(value: Value): readonly Value[] => line.figures.map(() => value);
  return {
    ...line,
    label: `${line.label} in all`.trim(),
    figures: all(line.figures[whole]),
    numbers: Float64Array.from(all(line.numbers[whole] ?? Number.NaN)),
    halves: Float64Array.from(all(line.halves[whole] ?? 0)),
    slacks: Float64Array.from(all(line.slacks[whole] ?? 0)),
  };
}

/** "Index, 2015 = 100". */
const isIndex = ({ label }: Line): boolean => /\bindex\b|= ?100\b/i.test(label);

/** The first and the last of the places that are 100%, and of totals beside which no share is printed. */
function wholesOf({ numbers }: Line, full: number, { isTotalPlace }: Lines): readonly number[] {
  const wholes = isTotalPlace.flatMap((isTotal, place) => {
    const printed = numbers[place] ?? Number.NaN;
    return printed === full || (isTotal && Number.isNaN(printed)) ? [place] : [];
  });
  return [...wholes.slice(0, 1), ...wholes.slice(1).slice(-1)];
}
