/** Puts a table together from its parts. */
import { assumptionLines } from "./assumption-lines";
import type { Assumptions, AssumptionValues } from "./assumption";
import type { BuiltTable, Sources } from "./definition";
import { namedCell } from "./formula";
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
): BuiltTable => ({ ...table, assumptions: assumptionLines(asked, values, sources) });

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
