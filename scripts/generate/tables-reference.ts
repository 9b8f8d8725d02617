/** docs/reference/tables.md: each standard table's assumptions, as its form asks them and as CARE.TABLE reads them, with the example's values. */
import {
  isList,
  itemLabel,
  rangeWords,
  rowsInExample,
  unitInExample,
  valueWords,
  type AnyAssumption,
  type PublishedExample,
  type TableDefinition,
} from "../../src/tables";

export function tablesReference(definitions: readonly TableDefinition[]): string {
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
  return [
    `## <a id="${about.id}"></a>${about.title}`,
    "",
    `${about.question} \`=CARE.TABLE("${about.id}", …)\``,
    "",
    "| Assumption | Unit and meaning | Range | If left out | In the example |",
    "|---|---|---|---|---|",
    ...Object.values(assumptions).map((one) => row(one, definition)),
    "",
    ...examples.flatMap(({ title, says }) => [`**${title}.** ${says}`, ""]),
  ];
}

function row(assumption: AnyAssumption, definition: TableDefinition): string {
  const { label, unit, hint, does } = assumption;
  const units = [typeof unit === "string" ? unit : `${unitInExample(assumption, definition)}, as chosen`, hint].filter(Boolean).join(", ");
  const meaning = [units, does].filter(Boolean).join(". ");
  const cells = [
    isList(assumption) ? code(itemLabel(assumption, assumption.names[0] ?? "")) : code(label),
    meaning,
    rangeWords(assumption),
    assumption.usual === undefined ? "must be given" : valueWords(assumption, assumption.usual ?? null),
    exampleWords(assumption, definition.examples[0]),
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function exampleWords(assumption: AnyAssumption, example: PublishedExample | undefined): string {
  const rows = rowsInExample(assumption, example);
  if (!isList(assumption)) return rows[0] === undefined ? "" : valueWords(assumption, rows[0].value);
  return rows.map(({ label, value }) => `${label.slice(assumption.label.length + 2)}: ${valueWords(assumption, value)}`).join("; ");
}

const code = (text: string): string => `\`${text}\``;
