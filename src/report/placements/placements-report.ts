/** Episodes with their prices as tables: by financial year, in each year, by need, and what an open block could have taken. */
import { dateInWords, financialYearOfDay, firstDayOfFinancialYear, moduleVersion } from "../../calculation";
import type { Episodes } from "../../tables/placement-list/episodes";
import { nightsInCare } from "../../tables/placement-list/nights-in-care";
import { openBlock, type Block } from "../../tables/placement-list/open-block";
import type { PriceList } from "../../tables/placement-list/price-list";
import { countInWords, mayTellBreaks } from "../../tables/placement-list/withheld";
import type { Report } from "../report";
import { blockPart, needsPart, printedYear, trendPart, yearPart, type PrintedYear, type Shape } from "./placement-parts";

export type PlacementsAsked = {
  /** With the prices of the list joined to them. */
  readonly read: Episodes;
  readonly list: PriceList | null;
  /** The kinds of placement that are counted; empty is all. */
  readonly types: readonly string[];
  /** The last day that is counted; null is the end of the financial year of the latest day in the list. */
  readonly last: number | null;
  readonly paysKept: boolean;
  readonly block: Block | null;
  readonly showsSmall: boolean;
};
export type Wording = {
  /** "28 November 2026" */
  readonly date: string;
  /** How each choice is made where the tables are read: "--type", or "Types of placement". */
  readonly choices: Readonly<Record<"types" | "last" | "nights" | "paid" | "block", string>>;
};
export type Placements = { readonly report: Report; readonly years: readonly PrintedYear[] };

/** Yields now and then, since a list may be long. A sentence says why there is nothing to print. */
export function* placementsReport(
  { read, list, types, last, paysKept, block: asked, showsSmall }: PlacementsAsked,
  { date, choices }: Wording,
): Generator<void, Placements | { readonly sentence: string }> {
  const until = last === null ? firstDayOfFinancialYear(financialYearOfDay(read.latest) + 1) : last + 1;
  const counted = { types, until, paysKept };
  const { years, gaps, overlaps } = yield* nightsInCare(read.episodes, counted, list?.hasNeeds);
  if (years.size === 0)
    return { sentence: `No night is counted: choose other types of placement with ${choices.types}, or a later day with ${choices.last}` };
  const printed = [...years].map(([beginning, year]) => printedYear(beginning, year, until, showsSmall));
  const shape: Shape = { hasPrices: list !== null, needsOfPrices: list?.hasNeeds === true };
  if (asked !== null && asked.from >= until)
    return {
      sentence: `The block opens after ${dateInWords(until - 1)}, the last day that is counted: give it an earlier first day, or a later ${choices.last}`,
    };
  const block = asked === null ? null : { ...asked, until: Math.min(asked.until, until) };
  const figures = block === null ? null : yield* openBlock(read.episodes, counted, block);
  const count = (rows: number): string => countInWords(rows, showsSmall);
  const notes = [
    `Episodes counted from: ${count(read.episodes.length)}. Left out: ${read.shortBreaks === null ? "" : `short breaks (LS V3, V4) ${count(read.shortBreaks)}; `}without a child, or with dates that cannot be right, ${count(read.unreadable)}.${read.shortBreaks === null ? " The list has no LS, so that short breaks cannot be told and are counted." : ""}${
      showsSmall || mayTellBreaks(read.episodes.length, gaps + overlaps)
        ? ` Gaps between a child’s episodes: ${count(gaps)}; overlaps: ${count(overlaps)}.`
        : " Gaps and overlaps between a child’s episodes are withheld."
    }`,
    `DEC is the day after the last night. Nights that two episodes of a child share are counted once, for the one that began first; an open episode ends when the next begins, else on ${dateInWords(until - 1)}. ${types.length === 0 ? "Every type of placement is counted." : `Counted: ${types.join(", ")}.`} Episodes that join in one home are one placement.`,
    paysKept
      ? "Nights are those paid: a temporary stay (T0 to T4) that begins as a counted placement ends is paid as nights of that placement, whose bed is kept."
      : `Nights are those in care: a bed that is kept during a temporary stay (T0 to T4) is not counted (${choices.paid} counts it).`,
    ...(list === null
      ? []
      : [
          "The price is of the nights that have one in the price list. The spot price by need is that of what is bought (PR2 to PR5); beds of a block are in it where the list prices them.",
        ]),
    ...(block === null
      ? []
      : [
          "The open block: bought placements that began while it was open, first come, first served; those of the council’s own homes (PR1) are left out. A bed is free again on the day after a placement’s last night. Nights after the block are left out.",
        ]),
    showsSmall
      ? "Small counts are shown: this is for those who may see them, and not for publication."
      : `c: withheld, as it rests on 1 to 4 children or would give such a figure back by subtraction. Publish one such table of a list: beside one with other types (${choices.types}), another last day (${choices.last}), other nights (${choices.nights}) or another block (${choices.block}), what is withheld here could be had back as the difference.`,
  ];
  const report: Report = {
    title: "Placements from SSDA903 episodes",
    question: "",
    sentence: "",
    parts: [
      trendPart(printed, shape),
      ...printed.flatMap((year) => [yearPart(year, shape), ...needsPart(year, shape)]),
      ...(block === null || figures === null ? [] : [blockPart(block, figures, printed, shape, showsSmall)]),
    ],
    basisNote: notes.join(" "),
    assumptions: [],
    reference: `Placement Costing ${moduleVersion}, ${date}.`,
  };
  return { report, years: printed };
}
