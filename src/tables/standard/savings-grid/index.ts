/** Savings grid: what do we save at each occupancy and support level? */
import { isProblem, occupancySteps } from "../../../calculation";
import { withAssumptions, Workings } from "../../assemble-table";
import { costWorkings, levelsOf, spotCostOfOneBed, type Level } from "../block-and-spot";
import { breakEvenWorkings } from "../break-even-workings";
import type { AssumptionProblem } from "../../assumption";
import { yearDifference } from "../../basis";
import { defineTable, type BuiltTable, type Sources } from "../../definition";
import { savingsGridAssumptions, type Values } from "./assumptions";
import { basisNote, productMismatches } from "./basis-note";
import { checks } from "./checks";
import { finding } from "./finding";
import { dividedBy, times, wholeUp } from "../../figure-with-formula";
import type { Figure, TableCheck } from "../../table";
import { doRise } from "../rises/assumptions";
import { besideCosts } from "../rises/beside-costs";
import { termPrices } from "../rises/term-prices";
import { payerProblems } from "../who-pays/assumptions";
import { paidBy } from "../who-pays/paid-by";
import { grids, roundsInCell, type LevelOverTerm, type Sides } from "./grids";
import { hackney2019 } from "./hackney-2019";
import { savingChart } from "./saving-chart";
import { roundedFirst, roundingOf } from "../../when-to-round";

const mostRows = 400;

export const table = defineTable({ assumptions: savingsGridAssumptions, examples: [hackney2019], build });

function build(values: Values, sources: Sources): BuiltTable | readonly AssumptionProblem[] {
  const problems = payerProblems(values);
  if (problems.length > 0) return problems;
  const occupancies = occupancySteps(values.beds, values.step, 1);
  if (isProblem(occupancies)) return [{ label: savingsGridAssumptions.step.label, sentence: occupancies.sentence }];
  if (occupancies.length > mostRows)
    return [
      {
        label: savingsGridAssumptions.step.label,
        sentence: `That makes ${occupancies.length} rows: show a row for more beds at a time, to keep to ${mostRows}`,
      },
    ];
  const rounding = roundingOf(values);
  const spot = spotCostOfOneBed(values);
  const prices = termPrices(values, values.term.years);
  const term = savingsGridAssumptions.term.figure(values.term);
  const [spotOfTerm, blockOfTerm] = [times(spot, prices.spot(term)), prices.block(term)];
  const levels = levelsOf(values, spot.value).map((level) => overTerm(level, values, times(level.annual, blockOfTerm), spotOfTerm));
  const sides: Sides = { values, levels, spot, rounding, occupancies, prices };
  const parts = grids(sides);
  const full = parts.filter(({ id }) => levels.some(({ part }) => part === id));
  const fullRow = (parts[0]?.rows[0]?.figures ?? []).slice(2).map(({ value }) => value);
  const { sentence, headline, workings } = finding(sides, fullRow);
  const noted = new Workings();
  const notes = basisNote(sides, full, sources, noted);
  const difference = yearDifference(values.blockYear, values.spotYear);
  const mismatches = productMismatches(sides, full);
  const beds = savingsGridAssumptions.beds.figure(values.beds);
  const rounded = roundedFirst(values);
  const paid = paidBy(values, () => ({
    first: { text: "Support level", format: "text" },
    costName: "Block cost",
    spotName: "Spot",
    when: "a year with every bed occupied",
    cases: levels.map(({ name, annual }) => ({
      heading: { text: name },
      cost: rounded(annual),
      spot: rounded(times(spot, beds)),
      childWeeks: times(beds, savingsGridAssumptions.spotYear.figure(values.spotYear)),
    })),
    said: { row: 0, words: `a year at ${levels[0]?.name ?? ""} with every bed occupied` },
    rounding,
  }));
  return withAssumptions(savingsGridAssumptions, values, sources, {
    rounding,
    headline,
    sentence: [...sentence, ...paid.sentence],
    parts: [...parts, ...paid.grids.map(({ part }) => part), ...(prices.grid === null ? [] : [prices.grid.part])],
    workings: [
      ...costWorkings(values, levels, spot),
      ...breakEvenWorkings(levels.map((level) => ({ ...level, block: level.annual, spot }))),
      ...(doRise(values)
        ? breakEvenWorkings(
            levels.map(({ name, annual, overTerm: needed }) => ({ name, ...needed, block: times(annual, blockOfTerm), spot: spotOfTerm })),
            " over the term",
          )
        : []),
      ...workings,
      ...noted.lines,
    ],
    checks: [...checks(sides, parts), ...paid.checks.map(([label, { holds, formula }]): TableCheck => ({ label, holds, formula }))],
    notes: [...notes, ...paid.notes],
    remarks:
      mismatches.count === 0 || roundsInCell(values) || doRise(values)
        ? []
        : [`${mismatches.count} figures do not multiply through by ${mismatches.by}: rounding, and the basis note says so`],
    warnings:
      difference === null
        ? []
        : [
            {
              about: savingsGridAssumptions.spotYear.label,
              sentence: `The two sides count different years: ${difference}. The basis note will say so`,
            },
          ],
    beside: besideCosts(values),
    chart: savingChart(sides, parts),
  });
}

function overTerm(level: Level, values: Values, block: Figure, spot: Figure): LevelOverTerm {
  if (!doRise(values)) return { ...level, overTerm: level };
  const breakEven = dividedBy(block, spot);
  return {
    ...level,
    overTerm: {
      breakEven: breakEven.value,
      breakEvenName: `term_${level.breakEvenName}`,
      wholeBeds: wholeUp(breakEven).value,
      wholeBedsName: `term_${level.wholeBedsName}`,
    },
  };
}
