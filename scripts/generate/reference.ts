/** docs/reference: all functions on a page to read here, and on one that Excel opens. */
import type { FunctionDeclaration } from "../../src/calculation";
import { functionDeclarations } from "../../src/functions/declarations";
import { referencePage } from "./reference-page";
import { argumentWords } from "../../src/functions/argument-words";

export function reference(): Map<string, string> {
  return new Map([
    ["functions.md", functionsPage()],
    ["functions.html", referencePage()],
  ]);
}

function functionsPage(): string {
  const groups = [...new Set(functionDeclarations.map(({ group }) => group))];
  return [
    "<!-- Generated from the declarations by `npm run generate`. -->",
    "# Functions",
    "",
    "Type `=CARE.` in a cell and choose. Every argument takes a cell or a range; ranges combine as in Excel's own dynamic arrays.",
    "A bad input is `#VALUE!` with a sentence that says what to change; a question without an answer is `#N/A` with the reason.",
    "Money comes out unrounded: round it once, where it is shown.",
    "",
    ...groups.flatMap((group) => [
      `## ${group}`,
      "",
      ...functionDeclarations.filter((declaration) => declaration.group === group).flatMap(section),
    ]),
  ].join("\n");
}

function section(declaration: FunctionDeclaration): string[] {
  const { name, summary, question, result, errors = [], examples, lookalikes = [] } = declaration;
  const parameters = Object.entries(declaration.parameters);
  const signature = parameters.map(([key, parameter]) => (parameter.isOptional ? `[${key}]` : key)).join(", ");
  return [
    `### ${name}`,
    "",
    `**${question}** ${summary}`,
    "",
    `\`=CARE.${name}(${signature})\``,
    "",
    ...(parameters.length === 0
      ? []
      : [
          "| argument | meaning |",
          "|---|---|",
          ...parameters.map(([key, parameter]) => `| \`${key}\` | ${argumentWords(parameter)} |`),
          "",
        ]),
    `Gives ${result}.`,
    "",
    ...errors.map(({ code, means }) => `- \`${code}\`: ${means}`),
    ...(errors.length === 0 ? [] : [""]),
    ...examples.flatMap(({ formula, value, source }) => [
      `\`${formula}\`${typeof value === "string" ? ` is ${value}` : " spills"} (${source})`,
      "",
      ...(typeof value === "string" ? [] : spill(value)),
    ]),
    ...lookalikes.flatMap(({ formula, value, because, meant, meantValue }) => [
      `Answered, and probably not meant: \`${formula}\` is ${value}, as ${because}. \`${meant}\` is ${meantValue}.`,
      "",
    ]),
  ];
}

/** A spill has no header row of its own, so the table gets one with the columns' letters. */
function spill(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const letters = Array.from({ length: width }, (_, column) => String.fromCharCode(65 + column));
  return [
    `| ${letters.join(" | ")} |`,
    `|${"--:|".repeat(width)}`,
    ...rows.map((row) => `| ${letters.map((_, column) => row[column] ?? "").join(" | ")} |`),
    "",
  ];
}
