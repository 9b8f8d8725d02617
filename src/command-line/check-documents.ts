/** `check FILE…`: whole documents, many at a time; what was found for people, for programs, for Word, or as comments in a copy. */
import { basename, extname, resolve } from "node:path";
import { countWords } from "../calculation";
import { placeWords, tooLargeWords, type DocumentFinding, type DocumentReport } from "../documents";
import { checkCsv, checkJson, checkMarkdown, notTestedWords, summaryLine, type CheckedDocument } from "../report/check";
import type { CheckedFile } from "./check-file";
import { Refusal, status, type Streams } from "./streams";

export const checkFormats = ["json", "md", "docx", "csv"] as const;
type Format = (typeof checkFormats)[number];

export type DocumentsOptions = {
  readonly files: readonly string[];
  /** Those that have been checked already. */
  readonly known: ReadonlyMap<string, CheckedFile>;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly comments?: string | undefined;
  readonly force: boolean;
  /** Of one file without a list around it, as a table's. */
  readonly isFlat: boolean;
};

/** What is looked for in a folder. */
const ofReports = /\.(?:docx|pdf|html?|md|markdown|txt)$/i;
export const isDocument = (path: string): boolean => ofReports.test(path);

type Outcome = { readonly path: string; readonly report: DocumentReport } | { readonly path: string; readonly problem: string };

export async function checkDocuments(options: DocumentsOptions, streams: Streams): Promise<number> {
  const format = formatOf(options);
  const paths = await allFiles(options.files, streams);
  if (options.comments !== undefined) await refuseComments(options.comments, paths, options.force, streams);
  if (options.out !== undefined) await refuseOverwriting(options.out, options.force, streams);
  let done = 0;
  const outcomes = await severalAtOnce(paths, streams.atOnce, async (path) => {
    const outcome = await checkedPath(path, options.known, streams, (words) =>
      streams.showProgress(paths.length > 1 ? `${done} of ${paths.length} checked. ${words}` : words),
    );
    done++;
    return outcome;
  });
  streams.showProgress(null);
  const checked = outcomes.flatMap((one): CheckedDocument[] => ("report" in one ? [{ name: one.path, report: one.report }] : []));
  for (const one of outcomes) if ("problem" in one) streams.warn(`${one.path} ${one.problem}.`);
  if (checked.length > 0) await answer(checked, format, options, streams);
  if (options.comments !== undefined && checked[0]) await writeComments(options.comments, checked[0], streams);
  if (outcomes.some((one) => "problem" in one)) return status.failed;
  if (checked.some(({ report }) => report.findings.length > 0)) return status.findings;
  return checked.some(({ report }) => report.counts.tests > 0) ? status.fine : status.failed;
}

function formatOf({ format, out }: DocumentsOptions): Format | null {
  const name = format ?? (out === undefined ? null : extname(out).slice(1).toLowerCase());
  if (name === null) return null;
  const known = checkFormats.find((one) => one === name.toLowerCase());
  if (known === undefined)
    throw new Refusal(
      format === undefined
        ? `${out ?? ""} does not say its format. Add --format ${checkFormats.join("|")}`
        : `There is no format ${format} for a check. Use one of ${checkFormats.join(", ")}`,
    );
  if (known === "docx" && out === undefined) throw new Refusal("Say where the docx file goes, like --out findings.docx");
  return known;
}

/** Each file once, in the order given; a folder's in the order of their names. */
async function allFiles(files: readonly string[], { filesIn }: Streams): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of files) {
    const inside = await filesIn(path);
    if (inside === null) found.push(path);
    else {
      const reports = inside.filter((one) => isDocument(one) && !basename(one).startsWith("~$"));
      if (reports.length === 0) throw new Refusal(`${path} has no report in it: no .docx, .pdf, .html, .md or .txt`);
      found.push(...[...reports].sort());
    }
  }
  return [...new Map(found.map((path) => [resolve(path), path])).values()];
}

async function refuseComments(out: string, paths: readonly string[], force: boolean, streams: Streams): Promise<void> {
  const [only, ...others] = paths;
  if (others.length > 0) throw new Refusal("--comments goes with one document: name one");
  if (!/\.docx$/i.test(only ?? ""))
    throw new Refusal(`Only a Word document (.docx) can have comments: ${only ?? ""} is none. Use --format docx --out for a list`);
  if (resolve(out) === resolve(only ?? "")) throw new Refusal("The document itself is never written to: give the copy another name");
  await refuseOverwriting(out, force, streams);
}

async function refuseOverwriting(out: string, force: boolean, { sizeOf }: Streams): Promise<void> {
  if (!force && ((await sizeOf(out)) ?? 0) > 0)
    throw new Refusal(`${out} is there already, and nothing was written. Choose another name, or add --force to overwrite it`);
}

async function checkedPath(
  path: string,
  known: ReadonlyMap<string, CheckedFile>,
  streams: Streams,
  show: (words: string) => void,
): Promise<Outcome> {
  const checked = known.get(path);
  if (checked !== undefined) return { path, ...checked };
  try {
    show(`${basename(path)}: opening`);
    const size = await streams.sizeOf(path);
    if (size === null) return { path, problem: "is not there. Check its name" };
    const tooLarge = tooLargeWords(size);
    if (tooLarge !== null) return { path, problem: tooLarge };
    const file = { name: basename(path), bytes: new Uint8Array(await streams.readFile(path)) };
    return { path, ...(await streams.checkDocument(file, ({ done, doing }) => show(progressWords(path, done, doing)))) };
  } catch (error) {
    return { path, problem: `could not be read: ${(error as Error).message}` };
  }
}

export const progressWords = (path: string, done: number, doing: string): string =>
  `${basename(path)}: ${Math.floor(100 * Math.min(1, done))}%, ${doing.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`;

/** In the order given, so many at a time. */
async function severalAtOnce<Item, Result>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const one = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as Item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, one));
  return results;
}

async function answer(
  checked: readonly CheckedDocument[],
  format: Format | null,
  { out, isFlat }: DocumentsOptions,
  streams: Streams,
): Promise<void> {
  const content = await contentIn(checked, format, isFlat, streams);
  if (out === undefined) streams.say(content as string);
  else {
    await streams.writeFile(out, content);
    for (const one of checked) streams.say(`${one.name}: ${summaryLine(one)}\n`);
  }
}

async function contentIn(
  checked: readonly CheckedDocument[],
  format: Format | null,
  isFlat: boolean,
  { today }: Streams,
): Promise<string | Uint8Array> {
  switch (format) {
    case "json":
      return checkJson(checked, isFlat);
    case "md":
      return checkMarkdown(checked);
    case "csv":
      return checkCsv(checked);
    case "docx": {
      const date = today.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
      return new Uint8Array(await (await import("../report/word/check-document")).checkWordDocument(checked, date));
    }
    default:
      return `${checked.map(forPeople).join("\n\n")}\n`;
  }
}

function forPeople(document: CheckedDocument): string {
  const { name, report } = document;
  return [
    `${name}: ${summaryLine(document)}`,
    ...report.notes.map((note) => `Note: ${note}.`),
    ...report.findings.map(findingWords),
    ...(report.untested.length + report.unread.length === 0 ? [] : [notTestedWords(report)]),
  ].join("\n\n");
}

const findingWords = ({ title, short, why, state }: DocumentFinding): string =>
  [title, `  ${short}`, `  ${why}`, `  ${state.words}`].join("\n");

async function writeComments(out: string, { name, report }: CheckedDocument, streams: Streams): Promise<void> {
  const { commentedCopy } = await import("../documents/commented/commented-copy");
  const comments = report.findings.map(({ where, short, why, state }) => ({ where, text: `${short}. ${why} (${state.words})` }));
  const made = commentedCopy(new Uint8Array(await streams.readFile(name)), comments, { author: "Placement Costing", date: streams.today });
  if ("problem" in made) throw new Refusal(`${name} ${made.problem}`);
  await streams.writeFile(out, made.bytes);
  const placed = comments.length - made.unplaced.length;
  const left =
    made.unplaced.length === 0
      ? ""
      : `; ${countWords(made.unplaced.length, "finding")} had no place in the text: ${made.unplaced.map((where) => placeWords(where)).join(", ")}`;
  streams.warn(`${out}: a copy with ${countWords(placed, "comment")}${left}.`);
}
