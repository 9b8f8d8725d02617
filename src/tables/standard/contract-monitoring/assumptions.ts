/** What contract monitoring asks for, and a worked year. */
import { financialYearName, serialOf, type Decimal } from "../../../calculation";
import { dateAssumption, moneyAssumptionList, numberAssumption, numberAssumptionList } from "../../assumption-kinds";
import { chosenText, itemLabel, type AssumptionProblem, type AssumptionValues, type NamedValue, type ValueLookup } from "../../assumption";
import { choiceAssumption, costBasis, foldedChoice } from "../../basis";
import type { PublishedExample } from "../../definition";
import { optional, optionalList, type OptionalList } from "../../optional-assumptions";
import { financialYearAssumption } from "../../word-assumptions";
import { bedsContracted, weeklyBlockPrice, weeklySpotPrice } from "../block-and-spot-assumptions";
import { payerAssumptions, payerProblems } from "../who-pays/assumptions";
import { fromProfile } from "./from-profile";
import { monthNames, monthOf } from "./months";

const monthList = (label: string, cell: string, unit: string, hint: string): OptionalList => ({
  ...optionalList(
    numberAssumptionList({
      legend: "Each month",
      item: "Month",
      names: monthNames,
      mostItems: monthNames.length,
      label,
      cell,
      unit,
      hint,
      example: "3",
      least: 0,
      most: 100_000,
    }),
  ),
  bearsOwnNames: true,
});
const [noDoubleRunning, doubleByMonth] = ["None", "By month"] as const;
const doubles = choiceAssumption("Double running is", [noDoubleRunning, doubleByMonth], "main");
const isDoubled = (lookUp: ValueLookup): boolean => foldedChoice(chosenText(lookUp, doubles.label)) === foldedChoice(doubleByMonth);

/** Notice on spot places that is paid while the block is paid too. */
const doubleList = (label: string, cell: string, hint: string): OptionalList => ({
  ...optionalList(
    moneyAssumptionList({
      legend: "Each month",
      item: "Month",
      names: monthNames,
      mostItems: monthNames.length,
      label,
      cell,
      unit: "£ in the month",
      hint,
      example: "70,693.80",
      least: 0,
      most: 100_000_000,
    }),
  ),
  bearsOwnNames: true,
  isAsked: isDoubled,
});

const occupied = monthList("Occupied", "occupied", "beds", "on average in the month; blank where it is not known yet, which is not 0");

export const [asPlanned, runRate, asTyped] = ["As planned", "At the run-rate", "As typed"] as const;

export const asked = {
  year: financialYearAssumption(),
  beds: bedsContracted,
  price: weeklyBlockPrice,
  spot: weeklySpotPrice,
  planned: numberAssumption({
    label: "Beds planned",
    cell: "planned_beds",
    unit: "beds",
    hint: "occupied in a month that has no plan of its own below",
    example: "4",
    least: 0,
    most: 100_000,
  }),
  occupied,
  plan: { ...monthList("Planned", "planned", "beds", "blank: as planned above"), alignedTo: occupied },
  planPaid: { ...monthList("Paid by plan", "plan_paid", "beds", "blank: every bed contracted"), alignedTo: occupied },
  paid: { ...monthList("Paid", "paid", "beds", "blank: as by plan"), alignedTo: occupied },
  forecast: { ...monthList("Forecast", "forecast", "beds", "only where the rest is as typed; blank: as planned"), alignedTo: occupied },
  doubles,
  doublePlan: { ...doubleList("Double running by plan", "double_plan", "blank: none"), alignedTo: occupied },
  doubled: { ...doubleList("Double running", "doubled", "blank: as by plan"), alignedTo: occupied },
  reported: { ...monthList("First reported", "first_reported", "beds", "where a month is restated; else blank"), alignedTo: occupied },
  rest: choiceAssumption("The rest of the year is", [asPlanned, runRate, asTyped], "main"),
  from: optional(
    dateAssumption({
      label: "Contract from",
      cell: "contract_from",
      example: "1 June 2028",
      hint: "blank: before this year, or on its 1 April",
    }),
  ),
  to: optional(
    dateAssumption({
      label: "Contract to",
      cell: "contract_to",
      example: "31 December 2028",
      hint: "its last day; blank: after this year",
    }),
  ),
  ...payerAssumptions,
  ...costBasis,
};
export const hasDoubleRunning = ({ doubles: chosen }: { readonly doubles: string }): boolean => chosen === doubleByMonth;
export type Values = AssumptionValues<typeof asked>;

/** The profile calls the beds that it settles at as its own form does. */
export const planFromProfile = fromProfile(
  {
    year: asked.year.label,
    beds: asked.beds.label,
    price: asked.price.label,
    spot: asked.spot.label,
    planned: asked.planned.label,
    occupied: occupied.label,
    plan: asked.plan.label,
    planPaid: asked.planPaid.label,
    doubles: doubles.label,
    doublePlan: asked.doublePlan.label,
    from: asked.from.label,
    to: asked.to.label,
  },
  { beds: bedsContracted.label, settled: "Beds occupied when settled" },
);

type Months = readonly NamedValue<Decimal | null>[];

export function problemsOf(values: Values): readonly AssumptionProblem[] {
  const year = values.year.toNumber();
  const places = values.occupied.map(({ name }) => monthOf(name, year));
  const naming = values.occupied.flatMap(({ name }, at): AssumptionProblem[] => {
    const place = places[at] ?? null;
    if (place === null)
      return [{ label: itemLabel(occupied, name), sentence: `${name} is no month of ${financialYearName(year)}: name it like April` }];
    return places.indexOf(place) < at
      ? [{ label: itemLabel(occupied, name), sentence: `${monthNames[place] ?? name} is there twice: keep one` }]
      : [];
  });
  const most = (label: (name: string) => string, months: Months): readonly AssumptionProblem[] =>
    months.flatMap(({ name, value }) =>
      value?.gt(values.beds) === true
        ? [
            {
              label: label(name),
              sentence: `${label(name)} (${value.toString()}) cannot be more than beds contracted (${values.beds.toString()})`,
            },
          ]
        : [],
    );
  return [
    ...naming,
    ...(values.planned.gt(values.beds)
      ? [
          {
            label: asked.planned.label,
            sentence: `Beds planned (${values.planned.toString()}) cannot be more than beds contracted (${values.beds.toString()})`,
          },
        ]
      : []),
    ...(["occupied", "plan", "planPaid", "paid", "forecast", "reported"] as const).flatMap((key) =>
      most((name) => itemLabel(asked[key], name), values[key]),
    ),
    ...datesProblem(values, year),
    ...payerProblems(values),
  ];
}

function datesProblem({ from, to }: Values, year: number): readonly AssumptionProblem[] {
  const [first, last] = [from?.toNumber() ?? -Infinity, to?.toNumber() ?? Infinity];
  if (last < first) return [{ label: asked.to.label, sentence: "The contract ends before it begins: mend one of the two days" }];
  if (first > serialOf(year + 1, 3, 31) || last < serialOf(year, 4, 1))
    return [
      {
        label: first > serialOf(year + 1, 3, 31) ? asked.from.label : asked.to.label,
        sentence: `The contract has no day in ${financialYearName(year)}: choose another financial year, or mend the day`,
      },
    ];
  return [];
}

const source = "worked example, made up";
export const workedExample: PublishedExample = {
  id: "three-months",
  isWorked: true,
  title: "Three months of 2028/29",
  says: "A worked example, not of a report: four beds at £5,200 a week against £6,900 on spot, planned full. With 3, 3 and 2.5 beds occupied from April to June the block costs more than spot, and even four full beds for the rest of the year do not bring back the plan.",
  rows: [
    { label: "Financial year", value: "2028/29" },
    { label: "Beds contracted", value: 4, source, status: "assumption" },
    { label: "Block price", value: 5200, source, status: "assumption" },
    { label: "Spot price", value: 6900, source, status: "assumption" },
    { label: "Beds planned", value: 4, source, status: "assumption" },
    ...[3, 3, 2.5].map((value, at) => ({
      label: itemLabel(occupied, monthNames[at] ?? ""),
      value,
      source,
      status: "actual" as const,
    })),
    { label: "Round to", value: "nearest 1p" },
  ],
  printed: { summary: [["88,400.00", "−16,085.71", "−104,485.71", "78,742.86"]] },
};
