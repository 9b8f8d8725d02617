/** The assumptions of a file: scenarios as the pane exports them, rows of label and value, or one object of labels and values. */
import { isList, isSourceDate, type AnyAssumption, type AssumptionRow, type TableDefinition } from "../tables";
import { changedSinceSaved } from "../tables/changed-figures";
import { readScenarios, scenarioFormat } from "../tables/scenario-file";
import { readHead } from "./assumption-file";
import { Refusal } from "./streams";

type FileRequest = {
  readonly definition: TableDefinition;
  readonly file: string;
  readonly scenario?: string | undefined;
  warn?(this: void, sentence: string): void;
};

export async function assumptionsIn(text: string, wanted: FileRequest): Promise<readonly AssumptionRow[]> {
  const given = parsed(text, wanted.file);
  if (isRecord(given) && given["format"] === scenarioFormat) return rowsOfScenario(text, wanted);
  const { rows, head } = rowsAndHead(given);
  readHead(head, { ...wanted, table: wanted.definition.about.id });
  if (Array.isArray(rows)) return rows.map((row: unknown, index) => rowOf(row, index, wanted.file));
  if (isRecord(rows)) return Object.entries(rows).map(([label, value], index) => rowOf({ label, value }, index, wanted.file));
  throw new Refusal(`${wanted.file} holds no assumptions. Write them like { "Term": "4+2+2", "Beds contracted": 5 }`);
}

/** Rows of label and value, or an object of them, with what stands beside them or above them. */
function rowsAndHead(given: unknown): { readonly rows: unknown; readonly head: Readonly<Record<string, unknown>> } {
  if (!isRecord(given)) return { rows: given, head: {} };
  const { rows, assumptions, ...head } = given;
  if (Array.isArray(rows)) return { rows, head };
  if (isRecord(assumptions)) return { rows: assumptions, head };
  // No label of an assumption is one of these words.
  const { format, version, madeBy, table, ...labels } = given;
  return { rows: labels, head: { format, version, madeBy, table } };
}

/** JSON takes the last of two equal keys without a word; the first would be lost. */
function parsed(text: string, file: string): unknown {
  try {
    const given: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    const twice = keyTwice(text);
    if (twice !== undefined) throw new Refusal(`${file} gives “${twice}” twice. Leave one of them`);
    return given;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file} is not JSON, or a part of it is missing. Write it like { "Term": "4+2+2", "Beds contracted": 5 }`);
  }
}

async function rowsOfScenario(
  text: string,
  { definition: { about }, file, scenario, warn }: FileRequest,
): Promise<readonly AssumptionRow[]> {
  const read = await readScenarios(text);
  if ("sentence" in read) throw new Refusal(`${file}: ${read.sentence}`);
  const ours = read.scenarios.filter(({ table }) => table === about.id);
  const [only, ...others] = scenario === undefined ? ours : ours.filter(({ name }) => name.toLowerCase() === scenario.toLowerCase());
  const names = ours.map(({ name }) => `“${name}”`).join(", ");
  if (only === undefined)
    throw new Refusal(
      ours.length === 0 ? `${file} has no scenario of ${about.id}` : `${file} has no scenario “${scenario ?? ""}”. It has ${names}`,
    );
  if (others.length > 0) throw new Refusal(`${file} has several scenarios of ${about.id}. Choose one with --scenario: ${names}`);
  const changed = changedSinceSaved(only);
  if (changed !== "") warn?.(`Scenario “${only.name}”. ${changed}`);
  return only.rows;
}

function rowOf(row: unknown, index: number, file: string): AssumptionRow {
  if (!isRecord(row) || typeof row["label"] !== "string")
    throw new Refusal(`Row ${index + 1} of ${file} has no label. Write it like { "label": "Term", "value": "4+2+2" }`);
  const { label, value = null, source, date, status } = row;
  const unknown = Object.keys(row).find((key) => !knownKeys.has(key));
  if (unknown !== undefined)
    throw new Refusal(`${label} in ${file} has “${unknown}”, which says nothing here. A row has ${[...knownKeys].join(", ")}`);
  if (value !== null && typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean")
    throw new Refusal(`${label} in ${file} is neither a number nor words: write it like 627000 or "4+2+2"`);
  if (date !== undefined && !isSourceDate(date)) throw new Refusal(`The date of ${label} in ${file} is no day: write it like "2026-11-22"`);
  return {
    label,
    value,
    ...(typeof source === "string" ? { source } : {}),
    ...(isSourceDate(date) ? { date } : {}),
    ...(status === "actual" || status === "forecast" || status === "assumption" ? { status } : {}),
  };
}

/** The first key that stands twice in one object of a text that is JSON. */
function keyTwice(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, , colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g)) {
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (colon !== undefined || token.endsWith(":")) {
      const key = JSON.parse(token.replace(/\s*:$/, "")) as string;
      if (open.at(-1)?.has(key) === true) return key;
      open.at(-1)?.add(key);
    }
  }
  return undefined;
}

const knownKeys = new Set(["label", "value", "source", "date", "status"]);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** The rows of the example, with the given rows in place of theirs. A given list replaces the whole list. */
export function replaceInExample(
  example: readonly AssumptionRow[],
  given: readonly AssumptionRow[],
  { assumptions }: TableDefinition,
): readonly AssumptionRow[] {
  const keyOf = (label: string): string => {
    const folded = label.trim().toLowerCase();
    const list = Object.values(assumptions).find((one: AnyAssumption) => isList(one) && folded.startsWith(`${one.label.toLowerCase()},`));
    return list?.label.toLowerCase() ?? folded;
  };
  const replaced = new Set(given.map(({ label }) => keyOf(label)));
  return [...example.filter(({ label }) => !replaced.has(keyOf(label))), ...given];
}
