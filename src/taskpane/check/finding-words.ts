/** Findings in words: the heading, a line each, and the list for a report. */
import { coverageSentence, type CheckReport, type Counts, type Finding, type Place } from "../../checking/printed-tables";
import { escaped } from "../../report/escaped";
import { countWords } from "../count-words";

/** "1 error, 2 things to look at". If there are none, it says first how much was tested: silence about the rest is no approval. */
export function headingOf(findings: readonly Pick<Finding, "state">[], { tests, figures, untested, unread }: Counts): string {
  const errors = findings.filter(({ state }) => state.tone === "bad").length;
  const toLookAt = findings.filter(({ state }) => state.tone === "warn").length;
  if (tests === 0) return "Nothing was tested";
  if (errors + toLookAt === 0)
    return untested + unread === 0
      ? `No errors found in ${countWords(tests, "test")} of all ${countWords(figures, "figure")}`
      : `${figures - untested} of ${countWords(figures, "figure")} tested, and no errors found in them`;
  return [
    ...(errors === 0 ? [] : [countWords(errors, "error")]),
    ...(toLookAt === 0 ? [] : [`${countWords(toLookAt, "thing")} to look at`]),
  ].join(", ");
}

/** "Report!C9: row Total, column Annual cost". */
export function placeWords(where: Place): string {
  if (where.in === "sentence") return `Sentence ${where.sentence + 1}: “${where.quote}”`;
  const { address, caption, table, row, column, rowLabel, columnLabel } = where;
  const labels = [
    rowLabel === "" ? `row ${row + 1}` : `row ${rowLabel}`,
    columnLabel === "" ? `column ${column + 1}` : `column ${columnLabel}`,
  ];
  const place = address ?? (caption === "" ? `Table ${table + 1}` : caption);
  return `${place}: ${labels.join(", ")}`;
}

export const asSentence = ({ where, short, why }: Finding): string => `${placeWords(where)}. ${short}. ${why}`;

const summary = (of: string, report: CheckReport): string =>
  [
    `Checked: ${of}.`,
    coverageSentence(report),
    `${countWords(report.counts.tests, "test")}.`,
    ...report.notes.map((note) => `${note}.`),
  ].join(" ");

export const listAsText = (of: string, report: CheckReport): string =>
  [summary(of, report), ...report.findings.map((finding) => `${finding.state.words}\t${asSentence(finding)}`)].join("\n");

export function listAsHtml(of: string, report: CheckReport): string {
  const cell = (tag: "td" | "th", text: string): string =>
    `<${tag}${tag === "th" ? ' scope="col"' : ""} style="border:1px solid #999;padding:4px 6px;text-align:left;vertical-align:top">${escaped(text)}</${tag}>`;
  const rows = report.findings.map(
    ({ where, printed, shouldBe, why, state }) =>
      `<tr>${[placeWords(where), printed, shouldBe ?? "", why, state.words].map((text) => cell("td", text)).join("")}</tr>`,
  );
  const headings = ["Where", "Printed", "Should be", "Why", "How sure"].map((text) => cell("th", text)).join("");
  return `<p>${escaped(summary(of, report))}</p><table style="border-collapse:collapse"><thead><tr>${headings}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
