/** What the check of a document found, as a list that goes into Word, a spreadsheet or a program. */
import { countWords } from "../../calculation";
import { placeWords, type DocumentFinding, type DocumentReport } from "../../documents";
import { byteOrderMark, csvText } from "../csv";
import { jsonText } from "../json-text";

export interface CheckedDocument {
  readonly name: string;
  readonly report: DocumentReport;
  /** Findings that somebody has set aside, by their ids, with the reason given. */
  readonly aside?: ReadonlyMap<string, string>;
}

export const listHeadings = ["Place", "Where", "Printed", "Should be", "Finding", "Why", "How sure"] as const;

/** One finding a row, in the order of reading; without those set aside. */
export const listRows = ({ report, aside }: CheckedDocument): readonly (readonly string[])[] =>
  report.findings.filter(({ id }) => aside?.has(id) !== true).map(rowOf);

function rowOf({ where, printed, shouldBe, short, why, state }: DocumentFinding): readonly string[] {
  const { cell, sentence } = where;
  const labels = cell
    ? [cell.rowLabel || `row ${cell.row + 1}`, cell.columnLabel || `column ${cell.column + 1}`].join(", ")
    : (sentence ?? "");
  return [placeWords(where), labels, printed, shouldBe ?? "", short, why, state.words];
}

/** "210 of 250 figures tested in 12 tables and 140 sentences of 30 pages; 2 cells could not be read" */
export function coverageWords({ counts, tables, sentences, pages }: DocumentReport): string {
  const size = `${countWords(tables, "table")} and ${countWords(sentences, "sentence")}${pages === null ? "" : ` of ${countWords(pages, "page")}`}`;
  const unread = counts.unread > 0 ? `; ${countWords(counts.unread, "cell")} could not be read` : "";
  return `${counts.figures - counts.untested} of ${countWords(counts.figures, "figure")} tested in ${size}${unread}`;
}

/** "210 of 250 figures tested in 12 tables and 140 sentences of 30 pages. 12 findings in 340 tests: 3 errors, 9 to look at." */
export function summaryLine({ report, aside }: CheckedDocument): string {
  const { counts } = report;
  const findings = report.findings.filter(({ id }) => aside?.has(id) !== true);
  const tones = (tone: string): number => findings.filter(({ state }) => state.tone === tone).length;
  const [bad, warn, quiet] = [tones("bad"), tones("warn"), tones("quiet")];
  const parts = [
    bad > 0 ? countWords(bad, "error") : "",
    warn > 0 ? `${warn} to look at` : "",
    quiet > 0 ? `${quiet} of rounding` : "",
  ].filter((words) => words !== "");
  const set = aside?.size ?? 0;
  const found =
    counts.tests === 0
      ? "Nothing could be tested"
      : findings.length === 0
        ? `No errors found in ${countWords(counts.tests, "test")}`
        : `${countWords(findings.length, "finding")} in ${countWords(counts.tests, "test")}: ${parts.join(", ")}`;
  return `${coverageWords(report)}. ${found}${set > 0 ? `; ${set} set aside` : ""}.`;
}

export function checkCsv(documents: readonly CheckedDocument[]): string {
  const rows = documents.flatMap(({ name, report, aside }) =>
    report.findings.map((finding) => {
      const reason = aside?.get(finding.id);
      return [name, ...rowOf(finding).slice(0, -1), reason === undefined ? finding.state.words : `Set aside: ${reason}`];
    }),
  );
  return `${byteOrderMark}${[["File", ...listHeadings], ...rows].map((row) => row.map(csvText).join(",")).join("\r\n")}\r\n`;
}

/** A page for whoever clears the report, then the list. */
export function checkMarkdown(documents: readonly CheckedDocument[]): string {
  return `${documents.map(oneInMarkdown).join("\n\n")}\n`;
}

function oneInMarkdown(document: CheckedDocument): string {
  const { name, report, aside } = document;
  const rows = listRows(document);
  const set = report.findings.filter(({ id }) => aside?.has(id) === true);
  return [
    `# Check of ${inMarkdown(name)}`,
    inMarkdown(summaryLine(document)),
    ...report.notes.map((note) => `- ${inMarkdown(note)}.`),
    ...(rows.length === 0
      ? []
      : [
          [
            `| ${listHeadings.join(" | ")} |`,
            `|${" --- |".repeat(listHeadings.length)}`,
            ...rows.map((row) => `| ${row.map(inMarkdown).join(" | ")} |`),
          ].join("\n"),
        ]),
    ...(set.length === 0
      ? []
      : [
          "## Set aside",
          set.map(({ id, title, short }) => `- ${inMarkdown(`${title}: ${short}. Reason: ${aside?.get(id) ?? ""}`)}`).join("\n"),
        ]),
    ...(report.untested.length + report.unread.length === 0 ? [] : [notTestedWords(report)]),
  ].join("\n\n");
}

/** What was not tested is not counted as right. */
export function notTestedWords({ untested, unread }: DocumentReport): string {
  const parts = [
    untested.length > 0 ? `${countWords(untested.length, "figure")} had nothing to be tested against` : "",
    unread.length > 0 ? `${countWords(unread.length, "cell")} could not be read` : "",
  ].filter((words) => words !== "");
  return `Not tested, and not counted as right: ${parts.join("; ")}.`;
}

const inMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|#~]/g, (mark) => `\\${mark}`)
    .trim();

/** For programs. Places count pages from 1, and blocks, rows and columns from 0. */
export function checkJson(documents: readonly CheckedDocument[], isFlat = false): string {
  const [only, ...others] = documents.map(forMachines);
  return jsonText(isFlat && others.length === 0 ? only : { files: [only, ...others] });
}

function forMachines({ name, report, aside }: CheckedDocument) {
  const { findings, untested, unread, notes, counts, format, pages, tables, sentences } = report;
  return {
    file: name,
    format,
    pages,
    tables,
    sentences,
    figures: counts.figures,
    tested: counts.figures - counts.untested,
    untested: counts.untested,
    tests: counts.tests,
    findings: findings.map((finding) => ({
      id: finding.id,
      ...placeFor(finding.where),
      printed: finding.printed,
      shouldBe: finding.shouldBe,
      kind: finding.kind,
      short: finding.short,
      why: finding.why,
      certainty: finding.certainty,
      rule: finding.rule,
      also: finding.also.map(placeFor),
      setAside: aside?.get(finding.id) ?? null,
    })),
    notTested: untested.map(({ where, printed, why }) => ({ ...placeFor(where), printed, why })),
    notRead: unread.map(({ where, printed, why }) => ({ ...placeFor(where), printed, why })),
    notes,
  };
}

const placeFor = ({ page, number, table, cell, sentence, quote, from, block }: DocumentFinding["where"]) => ({
  page,
  paragraph: number,
  table,
  row: cell?.rowLabel ?? null,
  column: cell?.columnLabel ?? null,
  place: { block, row: cell?.row ?? null, column: cell?.column ?? null, from },
  sentence,
  quote,
});
