/** What an audit pack holds, as printed words: the tables of a workbook, each with what was found of it. */
import { cleanText } from "./clean-text";
import type { Report, ReportPart } from "./report";

/** What may be wrong with a table, or is missing from it, in whole sentences. */
export type Exceptions = readonly string[];

export type AuditedTable = {
  /** Where it stands: "Savings!B4:G60". */
  readonly at: string;
  /** "Excel formulas", "Live function" or "Values". */
  readonly way: string;
  /** Its state in the register: "Checked", "Changed by hand". */
  readonly status: string;
  /** "Written on 3 March 2026 by version 0.1.0". */
  readonly written: string;
  /** Null where the table is gone or cannot be read. */
  readonly report: Report | null;
  readonly title: string;
  /** Each check, and whether it holds. */
  readonly checks: readonly { readonly label: string; readonly holds: boolean }[];
  /** How the sheet's figures compare with ours, and what adding up the printed figures found. */
  readonly comparisons: readonly string[];
  readonly signatures: { readonly prepared: string; readonly reviewed: string };
  readonly changes: readonly AuditedChange[];
  readonly exceptions: Exceptions;
};

export type AuditedChange = {
  readonly cell: string;
  readonly about: string;
  readonly was: string;
  readonly now: string;
  readonly note: string;
};

export type AuditPack = {
  /** "27 November 2026". */
  readonly date: string;
  readonly version: string;
  readonly tables: readonly AuditedTable[];
};

const words = (text: string, isWords = true): { text: string; isWords: boolean } => ({ text, isWords });

function listOf(
  id: string,
  caption: string,
  columns: readonly { text: string; isWords: boolean }[],
  lines: readonly (readonly string[])[],
): ReportPart {
  return {
    id,
    caption,
    columns,
    rows: lines.map(([heading = "", ...cells]) => ({
      heading: { text: cleanText(heading) },
      cells: cells.map((text) => ({ text: cleanText(text) })),
      kind: "plain",
    })),
    notes: [],
  };
}

/** A line for each table: where it is, its state, who signed it and how many exceptions it has. */
export const overview = ({ tables }: AuditPack): ReportPart =>
  listOf(
    "overview",
    "The tables of this workbook",
    [words("Table"), words("Where"), words("State"), words("Prepared"), words("Reviewed"), words("Exceptions", false)],
    tables.map(({ title, at, status, signatures, exceptions }) => [
      title,
      at,
      status,
      signatures.prepared,
      signatures.reviewed,
      String(exceptions.length),
    ]),
  );

/** Every exception with its table; one line that says so where there is none. */
export const exceptionList = ({ tables }: AuditPack): ReportPart =>
  listOf(
    "exceptions",
    "Exceptions",
    [words("Table"), words("What to look at")],
    tables.some(({ exceptions }) => exceptions.length > 0)
      ? tables.flatMap(({ title, exceptions }) => exceptions.map((exception) => [title, exception]))
      : [["All tables", "None was found."]],
  );

export const assumptionList = (
  rows: readonly { label: string; value: string; source: string; date: string; status: string }[],
): ReportPart =>
  listOf(
    "assumptions",
    "Assumptions and their sources",
    [words("Assumption"), words("Value"), words("Source"), words("Date"), words("Status")],
    rows.map(({ label, value, source, date, status }) => [label, value, source, date, status]),
  );

export const checkList = ({ checks }: Pick<AuditedTable, "checks">): ReportPart =>
  listOf(
    "checks",
    "Checks",
    [words("Check"), words("Result")],
    checks.map(({ label, holds }) => [label, holds ? "Holds" : "Does not hold"]),
  );

export const changeList = ({ changes }: Pick<AuditedTable, "changes">): ReportPart =>
  listOf(
    "changes",
    "Changes since it was written",
    [words("Cell"), words("What it is"), words("Was"), words("Is now"), words("Note")],
    changes.map(({ cell, about, was, now, note }) => [cell, about, was, now, note]),
  );
