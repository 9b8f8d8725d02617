/** The finding in a sentence, made from the grid's own cells: the saving if full, and how many beds it needs. */
import { countWords, Decimal, type Rounding } from "../../../calculation";
import { Workings } from "../../assemble-table";
import {
  atLeast,
  below,
  equal,
  figureIf,
  largest,
  largestOf,
  lazyFormula,
  nil,
  smallest,
  smallestOf,
  constant,
  type CellRun,
  type Condition,
} from "../../figure-with-formula";
import { formula, namedCell, runOf } from "../../formula";
import { liveCount, liveText, plainNumber, unsignedPounds, wordsIf } from "../../live-text";
import { shortPounds } from "../../printed";
import { asPrinted, noDifference, range } from "../../saving-words";
import type { Figure, Line, Text } from "../../table";
import { roundsFirst } from "../../when-to-round";
import { doRise } from "../rises/assumptions";
import { savingsGridAssumptions as asked } from "./assumptions";
import { overTermPart, termWords, type Sides } from "./grids";

export type Finding = {
  readonly sentence: readonly (readonly Text[])[];
  readonly headline: readonly [string, string];
  readonly workings: readonly Line[];
};

export function finding(sides: Sides, fullRow: readonly Decimal[]): Finding {
  const { levels, values, rounding } = sides;
  const workings = new Workings();
  const full: CellRun = { run: runOf(overTermPart, [0, 2], [0, 1 + levels.length]), values: fullRow };
  const [least, most] = [
    saving("Smallest saving over the term if full", "least_if_full", smallestOf(full), workings),
    saving("Largest saving over the term if full", "most_if_full", largestOf(full), workings),
  ];
  const needed = bedsNeeded(sides, workings);
  const [low, high] = [
    saving("Smallest saving if full, rounded", "least_shown", asPrinted(least, rounding), workings),
    saving("Largest saving if full, rounded", "most_shown", asPrinted(most, rounding), workings),
  ];
  const [isSaving, isCost] = [atLeast(low, nil), atLeast(nil, high)];
  /** Of savings alone. */
  const isNothing = equal(high, nil);
  const outcome = workings.words(
    { label: "What the block does if full", source: "for the sentence", cell: "outcome_if_full" },
    outcomeWords({ least, most, isNothing, isSaving, isCost }, rounding, workings),
  );
  const byLevel = levels.length > 1 ? ", depending on support level" : "";
  const ending = wordsIf(
    isSaving,
    wordsIf(isNothing, ";", `${byLevel};`),
    wordsIf(below(high, nil), `${byLevel};`, wordsIf(isCost, `${byLevel}.`, ".")),
  );
  const beds = asked.beds.figure(values.beds);
  const years = liveCount(asked.term.figure(values.term), "year");
  return {
    sentence: [
      [
        liveText`With ${wordsIf(equal(beds, constant(1)), "its bed", liveText`all ${plainNumber(beds)} beds`)} occupied, the block `,
        outcome,
        liveText` over ${years} against spot${ending}`,
      ],
      [
        wordsIf(
          below(high, nil),
          "with fewer occupied it costs more still.",
          wordsIf(isSaving, liveText`${beforeRounding(values)}${belowBreakEven(needed, workings)}`, ""),
        ),
      ],
    ],
    headline: headline({ least: low.value, most: high.value }, sides),
    workings: workings.lines,
  };
}

const saving = (label: string, cell: string, figure: Figure, workings: Workings): Figure =>
  workings.figure({ label, unit: "£", source: "of the support levels", cell, format: "money" }, figure);

type Outcome = { readonly least: Figure; readonly most: Figure } & Readonly<Record<"isNothing" | "isSaving" | "isCost", Condition>>;

function outcomeWords({ least, most, isNothing, isSaving, isCost }: Outcome, rounding: Rounding, workings: Workings): Text {
  const words = (label: string, source: string, cell: string, text: Text): Text => workings.words({ label, source, cell }, text);
  const unsigned = "for the sentence, without its sign";
  const [low, high] = [
    words("Smallest saving, as printed", unsigned, "least_words", unsignedPounds(least, rounding)),
    words("Largest saving, as printed", unsigned, "most_words", unsignedPounds(most, rounding)),
  ];
  const [saves, costs] = [
    words("Savings, smallest first", "for the sentence", "saves_words", range(low, high)),
    words("Savings, largest first", "for the sentence, where they are costs", "costs_words", range(high, low)),
  ];
  return wordsIf(
    isSaving,
    wordsIf(isNothing, noDifference, liveText`saves ${saves}`),
    wordsIf(
      isCost,
      liveText`costs ${costs} more`,
      liveText`costs up to ${low} more at one support level and saves up to ${high} at another,`,
    ),
  );
}

type Needed = { readonly fewest: Figure; readonly enough: Figure };

/** No more than the beds contracted: with fewer than all of them occupied it then costs more. */
function bedsNeeded({ levels, values }: Sides, workings: Workings): Needed {
  const beds = asked.beds.figure(values.beds);
  const line = (label: string, source: string, cell: string, figure: Figure): Figure =>
    workings.figure({ label, unit: "occupied beds", source, cell, format: "number" }, figure);
  const whole = levels.map(({ overTerm }): Figure => ({ value: overTerm.wholeBeds, formula: [namedCell(overTerm.wholeBedsName)] }));
  const exact = levels.map(({ overTerm }): Figure => ({ value: overTerm.breakEven, formula: [namedCell(overTerm.breakEvenName)] }));
  const [fewest, enough] = [
    line("Fewest whole beds that break even", "at the cheapest level", "fewest_beds", smallest(...whole)),
    line("Whole beds that break even at every level", "at the dearest level", "enough_beds", largest(...whole)),
  ];
  const atMost = (inWholeBeds: Figure, atBreakEven: Figure): Figure =>
    smallest(beds, figureIf(countsWholeBeds(values.step), inWholeBeds, downToHundredths(atBreakEven)));
  return {
    fewest: line(
      "Beds below which no level saves",
      "at the cheapest level, and no more than there are",
      "fewest_needed",
      atMost(fewest, smallest(...exact)),
    ),
    enough: line(
      "Beds below which some level costs more",
      "at the dearest level, and no more than there are",
      "enough_needed",
      atMost(enough, largest(...exact)),
    ),
  };
}

/** Whether the rows of the grid are whole beds: else a part of a bed may break even already. */
const countsWholeBeds = (step: Decimal) => ({
  holds: step.isInteger(),
  formula: formula`${asked.step.figure(step).formula}=INT(${asked.step.figure(step).formula})`,
});

const downToHundredths = ({ value, formula: exact }: Figure): Figure =>
  lazyFormula(value.toDecimalPlaces(9).times(100).floor().div(100), () => formula`ROUNDDOWN(ROUND(${exact},9),2)`);

function belowBreakEven({ fewest, enough }: Needed, workings: Workings): Text {
  const fewer = workings.words(
    { label: "Beds below which it costs more", source: "for the sentence", cell: "fewest_words" },
    wordsIf(atLeast(constant(1), fewest), "none", liveText`fewer than ${plainNumber(fewest)}`),
  );
  return workings.words(
    { label: "What fewer beds do", source: "for the sentence", cell: "fewer_words" },
    wordsIf(
      equal(fewest, enough),
      liveText`with ${fewer} occupied it costs more.`,
      liveText`with ${fewer} occupied it costs more at every level, with fewer than ${plainNumber(enough)} at some.`,
    ),
  );
}

/**
 * Where prices rise and costs are rounded first, block and spot are rounded and then multiplied by factors of their own. The grid may then turn
 * from a saving to a cost at another row than the exact costs do, and it is the exact costs whose break-even is said.
 */
const beforeRounding = (values: Sides["values"]): string => (doRise(values) && roundsFirst(values) ? "before rounding, " : "");

type Ends = { readonly least: Decimal; readonly most: Decimal };

/** For the insert bar, where there is no room for pounds. */
function headline({ least, most }: Ends, { levels, values }: Sides): readonly [string, string] {
  const upTo = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);
  const [low = "", high = ""] = [least, most].map((end) => shortPounds(end.abs()));
  const answer =
    most.isZero() && least.isZero()
      ? "Neither saves nor costs more"
      : least.gte(0)
        ? `Saves ${upTo(low, high)}`
        : most.lte(0)
          ? `Costs ${upTo(high, low)} more`
          : `From ${low} more to ${high} saved`;
  const evens = levels.map(({ overTerm }) => overTerm.breakEven);
  const [first, last] = [Decimal.min(...evens).toFixed(2), Decimal.max(...evens).toFixed(2)];
  const bedsWords = countWords(values.beds.toNumber(), "bed");
  const detail = Decimal.min(...evens).gt(values.beds)
    ? `Never breaks even at ${bedsWords}: it would need ${upTo(first, last)}`
    : breaksEvenWords(levels, values.beds);
  return [`${answer} over ${termWords(values.term.years).text} if full.`, detail];
}

/** "Breaks even at 3.40 to 3.72 of 5 beds", without the levels that never do. */
function breaksEvenWords(levels: Sides["levels"], beds: Decimal): string {
  const isReached = ({ overTerm }: Sides["levels"][number]): boolean => overTerm.breakEven.lte(beds);
  const never = levels.filter((level) => !isReached(level));
  const evens = levels.filter(isReached).map(({ overTerm }) => overTerm.breakEven);
  const [first, last] = [Decimal.min(...evens).toFixed(2), Decimal.max(...evens).toFixed(2)];
  const others = never.length === 0 ? "" : `; never at ${never.map(({ name }) => name).join(", ")}`;
  return `Breaks even at ${first === last ? first : `${first} to ${last}`} of ${countWords(beds.toNumber(), "bed")}${others}`;
}
