/** Slips planted in printed copies of the tables for the years after the award, and of who pays: each is found in its cell, and nothing is said of the copies without one. */
import { markdown } from "../../src/report/markdown";
import { reportOf } from "../../src/report/report";
import { makeTable } from "../../src/tables";
import { goldenCases, rowsOfCase } from "../support/golden-cases";
import { loadTables, tableNamed } from "../support/tables";
import { checked, readBytes } from "./read-and-check";

beforeAll(loadTables);

/** The example of a table, or its case whose name begins so, as it is printed. */
function printed(id: string, caseName?: string): string {
  const one = goldenCases.find(({ table, name }) => table === id && caseName !== undefined && name.startsWith(caseName));
  const made = makeTable(tableNamed(id), one === undefined ? (tableNamed(id).examples[0]?.rows ?? []) : rowsOfCase(one));
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  return markdown(reportOf(made.table, { date: "28 November 2026" }));
}

async function errorsIn(text: string) {
  const document = await readBytes("report.md", new TextEncoder().encode(text));
  if (typeof document === "string") throw new Error(document);
  return checked(document).findings.filter(({ kind }) => kind !== "rounding");
}

/** Changes the first row that begins so and holds the figure. */
function withSlip(text: string, row: string, from: string, to: string): string {
  const lines = text.split("\n");
  const at = lines.findIndex((line) => line.replaceAll("*", "").startsWith(`| ${row} |`) && line.includes(from));
  if (at < 0) throw new Error(`No row ${row} with ${from}`);
  lines[at] = lines[at]?.replace(from, to) ?? "";
  return lines.join("\n");
}

const copies: readonly (readonly [id: string, caseName: string | undefined])[] = [
  ["void-clauses", undefined],
  ["fee-uplifts", undefined],
  ["budget-line", undefined],
  ["contract-monitoring", undefined],
  ["partner-shares", undefined],
  ["break-even", "Hackney 2019 at 90%"],
  ["budget-line", "£000 by who pays"],
];

test.each(copies)("%s, %s: no error where there is none", async (id, caseName) => {
  expect((await errorsIn(printed(id, caseName))).map(({ title, short }) => `${title}: ${short}`)).toEqual([]);
});

type Slip = readonly [id: string, caseName: string | undefined, row: string, from: string, to: string];
const slips: readonly Slip[] = [
  ["void-clauses", undefined, "3", "−27,667", "−26,767"],
  ["void-clauses", undefined, "All years", "20,626", "20,662"],
  ["fee-uplifts", undefined, "Provider A", "90,807", "90,870"],
  ["fee-uplifts", undefined, "All providers", "258,464", "258,646"],
  ["budget-line", undefined, "2028/29", "| 282 |", "| 228 |"],
  ["budget-line", undefined, "2031/32", "| −305 |", "| −350 |"],
  ["contract-monitoring", undefined, "June 2028", "−44,357.14", "−43,457.14"],
  ["contract-monitoring", undefined, "August 2028", "44,142.86", "41,442.86"],
  ["partner-shares", undefined, "Authority D", "12,879", "12,897"],
  ["partner-shares", undefined, "Authority E", "115,180", "115,810"],
  ["break-even", "Hackney 2019 at 90%", "Low", "40,478", "44,078"],
  ["break-even", "Hackney 2019 at 90%", "Medium", "416,200", "461,200"],
  ["contract-profile", "by financial year", "2027/28", "| 157,191 |", "| 157,911 |"],
  ["contract-monitoring", "double running", "To date", "−134,871", "−138,471"],
];

test.each(slips)("%s, %s: %s, %s printed as %s", async (id, caseName, row, from, to) => {
  const figure = (text: string): string => text.replaceAll("|", "").trim();
  const found = await errorsIn(withSlip(printed(id, caseName), row, from, to));
  expect(found.map(({ printed: wrong, shouldBe }) => [wrong, shouldBe])).toContainEqual([figure(to), figure(from)]);
});
