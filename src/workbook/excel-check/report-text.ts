/** The report as plain text for a message. It holds nothing from the workbook. */
import type { Result, Verdict } from "./probe";
import type { Report } from "./run-check";

export function reportText(report: Report, left: string | null): string {
  const { results, versions, started } = report;
  const lines = [
    "Placement Costing: check of this Excel",
    `${stamp(started)}. ${summaryOf(report)}`,
    ...(report.endedEarly === null ? [] : [`${report.endedEarly}: ${results.length} of ${report.of} were tried.`]),
    left ?? "The workbook is as it was before.",
    "",
    `Excel: ${versions.platform}, ${versions.version}`,
    `Languages: ${versions.languages}. Calculation: ${versions.calculation}`,
    `Requirement sets: ${versions.requirementSets.join(", ")}`,
    `Browser: ${versions.browser}`,
  ];
  for (const { verdict, heading } of sections) {
    const ofVerdict = results.filter((result) => result.verdict === verdict);
    if (ofVerdict.length > 0) lines.push("", `${heading} (${ofVerdict.length})`, ...ofVerdict.flatMap(linesOf));
  }
  return `${lines.join("\n")}\n`;
}

/** The most important first. */
export const sections: readonly { readonly verdict: Verdict; readonly heading: string }[] = [
  { verdict: "failed", heading: "Failed: the add-in relies on this" },
  { verdict: "otherwise", heading: "This Excel does otherwise than expected" },
  { verdict: "seen", heading: "What this Excel does, where nothing was expected" },
  { verdict: "not tried", heading: "Not tried" },
  { verdict: "passed", heading: "Passed" },
];

/** "58 checks in 31 s: 50 passed, 0 failed, 2 otherwise, 5 seen, 1 not tried." */
export function summaryOf({ results, milliseconds }: Pick<Report, "results" | "milliseconds">): string {
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  const counts = [
    `${count("passed")} passed`,
    `${count("failed")} failed`,
    ...(["otherwise", "seen", "not tried"] as const).flatMap((verdict) => (count(verdict) === 0 ? [] : [`${count(verdict)} ${verdict}`])),
  ];
  return `${results.length} ${results.length === 1 ? "check" : "checks"} in ${seconds(milliseconds)}: ${counts.join(", ")}.`;
}

function linesOf({ title, remark, differences, milliseconds }: Result): string[] {
  return [
    `- ${title}${remark === undefined ? "" : `: ${remark}`} (${seconds(milliseconds)})`,
    ...differences.map(({ what, expected, seen }) => `    ${what}: expected ${expected}, seen ${seen}`),
  ];
}

export const seconds = (milliseconds: number): string =>
  milliseconds < 10_000 ? `${(milliseconds / 1000).toFixed(1)} s` : `${Math.round(milliseconds / 1000)} s`;

const stamp = (date: Date): string =>
  `${date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}, ${date.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
