/** The assumptions as they stand in a sheet: label, value, unit, source. */
import type { Decimal } from "../calculation";
import { isList, itemLabel, type Assumptions, type ValueLookup, type NamedValue } from "./assumption";
import type { SheetAssumption, SheetAssumptionList, InSheet } from "./assumption-kinds";
import type { Sources } from "./definition";
import { sourceWords } from "./provenance";
import { slugs } from "./item-slugs";
import type { Line } from "./table";
import { usualSourceOf } from "./usual-source";

type AnySheetAssumption = SheetAssumption<unknown> | SheetAssumptionList;

export function assumptionLines(asked: Assumptions, values: Readonly<Record<string, unknown>>, sources: Sources): readonly Line[] {
  const line = (label: string, name: string, rest: Omit<Line, "label" | "source" | "name">, usualSource?: string): Line => {
    const given = sources(label);
    return {
      label,
      source: sourceWords(
        given.source === undefined && usualSource !== undefined ? { ...given, source: usualSource } : given,
        rest.format === "text",
      ),
      name,
      ...rest,
    };
  };
  const all = Object.entries(asked as Readonly<Record<string, AnySheetAssumption>>);
  const lookUp: ValueLookup = (label) => {
    const value = values[all.find(([, one]) => one.label === label)?.[0] ?? ""];
    return typeof value === "string" ? value : null;
  };
  const inSheet = (one: AnySheetAssumption, value: InSheet): InSheet =>
    typeof one.unit === "function" ? { ...value, unit: one.unit(lookUp) } : value;
  return all.flatMap(([key, one]): Line[] => {
    if (!isList(one)) return [line(one.label, one.cell, inSheet(one, one.inSheet(values[key])), usualSourceOf(one, values[key], lookUp))];
    const items = values[key] as readonly NamedValue<Decimal>[];
    const ends = slugs(items.map(({ name }) => name));
    return items.map(({ name, value }, index) =>
      line(itemLabel(one, name), `${one.cell}_${ends[index] ?? index}`, inSheet(one, one.inSheet(value))),
    );
  });
}
