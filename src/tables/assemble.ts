/** Puts a table together from its parts. */
import { assumptionLines } from "./assumption-lines";
import type { Assumptions, AssumptionValues } from "./assumption";
import type { BuiltTable, Sources } from "./definition";
import { named } from "./formula";
import type { Grid } from "./grid";
import type { Figure, Format, Line, TableCheck, Text } from "./table";
import type { Condition } from "./figure-with-formula";

type Ingredients = Omit<BuiltTable, "assumptions" | "parts" | "workings" | "checks" | "remarks" | "warnings"> &
  Partial<Pick<BuiltTable, "remarks" | "warnings">> & {
    readonly grids: readonly Grid[];
    readonly workings?: Workings;
    readonly checks: readonly (readonly [label: string, condition: Condition])[];
  };

export function assembled<A extends Assumptions>(
  asked: A,
  values: AssumptionValues<A>,
  sources: Sources,
  { grids, workings, checks, ...rest }: Ingredients,
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

/** Adds the assumptions block to a table that is otherwise whole. */
export const withAssumptions = <A extends Assumptions>(
  asked: A,
  values: AssumptionValues<A>,
  sources: Sources,
  table: Omit<BuiltTable, "assumptions">,
): BuiltTable => ({ ...table, assumptions: assumptionLines(asked, values, sources) });

/** What stands between the assumptions and the figures, in cells of its own with names. */
export class Workings {
  readonly lines: Line[] = [];

  figure(
    said: Pick<Line, "label" | "unit" | "source"> & { readonly cell: string; readonly format: Format },
    { value, formula }: Figure,
  ): Figure {
    const { cell, ...line } = said;
    this.lines.push({ ...line, value, formula, name: cell });
    return { value, formula: [named(cell)] };
  }

  words(said: Pick<Line, "label" | "source"> & { readonly cell: string }, { text, formula }: Text): Text {
    const { cell, ...line } = said;
    if (formula === undefined) return { text };
    this.lines.push({ ...line, value: text, formula, unit: "text", format: "text", name: cell });
    return { text, formula: [named(cell)] };
  }
}
