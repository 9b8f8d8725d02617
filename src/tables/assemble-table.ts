/** Puts a table together from its parts. */
import type { Term } from "../calculation";
import { assumptionLines } from "./assumption-lines";
import type { Assumptions, AssumptionValues } from "./assumption";
import type { BuiltTable, Sources } from "./definition";
import { formula, namedCell } from "./formula";
import type { Grid } from "./grid";
import type { Figure, Format, Line, TableCheck, Text } from "./table";
import type { Condition } from "./figure-with-formula";

type TableContents = Omit<BuiltTable, "assumptions" | "parts" | "workings" | "checks" | "remarks" | "warnings"> &
  Partial<Pick<BuiltTable, "remarks" | "warnings">> & {
    readonly grids: readonly Grid[];
    readonly workings?: Workings;
    readonly checks: readonly (readonly [label: string, condition: Condition])[];
  };

export function assembleTable<A extends Assumptions>(
  asked: A,
  values: AssumptionValues<A>,
  sources: Sources,
  { grids, workings, checks, ...rest }: TableContents,
): BuiltTable {
  const table = {
    remarks: [],
    warnings: [],
    ...rest,
    parts: grids.map(({ part }) => part),
    workings: workings?.lines ?? [],
    checks: checks.map(([label, condition]): TableCheck => ({
      label,
      holds: condition.holds,
      get formula() {
        return condition.formula;
      },
    })),
  };
  return withAssumptions(asked, values, sources, table);
}

/** Adds the assumptions block to a table that is otherwise complete. */
export const withAssumptions = <A extends Assumptions>(
  asked: A,
  values: AssumptionValues<A>,
  sources: Sources,
  table: Omit<BuiltTable, "assumptions">,
): BuiltTable => ({
  ...table,
  workings: [...yearsOfTerm(asked, values), ...table.workings],
  assumptions: assumptionLines(asked, values, sources),
});

const mostPeriods = 12;
const widest = 99;

/** The cell of a term holds a number or what people type, like 3+2+1, which is cut at its plus signs. */
function yearsOfTerm(asked: Assumptions, values: Readonly<Record<string, unknown>>): readonly Line[] {
  const [key] = Object.entries(asked).find(([, one]) => one.field === "term") ?? [];
  if (key === undefined) return [];
  const term = namedCell("term");
  const starts = Array.from({ length: mostPeriods }, (_, index) => String(index * widest + 1)).join(",");
  const cut = formula`TRIM(MID(SUBSTITUTE(${term},"+",REPT(" ",${String(widest)})),{${starts}},${String(widest)}))`;
  return [
    {
      label: "Years of the term",
      value: (values[key] as Term).years,
      formula: formula`IF(ISNUMBER(${term}),${term},SUMPRODUCT(VALUE("0"&${cut})))`,
      format: "number",
      unit: "years",
      source: "the initial years and the extensions, added up",
      name: "term_years",
    },
  ];
}

/** The figures between the assumptions and the results, each in a named cell of its own. */
export class Workings {
  readonly lines: Line[] = [];

  figure(
    details: Pick<Line, "label" | "unit" | "source"> & { readonly cell: string; readonly format: Format },
    { value, formula }: Figure,
  ): Figure {
    const { cell, ...line } = details;
    this.lines.push({ ...line, value, formula, name: cell });
    return { value, formula: [namedCell(cell)] };
  }

  words(details: Pick<Line, "label" | "source"> & { readonly cell: string }, { text, formula }: Text): Text {
    const { cell, ...line } = details;
    if (formula === undefined) return { text };
    this.lines.push({ ...line, value: text, formula, unit: "text", format: "text", name: cell });
    return { text, formula: [namedCell(cell)] };
  }
}
