/** Void clauses: what do a guarantee and a void clause cost us, as homes fill and empty? */
import type { Decimal } from "../../../calculation";
import { assembleTable, Workings } from "../../assemble-table";
import type { AssumptionProblem } from "../../assumption";
import { barChart } from "../../bar-chart";
import { defineTable, type BuiltTable, type Sources } from "../../definition";
import { formula, joined, runOf } from "../../formula";
import { gridOf, type Grid, type RowSoFar } from "../../grid";
import { basisNotes, sourcesNote } from "../../notes";
import { mixedYearsNote } from "../mixed-years";

import { inDigits, inPounds, liveCount, liveText, wordsIf, unitOf } from "../../live-text";
import { figureWhere, noFigure } from "../../optional-assumptions";
import { printedPounds } from "../../printed";
import { asPrinted, savesOrCosts } from "../../saving-words";
import { roundingOf } from "../../when-to-round";
import type { Figure, Text } from "../../table";
import {
  atLeast,
  below,
  constant,
  dividedBy,
  equal,
  every,
  isNil,
  largest,
  minus,
  nil,
  plus,
  times,
  totalOf,
  type CellRun,
  type Condition,
} from "../../figure-with-formula";
import { asked, evenly, freeFirst, inEachVoid, nottingham, problemsOf, type Values } from "./assumptions";
import { bedsOf, homeGrid, spreadGrid, spreadOf, sum, tierGrid, type HomeCosts } from "./homes";
import { spellsOf, voidGrid, voidYears } from "./voids";
import { payerProblems } from "../who-pays/assumptions";
import { paidBy } from "../who-pays/paid-by";

export const table = defineTable({ assumptions: asked, examples: [nottingham], build });

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = [...problemsOf(values), ...payerProblems(values)];
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const workings = new Workings();
  const tiers = tierGrid(values);
  const homes = homeGrid(values, tiers);
  const spreads = spreadGrid(values, homes);
  const children = childrenGrid(values, homes);
  const [best, worst] = [wayGrid(values, children, spreads, "best"), wayGrid(values, children, spreads, "worst")];
  const spells = spellsOf(values);
  const voids = spells.length === 0 ? null : voidGrid(values, spells);
  const all = sum(bedsOf(values));
  const years = asked.term.figure(values.term);
  const term = liveCount(years, "year");
  const overTerm = termGrid(values, children, all);
  const allBeds = workings.figure(
    { label: "Beds in all homes", unit: "beds", source: "of all homes", cell: "all_beds", format: "number" },
    plus(...asked.beds.figures(values.beds)),
  );
  const full = workings.figure(
    { label: "Saving with every bed filled", unit: "£ a year", source: "spot less cost", cell: "full_saving", format: "money" },
    children.cell(all, "saving"),
  );
  const turns = turnsOf(children, all);
  const turnWords = workings.words(
    { label: "Break-even", source: "tier by tier: within the tier in which the saving turns", cell: "break_even" },
    breakEvenWords(children, turns, all),
  );
  const widest = workings.figure(
    {
      label: "Most that the spread can cost",
      unit: "£ a year",
      source: "the largest difference between the worst and the best spread",
      cell: "spread_costs",
      format: "money",
    },
    largest(...best.headings.map((_, row) => minus(worst.cell(row, "cost"), best.cell(row, "cost")))),
  );
  const paid = paidBy(values, () => ({
    first: { text: "Children", format: "number" },
    costName: "Contract",
    spotName: "Spot",
    when: "a year",
    cases: Array.from({ length: all + 1 }, (_, count) => ({
      heading: children.cell(count, "children"),
      cost: children.cell(count, "cost"),
      spot: children.cell(count, "spot"),
      childWeeks: times(children.cell(count, "children"), asked.spotYear.figure(values.spotYear)),
    })),
    said: { row: all, words: "a year with every bed filled" },
    rounding,
  }));
  const lowest = turns[0]?.at ?? nil;
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `${withAllFilled(constant(all)).text} it ${savesOrCosts(full, rounding).text} a year.`,
      turns.length === 0 ? turnWords.text : `Break-even at ${inDigits(lowest, 2).text} ${unitOf(lowest, "child", 2, "children").text}`,
    ],
    sentence: [
      [
        liveText`${withAllFilled(allBeds)} the contract costs ${inPounds(children.cell(all, "cost"), rounding)} a year and ${savesOrCosts(full, rounding)} against spot; ${turnWords}.`,
      ],
      [
        wordsIf(
          equal(asPrinted(widest, rounding), nil),
          "How children are spread over the homes makes no difference.",
          liveText`How children are spread over the homes is worth up to ${inPounds(widest, rounding)} a year.`,
        ),
      ],
      ...(voids === null
        ? []
        : [
            [
              liveText`Voids of ${liveCount(voids.total("days"), "day")} cost ${inPounds(voids.total("paid"), rounding)} by the clause instead of ${inPounds(voids.total("full"), rounding)}.`,
            ],
          ]),
      ...paid.sentence,
    ],
    grids: [
      children,
      best,
      worst,
      overTerm,
      ...paid.grids,
      ...(voids === null ? [] : [voids, voidYears(spells, voids)]),
      homes.grid,
      tiers,
      spreads,
    ],
    workings,
    checks: [
      ["The rows run to all the beds of the homes", equal(children.cell(all, "children"), allBeds)],
      [
        "No spread costs less than the best or more than the worst",
        every([
          atLeast(plus(minus(totalOf(children.column("cost")), totalOf(best.column("cost"))), constant(0.005)), nil),
          atLeast(plus(minus(totalOf(worst.column("cost")), totalOf(children.column("cost"))), constant(0.005)), nil),
        ]),
      ],
      ["With every bed filled all spreads cost the same", isNil(minus(worst.cell(all, "cost"), best.cell(all, "cost")))],
      ["No home has more guaranteed beds than beds", guaranteedWithin(values)],
      ...(voids === null
        ? []
        : [
            [
              "The days of the voids are those typed",
              isNil(minus(totalOf(voids.column("days")), plus(...asked.voidDays.figures(values.voidDays)))),
            ] as const,
            [
              "Paid and less by the clause are the full price",
              isNil(minus(voids.total("full"), plus(voids.total("paid"), voids.total("less")))),
            ] as const,
          ]),
      ...paid.checks,
    ],
    notes: [
      ...basisNotes({ ...values, rounding }),
      ...mixedYearsNote(
        {
          ...{ blockYear: values.blockYear, spotYear: values.spotYear, block: children.cell(all, "cost"), years, rounding },
          ...{ spot: dividedBy(children.cell(all, "spot"), allBeds), beds: allBeds },
        },
        workings,
      ),
      {
        text: `A week of a home is its guaranteed beds × the price up to the guarantee, and the price of each further bed that is filled. Children are spread ${values.spread === evenly ? "over all homes, one in each before a second in any" : "so that a home fills before the next one has a child"}; the best and the worst spread are of all ways there are.`,
      },
      {
        text: "Break-even is worked out tier by tier, with part children by time: 3.21 children are three all year and a fourth for a fifth of it.",
      },
      ...tierNotes(values),
      ...(voids === null
        ? []
        : [
            {
              text: `A void is paid ${values.clause === freeFirst ? "nothing for its first days and then the share" : "in full for its first days and then the share"} of the price up to the guarantee, a seventh of the week’s for each day; those days count ${values.daysCount === inEachVoid ? "in each void, also over 31 March" : "in each financial year, over all voids in the order they are listed, and begin anew on 1 April"}. What the clause saves is not in the grid by children.`,
            },
          ]),
      liveText`Over ${term} no price rises: the table Contract profile has rises, filling and fees.`,
      ...paid.notes,
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(children, {
      title: "Cost a year by children placed",
      series: [
        { name: "Contract", column: "cost" },
        { name: "Spot", column: "spot" },
      ],
      names: children.column("children").values.map(String),
      description: `Bar chart. Saving a year by children placed: ${children
        .column("saving")
        .values.map((value, count) => `${String(count)} ${printedPounds(value, rounding)}`)
        .join(", ")}.`,
    }),
  });
}

/** A year by the children in all homes: as they are spread, best and worst, beside spot. */
function childrenGrid(values: Values, homes: HomeCosts): Grid {
  const [spot, blockWeeks, spotWeeks] = [
    asked.spot.figure(values.spot),
    asked.blockYear.figure(values.blockYear),
    asked.spotYear.figure(values.spotYear),
  ];
  const weekly = (count: number): Figure =>
    plus(...spreadOf(values, count).map((here, home) => homes.grid.cell(here, `home${String(home)}`)));
  return gridOf<number>({
    id: "children",
    caption: liveText`A year by the children placed, £`,
    hint: "Negative: the contract costs more than spot",
    view: "By children",
    name: "All homes",
    items: Array.from({ length: sum(bedsOf(values)) + 1 }, (_, count) => count),
    columns: {
      children: { text: "Children", format: "number", cell: (count) => constant(count) },
      spread: {
        text: "In the homes",
        format: "text",
        cell: (count) => ({
          text: spreadOf(values, count)
            .map((here, home) => `${values.beds[home]?.name ?? ""}: ${String(here)}`)
            .join("; "),
        }),
      },
      cost: { text: "Cost", format: "money", cell: (count) => times(weekly(count), blockWeeks) },
      spot: { text: "Spot", format: "money", cell: (_, row) => times(row.at("children"), spot, spotWeeks) },
      saving: { text: "Saving", format: "money", cell: (_, row) => minus(row.at("spot"), row.at("cost")) },
      turn: { text: "Break-even within", format: "two places", cell: (_, row) => turnIn(row) },
    },
  });
}

/** The best or the worst way to spread so many children over the homes. */
function wayGrid(values: Values, children: Grid, spreads: Grid, way: "best" | "worst"): Grid {
  const weeks = asked.blockYear.figure(values.blockYear);
  const last = values.beds.length - 1;
  return gridOf<number>({
    id: way,
    caption: liveText`The ${way} spread of the children over the homes, £ a year`,
    hint: way === "best" ? "Guaranteed and cheaper beds are filled first" : "As many further beds are paid as there can be",
    view: "By children",
    name: way === "best" ? "Best spread" : "Worst spread",
    items: Array.from({ length: sum(bedsOf(values)) + 1 }, (_, count) => count),
    columns: {
      children: { text: "Children", format: "number", cell: (count) => children.cell(count, "children") },
      cost: { text: "Cost", format: "money", cell: (count) => times(spreads.cell(count, `${way}${String(last)}`), weeks) },
      spot: { text: "Spot", format: "money", cell: (count) => children.cell(count, "spot") },
      saving: { text: "Saving", format: "money", cell: (_, row) => minus(row.at("spot"), row.at("cost")) },
    },
  });
}

/** Where the saving crosses nil between the row above and this one, upwards: words where it does not. */
function turnIn(row: RowSoFar): Figure | Text {
  const before = row.above("saving");
  if (before === undefined) return { text: noFigure };
  const [now, count] = [row.at("saving"), row.at("children")];
  const crosses = every([below(before, nil), atLeast(now, nil)]);
  const at = (): Figure => plus(minus(count, constant(1)), dividedBy(minus(nil, before), minus(now, before)));
  return figureWhere(crosses, at);
}

const withAllFilled = (beds: Figure): Text =>
  wordsIf(equal(beds, constant(1)), "With the one bed filled", liveText`With all ${inDigits(beds, 0)} beds filled`);

type Turn = { readonly children: number; readonly at: Figure };

function turnsOf(children: Grid, all: number): readonly Turn[] {
  const savings = children.column("saving").values;
  return Array.from({ length: all }, (_, index) => index + 1).flatMap((count): Turn[] => {
    const [before, now] = [savings[count - 1], savings[count]];
    return before?.isNegative() === true && !before.isZero() && now?.isNegative() === false
      ? [{ children: count, at: children.cell(count, "turn") }]
      : [];
  });
}

function breakEvenWords(children: Grid, turns: readonly Turn[], all: number): Text {
  const column = children.columnIndex("turn");
  const run = runOf("children", [1, column], [all, column]);
  const savings: CellRun = children.column("saving");
  const first = turns[0]?.at;
  // Where it never turns upwards, what has begun to cost more goes on to: the counts before that are those that do not.
  const savingColumn = children.columnIndex("saving");
  const isNoDearer = (value: Decimal): boolean => value.gte("-1e-9");
  const noDearer: Figure = {
    value: constant(savings.values.slice(1).filter(isNoDearer).length).value,
    formula: formula`SUMPRODUCT((${runOf("children", [1, savingColumn], [all, savingColumn])}>=-0.000000001)*1)`,
  };
  const someTurn: Condition = { holds: turns.length > 0, formula: formula`COUNT(${run})>0` };
  const lowest: Figure = { value: first?.value ?? nil.value, formula: formula`MIN(${run})` };
  const counts = children.column("children");
  const dearerLater: Condition = {
    holds: savings.values.some((value, count) => count > lowest.value.toNumber() && value.lt(-0.005)),
    formula: formula`SUMPRODUCT((${counts.run}>${lowest.formula})*(${savings.run}<-0.005))>0`,
  };
  const later = wordsIf(dearerLater, ", and costs more again with some higher numbers", "");
  return wordsIf(
    someTurn,
    liveText`it breaks even at ${inDigits(lowest, 2)} ${unitOf(lowest, "child", 2, "children")}${later}`,
    wordsIf(
      atLeast(noDearer, constant(all)),
      "it costs no more than spot from the first child",
      wordsIf(
        below(noDearer, constant(1)),
        "it costs more than spot with any number of children",
        liveText`it costs more than spot from ${inDigits(plus(noDearer, constant(1)), 0)} children on`,
      ),
    ),
  );
}

/** What is guaranteed and what is paid at most: a week, a year, over the term. */
function termGrid(values: Values, children: Grid, all: number): Grid {
  const [years, weeks] = [asked.term.figure(values.term), asked.blockYear.figure(values.blockYear)];
  return gridOf<readonly [string, number]>({
    id: "term",
    caption: liveText`Guaranteed and at most, £`,
    hint: "Guaranteed: paid if no child is placed",
    view: "By children",
    name: "Over the term",
    items: [
      ["Guaranteed", 0],
      ["Every bed filled", all],
    ],
    columns: {
      what: { text: "Homes", format: "text", cell: ([text]) => ({ text }) },
      week: { text: "A week", format: "price", cell: ([, count]) => dividedBy(children.cell(count, "cost"), weeks) },
      year: { text: "A year", format: "money", cell: ([, count]) => children.cell(count, "cost") },
      term: { ...liveText`Over ${liveCount(years, "year")}`, format: "money", cell: (_, row) => times(row.at("year"), years) },
    },
  });
}

function guaranteedWithin(values: Values): Condition {
  const [beds, guaranteed] = [asked.beds.figures(values.beds), asked.guaranteed.figures(values.guaranteed)];
  return {
    holds: true,
    formula: formula`AND(${joined(
      beds.map((count, at) => atLeast(count, guaranteed[at] ?? nil).formula),
      ",",
    )})`,
  };
}

/** Where further beds are more than the prices typed for them. */
function tierNotes(values: Values): readonly Text[] {
  const further = Math.max(...bedsOf(values).map((beds, home) => beds - (values.guaranteed[home]?.value.toNumber() ?? 0)));
  return further > values.tiers.length
    ? [
        {
          text: `A home can have ${String(further)} further beds and ${String(values.tiers.length)} prices are typed: the last serves all later ones.`,
        },
      ]
    : [];
}
