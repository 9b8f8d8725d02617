/** The basis note's statements that tables share, each in one place. */
import type { Rounding, YearBasis } from "../calculation";
import { isList, itemLabel, type Assumptions, type NamedValue } from "./assumption";
import { halvesWords, roundToWords, yearDifference, yearWords } from "./basis";
import type { Sources } from "./definition";
import { sourcesWords } from "./provenance";
import { roundsFirst } from "./when-to-round";
import type { Note, Text } from "./table";

type Basis = {
  readonly rounding: Rounding;
  readonly whenToRound?: string;
  /** What is rounded before it is multiplied, where people choose that: "each year’s fee". */
  readonly roundedFirst?: string;
  readonly blockYear?: YearBasis;
  readonly spotYear?: YearBasis;
  readonly year?: YearBasis;
  readonly vat?: string;
  readonly pricesOf?: string | undefined;
  readonly savingIs?: string;
};

export function basisNotes({
  rounding,
  whenToRound,
  roundedFirst,
  blockYear,
  spotYear,
  year,
  vat,
  pricesOf,
  savingIs,
}: Basis): readonly Text[] {
  const difference = blockYear && spotYear ? yearDifference(blockYear, spotYear) : null;
  const isFirst = roundsFirst({ whenToRound });
  return [
    `Pounds, rounded to the ${roundToWords(rounding.quantum)} ${isFirst ? "first, and then multiplied" : "once, at the end"}; ${halvesWords(rounding.quantum)}.`,
    isFirst && roundedFirst !== undefined && `What is rounded first: ${roundedFirst}.`,
    blockYear && spotYear && `Block on a year of ${yearWords(blockYear)}, spot on ${yearWords(spotYear)}.`,
    difference === null ? undefined : `${difference}.`,
    year && `A year of ${yearWords(year)}.`,
    pricesOf !== undefined && `Prices of ${pricesOf === "not stated" ? "a year not stated" : pricesOf}.`,
    vat !== undefined && `VAT ${vat.toLowerCase()}.`,
    savingIs !== undefined && cashableWords(savingIs),
  ].flatMap((text) => (typeof text === "string" ? [{ text }] : []));
}

export const cashableWords = (savingIs: string): string =>
  savingIs === "Not decided"
    ? "Whether the saving is cashable or cost avoidance is not decided."
    : `The saving is ${savingIs === "Cashable" ? "cashable: the budget falls" : "cost avoidance: spending that would have come does not"}.`;

export function sourcesNote(asked: Assumptions, values: Readonly<Record<string, unknown>>, sources: Sources): Note {
  const labels = Object.entries(asked).flatMap(([key, one]) =>
    isList(one) ? (values[key] as readonly NamedValue<unknown>[]).map(({ name }) => itemLabel(one, name)) : [one.label],
  );
  const all = labels.map(sources);
  return { text: sourcesWords(all), ...(all.some(({ source = "" }) => source !== "") ? { listsSources: true } : {}) };
}
