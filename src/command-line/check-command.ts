/** `check FILE`: reads a printed table and checks it, and sentences against it. */
import { extname } from "node:path";
import { countWords } from "../calculation";
import {
  checkPrinted,
  coverageSentence,
  readPrinted,
  type CheckReport,
  type Finding,
  type Place,
  type PrintedTable,
} from "../checking/printed-tables";
import { jsonText } from "../report/json-text";
import { checkDocuments, isDocument, progressWords } from "./check-documents";
import type { CheckedFile } from "./check-file";
import { explanation } from "./explain-check";
import { textOf } from "./file-text";
import { Refusal, status, type Streams } from "./streams";

export type CheckOptions = {
  /** Files and folders; one table where it is piped in, in CSV, or checked with sentences of another file. */
  readonly files: readonly string[];
  readonly sentences?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly comments?: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
  readonly explain: boolean;
};

export async function checkCommand(options: CheckOptions, streams: Streams): Promise<number> {
  const { files, format, out, comments, force, sentences, json, explain } = options;
  const [file] = files;
  const known = new Map<string, CheckedFile>();
  if (file === undefined) throw new Refusal("Name the file to check, or give - to read what is piped in");
  const isOneTable =
    files.length === 1 && (file === "-" || sentences !== undefined || explain || !(await isOfDocuments(file, known, streams)));
  if (!isOneTable) {
    if (sentences !== undefined || explain) throw new Refusal("--sentences and --explain go with one table: name one file");
    return checkDocuments(
      { files, known, format: format ?? (json ? "json" : undefined), isFlat: json && format === undefined, out, comments, force },
      streams,
    );
  }
  if (format !== undefined || out !== undefined || comments !== undefined)
    throw new Refusal("--format, --out and --comments go with documents: .docx, .pdf, .html, .md or .txt");
  return checkOneTable({ file, sentences, json, explain }, streams);
}

/** A folder, or a file of a document's kind; of text and web pages those that have more than tables in them. */
async function isOfDocuments(path: string, known: Map<string, CheckedFile>, streams: Streams): Promise<boolean> {
  if ((await streams.filesIn(path)) !== null) return true;
  if (!isDocument(path) || (await streams.sizeOf(path)) === null) return false;
  if (/\.(?:docx|pdf)$/i.test(path)) return true;
  const file = { name: path, bytes: new Uint8Array(await streams.readFile(path)) };
  const checked = await streams.checkDocument(file, ({ done, doing }) => streams.showProgress(progressWords(path, done, doing)));
  streams.showProgress(null);
  known.set(path, checked);
  return "report" in checked && checked.report.sentences > 0 && checked.report.counts.figures > 0;
}

type OneTable = { readonly file: string; readonly sentences: string | undefined; readonly json: boolean; readonly explain: boolean };

async function checkOneTable({ file, sentences, json, explain }: OneTable, streams: Streams): Promise<number> {
  const text = await textOf(file, "printed", streams);
  const read = readPrinted({ kind: isHtml(file, text) ? "html" : "text", text });
  if ("problem" in read) throw new Refusal(`${file === "-" ? "What is piped in" : file}: ${read.problem}`);
  const report = checkPrinted({
    tables: read.tables,
    sentences: sentences === undefined ? [] : sentencesOf(await textOf(sentences, "printed", streams)),
  });
  streams.say(
    json
      ? jsonText({ ...forMachines(report, read.tables), ...(explain ? { considered: report.considered } : {}) })
      : `${forPeople(report)}\n${explain ? `\n${explanation(report)}\n` : ""}`,
  );
  if (report.findings.length > 0) return status.findings;
  return report.counts.tests === 0 ? status.failed : status.fine;
}

const isHtml = (file: string, text: string): boolean => /^\.html?$/i.test(extname(file)) || /<table[\s>]/i.test(text);

/** One sentence or paragraph a line. */
const sentencesOf = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);

function forMachines({ findings, untested, unread, notes, counts }: CheckReport, tables: readonly PrintedTable[]) {
  return {
    findings: findings.map((finding) => ({
      ...placeFor(finding.where),
      printed: finding.printed,
      shouldBe: finding.shouldBe,
      kind: finding.kind,
      why: finding.why,
      certainty: finding.certainty,
      rule: finding.rule ?? null,
      score: finding.score ?? null,
      alternatives: (finding.alternatives ?? []).map(({ where, printed, shouldBe, kind }) => ({
        ...placeFor(where),
        printed,
        shouldBe,
        kind,
      })),
      also: finding.also.map(placeFor),
    })),
    tables: tables.length,
    figures: counts.figures,
    tested: counts.figures - counts.untested,
    untested: counts.untested,
    tests: counts.tests,
    notTested: untested.map(({ where, printed, why }) => ({ ...placeFor(where), printed, why })),
    notes,
    notRead: unread.map(({ where, printed, why }) => ({ ...placeFor(where), printed, why })),
  };
}

/** Labels for people, and numbers from 1 for programs; the headings count as rows. */
function placeFor(place: Place) {
  return place.in === "table"
    ? {
        table: place.caption || `Table ${place.table + 1}`,
        row: place.rowLabel || `Row ${place.row + 1}`,
        column: place.columnLabel || `Column ${place.column + 1}`,
        place: { table: place.table + 1, row: place.row + 1, column: place.column + 1 },
      }
    : { table: null, row: null, column: null, place: { sentence: place.sentence + 1, from: place.from }, quote: place.quote };
}

/** How much was tested, then what was found: of nothing tested nobody may read that there is no error. */
function forPeople(report: CheckReport): string {
  const { findings, notes, counts } = report;
  const tests = countWords(counts.tests, "test");
  const found =
    findings.length > 0
      ? `${countWords(findings.length, "finding")} in ${tests}.`
      : counts.tests === 0
        ? ""
        : `No errors found in ${tests}.`;
  return [`${coverageSentence(report)} ${found}`.trim(), ...notes.map((note) => `Note: ${note}.`), ...findings.map(findingWords)].join(
    "\n\n",
  );
}

const findingWords = ({ title, short, why, state }: Finding): string => [`${title}: ${short}`, `  ${why}`, `  ${state.words}`].join("\n");
