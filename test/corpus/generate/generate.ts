/** Printed tables of the shapes that committee reports have, each from a seed, right or with one slip, the truth beside it. */
import type { Cell, CorpusCase, Form, Slip } from "../corpus-case";
import { printed } from "./conventions";
import { rounded, type Draft, type Figure, type Quote } from "./draft";
import { plant, type Planted } from "./plant";
import { Random } from "./random";
import { budgetBridge, carriedForward, cumulative, reservesTable } from "./shapes/balances";
import { budgetAndForecast, grossAndNet, savingsDelivery } from "./shapes/budgets";
import { fewRows, growthOnYearBefore, innerAndOuterColumn } from "./shapes/layouts";
import { performance, plainList, scores, withheldCounts } from "./shapes/lists";
import { growthByRate, unitCosts, weeklyPrices, withTax } from "./shapes/prices";
import { changesOfYears, meansOfYears, ratesOfPopulation, sharesOfTotal } from "./shapes/shares";
import { capitalProgramme, crossFooted, itemsByYear, sections, withPartOf } from "./shapes/years";

type Shape = (random: Random) => Draft;

const related: readonly Shape[] = [
  budgetAndForecast,
  grossAndNet,
  savingsDelivery,
  itemsByYear,
  itemsByYear,
  crossFooted,
  sections,
  capitalProgramme,
  withPartOf,
  sharesOfTotal,
  changesOfYears,
  ratesOfPopulation,
  meansOfYears,
  weeklyPrices,
  unitCosts,
  withTax,
  growthByRate,
  reservesTable,
  budgetBridge,
  carriedForward,
  cumulative,
  scores,
  innerAndOuterColumn,
  fewRows,
  fewRows,
  growthOnYearBefore,
];

const unrelated: readonly Shape[] = [plainList, performance, withheldCounts, withheldCounts];

const forms: readonly Form[] = ["tabs", "tabs", "tabs", "tabs", "html", "html", "html", "markdown", "csv", "text"];

/** Two in three with a slip. The same seed and place give the same table. */
export function generate(seed: number, index: number): CorpusCase {
  const random = new Random(seed * 100_003 + index * 7919);
  for (;;) {
    const one = caseOf(random, `${seed}-${index}`, index % 3 !== 0);
    if (one) return one;
  }
}

function caseOf(random: Random, name: string, isToHaveSlip: boolean): CorpusCase | null {
  const shape = random.one(isToHaveSlip || random.chance(0.7) ? related : unrelated);
  const draft = shape(random);
  const right = writtenSentences(draft, random);
  const isInSentence = isToHaveSlip && right.length > 0 && random.chance(0.25);
  const planted = isToHaveSlip && !isInSentence ? plant(draft) : null;
  if (isToHaveSlip && !isInSentence && !planted) return null;
  const form = draft.convention.thousands === " " ? "tabs" : random.one(forms);
  const rows = printedRows(draft, random, form);
  const table = { name, caption: draft.caption, form, rows, carried: [] };
  if (isInSentence) return withSlipInSentence(random, { ...table, kinds: [...draft.kinds, "sentences"] }, right);
  const sentences = planted ? [] : right.map(({ text }) => text);
  const kinds = [...draft.kinds, ...(sentences.length > 0 ? ["sentences"] : []), ...(planted ? [wordsOf(draft, planted)] : [])];
  return { ...table, kinds, sentences, slips: planted ? [slipOf(draft, rows, planted)] : [] };
}

const wordsOf = ({ relations }: Draft, { broken, figure }: Planted): string => {
  const isResult = relations.some(({ result }) => result === figure);
  return broken > 1
    ? "slip that several tests show"
    : isResult
      ? "slip in a result that one test shows"
      : "slip in a part that one test shows";
};

function printedRows(draft: Draft, random: Random, form: Form): readonly (readonly string[])[] {
  const isMarked = random.chance(0.12) && (form === "html" || !draft.convention.mark.startsWith("<"));
  return draft.rows.map((row, index) =>
    row.map(
      (cell) =>
        `${draft.text(cell)}${isMarked && index > 0 && typeof cell !== "string" && cell.text === null && random.chance(0.08) ? draft.convention.mark : ""}`,
    ),
  );
}

function slipOf(draft: Draft, rows: readonly (readonly string[])[], { kind, figure, right }: Planted): Slip {
  const row = draft.rows.findIndex((cells) => cells.includes(figure));
  const cell: Cell = { row, column: draft.rows[row]!.indexOf(figure) };
  return {
    cells: [cell, ...(right === null ? besides(draft, cell) : [])],
    sentence: null,
    kind,
    printed: rows[cell.row]![cell.column]!,
    right:
      right === null
        ? null
        : [right, ...impliedAt(draft, figure)]
            .map((value) => printed(value, figure.decimals, figure.unit, draft.convention))
            .filter(isFirst)
            .join(" or "),
    origin: "planted",
  };
}

/** What the other printed figures of its sums give: where each was rounded by itself, that is right as well. */
function impliedAt({ relations }: Draft, figure: Figure): readonly number[] {
  return relations
    .filter(({ kind, result, terms }) => (kind === "sum" || kind === "difference") && (result === figure || terms.includes(figure)))
    .map(({ result, terms, work }) => {
      const values = terms.map(({ shown }) => shown);
      if (result === figure) return rounded(work(values), figure.decimals);
      const weight = work(values.map((value, index) => (terms[index] === figure ? value + 1 : value))) - work(values);
      return rounded(figure.shown + (result.shown - work(values)) / weight, figure.decimals);
    });
}

const isFirst = (text: string, index: number, all: readonly string[]): boolean => all.indexOf(text) === index;

/** Where a line is missing every figure of the total's row shows it. */
function besides(draft: Draft, { row, column }: Cell): readonly Cell[] {
  return draft.rows[row]!.flatMap((cell, place): Cell[] => (typeof cell !== "string" && place !== column ? [{ row, column: place }] : []));
}

interface Written {
  readonly text: string;
  readonly quotes: readonly string[];
}

/** Where a report has sentences, each with the figures in it as they are printed. */
function writtenSentences(draft: Draft, random: Random): readonly Written[] {
  if (draft.sentences.length === 0 || random.chance(0.4)) return [];
  return draft.sentences.map(({ parts }) => ({
    text: parts.map((part) => (typeof part === "string" ? part : quoted(part))).join(""),
    quotes: parts.filter((part): part is Quote => typeof part !== "string").map((quote) => digitsOf(quote)),
  }));
}

const quoted = (quote: Quote): string => quote.write(digitsOf(quote));

const digitsOf = ({ value, decimals }: Quote): string => printed(value, decimals, "plain", { ...plainConvention });

const plainConvention = {
  thousands: ",",
  currency: "",
  negative: (digits: string) => `-${digits}`,
  nil: "0",
  percentSign: "%",
  mark: "",
  isFromPrinted: true,
  total: "Total",
} as const;

/** Two neighbouring digits of a quoted figure change places. */
function withSlipInSentence(random: Random, table: Omit<CorpusCase, "sentences" | "slips">, right: readonly Written[]): CorpusCase | null {
  const sentence = random.whole(0, right.length - 1);
  const { text, quotes } = right[sentence]!;
  const figure = random.one(quotes);
  const at = random.whole(0, figure.length - 2);
  const swapped = figure.slice(0, at) + figure[at + 1]! + figure[at]! + figure.slice(at + 2);
  const [before, after] = [figure, swapped].map((digits) => digits.replace(/\D/g, ""));
  if (
    before === after ||
    !/^\d\d$/.test(figure.slice(at, at + 2)) ||
    swapped.startsWith("0") ||
    table.rows.flat().some((cell) => cell.replace(/\D/g, "") === after)
  )
    return null;
  const sentences = right.map((one, index) => (index === sentence ? text.replace(figure, swapped) : one.text));
  return {
    ...table,
    sentences,
    slips: [{ cells: [], sentence, kind: "digits-swapped", printed: swapped, right: figure, origin: "planted" }],
  };
}
