/** Fee uplifts: what do the uplifts that providers ask cost, and what do our offers? */
import {
  daysInFinancialYear,
  financialYearName,
  firstDayOfFinancialYear,
  decimal,
  type Decimal,
  type Rounding,
} from "../../../calculation";
import { assembleTable, Workings } from "../../assemble-table";
import type { AssumptionProblem } from "../../assumption";
import { barChart } from "../../bar-chart";
import { defineTable, type BuiltTable, type Sources } from "../../definition";
import { formula, namedCell } from "../../formula";
import { gridOf, type RowSoFar } from "../../grid";
import { basisNotes, sourcesNote } from "../../notes";
import { inPounds, liveCount, liveText, unsignedPounds, wordsIf } from "../../live-text";
import { percentFormatOf } from "../../places";
import { printedPounds } from "../../printed";
import { asPrinted } from "../../saving-words";
import { roundingOf } from "../../when-to-round";
import type { Figure, Text } from "../../table";
import {
  atLeast,
  below,
  constant,
  dividedBy,
  every,
  figureIf,
  isNil,
  largest,
  lazyFormula,
  minus,
  nil,
  plus,
  smallest,
  times,
  type Condition,
} from "../../figure-with-formula";
import { asked, cap, index, noClause, problemsOf, workedExample, type Values } from "./assumptions";

export const table = defineTable({ assumptions: asked, examples: [workedExample], build });

const seven = constant(7);
const one = constant(1);

type Provider = {
  readonly name: string;
  readonly placements: Figure;
  readonly price: Figure;
  readonly asked: Figure;
  readonly offer: Figure;
  readonly clauseRate: Figure;
  readonly clause: ReturnType<(typeof asked.clause)["choices"]>[number];
  /** The day it begins, and the last day of the placements, where they are given. */
  readonly from: Figure;
  readonly until: Figure;
  readonly budget: Figure;
};

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = problemsOf(values);
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const workings = new Workings();
  const year = values.year.toNumber();
  const begins = asked.year.figure(values.year);
  const day = (label: string, cell: string, serial: number, text: ReturnType<typeof formula>): Figure =>
    workings.figure(
      { label, unit: "date", source: "of the financial year", cell, format: "date" },
      lazyFormula(decimal(serial), () => text),
    );
  const firstDay = day("First day of the year", "first_day", firstDayOfFinancialYear(year), formula`DATE(${begins.formula},4,1)`);
  const lastDay = day("Last day of the year", "last_day", firstDayOfFinancialYear(year + 1) - 1, formula`DATE(${begins.formula}+1,3,31)`);
  const fullYear = asked.fullYear.figure(values.fullYear);
  const providersOf = providersFrom(values, firstDay, lastDay);
  const days = (provider: Provider): Figure =>
    largest(nil, plus(minus(smallest(lastDay, provider.until), largest(firstDay, provider.from)), one));
  const cost = (row: RowSoFar, { placements, price }: Provider, rise: Figure): Figure =>
    dividedBy(times(placements, price, rise, row.at("days")), seven);
  const thisYear = gridOf<Provider>({
    id: "year",
    caption: liveText`Cost in ${yearText(values)}, £`,
    hint: "From the day on which each uplift is paid, to the end of the year or of the placements",
    view: "This year",
    name: "All providers",
    items: providersOf,
    totals: "All providers",
    columns: {
      provider: { text: "Provider", format: "text", cell: ({ name }) => ({ text: name }) },
      newPrice: { text: "New price offered, £ a week", format: "price", cell: ({ price, offer }) => times(price, plus(one, offer)) },
      from: { text: "From", format: "date", cell: ({ from }) => from },
      days: { text: "Days", format: "number", cell: days },
      asked: { text: "Asked", format: "money", total: "sum", cell: (provider, row) => cost(row, provider, provider.asked) },
      offered: { text: "Offered", format: "money", total: "sum", cell: (provider, row) => cost(row, provider, provider.offer) },
      gap: { text: "Between them", format: "money", total: "sum", cell: (_, row) => minus(row.at("asked"), row.at("offered")) },
      budget: { text: "Budget", format: "money", total: "sum", cell: ({ budget }) => budget },
      over: {
        text: "Offered above the budget",
        format: "money",
        total: "sum",
        cell: (_, row) => minus(row.at("offered"), row.at("budget")),
      },
    },
  });
  const inFull = (provider: Provider, rise: Figure): Figure =>
    figureIf(below(lastDay, provider.until), times(provider.placements, provider.price, rise, fullYear), nil);
  const full = gridOf<Provider>({
    id: "full",
    caption: liveText`Cost in a full year, £`,
    hint: "What the next budget begins from: nothing where the placements end by 31 March",
    view: "Full year",
    name: "All providers",
    items: providersOf,
    totals: "All providers",
    columns: {
      provider: { text: "Provider", format: "text", cell: ({ name }) => ({ text: name }) },
      asked: { text: "Asked", format: "money", total: "sum", cell: (provider) => inFull(provider, provider.asked) },
      offered: { text: "Offered", format: "money", total: "sum", cell: (provider) => inFull(provider, provider.offer) },
      gap: { text: "Between them", format: "money", total: "sum", cell: (_, row) => minus(row.at("asked"), row.at("offered")) },
    },
  });
  const rateFormat = percentFormatOf(
    providersOf.flatMap(({ asked: ask, offer, clauseRate }) => [ask, offer, clauseRate].map(({ value }) => value)),
  );
  const clauses = gridOf<Provider>({
    id: "clauses",
    caption: liveText`The offers beside the contracts`,
    hint: "An offer above what the contract allows is a gift; one below an index is a breach",
    view: "Clauses",
    name: "All providers",
    items: providersOf,
    columns: {
      provider: { text: "Provider", format: "text", cell: ({ name }) => ({ text: name }) },
      asked: { text: "Asked", format: rateFormat, cell: (provider) => provider.asked },
      offered: { text: "Offered", format: rateFormat, cell: ({ offer }) => offer },
      clause: { text: "Clause", format: "text", cell: ({ clause }) => clause.words },
      rate: {
        text: "Clause rate",
        format: rateFormat,
        cell: ({ clause, clauseRate }) => figureIf(clause.is(noClause), nil, clauseRate),
      },
      flag: { text: "Look at", format: "text", cell: flagOf },
    },
  });
  const isAbove = (provider: Provider): Condition => every([provider.clause.isNot(noClause), below(provider.clauseRate, provider.offer)]);
  const above = workings.figure(
    {
      label: "Offers above their clause",
      unit: "providers",
      source: "an index or a cap that the offer exceeds",
      cell: "above",
      format: "number",
    },
    plus(...providersOf.map((provider) => figureIf(isAbove(provider), one, nil))),
  );
  const [ask, offered, gap, over] = [thisYear.total("asked"), thisYear.total("offered"), thisYear.total("gap"), thisYear.total("over")];
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `Offers cost ${printedPounds(offered.value, rounding)} in ${financialYearName(year)}; ${printedPounds(ask.value, rounding)} is asked.`,
      `In a full year ${printedPounds(full.total("offered").value, rounding)} and ${printedPounds(full.total("asked").value, rounding)}`,
    ],
    sentence: [
      [
        liveText`The uplifts asked cost ${inPounds(ask, rounding)} in ${yearText(values)} and those offered ${inPounds(offered, rounding)}, ${inPounds(gap, rounding)} between them;`,
      ],
      [budgetWords(over, rounding), clauseWords(above)],
    ],
    grids: [thisYear, full, clauses],
    workings,
    checks: [
      ["Asked is offered and what is between them", isNil(minus(ask, plus(offered, gap)))],
      ["Offered is the budget and what is above it", isNil(minus(offered, plus(thisYear.total("budget"), over)))],
      [
        "Each uplift is within the year or outside it",
        every(providersOf.map((_, row) => atLeast(plus(minus(lastDay, firstDay), one), thisYear.cell(row, "days")))),
      ],
    ],
    notes: [
      ...basisNotes({ vat: values.vat, pricesOf: values.pricesOf, rounding }),
      liveText`This year counts days: placements × price × uplift × days ÷ 7, from 1 April or the day typed. A full year counts ${{ text: fullYearText(values), formula: formula`ROUND(${fullYear.formula}*7,2)` }} days.`,
      {
        text: "What lies between asked and offered is no avoidance against the budget: the budget is a column of its own, and the difference from it is beside it.",
      },
      ...earlyNotes(values, year),
      { text: "Left out: placements that begin during the year, and what it costs if a provider gives notice." },
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(thisYear, {
      title: `Asked and offered in ${financialYearName(year)}`,
      series: [
        { name: "Asked", column: "asked" },
        { name: "Offered", column: "offered" },
      ],
      description: `Bar chart. ${providersOf.map(({ name }, row) => `${name}: ${printedPounds(thisYear.column("asked").values[row] ?? nil.value, rounding)} asked, ${printedPounds(thisYear.column("offered").values[row] ?? nil.value, rounding)} offered`).join("; ")}.`,
    }),
  });
}

function providersFrom(values: Values, firstDay: Figure, lastDay: Figure): readonly Provider[] {
  const [counts, prices, askedRates, clauseRates, offers, budgets] = [
    asked.placements.figures(values.placements),
    asked.price.figures(values.price),
    asked.asked.figures(values.asked),
    asked.clauseRate.figures(values.clauseRate),
    asked.offer.figures(values.offer),
    asked.budget.figures(values.budget),
  ];
  const clauses = asked.clause.choices(values.clause);
  const [from, until] = [asked.from.optionalFigures(values.from), asked.until.optionalFigures(values.until)];
  return counts.flatMap((count, at): Provider[] => {
    const [price, ask, clauseRate, offer, budget, clause, begins, ends] = [
      prices[at],
      askedRates[at],
      clauseRates[at],
      offers[at],
      budgets[at],
      clauses[at],
      from[at],
      until[at],
    ];
    if (!price || !ask || !clauseRate || !offer || !budget || !clause || !begins || !ends) return [];
    return [
      {
        name: count.name,
        placements: count,
        price,
        asked: ask,
        clauseRate,
        offer,
        clause,
        budget,
        from: begins.or(firstDay),
        // Placements that go on are there the day after the year as well.
        until: ends.or(plus(lastDay, one)),
      },
    ];
  });
}

/** What a reviewer should look at in an offer, in a few words. */
function flagOf({ clause, clauseRate, offer, asked: ask }: Provider): Text {
  const isLimited = clause.isNot(noClause);
  return wordsIf(
    every([isLimited, below(clauseRate, offer)]),
    wordsIf(clause.is(cap), "Offer above the cap", "Offer above the index"),
    wordsIf(
      every([clause.is(index), below(offer, clauseRate)]),
      "Offer below the index",
      wordsIf(
        every([isLimited, below(clauseRate, ask)]),
        "Asked above the clause",
        wordsIf(below(ask, offer), "Offer above what is asked", "–"),
      ),
    ),
  );
}

const budgetWords = (over: Figure, rounding: Rounding): Text =>
  wordsIf(
    below(asPrinted(over, rounding), nil),
    liveText`the offers are ${unsignedPounds(over, rounding)} below the budget for uplifts`,
    wordsIf(
      below(nil, asPrinted(over, rounding)),
      liveText`the offers are ${unsignedPounds(over, rounding)} above the budget for uplifts`,
      "the offers are what the budget for uplifts has",
    ),
  );

const clauseWords = (above: Figure): Text =>
  wordsIf(
    below(above, one),
    ".",
    liveText`; ${liveCount(above, "offer")} ${wordsIf(below(above, constant(2)), "is", "are")} above what the contract allows.`,
  );

const yearText = (values: Values): Text => ({ text: financialYearName(values.year.toNumber()), formula: [namedCell(asked.year.cell)] });

const fullYearText = (values: Values): string => values.fullYear.days.toDecimalPlaces(2).toString();

/** An uplift that began before the year is paid on all its days; one that begins after it is on none. */
function earlyNotes(values: Values, year: number): readonly Text[] {
  const [first, next] = [firstDayOfFinancialYear(year), firstDayOfFinancialYear(year + 1)];
  const names = (isSo: (day: Decimal) => boolean): string =>
    values.from.flatMap(({ name, value }) => (value !== null && isSo(value) ? [name] : [])).join(", ");
  const [early, late] = [names((day) => day.lt(first)), names((day) => day.gte(next))];
  const days = daysInFinancialYear(year);
  return [
    ...(early === "" ? [] : [{ text: `Began before the year, and so counted on all its ${days} days: ${early}.` }]),
    ...(late === "" ? [] : [{ text: `Begins after the year, and so costs nothing in it: ${late}.` }]),
  ];
}
