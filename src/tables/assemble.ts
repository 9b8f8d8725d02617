/** Puts a table together from its parts; which assumptions a sheet of formulas needs is seen from the formulas. */
import { assumptionLines } from "./assumption-lines";
import type { Assumptions, AssumptionValues } from "./assumption";
import type { BuiltTable, Sources } from "./definition";
import { named, type Formula } from "./formula";
import type { Grid } from "./grid";
import type { Figure, Format, Line, Text } from "./table";
import type { Condition } from "./worked";

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
    checks: checks.map(([label, { holds, formula }]) => ({ label, formula, holds })),
  };
  return withAssumptions(asked, values, sources, table);
}

/** Adds the assumptions block to a table that is otherwise whole. */
export const withAssumptions = <A extends Assumptions>(
  asked: A,
  values: AssumptionValues<A>,
  sources: Sources,
  table: Omit<BuiltTable, "assumptions">,
): BuiltTable => ({ ...table, assumptions: assumptionLines(asked, values, sources, formulasOf(table)) });

function formulasOf({ parts, workings, checks, notes, sentence }: Omit<BuiltTable, "assumptions">): readonly Formula[] {
  const texts: readonly Text[] = [
    ...sentence.flat(),
    ...notes,
    ...parts.flatMap(({ caption, columns, footnote }) => [caption, ...columns, ...(footnote === undefined ? [] : [footnote])]),
  ];
  const cells = parts.filter(({ paneOnly }) => paneOnly !== true).flatMap(({ rows }) => rows.flatMap(({ figures }) => figures));
  return [...texts, ...cells, ...workings, ...checks].flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
}

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
