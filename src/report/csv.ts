/** A report's figures as comma-separated values: rounded as printed, plain for machines. Several parts stand below one another under their captions. */
import { inertText } from "./inert-text";
import type { Report, ReportCell, ReportPart } from "./report";

/** Without it Excel reads £ and − wrongly. */
export const byteOrderMark = "\uFEFF";

export function csv({ parts }: Report): string {
  const blocks = parts.map((part) => [...(parts.length > 1 ? [csvText(part.caption)] : []), ...linesOf(part)].join("\r\n"));
  return `${byteOrderMark}${blocks.join("\r\n\r\n")}\r\n`;
}

const linesOf = ({ columns, rows }: ReportPart): readonly string[] => [
  columns.map(({ text }) => csvText(text)).join(","),
  ...rows.map(({ heading, cells }) => [heading, ...cells].map(csvCell).join(",")),
];

const csvCell = ({ text, plain }: ReportCell): string => plain ?? csvText(text);

/** Quoted wherever some program might end the cell early. */
export function csvText(words: string): string {
  const text = inertText(words);
  return /[",;\t\r\n']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
