/** `list`: each table with what it asks for: label, unit, range, default, the example's values. */
import { moduleVersion } from "../calculation";
import { isList, itemLabel, rangeWords, rowsInExample, unitInExample, valueWords, type TableDefinition } from "../tables";
import { catalogue } from "../tables/catalogue";
import { jsonText } from "../report/json-text";
import { headOfFile } from "./assumption-file";
import { catalogueEntry } from "./catalogue-entry";
import { Refusal, status, type Streams } from "./streams";

export type ListOptions = { readonly json: boolean; readonly template: boolean; readonly id: string | undefined };

export async function listCommand({ json, template, id }: ListOptions, { say }: Pick<Streams, "say">): Promise<number> {
  if (template && id === undefined) throw new Refusal("Name the table whose blank file you want, like list savings-grid --template");
  const entries = id === undefined ? catalogue : [catalogueEntry(id)];
  const definitions = await Promise.all(entries.map(({ load }) => load()));
  const [only] = definitions;
  if (template && only !== undefined) say(jsonText(blank(only)));
  else if (json) say(jsonText({ version: moduleVersion, tables: definitions.map(forMachines) }));
  else say(`${definitions.map(forPeople).join("\n\n")}\n`);
  return status.fine;
}

/** A file of assumptions to fill in: blank where something must be given, the usual value elsewhere; a list with the example's names. */
function blank({ about, assumptions, examples: [example] }: TableDefinition): { readonly rows: readonly object[] } {
  return {
    ...headOfFile(about.id),
    rows: Object.values(assumptions).flatMap((one) => {
      const labels = isList(one) ? rowsInExample(one, example).map(({ label }) => label) : [one.label];
      return labels.map((label) => ({ label, value: one.usual ?? null, source: "" }));
    }),
  };
}

function forMachines(definition: TableDefinition) {
  const { about, assumptions, examples } = definition;
  const [example] = examples;
  return {
    id: about.id,
    title: about.title,
    question: about.question,
    group: about.group,
    examples: examples.map((one) => ({ id: one.id, title: one.title })),
    assumptions: Object.values(assumptions).map((one) => ({
      label: one.label,
      /** "Block cost, Low": a row for each item, with the item's name after the label. */
      ...(isList(one) ? { itemLabel: itemLabel(one, one.names[0] ?? ""), most: one.most } : {}),
      unit: unitInExample(one, definition),
      range: {
        words: rangeWords(one),
        ...(one.bounds === undefined ? {} : { least: one.bounds.least, most: one.bounds.most, whole: one.bounds.isWhole === true }),
        ...(typeof one.field === "object" ? { choices: one.field.choices } : {}),
      },
      required: one.usual === undefined,
      default: one.usual ?? null,
      example: rowsInExample(one, example),
    })),
  };
}

function forPeople(definition: TableDefinition): string {
  const { about, assumptions, examples } = definition;
  const [example] = examples;
  const lines = Object.values(assumptions).map((one) => {
    const usual = one.usual === undefined ? "must be given" : `default ${valueWords(one, one.usual) || "none"}`;
    const values = rowsInExample(one, example).map(
      ({ label, value }) => `${label === one.label ? "" : `${label.slice(one.label.length + 2)} `}${valueWords(one, value)}`,
    );
    const label = isList(one) ? itemLabel(one, one.names[0] ?? "") : one.label;
    return `  ${label}: ${[unitInExample(one, definition), rangeWords(one), usual, values.length > 0 ? `example ${values.join("; ")}` : ""].filter(Boolean).join(" | ")}`;
  });
  return [`${about.id}: ${about.title}. ${about.question}`, `  Examples: ${examples.map((one) => one.id).join(", ")}`, ...lines].join("\n");
}
