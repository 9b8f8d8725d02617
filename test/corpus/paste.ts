/** A table as it is pasted: from a sheet, a web page, Markdown, a PDF, or a CSV file. */
import type { CorpusCase, Form } from "./corpus-case";

export interface Pasted {
  readonly kind: "html" | "text";
  readonly text: string;
}

export function paste({ form, rows, caption }: CorpusCase): Pasted {
  const text = ways[form](rows, caption);
  return { kind: form === "html" ? "html" : "text", text: form === "html" || caption === "" ? text : `${caption}\n${text}` };
}

type Rows = readonly (readonly string[])[];

const ways: Readonly<Record<Form, (rows: Rows, caption: string) => string>> = {
  tabs: (rows) => rows.map((row) => row.map(withoutTags).join("\t")).join("\n"),
  csv: (rows) => rows.map((row) => row.map(withoutTags).map(quoted).join(",")).join("\n"),
  markdown: (rows) => rows.map((row, index) => markdownRow(row) + (index === 0 ? `\n${markdownRow(row.map(() => "---"))}` : "")).join("\n"),
  text: (rows) => inColumns(rows),
  html: (rows, caption) =>
    `<table>${caption === "" ? "" : `<caption>${escaped(caption)}</caption>`}${rows.map((row, index) => htmlRow(row, index === 0)).join("\n")}</table>`,
};

/** What stands in a cell once it is read: the footnote's mark is no part of the figure. */
export const withoutTags = (cell: string): string => cell.replace(/<sup>.*?<\/sup>/g, "");

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const markdownRow = (row: readonly string[]): string => `| ${row.map(withoutTags).join(" | ")} |`;

function htmlRow(row: readonly string[], isHeading: boolean): string {
  const tag = isHeading ? "th" : "td";
  return `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;
}

const escaped = (cell: string): string =>
  cell
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/&lt;(\/?sup)>/g, "<$1>");

/** Labels to the left, figures to the right of their column, as a PDF's text is laid out. */
function inColumns(rows: Rows): string {
  const plain = rows.map((row) => row.map(withoutTags));
  const widths = (plain[0] ?? []).map((_, column) => Math.max(...plain.map((row) => (row[column] ?? "").length)));
  return plain
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 3))).join(""),
    )
    .join("\n");
}
