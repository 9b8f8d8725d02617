/** What fee uplifts ask for, and three providers as an example. */
import { alignedWith, moneyAssumptionList, numberAssumptionList, percentAssumptionList } from "../../assumption-kinds";
import { itemLabel, type AssumptionProblem, type AssumptionValues } from "../../assumption";
import { costBasis, yearAssumption } from "../../basis";
import type { PublishedExample } from "../../definition";
import { dateAssumptionList, dayInWords } from "../../optional-assumptions";
import { choiceList, financialYearAssumption } from "../../word-assumptions";

const providers = {
  legend: "Each provider",
  item: "Provider",
  names: ["Provider A", "Provider B", "Provider C", "Provider D", "Provider E", "Provider F", "Provider G", "Provider H"],
  mostItems: 60,
};
const placements = numberAssumptionList({
  ...providers,
  label: "Placements",
  cell: "placements",
  unit: "at this price",
  example: "6",
  least: 0,
  most: 10_000,
});
const dated = { legend: providers.legend, item: providers.item, names: providers.names, most: providers.mostItems };
const rate = (label: string, cell: string, hint: string, example: string) =>
  percentAssumptionList({ ...providers, label, cell, unit: "of the weekly price", hint, usual: 0, example, least: -0.5, most: 1 });

export const [noClause, index, cap] = ["None", "Index", "Cap"] as const;

export const asked = {
  year: financialYearAssumption(),
  placements,
  price: alignedWith(
    placements,
    moneyAssumptionList({
      ...providers,
      label: "Weekly price",
      wholePlace: { side: "spot" },
      cell: "price",
      unit: "£ a week, each placement",
      hint: "before the uplift",
      example: "6,450",
      least: 0.01,
      most: 1_000_000,
    }),
  ),
  asked: alignedWith(placements, rate("Asked", "asked", "", "7.5%")),
  clause: {
    ...choiceList({
      ...dated,
      label: "Clause",
      cell: "clause",
      hint: "Index: the contract gives this rise. Cap: no more than this",
      of: [noClause, index, cap],
    }),
    alignedTo: placements,
  },
  clauseRate: alignedWith(placements, rate("Clause rate", "clause_rate", "not used where there is no clause", "4%")),
  offer: alignedWith(placements, rate("Offer", "offer", "", "3%")),
  from: {
    ...dateAssumptionList({
      ...dated,
      label: "From",
      cell: "from",
      hint: "the day from which it is paid; blank is 1 April",
      example: "1 June 2026",
    }),
    alignedTo: placements,
  },
  until: {
    ...dateAssumptionList({
      ...dated,
      label: "Placements end",
      cell: "until",
      hint: "their last day; blank where they go on",
      example: "31 December 2026",
    }),
    alignedTo: placements,
  },
  budget: alignedWith(
    placements,
    moneyAssumptionList({
      ...providers,
      label: "Budget for the uplift",
      cell: "budget",
      unit: "£ this year, all placements",
      usual: 0,
      example: "45,000",
      least: 0,
      most: 1_000_000_000,
    }),
  ),
  fullYear: {
    ...yearAssumption("A full year is", "full_year"),
    does: "How many weeks of a weekly price a full year counts; this year always counts its own days",
    usual: "365 days",
  },
  ...costBasis,
};
export type Values = AssumptionValues<typeof asked>;

const source = "worked example, made up";
export const workedExample: PublishedExample = {
  id: "three-providers",
  isWorked: true,
  title: "Three providers, 2026/27",
  says: "A worked example, not of a report: three providers ask for uplifts that would cost £258,464 in 2026/27; what is offered costs £101,594. The £156,870 between them is not a saving against the budget, which is a column of its own.",
  rows: [
    { label: "Financial year", value: "2026/27" },
    ...(
      [
        ["Placements", 6, 2, 3],
        ["Weekly price", 6450, 7900, 5800],
        ["Asked", 0.075, 0.09, 0.05],
        ["Clause", noClause, cap, noClause],
        ["Clause rate", 0, 0.04, 0],
        ["Offer", 0.03, 0.04, 0.015],
        ["From", "", 46174, ""],
        ["Budget for the uplift", 60000, 24000, 15000],
      ] as const
    ).flatMap(([label, ...each]) =>
      each.map((value, at) => ({
        label: itemLabel({ label }, providers.names[at] ?? ""),
        value,
        ...(value === "" || label === "Clause" ? {} : { source, status: "assumption" as const }),
      })),
    ),
  ],
  printed: {
    year: [
      [null, null, "365", "151,345", "60,538"],
      [null, null, "304", "61,755", "27,447"],
      [null, null, "365", "45,364", "13,609"],
      [null, null, null, "258,464", "101,594", "156,870"],
    ],
  },
};

export function problemsOf(values: Values): readonly AssumptionProblem[] {
  return values.until.flatMap(({ name, value }, at) => {
    const from = values.from[at]?.value ?? null;
    return value !== null && from !== null && value.lt(from)
      ? [
          {
            label: itemLabel(asked.until, name),
            sentence: `${name}: the placements end on ${dayInWords(value)}, before the uplift begins on ${dayInWords(from)}. Leave the uplift out, or mend a date`,
          },
        ]
      : [];
  });
}
