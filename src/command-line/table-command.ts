/** `table ID`: a standard table from its example or from a file of assumptions, in the format asked for. */
import { extname } from "node:path";
import { csv, htmlPage, markdown, plainText, reportOf } from "../report";
import {
  everySigns,
  fileNameOf,
  longestTableName,
  makeTable,
  namedTable,
  tableName,
  unitQuestions,
  withSigns,
  type AssumptionRow,
  type Signs,
  type Table,
  type TableDefinition,
} from "../tables";
import { catalogueEntry } from "./catalogue-entry";
import { textOf } from "./file-text";
import { assumptionsIn, replaceInExample } from "./given-assumptions";
import { Refusal, status, type Streams } from "./streams";

export type TableOptions = {
  readonly id: string | undefined;
  readonly example?: string | undefined;
  readonly assumptions?: string | undefined;
  readonly scenario?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly part?: readonly string[] | undefined;
  readonly force?: boolean | undefined;
  readonly negatives?: string | undefined;
  /** What the table is called, as the pane's name below the form. */
  readonly name?: string | undefined;
};

export const formats = ["docx", "html", "csv", "md", "xlsx", "txt"] as const;
type Format = (typeof formats)[number];
const isFile = (format: Format): boolean => format === "docx" || format === "xlsx";

export async function tableCommand(options: TableOptions, streams: Streams): Promise<number> {
  const definition = await catalogueEntry(options.id).load();
  const format = formatOf(options);
  const { out } = options;
  const signs = signsOf(options);
  const name = nameOf(options);
  if (out === undefined && isFile(format))
    throw new Refusal(`Say where the ${format} file goes, like --out ${fileNameOf({ name, id: definition.about.id })}.${format}`);
  if (out !== undefined && options.force !== true && ((await streams.sizeOf(out)) ?? 0) > 0)
    throw new Refusal(`${out} is there already, and nothing was written. Choose another name, or add --force to overwrite it`);
  const made = makeTable(definition, await rowsOf(options, definition, streams), unitQuestions);
  if ("problems" in made) throw new Refusal(made.problems.map(({ sentence }) => sentence).join("\n"));
  const table = namedTable(withSigns(made.table, signs), name);
  for (const { isQuestion, sentence } of table.warnings) if (isQuestion === true) streams.warn(sentence);
  const content = await contentIn(table, format, partsOf(table, options.part), streams.today);
  if (out === undefined) streams.say(content as string);
  else await streams.writeFile(out, content);
  return status.fine;
}

function formatOf({ format, out }: TableOptions): Format {
  const name = (format ?? (out === undefined ? "md" : extname(out).slice(1)))
    .toLowerCase()
    .replace(/^htm$/, "html")
    .replace(/^markdown$/, "md");
  const known = formats.find((one) => one === name);
  if (known !== undefined) return known;
  throw new Refusal(
    format === undefined
      ? `${out ?? ""} does not say its format. Add --format ${formats.join("|")}`
      : `There is no format ${format}. Use one of ${formats.join(", ")}`,
  );
}

function signsOf({ negatives = "minus" }: TableOptions): Signs {
  const known = everySigns.find((one) => one === negatives);
  if (known !== undefined) return known;
  throw new Refusal(`Figures below nil are not printed with ${negatives}: say --negatives ${everySigns.join(" or ")}`);
}

function nameOf({ name: typed }: TableOptions): string {
  if (typed === undefined) return "";
  const name = tableName(typed);
  if (name === "") throw new Refusal('Type a name that can be seen after --name, like --name "Oak House"');
  if (Array.from(typed.trim()).length > longestTableName)
    throw new Refusal(`Shorten the name: a table's name has at most ${longestTableName} letters`);
  return name;
}

async function rowsOf(options: TableOptions, definition: TableDefinition, streams: Streams): Promise<readonly AssumptionRow[]> {
  const { example: exampleId, assumptions: file, scenario } = options;
  const names = definition.examples.map(({ id }) => id);
  const example = definition.examples.find(({ id }) => id === exampleId);
  if (exampleId !== undefined && example === undefined)
    throw new Refusal(`${definition.about.title} has no example ${exampleId}. It has ${names.join(", ")}`);
  if (file === undefined) {
    if (example !== undefined) return example.rows;
    throw new Refusal(`Say what to work from: --example ${names[0] ?? "NAME"}, or --assumptions FILE.json`);
  }
  const given = await assumptionsIn(await textOf(file, "assumptions", streams), { definition, file, scenario, warn: streams.warn });
  return example === undefined ? given : replaceInExample(example.rows, given, definition);
}

function partsOf({ parts }: Table, ids: readonly string[] | undefined): readonly string[] | undefined {
  const unknown = ids?.find((id) => !parts.some((part) => part.id === id));
  if (unknown === undefined) return ids;
  throw new Refusal(`There is no part ${unknown}. Name one of ${parts.map(({ id }) => id).join(", ")}`);
}

async function contentIn(table: Table, format: Format, parts: readonly string[] | undefined, today: Date): Promise<string | Uint8Array> {
  const date = today.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const everything = table.parts.filter(({ paneOnly }) => paneOnly !== true).map(({ id }) => id);
  const report = (chosen = parts) => reportOf(table, { date, ...(chosen === undefined ? {} : { parts: chosen }) });
  switch (format) {
    case "html":
      return htmlPage(report());
    case "md":
      return markdown(report());
    case "txt":
      return plainText(report());
    case "csv":
      return csv(report(parts ?? everything));
    case "docx":
      return new Uint8Array(await (await import("../report/word/word-document")).wordDocument(report()));
    case "xlsx":
      return new Uint8Array(await (await import("../report/excel/workbook-file")).workbookFile(table, { date }));
  }
}
