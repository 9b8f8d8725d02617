/** The assumptions as they stand in a sheet: label, value, unit, source. */
import type { Term } from "../../calculation";
import { itemLabel, type AssumptionRow } from "../assumption";
import { quantumWords } from "../basis";
import type { Sources } from "../definition";
import type { Formula } from "../formula";
import type { Line, Table } from "../table";
import { savingsGridAssumptions as asked } from "./assumptions";
import { isWeekly } from "./basis-note";
import { roundsInCell } from "./grids";
import { levelsOf, spotBed, weeksInput, type Values } from "./levels";

type AssumptionLine = Table["assumptions"][number];

export function assumptionLines(values: Values, sources: Sources): readonly AssumptionLine[] {
  const line = (label: string, rest: Omit<Line, "label" | "source">, usedByFormulas: boolean): AssumptionLine => ({
    label,
    source: sourceWords(sources(label)),
    usedByFormulas,
    ...rest,
  });
  const words = (label: string, value: string): AssumptionLine => ({
    label,
    value,
    format: "text",
    unit: "choice",
    source: sources(label).source === undefined ? "chosen in the form" : sourceWords(sources(label)),
    usedByFormulas: false,
  });
  const levels = levelsOf(values, spotBed(values).value);
  return [
    words(asked.blockGivenAs.label, values.blockGivenAs),
    ...levels.map(({ name, typed, typedName }) =>
      line(itemLabel(asked.blockCosts, name), { value: typed, format: "price", unit: values.blockGivenAs, name: typedName }, true),
    ),
    words(asked.spotGivenAs.label, values.spotGivenAs),
    line(asked.spotCost.label, { value: values.spotCost, format: "price", unit: values.spotGivenAs, name: "spot_cost" }, true),
    line(asked.beds.label, { value: values.beds, format: "number", unit: "beds", name: "beds" }, true),
    line(asked.term.label, { value: values.term.years, ...termInput(values.term), format: "number", unit: "years", name: "term" }, true),
    line(asked.step.label, { value: values.step, format: "number", unit: "beds", name: "step" }, true),
    line(
      asked.blockYear.label,
      { value: values.blockYear.weeks, ...weeksInput(values.blockYear), format: "number", unit: "weeks", name: "block_weeks" },
      isWeekly(values.blockGivenAs),
    ),
    line(
      asked.spotYear.label,
      { value: values.spotYear.weeks, ...weeksInput(values.spotYear), format: "number", unit: "weeks", name: "spot_weeks" },
      isWeekly(values.spotGivenAs),
    ),
    line(
      asked.roundTo.label,
      { value: values.roundTo, format: "number", unit: quantumWords(values.roundTo), name: "round_to" },
      roundsInCell(values),
    ),
    words(asked.whenToRound.label, values.whenToRound),
    words(asked.vat.label, values.vat),
    words(asked.savingIs.label, values.savingIs),
    { ...words(asked.pricesOf.label, values.pricesOf), unit: "year" },
  ];
}

/** 4+2+2 stands in the cell as the sum it is, so that the options can be seen and changed. */
function termInput({ periods }: Term): { formula?: Formula } {
  return periods.length > 1 ? { formula: [periods.map((period) => period.toString()).join("+")] } : {};
}

function sourceWords({ source, status }: Pick<AssumptionRow, "source" | "status">): string {
  if (source === undefined || source === "") return status ?? "no source given";
  return status === undefined ? source : `${source} (${status})`;
}
