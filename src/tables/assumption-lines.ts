/** The assumptions as they stand in a sheet: label, value, unit, source. */
import type { Decimal } from "../calculation";
import { isList, itemLabel, statuses, type AssumptionRow, type Assumptions, type Look, type NamedValue } from "./assumption";
import type { Asked, AskedList, InSheet } from "./ask";
import type { Sources } from "./definition";
import { slugs } from "./item-slugs";
import type { Line } from "./table";

type Asker = Asked<unknown> | AskedList;

export function assumptionLines(asked: Assumptions, values: Readonly<Record<string, unknown>>, sources: Sources): readonly Line[] {
  const line = (label: string, name: string, rest: Omit<Line, "label" | "source" | "name">): Line => ({
    label,
    source: sourceWords(sources(label), rest.format === "text"),
    name,
    ...rest,
  });
  const all = Object.entries(asked as Readonly<Record<string, Asker>>);
  const look: Look = (label) => {
    const value = values[all.find(([, one]) => one.label === label)?.[0] ?? ""];
    return typeof value === "string" ? value : null;
  };
  const inSheet = (one: Asker, value: InSheet): InSheet => (typeof one.unit === "function" ? { ...value, unit: one.unit(look) } : value);
  return all.flatMap(([key, one]): Line[] => {
    if (!isList(one)) return [line(one.label, one.cell, inSheet(one, one.inSheet(values[key])))];
    const items = values[key] as readonly NamedValue<Decimal>[];
    const ends = slugs(items.map(({ name }) => name));
    return items.map(({ name, value }, index) =>
      line(itemLabel(one, name), `${one.cell}_${ends[index] ?? index}`, inSheet(one, one.inSheet(value))),
    );
  });
}

const [noSource, chosenInForm] = ["no source given", "chosen in the form"];

export function sourceWords({ source, status }: Pick<AssumptionRow, "source" | "status">, isChoice = false): string {
  if (source === undefined || source === "") return status ?? (isChoice ? chosenInForm : noSource);
  return status === undefined ? source : `${source} (${status})`;
}

/** What such words say: of a source that somebody typed over in the sheet. */
export function sourceIn(words: string): Pick<AssumptionRow, "source" | "status"> {
  const [, text = words, inBrackets] = /^(.*?) \((actual|forecast|assumption)\)$/i.exec(words.trim()) ?? [];
  const status = statuses.find((one) => one === (inBrackets ?? words.trim()).toLowerCase());
  const source = (status !== undefined && inBrackets === undefined) || isUnsaid(text.trim()) ? "" : text.trim();
  return { ...(source === "" ? {} : { source }), ...(status === undefined ? {} : { status }) };
}

const isUnsaid = (text: string): boolean => text === noSource || text === chosenInForm;
