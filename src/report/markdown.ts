/** A report in Markdown, with tables as GitHub and most editors read them. */
import type { Report, ReportPart } from "./report";

export function markdown({ title, parts, basisNote, sentence, assumptions, reference }: Report): string {
  return `${[
    `## ${escaped(title)}`,
    sentence && `**${escaped(sentence)}**`,
    ...parts.flatMap(partLines),
    basisNote && `Basis: ${escaped(basisNote)}`,
    ...(assumptions.length === 0
      ? []
      : [
          "### Assumptions",
          grid(
            ["Assumption", "Value", "Unit", "Source"].map((text, index) => ({ text, isWords: index !== 1 })),
            assumptions.map(({ label, value, unit, source }) => [label, value, unit, source]),
          ),
        ]),
    `*${escaped(reference)}*`,
  ]
    .filter(Boolean)
    .join("\n\n")}\n`;
}

const partLines = ({ caption, columns, rows, notes }: ReportPart): readonly string[] => [
  `**${escaped(caption)}**`,
  grid(
    columns,
    rows.map(({ heading, cells, kind }) => [heading, ...cells].map(({ text }) => (kind === "total" ? { strong: text } : text))),
  ),
  ...(notes.length > 0 ? [escaped(notes.join(" "))] : []),
];

type Words = string | { readonly strong: string };

function grid(columns: readonly { readonly text: string; readonly isWords: boolean }[], rows: readonly (readonly Words[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ text }) => escaped(text))),
    line(columns.map(({ isWords }, index) => (isWords || index === 0 ? "---" : "---:"))),
    ...rows.map((cells) => line(cells.map((cell) => (typeof cell === "string" ? escaped(cell) : strong(cell.strong))))),
  ].join("\n");
}

const strong = (text: string): string => (text === "" ? "" : `**${escaped(text)}**`);

/** Escapes whatever Markdown would take for markup, HTML or a link. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~!&$@^]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, "$1\\$2");
