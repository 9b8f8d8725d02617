/** Contract monitoring: are we on plan this year, and can what is lost be recovered? */
import { financialYearName, type Rounding } from "../../../calculation";
import { assembleTable, Workings } from "../../assemble-table";
import type { AssumptionProblem } from "../../assumption";
import { barChart } from "../../bar-chart";
import { defineTable, type BuiltTable, type Sources } from "../../definition";
import type { Grid } from "../../grid";
import { basisNotes, sourcesNote } from "../../notes";
import { inDigits, inPounds, liveCount, liveText, unsignedPounds, wordsIf } from "../../live-text";
import { printedPounds } from "../../printed";
import { asPrinted, savesOrCosts } from "../../saving-words";
import { roundingOf } from "../../when-to-round";
import type { Figure, Text } from "../../table";
import { atLeast, below, constant, every, isNil, minus, nil, totalOf } from "../../figure-with-formula";
import { paidBy } from "../who-pays/paid-by";
import { asked, asPlanned, hasDoubleRunning, planFromProfile, problemsOf, runRate, workedExample, type Values } from "./assumptions";
import {
  isOver,
  knownCount,
  monthGrid,
  monthsOf,
  neededBeds,
  outturnGrid,
  paidMonths,
  restatedGrid,
  runRateOf,
  someReported,
  summaryGrid,
} from "./grids";

export const table = defineTable({ assumptions: asked, examples: [workedExample], fromProfile: planFromProfile, build });

const toDate = 0;

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = problemsOf(values);
  if (problems.length > 0) return problems;
  const rounding = roundingOf(values);
  const workings = new Workings();
  const months = monthsOf(values);
  const beds = asked.beds.figure(values.beds);
  const plan = monthGrid(values, months);
  const rate = workings.figure(
    {
      label: "Run-rate",
      unit: "beds occupied",
      source: "on average over the days reported; as planned where none is",
      cell: "run_rate",
      format: "two places",
    },
    runRateOf(months, plan, asked.planned.figure(values.planned)),
  );
  const outturn = outturnGrid(values, months, plan, rate);
  const summary = summaryGrid(months, plan, outturn);
  const restated = restatedGrid(values, months, plan);
  const needed = workings.figure(
    {
      label: "Beds needed for the rest of the year",
      unit: "beds occupied",
      source: "so that the year meets its plan; 0 where no day is left",
      cell: "needed",
      format: "two places",
    },
    neededBeds(values, months, plan, summary),
  );
  const verdict = workings.words(
    { label: "Can it be recovered", source: "for the sentence", cell: "verdict" },
    verdictWords({ needed, beds, summary, rounding }),
  );
  const [year, so, far] = [financialYearName(values.year.toNumber()), summary.cell(toDate, "saving"), summary.cell(toDate, "plan")];
  const count = knownCount(months);
  const paid = paidBy(values, () => ({
    first: { text: "Month", format: "text" },
    costName: "Block cost",
    spotName: "Spot",
    when: "by month",
    cases: paidMonths(values, months, plan, outturn),
    totals: "Outturn of the year",
    said: { row: 0, words: "over the year" },
    rounding,
  }));
  return assembleTable(asked, values, sources, {
    rounding,
    headline: [
      someReported(months).holds
        ? `${inWords(summary.cell(toDate, "variance"), rounding)} to date.`
        : `No month of ${year} is reported yet.`,
      `Outturn ${printedPounds(summary.total("saving").value, rounding)} of ${printedPounds(summary.total("plan").value, rounding)} planned`,
    ],
    sentence: [
      [
        wordsIf(
          someReported(months),
          liveText`In the ${liveCount(count, "month")} reported the block ${savesOrCosts(so, rounding)} against spot, where ${inPounds(far, rounding)} was planned: ${varianceWords(summary.cell(toDate, "variance"), rounding)}.`,
          "No month is reported yet.",
        ),
      ],
      [
        liveText`The year is expected to end at ${inPounds(summary.total("saving"), rounding)} of ${inPounds(summary.total("plan"), rounding)} planned, with ${inPounds(summary.total("voids"), rounding)} paid for voids.`,
      ],
      [verdict],
      ...paid.sentence,
    ],
    grids: [summary, ...(restated === null ? [] : [restated]), plan, outturn, ...paid.grids],
    workings,
    checks: [
      ["The months add to the plan of the year", isNil(minus(summary.total("plan"), totalOf(plan.column("plan"))))],
      ["The last cumulative saving is the outturn", isNil(minus(outturn.cell(11, "cumulative"), summary.total("saving")))],
      ["Variance is saving less plan", isNil(minus(summary.total("variance"), minus(summary.total("saving"), summary.total("plan"))))],
      ["The days are those in which the contract runs", isNil(minus(summary.total("days"), totalOf(plan.column("days"))))],
      ...paid.checks,
    ],
    notes: [
      ...basisNotes({ vat: values.vat, pricesOf: values.pricesOf, rounding }),
      { text: "Every day counts: a saving is (beds occupied × spot − beds paid × block price) × days of the month ÷ 7." },
      { text: restWords(values) },
      { text: "A month without beds occupied is not reported: it is in the forecast, and never counted as 0." },
      ...(values.from === null && values.to === null ? [] : [{ text: "Only the days in which the contract runs count." }]),
      {
        text: "Beds needed are those occupied on every day that is left. Rises in price during the year, fees, retention and resale are left out: the contract profile has them.",
      },
      ...(hasDoubleRunning(values)
        ? [
            {
              text: "Double running, notice on spot places that is paid while the block is paid too, is taken off the saving of its month, by plan and as it is; it is in no void.",
            },
          ]
        : []),
      ...paid.notes,
      sourcesNote(asked, values, sources),
    ],
    chart: barChart(outturn, {
      title: `Cumulative saving, ${year}`,
      series: [
        { name: "Cumulative plan", column: "cumulativePlan" },
        { name: "Cumulative saving", column: "cumulative" },
      ],
      description: `Bar chart. Cumulative saving by month: ${months.map(({ name }, row) => `${name} ${printedPounds(outturn.cell(row, "cumulative").value, rounding)}`).join(", ")}.`,
    }),
  });
}

const inWords = (variance: Figure, rounding: Rounding): string =>
  varianceWords(variance, rounding).text.replace(/^./, (letter) => letter.toUpperCase());

const varianceWords = (variance: Figure, rounding: Rounding): Text =>
  wordsIf(
    below(asPrinted(variance, rounding), nil),
    liveText`${unsignedPounds(variance, rounding)} less than planned`,
    wordsIf(below(nil, asPrinted(variance, rounding)), liveText`${unsignedPounds(variance, rounding)} more than planned`, "as planned"),
  );

const hundredth = constant(0.005);

function verdictWords({ needed, beds, summary, rounding }: Needed): Text {
  const short = minus(summary.total("plan"), summary.cell(toDate, "saving"));
  const ofBeds = liveText`of ${liveCount(beds, "bed")}`;
  const inBeds = wordsIf(
    every([below(minus(needed, beds), hundredth), below(minus(beds, needed), hundredth)]),
    liveText`a little more than ${inDigits(beds, 0)}`,
    inDigits(needed, 2),
  );
  return wordsIf(
    isOver(summary),
    "No day of the year is left.",
    wordsIf(
      atLeast(nil, needed),
      "Whatever is occupied in the rest of the year, it meets the plan.",
      wordsIf(
        below(beds, minus(needed, constant(1e-9))),
        liveText`To meet the plan the rest ${goalWords(short, rounding, "would have", "could")}, which takes ${inBeds} ${ofBeds}: it cannot be recovered.`,
        liveText`To meet the plan the rest ${goalWords(short, rounding, "has", "may")}, which takes ${inDigits(needed, 2)} ${ofBeds}.`,
      ),
    ),
  );
}

/** A plan that costs more than spot is met with what costs no more than planned. */
const goalWords = (short: Figure, rounding: Rounding, has: string, may: string): Text =>
  wordsIf(
    below(nil, asPrinted(short, rounding)),
    liveText`${{ text: has }} to save ${unsignedPounds(short, rounding)}`,
    wordsIf(
      below(asPrinted(short, rounding), nil),
      liveText`${{ text: may }} cost at most ${unsignedPounds(short, rounding)} more than spot`,
      `${has} to cost no more than spot`,
    ),
  );

type Needed = { readonly needed: Figure; readonly beds: Figure; readonly summary: Grid; readonly rounding: Rounding };

const restWords = ({ rest: how }: Values): string =>
  how === asPlanned
    ? "The rest of the year is taken as planned."
    : how === runRate
      ? "The rest of the year goes on at the beds occupied on average so far, weighted by days."
      : "The rest of the year is as typed, and as planned where nothing is typed.";
