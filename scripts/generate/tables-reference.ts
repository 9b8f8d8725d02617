/** docs/reference/tables.md: each standard table's assumptions, as its form asks them and as CARE.TABLE reads them, with the example's values. */
import { dateInWords, withCommas, type Cell } from "../../src/calculation";
import { isList, itemLabel, type AnyAssumption, type Look, type PublishedExample, type TableDefinition } from "../../src/tables";
import { catalogue } from "../../src/tables/catalogue";

export async function tablesReference(): Promise<string> {
  const definitions = await Promise.all(catalogue.map(({ load }) => load()));
  return [
    "# Standard tables",
    "",
    "Generated from the declarations by `npm run generate`: change those, not this.",
    "",
    `The label of each assumption is what the form shows and the name that \`CARE.TABLE\` looks for in the first of its two columns; capitals make no difference. An assumption of each item of a list is written with the item's name, like ${code("Block cost, Low")}.`,
    "",
    ...definitions.map(({ about: { id, title } }) => `- [${title}](#${id})`),
    "",
    ...definitions.flatMap(section),
  ].join("\n");
}

function section(definition: TableDefinition): readonly string[] {
  const { about, assumptions, examples } = definition;
  const [example] = examples;
  return [
    `## <a id="${about.id}"></a>${about.title}`,
    "",
    `${about.question} \`=CARE.TABLE("${about.id}", …)\``,
    "",
    "| Assumption | Unit | Range | If left out | In the example |",
    "|---|---|---|---|---|",
    ...Object.values(assumptions).map((one) => row(one, example)),
    "",
    ...examples.flatMap(({ title, says }) => [`**${title}.** ${says}`, ""]),
  ];
}

function row(assumption: AnyAssumption, example: PublishedExample | undefined): string {
  const { label, unit, hint } = assumption;
  const look: Look = (wanted) => example?.rows.find((one) => one.label === wanted)?.value ?? null;
  const units = [typeof unit === "string" ? unit : `${unit(look)}, as chosen`, hint].filter(Boolean).join(", ");
  const cells = [
    isList(assumption) ? code(itemLabel(assumption, assumption.names[0] ?? "")) : code(label),
    units,
    range(assumption),
    assumption.usual === undefined ? "must be given" : shown(assumption, assumption.usual ?? null),
    exampleWords(assumption, example),
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function range({ field, bounds }: AnyAssumption): string {
  if (typeof field === "object") return field.choices.join("; ");
  if (field === "date") return "a date";
  if (field === "term") return "up to 100 years";
  if (field === "text") return "words";
  if (bounds === undefined) return field === "money" ? "above £0" : "";
  const end = (value: number): string =>
    field === "percent" ? `${Number((value * 100).toFixed(4))}%` : `${field === "money" ? "£" : ""}${withCommas(String(value))}`;
  return `${end(bounds.least)} to ${end(bounds.most)}${bounds.isWhole === true ? ", whole" : ""}`;
}

function exampleWords(assumption: AnyAssumption, example: PublishedExample | undefined): string {
  const rows = (example?.rows ?? []).filter(({ label }) =>
    isList(assumption) ? label.startsWith(`${assumption.label}, `) : label === assumption.label,
  );
  if (!isList(assumption)) return rows[0] === undefined ? "" : shown(assumption, rows[0].value);
  return rows.map(({ label, value }) => `${label.slice(assumption.label.length + 2)}: ${shown(assumption, value)}`).join("; ");
}

function shown({ field }: AnyAssumption, value: Cell): string {
  if (typeof value !== "number") return typeof value === "string" ? value : "";
  if (field === "percent") return `${Number((value * 100).toFixed(6))}%`;
  if (field === "date") return dateInWords(value);
  return withCommas(String(value));
}

const code = (text: string): string => `\`${text}\``;
