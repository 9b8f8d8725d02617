/** Partner shares: what does each authority of a joint contract pay, save and owe the host? */
import { largestRemainder, type Decimal, type Rounding } from "../../calculation";
import { alignedWith, moneyAssumption, numberAssumptionList } from "../assumption-kinds";
import { assembleTable, Workings } from "../assemble-table";
import { itemLabel, type AssumptionProblem, type AssumptionValues } from "../assumption";
import { barChart } from "../bar-chart";
import { choiceAssumption, costBasis } from "../basis";
import { defineTable, type BuiltTable, type PublishedExample, type Sources } from "../definition";
import { formula, namedCell, quotedText, runOf, type Formula } from "../formula";
import { gridOf, type Grid, type GridColumn, type RowSoFar } from "../grid";
import { largestRemainderFormula } from "../largest-remainder-formula";
import { basisNotes, sourcesNote } from "../notes";
import { inPounds, liveCount, liveText, wordsIf } from "../live-text";
import { printedPounds } from "../printed";
import { savesOrCosts } from "../saving-words";
import { sameName } from "../same-name";
import { roundingOf } from "../when-to-round";
import { wordsAssumption } from "../word-assumptions";
import type { Figure } from "../table";
import { constant, dividedBy, isNil, lazyFormula, minus, nil, roundedInCell, times, totalOf, type CellRun } from "../figure-with-formula";

const authorities = {
  legend: "Each authority",
  item: "Authority",
  names: ["Authority A", "Authority B", "Authority C", "Authority D", "Authority E", "Authority F", "Authority G", "Authority H"],
  mostItems: 40,
};
const beds = numberAssumptionList({
  ...authorities,
  label: "Beds",
  cell: "beds",
  unit: "or another weight",
  hint: "its share of the contract",
  example: "7",
  least: 0,
  most: 1_000_000,
});

const [byBeds, byUse, equally] = ["Beds", "Use", "Equally"] as const;

const asked = {
  beds,
  use: alignedWith(
    beds,
    numberAssumptionList({
      ...authorities,
      label: "Use",
      cell: "use",
      unit: "bed-weeks, or another measure",
      hint: "only where shares go by use",
      usual: 0,
      example: "312",
      least: 0,
      most: 100_000_000,
    }),
  ),
  shareBy: choiceAssumption("Share by", [byBeds, byUse, equally], "main"),
  cost: moneyAssumption({
    label: "Cost of the contract",
    cell: "cost",
    unit: "£ a year",
    hint: "for all authorities together",
    example: "4,797,956.16",
    least: 0,
    most: 10_000_000_000,
  }),
  spot: moneyAssumption({
    label: "Spot for the same children",
    cell: "spot",
    unit: "£ a year",
    hint: "for all authorities together",
    example: "6,082,190.40",
    least: 0,
    most: 10_000_000_000,
  }),
  fee: moneyAssumption({
    label: "Host authority’s fee",
    cell: "host_fee",
    unit: "£ a year",
    hint: "shared by all, the host too",
    usual: 0,
    example: "85,000",
    least: 0,
    most: 1_000_000_000,
  }),
  host: wordsAssumption({
    label: "Host authority",
    cell: "host",
    hint: "its name as above; blank where none of them hosts",
    example: "Authority A",
  }),
  ...costBasis,
};
type Values = AssumptionValues<typeof asked>;

const source = "worked example, made up";
const sevenAuthorities: PublishedExample = {
  id: "seven-authorities",
  isWorked: true,
  title: "Seven authorities, 33 beds",
  says: "A worked example, not of a report: seven authorities share 33 beds, and a host’s fee of £85,000 a year by them. Rounded one by one the shares of the fee come to £85,001; shared by largest remainder they come to £85,000.",
  rows: [
    ...[7, 6, 6, 5, 4, 3, 2].map((value, index) => ({
      label: `Beds, ${authorities.names[index] ?? ""}`,
      value,
      source,
      status: "assumption" as const,
    })),
    { label: "Share by", value: byBeds },
    {
      label: "Cost of the contract",
      value: 4523787.24,
      source: "worked example: 33 beds at £2,636.23 a week, 52 weeks",
      status: "assumption",
    },
    {
      label: "Spot for the same children",
      value: 5474020.32,
      source: "worked example: 29.7 of 33 beds at £184,308.80 a year",
      status: "assumption",
    },
    { label: "Host authority’s fee", value: 85000, source, status: "assumption" },
    { label: "Host authority", value: "Authority A", source, status: "assumption" },
  ],
  printed: {
    shares: ["18,030", "15,455", "15,455", "12,879", "10,303", "7,727", "5,151", "85,000"].map((fee) => [null, null, null, fee]),
  },
};

export const table = defineTable({ assumptions: asked, examples: [sevenAuthorities], build });

function problemsOf(values: Values): readonly AssumptionProblem[] {
  const lead = itemLabel(asked.beds, values.beds[0]?.name ?? "");
  const weights = values.shareBy === byUse ? values.use : values.beds;
  return [
    ...(values.shareBy !== equally && weights.every(({ value }) => value.isZero())
      ? [
          {
            label: values.shareBy === byUse ? itemLabel(asked.use, values.use[0]?.name ?? "") : lead,
            sentence: `All ${values.shareBy === byUse ? "use is" : "beds are"} 0: enter a number above 0 for at least one authority, or share equally`,
          },
        ]
      : []),
    ...(values.host === "" || values.beds.some(({ name }) => sameName(name, values.host))
      ? []
      : [{ label: asked.host.label, sentence: "The host is none of the authorities: write its name as it is above, or leave it blank" }]),
  ];
}

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = problemsOf(values);
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const workings = new Workings();
  const total = (label: string, cell: string, figure: Figure): Figure =>
    workings.figure(
      { label, unit: "£ a year", source: "rounded, as it is shared out", cell, format: "money" },
      roundedInCell(figure, rounding),
    );
  const totals = {
    cost: total("Cost to share", "cost_shared", asked.cost.figure(values.cost)),
    spot: total("Spot to share", "spot_shared", asked.spot.figure(values.spot)),
    fee: total("Fee to share", "fee_shared", asked.fee.figure(values.fee)),
  };
  const weights = weightsOf(values);
  const before = beforeRounding(values, weights, totals, rounding);
  const shared = (key: Amount): readonly Decimal[] =>
    largestRemainder(
      totals[key].value.div(rounding.quantum),
      weights.map(({ value }) => value),
    ).map((share) => share.times(rounding.quantum));
  const [costs, spots, fees] = [shared("cost"), shared("spot"), shared("fee")];
  const shareColumn = (text: string, key: Amount, shares: readonly Decimal[]): GridColumn<string> => ({
    text,
    format: "money",
    total: "sum",
    cell: (_, { index }) =>
      lazyFormula(shares[index] ?? nil.value, () =>
        sharedFormula(before, { key, index, total: totals[key], unit: unitToShare(rounding.quantum) }),
      ),
  });
  const grid = gridOf<string>({
    id: "shares",
    caption: liveText`Each authority’s share, £ a year`,
    hint: "Negative: it costs more than spot. Saving is spot less cost; it is not shared by itself",
    view: "Shares",
    name: "All authorities",
    items: values.beds.map(({ name }) => name),
    totals: "All authorities",
    columns: {
      authority: { text: "Authority", format: "text", cell: (name) => ({ text: name }) },
      cost: shareColumn("Cost", "cost", costs),
      spot: shareColumn("Spot", "spot", spots),
      saving: { text: "Saving", format: "money", total: "sum", cell: (_, row) => minus(row.at("spot"), row.at("cost")) },
      fee: shareColumn("Host fee", "fee", fees),
      net: { text: "Saving after the fee", format: "money", total: "sum", cell: (_, row) => minus(row.at("saving"), row.at("fee")) },
    },
  });
  const names = runOf("shares", [0, 0], [values.beds.length - 1, 0]);
  const hostIndex = values.beds.findIndex(({ name }) => sameName(name, values.host));
  const received = workings.figure(
    {
      label: "The host receives from the others",
      unit: "£ a year",
      source: "the fee less the host’s own share of it; the whole fee where none of them hosts",
      cell: "received",
      format: "money",
    },
    lazyFormula(
      totals.fee.value.minus(fees[hostIndex] ?? nil.value),
      () => formula`${totals.fee.formula}-SUMPRODUCT((${names}=${namedCell("host")})*${grid.column("fee").run})`,
    ),
  );
  const [saving, net] = [grid.total("saving"), grid.total("net")];
  const hasFee = { holds: totals.fee.value.gt(0), formula: formula`${totals.fee.formula}>0` };
  const count = constant(values.beds.length);
  const host = asked.host.words(values.host);
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      `Together it ${savesOrCosts(net, rounding).text} a year after the fee.`,
      `${liveCount(count, "authority", "authorities").text} share ${values.shareBy === equally ? "equally" : `by ${values.shareBy.toLowerCase()}`}`,
    ],
    sentence: [
      [
        liveText`For ${liveCount(count, "authority", "authorities")} together the contract ${savesOrCosts(saving, rounding)} a year against spot`,
        wordsIf(hasFee, liveText`, and ${savesOrCosts(net, rounding)} after the host’s fee of ${inPounds(totals.fee, rounding)};`, "."),
      ],
      [
        wordsIf(
          hasFee,
          values.host === ""
            ? liveText`no authority is named as the host, so all of the fee leaves them.`
            : liveText`${host} as the host receives ${inPounds(received, rounding)} of it from the others.`,
          "",
        ),
      ],
    ],
    grids: [grid, before],
    workings,
    checks: [
      ["The costs add to the cost of the contract", isNil(minus(grid.total("cost"), totals.cost))],
      ["The spot costs add to spot for all", isNil(minus(grid.total("spot"), totals.spot))],
      ["The shares of the fee add to the fee", isNil(minus(grid.total("fee"), totals.fee))],
      ["Saving after the fee is spot less cost less fee", isNil(minus(net, minus(totals.spot, totals.cost, totals.fee)))],
      hostCheck(names),
    ],
    notes: [
      ...basisNotes({ ...values, rounding }),
      {
        text: `Shared ${values.shareBy === equally ? "equally" : `by ${values.shareBy.toLowerCase()}`}, by largest remainder: each share is rounded down, and what is left goes, a unit each, to the shares that lost most; of equal ones to the earlier authority. So shares add to the total.`,
      },
      {
        text: "Saving is each authority’s spot less its cost. What each would really have paid on spot, for its own children, is left out: spot is shared like the cost.",
      },
      ...(values.fee.isZero()
        ? []
        : [{ text: "The host pays its own share of the fee to itself: what it receives from the others pays for its work for them." }]),
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(grid, {
      title: "Saving after the fee by authority",
      series: [{ name: "Saving after the fee", column: "net" }],
      description: `Bar chart. Saving after the fee: ${grid.headings.map((name, row) => `${name} ${printedPounds(grid.column("net").values[row] ?? nil.value, rounding)}`).join(", ")}.`,
    }),
  });
}

type Amount = "cost" | "spot" | "fee";
type Share = { readonly key: Amount; readonly index: number; readonly total: Figure; readonly unit: Figure };

function weightsOf(values: Values): readonly Figure[] {
  if (values.shareBy === equally) return values.beds.map(() => constant(1));
  return values.shareBy === byUse ? asked.use.figures(values.use) : asked.beds.figures(values.beds);
}

/** The workings of the largest remainder: each share before rounding, rounded down. */
function beforeRounding(values: Values, weights: readonly Figure[], totals: Readonly<Record<Amount, Figure>>, { quantum }: Rounding): Grid {
  const unit = unitToShare(quantum);
  const last = values.beds.length - 1;
  const allWeights: CellRun = { run: runOf("before", [0, 1], [last, 1]), values: weights.map(({ value }) => value) };
  const columnsOf = (name: string, key: Amount): Record<string, GridColumn<Figure>> => ({
    [key]: {
      text: `${name} before rounding`,
      format: "price",
      cell: (_, row) => dividedBy(times(totals[key], row.at("weight")), totalOf(allWeights)),
    },
    [`${key}Down`]: {
      text: `${name} rounded down`,
      format: "money",
      cell: (_, row) =>
        lazyFormula(
          unitsOf(row, key, quantum).floor().times(quantum),
          () => formula`INT(ROUND(${dividedBy(row.at(key), unit).formula},${String(steadyPlaces)}))*${unit.formula}`,
        ),
    },
  });
  return gridOf<Figure>({
    id: "before",
    caption: liveText`Before rounding, £ a year`,
    hint: "How the odd pounds are shared: they go to those who lost most",
    view: "Before rounding",
    name: "All authorities",
    items: weights,
    columns: {
      authority: { text: "Authority", format: "text", cell: (_, { index }) => ({ text: values.beds[index]?.name ?? "" }) },
      weight: { text: "Weight", format: "number", cell: (weight) => weight },
      ...columnsOf("Cost", "cost"),
      ...columnsOf("Spot", "spot"),
      ...columnsOf("Fee", "fee"),
    },
  });
}

/** Remainders of weights such as bed-weeks may lie close together. */
const steadyPlaces = 6;
const unitsOf = (row: RowSoFar, key: Amount, quantum: Decimal): Decimal => row.at(key).value.div(quantum).toDecimalPlaces(steadyPlaces);

function sharedFormula(before: Grid, { key, index, total, unit }: Share): Formula {
  const run = (column: string, from: number, to: number) =>
    runOf("before", [from, before.columnIndex(column)], [to, before.columnIndex(column)]);
  return largestRemainderFormula({
    total,
    index,
    count: before.headings.length,
    unit,
    places: steadyPlaces,
    lost: (from, to) => formula`(${run(key, from, to)}-${run(`${key}Down`, from, to)})/${unit.formula}`,
    down: before.cell(index, `${key}Down`).formula,
    allDown: formula`SUM(${before.column(`${key}Down`).run})`,
  });
}

const unitToShare = (quantum: Decimal): Figure => ({ value: quantum, formula: [namedCell("round_to")] });

const hostCheck = (names: ReturnType<typeof runOf>): readonly [string, { holds: boolean; formula: Formula }] => [
  "The host is one of the authorities, or none is named",
  { holds: true, formula: formula`OR(${namedCell("host")}=${quotedText("")},SUMPRODUCT((${names}=${namedCell("host")})*1)=1)` },
];
