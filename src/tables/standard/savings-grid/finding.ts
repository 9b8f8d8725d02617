/** The finding in a sentence, made from the grid's own cells: the saving if full, and how many beds it needs. */
import { Decimal, type Rounding } from "../../../calculation";
import { formula, joined, namedCell, quotedText, runOf, type Formula, type Reference } from "../../formula";
import { poundsInWords } from "../../live-text";
import { printedPounds, shortPounds } from "../../printed";
import type { Line, Text } from "../../table";
import { overTermPart, termWords, type Sides } from "./grids";

type Ends = { readonly least: Decimal; readonly most: Decimal };

/** The smallest and the largest saving over the term with all beds occupied. */
function savingIfFull(fullRow: readonly Decimal[]): Ends {
  return { least: Decimal.min(...fullRow), most: Decimal.max(...fullRow) };
}

const bedsNeeded = ({ levels }: Sides): Ends => {
  const whole = levels.map(({ wholeBeds }) => wholeBeds);
  return { least: Decimal.min(...whole), most: Decimal.max(...whole) };
};

export type Finding = {
  readonly sentence: readonly (readonly Text[])[];
  readonly headline: readonly [string, string];
  readonly workings: readonly Line[];
};

export function finding(sides: Sides, fullRow: readonly Decimal[]): Finding {
  const full = savingIfFull(fullRow);
  const needed = bedsNeeded(sides);
  const years = termWords(sides.values.term.years);
  const beds = sides.values.beds;
  return {
    sentence: [
      [
        {
          text: `With all ${beds.toString()} beds occupied, the block `,
          formula: formula`"With all "&${namedCell("beds")}&" beds occupied, the block "`,
        },
        { text: outcomeWords(full, sides.rounding), formula: formula`${namedCell("outcome_if_full")}` },
        {
          text: ` over ${years.text} against spot${ending(full, sides.levels.length)}`,
          formula: formula`" over "&${years.formula ?? []}&" against spot"&${endingFormula(sides.levels.length)}`,
        },
      ],
      [{ text: belowBreakEven(full, needed), formula: belowBreakEvenFormula }],
    ],
    headline: headline(full, sides, years.text),
    workings: workings(sides, full, needed),
  };
}

const [least, most] = [namedCell("least_if_full"), namedCell("most_if_full")];
const [fewest, enough] = [namedCell("fewest_beds"), namedCell("enough_beds")];

/** "£413,882 to £881,882", or one figure where both print alike; signs left out. */
function rangeOf(from: Decimal, to: Decimal, rounding: Rounding): string {
  const [first, last] = [printedPounds(from.abs(), rounding), printedPounds(to.abs(), rounding)];
  return first === last ? first : `${first} to ${last}`;
}

function outcomeWords({ least, most }: Ends, rounding: Rounding): string {
  if (least.gte(0)) return `saves ${rangeOf(least, most, rounding)}`;
  if (most.lt(0)) return `costs ${rangeOf(most, least, rounding)} more`;
  return `costs up to ${printedPounds(least.abs(), rounding)} more at one support level and saves up to ${printedPounds(most, rounding)} at another,`;
}

const [leastWords, mostWords] = [namedCell("least_words"), namedCell("most_words")];
const [savesWords, costsWords, fewestWords] = [namedCell("saves_words"), namedCell("costs_words"), namedCell("fewest_words")];
const upTo = (from: Reference, to: Reference): Formula => formula`${from}&IF(${from}=${to},""," to "&${to})`;
const outcomeFormula: Formula = formula`IF(${least}>=0,"saves "&${savesWords},IF(${most}<0,"costs "&${costsWords}&" more","costs up to "&${leastWords}&" more at one support level and saves up to "&${mostWords}&" at another,"))`;

const byLevel = (levels: number): string => (levels > 1 ? ", depending on support level" : "");

function ending({ least, most }: Ends, levels: number): string {
  return least.lt(0) && most.gte(0) ? "." : `${byLevel(levels)};`;
}

const endingFormula = (levels: number): Formula => formula`IF(AND(${least}<0,${most}>=0),".",${quotedText(`${byLevel(levels)};`)})`;

function belowBreakEven(full: Ends, needed: Ends): string {
  if (full.most.lt(0)) return "with fewer occupied it costs more still.";
  if (full.least.lt(0)) return "";
  if (needed.least.eq(needed.most)) return `with ${fewerThan(needed.most)} occupied it costs more.`;
  return `with ${fewerThan(needed.least)} occupied it costs more at every level, with fewer than ${needed.most.toString()} at some.`;
}

const fewerThan = (beds: Decimal): string => (beds.lte(1) ? "none" : `fewer than ${beds.toString()}`);
const belowBreakEvenFormula: Formula = formula`IF(${most}<0,"with fewer occupied it costs more still.",IF(${least}<0,"","with "&${fewestWords}&" occupied it costs more"&IF(${fewest}=${enough},"."," at every level, with fewer than "&${enough}&" at some.")))`;

/** For the insert bar, where there is no room for pounds. */
function headline({ least, most }: Ends, { levels, values }: Sides, years: string): readonly [string, string] {
  const range = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);
  const sizes = [least, most].map((end) => shortPounds(end.abs()));
  const [low = "", high = ""] = sizes;
  const answer = least.gte(0)
    ? `Saves ${range(low, high)}`
    : most.lt(0)
      ? `Costs ${range(high, low)} more`
      : `From ${low} more to ${high} saved`;
  const evens = levels.map(({ breakEven }) => breakEven);
  const [first, last] = [Decimal.min(...evens).toFixed(2), Decimal.max(...evens).toFixed(2)];
  const beds = values.beds.toString();
  const detail = Decimal.min(...evens).gt(values.beds)
    ? `Never breaks even at ${beds} beds: it would need ${range(first, last)}`
    : breaksEvenWords(levels, values.beds);
  return [`${answer} over ${years} if full.`, detail];
}

/** "Breaks even at 3.40 to 3.72 of 5 beds", without the levels that never do. */
function breaksEvenWords(levels: Sides["levels"], beds: Decimal): string {
  const [reached, never] = [levels.filter(({ breakEven }) => breakEven.lte(beds)), levels.filter(({ breakEven }) => breakEven.gt(beds))];
  const evens = reached.map(({ breakEven }) => breakEven);
  const [first, last] = [Decimal.min(...evens).toFixed(2), Decimal.max(...evens).toFixed(2)];
  const others = never.length === 0 ? "" : `; never at ${never.map(({ name }) => name).join(", ")}`;
  return `Breaks even at ${first === last ? first : `${first} to ${last}`} of ${beds.toString()} beds${others}`;
}

/** What the sentence is made of, in cells of its own. */
function workings({ levels, rounding }: Sides, full: Ends, needed: Ends): readonly Line[] {
  const across = runOf(overTermPart, [0, 2], [0, 1 + levels.length]);
  const whole = joined(
    levels.map(({ wholeBedsName }) => namedCell(wholeBedsName)),
    ",",
  );
  const inWords = (size: Reference): Formula => poundsInWords(formula`ABS(${size})`, rounding);
  return [
    {
      label: "Smallest saving over the term if full",
      value: full.least,
      formula: formula`MIN(${across})`,
      format: "money",
      unit: "£",
      source: "of the support levels",
      name: "least_if_full",
    },
    {
      label: "Largest saving over the term if full",
      value: full.most,
      formula: formula`MAX(${across})`,
      format: "money",
      unit: "£",
      source: "of the support levels",
      name: "most_if_full",
    },
    {
      label: "Fewest whole beds that break even",
      value: needed.least,
      formula: formula`MIN(${whole})`,
      format: "number",
      unit: "occupied beds",
      source: "at the cheapest level",
      name: "fewest_beds",
    },
    {
      label: "Whole beds that break even at every level",
      value: needed.most,
      formula: formula`MAX(${whole})`,
      format: "number",
      unit: "occupied beds",
      source: "at the dearest level",
      name: "enough_beds",
    },
    {
      label: "Smallest saving, as printed",
      value: printedPounds(full.least.abs(), rounding),
      formula: inWords(least),
      format: "text",
      unit: "text",
      source: "for the sentence, without its sign",
      name: "least_words",
    },
    {
      label: "Largest saving, as printed",
      value: printedPounds(full.most.abs(), rounding),
      formula: inWords(most),
      format: "text",
      unit: "text",
      source: "for the sentence, without its sign",
      name: "most_words",
    },
    {
      label: "Savings, smallest first",
      value: rangeOf(full.least, full.most, rounding),
      formula: upTo(leastWords, mostWords),
      format: "text",
      unit: "text",
      source: "for the sentence",
      name: "saves_words",
    },
    {
      label: "Savings, largest first",
      value: rangeOf(full.most, full.least, rounding),
      formula: upTo(mostWords, leastWords),
      format: "text",
      unit: "text",
      source: "for the sentence, where they are costs",
      name: "costs_words",
    },
    {
      label: "Beds below which it costs more",
      value: fewerThan(needed.least),
      formula: formula`IF(${fewest}<=1,"none","fewer than "&${fewest})`,
      format: "text",
      unit: "text",
      source: "for the sentence",
      name: "fewest_words",
    },
    {
      label: "What the block does if full",
      value: outcomeWords(full, rounding),
      formula: outcomeFormula,
      format: "text",
      unit: "text",
      source: "for the sentence",
      name: "outcome_if_full",
    },
  ];
}
