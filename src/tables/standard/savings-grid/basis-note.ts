/** What the figures rest on, a statement each. */
import type { Workings } from "../../assemble-table";
import type { Sources } from "../../definition";
import { halvesWords, roundToWords, yearDifference, yearWords } from "../../basis";
import { formula, namedCell, type Formula } from "../../formula";
import { cashableWords, sourcesNote } from "../../notes";
import { mixedYearsNote } from "../mixed-years";
import { savingsGridAssumptions } from "./assumptions";
import { doRise } from "../rises/assumptions";
import { termPriceNotes } from "../rises/term-prices";
import { printedFigure } from "../../printed";
import type { Figure, Part, Text } from "../../table";
import { decimal, roundTo, type Decimal, type Rounding, type YearBasis } from "../../../calculation";
import { roundsInCell, type Sides } from "./grids";

export function basisNote(sides: Sides, full: readonly Part<Figure>[], sources: Sources, workings: Workings): readonly Text[] {
  const { values } = sides;
  const difference = yearDifference(values.blockYear, values.spotYear);
  return [
    { text: roundingWords(sides) },
    { text: "Positive is money saved; negative means that the block costs more than spot." },
    yearBasesNote(sides),
    ...(difference === null ? [] : [{ text: `${difference}.` }]),
    ...mixedYears(sides, workings),
    ...termPriceNotes(values, values.pricesOf),
    { text: `VAT ${values.vat.toLowerCase()}.` },
    { text: cashableWords(values.savingIs) },
    ...multiplicationNote(sides, full),
    sourcesNote(savingsGridAssumptions, values, sources),
  ];
}

/** At the first support level, as the cheapest: on the other year each level's block costs as many per cent more. */
function mixedYears({ values, levels: [level], spot, rounding, prices }: Sides, workings: Workings): readonly Text[] {
  if (level === undefined) return [];
  const { beds, term } = savingsGridAssumptions;
  const years = term.figure(values.term);
  return mixedYearsNote(
    {
      ...{ blockYear: values.blockYear, spotYear: values.spotYear, block: level.annual, level: level.name, spot, rounding },
      beds: beds.figure(values.beds),
      years,
      blockOfTerm: prices.block(years),
      spotOfTerm: prices.spot(years),
    },
    workings,
  );
}

function roundingWords({ values }: Sides): string {
  const how =
    values.whenToRound === "Once, at the end"
      ? "once, at the end"
      : doRise(values)
        ? "first, a year’s costs before the term’s"
        : "first, and then multiplied";
  return `Pounds, rounded to the ${roundToWords(values.roundTo)} ${how}; ${halvesWords(values.roundTo)}.`;
}

/** Live where a sheet's formulas use the weeks; else only words. */
function yearBasesNote({ values }: Sides): Text {
  const text = `Block on a year of ${yearWords(values.blockYear)}, spot on ${yearWords(values.spotYear)}.`;
  const words = (name: string, year: YearBasis, isWeekly: boolean): Formula =>
    isWeekly
      ? formula`IF(${namedCell(name)}=INT(${namedCell(name)}),${namedCell(name)}&" weeks",ROUND(ROUND(${namedCell(name)}*7,9),2)&" days")`
      : [`"${yearWords(year)}"`];
  const [block, spot] = [isWeekly(values.blockGivenAs), isWeekly(values.spotGivenAs)];
  if (!block && !spot) return { text };
  return {
    text,
    formula: formula`"Block on a year of "&${words("block_weeks", values.blockYear, block)}&", spot on "&${words("spot_weeks", values.spotYear, spot)}&"."`,
  };
}

export const isWeekly = (givenAs: string): boolean => givenAs === "£ a week, each bed";

/** How many figures over the term are not the printed yearly figure × the years, and by how much. */
export function productMismatches(
  { values, rounding }: Sides,
  full: readonly Part<Figure>[],
): { readonly count: number; readonly of: number; readonly by: string } {
  const differences = full.flatMap(({ rows }) =>
    rows.map(({ figures }) =>
      printedDifference(figures[4]?.value ?? decimal(0), figures[5]?.value ?? decimal(0), values.term.years, rounding),
    ),
  );
  const some = differences.filter((difference) => !difference.isZero());
  const sizes = [...new Set(some.map((difference) => difference.toFixed()))].sort((a, b) => Number(a) - Number(b));
  const words = sizes.map((size) => `£${printedFigure(decimal(size), "money", rounding)}`);
  const by = words.length <= 2 ? words.join(" or ") : `${words[0] ?? ""} to ${words.at(-1) ?? ""}`;
  return { count: some.length, of: differences.length, by };
}

function printedDifference(aYear: Decimal, overTerm: Decimal, years: Decimal, rounding: Rounding): Decimal {
  const printed = (value: Decimal): Decimal => roundTo(value, rounding);
  return printed(printed(aYear).times(years)).minus(printed(overTerm)).abs();
}

function multiplicationNote(sides: Sides, full: readonly Part<Figure>[]): readonly Text[] {
  const { values } = sides;
  const years = values.term.years.toString();
  if (doRise(values)) return [];
  if (values.whenToRound === "First, then multiply")
    return [{ text: "Every figure is rounded first, so the printed figures add and multiply through." }];
  const { count, of, by } = productMismatches(sides, full);
  if (values.term.years.eq(1)) return [];
  const each = `Each ${years}-year figure is ${years} × the unrounded yearly saving`;
  const live = `${each}, so it can differ a little from ${years} × the printed one.`;
  const text = count === 0 ? `${each}.` : `${each}, so ${count} of the ${of} differ by ${by} from ${years} × the printed one.`;
  if (roundsInCell(values)) return [{ text }];
  const term = namedCell("term_years");
  return [
    {
      text,
      live,
      formula: formula`"Each "&${term}&"-year figure is "&${term}&" × the unrounded yearly saving, so it can differ a little from "&${term}&" × the printed one."`,
    },
  ];
}
