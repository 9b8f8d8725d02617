/** docs/method.md: how each table and function works its figures out. What can be read from the declarations is; the rest is in methods-of-….ts. */
import { functionDeclarations } from "../../src/functions/declarations";
import { basisNote, makeTable, type Table, type TableDefinition } from "../../src/tables";
import { formulasOfFunctions } from "./methods-of-functions";
import { methodsOfTables } from "./methods-of-tables";

export function methods(definitions: readonly TableDefinition[]): string {
  return [
    "<!-- Generated from the declarations and scripts/generate/methods-of-*.ts by `npm run generate`. -->",
    "# Methods",
    "",
    "For whoever answers for the figures. Each standard table and each function: its formula in words, what it rests on, where the way of working comes from, and what it leaves out.",
    "",
    "Every figure is worked out exactly, with 40 digits, and rounded once, where it is shown; half-pounds are rounded up (away from zero). A saving is spot less block: positive is money saved. A cost belongs to the year in which the care is given; cash is what is paid, on the day on which it is paid. Words are in [the glossary](glossary.md), assumptions and their ranges in [the reference of the tables](reference/tables.md).",
    "",
    "## Which table feeds what",
    "",
    "| Table | Feeds |",
    "|---|---|",
    ...definitions.map(({ about: { id, title } }) => `| [${title}](#${id}) | ${methodOf(id).feeds} |`),
    "",
    "## Tables",
    "",
    ...definitions.flatMap(tableSection),
    "## Functions",
    "",
    "| Function | What it gives | Formula |",
    "|---|---|---|",
    ...functionDeclarations.map(
      ({ name, summary }) => `| [${name}](reference/functions.md#${name.toLowerCase()}) | ${summary} | ${formulaOf(name)} |`,
    ),
    "",
  ].join("\n");
}

function tableSection(definition: TableDefinition): readonly string[] {
  const { about, examples } = definition;
  const { formula, source, leavesOut, feeds } = methodOf(about.id);
  const [example] = examples;
  const table = example === undefined ? null : tableFrom(definition, example.rows);
  return [
    `### <a id="${about.id}"></a>${about.title}`,
    "",
    `**${about.question}**`,
    "",
    `**Formula.** ${formula}`,
    "",
    ...(table === null
      ? []
      : [
          ...workingsOf(table),
          `**Basis**, as its note says for the example (${example?.title ?? ""}): ${basisNote(table)}`,
          "",
          `**Checks in the sheet.** ${table.checks.map(({ label }) => label).join("; ")}.`,
          "",
        ]),
    `**Source.** ${source}`,
    "",
    `**Leaves out.** ${leavesOut}`,
    "",
    `**Feeds.** ${feeds}`,
    "",
  ];
}

function tableFrom(definition: TableDefinition, rows: TableDefinition["examples"][number]["rows"]): Table {
  const made = makeTable(definition, rows);
  if ("problems" in made) throw new Error(`${definition.about.id}: ${made.problems.map(({ sentence }) => sentence).join("; ")}`);
  return made.table;
}

/** Each figure of the workings says in words what it is worked out by; those of several levels or options say it once. */
function workingsOf({ workings }: Table): readonly string[] {
  const labels = new Map<string, string[]>();
  for (const { label, unit, source } of workings) {
    if (unit === "text" || label.includes("as printed")) continue;
    const words = `${unit === "" ? "" : `, ${unit}`}: ${source}`;
    labels.set(words, [...(labels.get(words) ?? []), label]);
  }
  if (labels.size === 0) return [];
  return [
    "In its workings:",
    "",
    ...[...labels].map(([words, [first = "", ...others]]) => `- ${first}${others.length === 0 ? "" : " and the others like it"}${words}`),
    "",
  ];
}

function methodOf(id: string): (typeof methodsOfTables)[string] {
  const method = methodsOfTables[id];
  if (method === undefined) throw new Error(`scripts/generate/methods-of-tables.ts does not say how “${id}” is worked out`);
  return method;
}

function formulaOf(name: string): string {
  const formula = formulasOfFunctions[name];
  if (formula === undefined) throw new Error(`scripts/generate/methods-of-functions.ts has no formula for ${name}`);
  return formula.replaceAll("|", "\\|");
}
