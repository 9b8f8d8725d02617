/** Demand and capacity: how many children, in which places, how many near home? */
import { countWords, one, toNearest, type Decimal } from "../../calculation";
import { numberAssumption, numberAssumptionList, percentAssumption, alignedWith } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import { itemLabel, type AssumptionList, type AssumptionProblem, type AssumptionValues, type NamedValue } from "../assumption";
import { barChart } from "../bar-chart";
import { choiceAssumption } from "../basis";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { gridOf } from "../grid";
import { sourcesNote } from "../notes";
import { liveCount, inDigits, percentOf, percentAsTyped, liveText, wordsIf } from "../live-text";
import type { Figure } from "../table";
import {
  atLeast,
  equal,
  isNil,
  largest,
  minus,
  nil,
  dividedByOrNil,
  plus,
  power,
  absolute,
  constant,
  times,
  totalOf,
} from "../figure-with-formula";

const places = {
  legend: "Each kind of place",
  item: "Kind of place",
  names: ["Fostering", "Independent foster carers", "Children’s homes", "Kind 4", "Kind 5", "Kind 6"],
  mostItems: 8,
};
const capacity = numberAssumptionList({
  ...places,
  label: "Capacity",
  cell: "capacity",
  unit: "places",
  example: "125",
  least: 0,
  most: 100_000,
  isWhole: true,
});
const years = {
  legend: "Each year’s children near home",
  item: "Year",
  names: ["2020", "2021", "2022", "2023", "2024", "2025", "2026", "2027"],
  mostItems: 12,
};
const near = numberAssumptionList({
  ...years,
  label: "Near home",
  cell: "near",
  unit: "children",
  example: "116",
  least: 0,
  most: 100_000,
  isWhole: true,
});

const asked = {
  now: numberAssumption({
    label: "Children now",
    cell: "children_now",
    unit: "in care",
    example: "284",
    least: 1,
    most: 1_000_000,
    isWhole: true,
  }),
  growth: percentAssumption({ label: "Growth a year", cell: "growth", example: "1.4%", least: -0.2, most: 0.5 }),
  method: choiceAssumption("Growth is", ["Linear", "Compound"], "main"),
  ahead: numberAssumption({
    label: "Years ahead",
    cell: "years_ahead",
    unit: "years",
    usual: 4,
    example: "4",
    least: 1,
    most: 30,
    isWhole: true,
  }),
  capacity,
  used: alignedWith(
    capacity,
    numberAssumptionList({
      ...places,
      label: "In use",
      cell: "used",
      unit: "places, by our children",
      example: "80",
      least: 0,
      most: 100_000,
      isWhole: true,
    }),
  ),
  near,
  all: alignedWith(
    near,
    numberAssumptionList({
      ...years,
      label: "All children",
      cell: "all",
      unit: "children",
      example: "232",
      least: 1,
      most: 100_000,
      isWhole: true,
    }),
  ),
  shortBreaks: numberAssumption({
    label: "Short-break beds",
    cell: "short_break_beds",
    unit: "beds",
    hint: "0 if there are none",
    usual: 0,
    example: "4",
    least: 0,
    most: 10_000,
    isWhole: true,
  }),
};

const source = "Havering 2025";
const kinds = ["Fostering", "Independent foster carers", "Children’s homes"];
const havering2025: PublishedExample = {
  id: "havering-2025",
  title: "Havering 2025",
  says: "The report counts 284 children in care and expects 298 by March 2028. At 1.4% a year, 284 are 297 after 3¼ years, 298 after 3½ and 300 after 4: it does not say from when it counts. For March 2024 its text has 284 children and its table 280. It prints 229 places of three kinds, of which the council uses 100 (it does not say that the others are free), the share of children near home from 2020 to 2024, and 1,460 nights of short breaks a year, which is 4 beds on every night.",
  rows: [
    { label: "Children now", value: 284, source: `${source}, demand`, status: "actual" },
    { label: "Growth a year", value: 0.014, source: `${source}, demand`, status: "forecast" },
    { label: "Growth is", value: "Linear" },
    { label: "Years ahead", value: 4, source: "March 2024 to March 2028" },
    ...[125, 49, 55].map((value, index) => ({
      label: `Capacity, ${kinds[index] ?? ""}`,
      value,
      source: `${source}, capacity`,
      status: "actual" as const,
    })),
    ...[80, 16, 4].map((value, index) => ({
      label: `In use, ${kinds[index] ?? ""}`,
      value,
      source: `${source}, capacity`,
      status: "actual" as const,
    })),
    ...[116, 102, 131, 123, 122].map((value, index) => ({
      label: `Near home, ${2020 + index}`,
      value,
      source: `${source}, local share`,
      status: "actual" as const,
    })),
    ...[232, 206, 264, 239, 280].map((value, index) => ({
      label: `All children, ${2020 + index}`,
      value,
      source: `${source}, local share`,
      status: "actual" as const,
    })),
    { label: "Short-break beds", value: 4, source: `${source}: 1,460 nights ÷ 365`, status: "assumption" },
  ],
  printed: {
    demand: [
      [null],
      [null],
      [null],
      [null],
      [
        {
          printed: "298",
          because:
            "284 children growing by 1.4% a year are 297 after 3¼ years, 298 after 3½ and 300 after 4; the report does not say from when it counts",
        },
      ],
    ],
    places: [[null, null, null, "64%"], [], [], ["229", "100"]],
    near: [
      [null, null, { printed: "50%", because: "this year is printed without its decimal place" }],
      [null, null, "49.5%"],
      [null, null, "49.6%"],
      [null, null, "51.5%"],
      [null, null, { printed: "44%", because: "this year is printed to the whole percent, the others to one place" }],
    ],
  },
};

export const table = defineTable({ assumptions: asked, examples: [havering2025], build });

const rounding = toNearest(one);

function build(values: AssumptionValues<typeof asked>, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = [
    ...more(asked.used, values.used, values.capacity, "in use than there are places"),
    ...more(asked.near, values.near, values.all, "near home than there are children"),
  ];
  if (problems.length > 0) return problems;
  const [now, growth, ahead] = [asked.now.figure(values.now), asked.growth.figure(values.growth), asked.ahead.figure(values.ahead)];
  const grows = atLeast(growth, nil);
  const [used, all] = [asked.used.figures(values.used), asked.all.figures(values.all)];
  const isCompound = values.method === "Compound";
  const workings = new Workings();
  const demand = gridOf<number>({
    id: "demand",
    caption: liveText`Children in care, ${percentAsTyped(absolute(growth))}% ${wordsIf(grows, "more", "fewer")} each year`,
    hint: isCompound ? "Each year changes by the same percentage" : "Each year changes by the same number of children",
    view: "Children",
    name: "Children",
    items: Array.from({ length: values.ahead.toNumber() + 1 }, (_, year) => year),
    columns: {
      year: {
        text: "Years from now",
        format: "number",
        cell: (year, row) => (year === 0 ? nil : plus(row.above("year") ?? nil, constant(1))),
      },
      children: {
        text: "Children",
        format: "one place",
        cell: (_, row) =>
          isCompound
            ? times(now, power(plus(constant(1), growth), row.at("year")))
            : largest(nil, times(now, plus(constant(1), times(growth, row.at("year"))))),
      },
      more: { text: "More than now", format: "one place", cell: (_, row) => minus(row.at("children"), now) },
    },
  });
  const placesGrid = gridOf({
    id: "places",
    caption: liveText`Places, and how many we use`,
    hint: "Not used by us is capacity less what we use; other councils’ children may be there",
    view: "Places",
    name: "Places",
    items: capacity.figures(values.capacity),
    totals: "All places",
    columns: {
      kind: { text: "Kind of place", format: "text", cell: ({ name }) => ({ text: name }) },
      capacity: { text: "Capacity", format: "number", total: "sum", cell: (count) => count },
      used: { text: "In use", format: "number", total: "sum", cell: (_, row) => used[row.index] ?? nil },
      free: { text: "Not used by us", format: "number", total: "sum", cell: (_, row) => minus(row.at("capacity"), row.at("used")) },
      use: {
        text: "Share in use",
        format: "percent",
        total: (grid) => dividedByOrNil(sumOf(grid, "used"), sumOf(grid, "capacity")),
        cell: (_, row) => dividedByOrNil(row.at("used"), row.at("capacity")),
      },
    },
  });
  const nearGrid = gridOf({
    id: "near",
    caption: liveText`Children placed near home`,
    hint: "Of all children placed that year",
    view: "Near home",
    name: "Near home",
    items: near.figures(values.near),
    columns: {
      year: { text: "Year", format: "text", cell: ({ name }) => ({ text: name }) },
      near: { text: "Near home", format: "number", cell: (count) => count },
      all: { text: "All children", format: "number", cell: (_, row) => all[row.index] ?? nil },
      share: { text: "Share near home", format: "percent to one place", cell: (_, row) => dividedByOrNil(row.at("near"), row.at("all")) },
    },
  });
  const latestYear = (key: "near" | "all"): Figure => nearGrid.cell(values.near.length - 1, key);
  const latestShare = dividedByOrNil(latestYear("near"), latestYear("all"));
  const [last, latest] = [demand.cell(values.ahead.toNumber(), "children"), latestShare];
  const nights = workings.figure(
    {
      label: "Nights of short breaks a year",
      unit: "nights",
      source: "beds × 365, each filled every night",
      cell: "nights",
      format: "number",
    },
    times(asked.shortBreaks.figure(values.shortBreaks), constant(365)),
  );
  const [usedWords, allPlaces] = [inDigits(sumOf(placesGrid, "used"), 0), liveCount(sumOf(placesGrid, "capacity"), "place")];
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `${inDigits(last, 0).text} ${inDigits(last, 0).text === "1" ? "child" : "children"} in ${liveCount(ahead, "year").text}.`,
      `We use ${usedWords.text} of ${allPlaces.text}`,
    ],
    sentence: [
      [
        liveText`From ${liveCount(now, "child", "children")} in care now, ${wordsIf(grows, "growth", "a fall")} of ${percentAsTyped(absolute(growth))}% a year gives ${inDigits(last, 0)} in ${liveCount(ahead, "year")};`,
      ],
      [liveText`we use ${usedWords} of ${allPlaces}, and ${percentOf(latest, 1)}% of children are placed near home.`],
    ],
    grids: [demand, placesGrid, nearGrid],
    workings,
    checks: [
      [
        "In use and not used by us are the capacity",
        isNil(minus(plus(totalOf(placesGrid.column("used")), totalOf(placesGrid.column("free"))), totalOf(placesGrid.column("capacity")))),
      ],
      ["The first row is the children now", equal(demand.cell(0, "children"), now)],
      ["No more places are in use than there are", atLeast(totalOf(placesGrid.column("capacity")), totalOf(placesGrid.column("used")))],
    ],
    notes: [
      {
        text: isCompound
          ? "Growth is compound: each year’s children are the base of the next."
          : "Growth is linear: each year adds the same share of the children of now.",
      },
      ...(values.shortBreaks.isZero()
        ? []
        : [liveText`Short breaks: ${inDigits(nights, 0)} nights a year if every bed is filled on every night.`]),
      {
        text: "A place that we do not use need not be free: another council’s child may be there. Nor need it suit the next child, since children of all needs are counted together.",
      },
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(placesGrid, {
      title: "Places in use and not used by us",
      valueTitle: "Places",
      series: [
        { name: "In use", column: "used" },
        { name: "Not used by us", column: "free" },
      ],
      description: `Bar chart. ${values.capacity.map(({ name, value }, row) => `${name}: ${values.used[row]?.value.toString() ?? ""} of ${countWords(value.toNumber(), "place")} in use`).join("; ")}.`,
    }),
  });
}

const sumOf = (grid: ReturnType<typeof gridOf>, key: string): Figure => totalOf(grid.column(key));

function more(
  list: AssumptionList,
  values: readonly NamedValue<Decimal>[],
  most: readonly NamedValue<Decimal>[],
  words: string,
): readonly AssumptionProblem[] {
  return values.flatMap(({ name, value }, index) => {
    const limit = most[index]?.value ?? value;
    return value.gt(limit)
      ? [{ label: itemLabel(list, name), sentence: `${name}: there are more ${words} (${value.toString()} of ${limit.toString()})` }]
      : [];
  });
}
