/** A report as plain text, its columns separated by tabs: copied with the HTML for programs that do not accept HTML. */
import { inertText } from "./inert-text";
import type { Report, ReportPart } from "./report";

export const plainText = ({ parts, basisNote, sentence, reference }: Report): string =>
  `${[...parts.map(partText), basisNote, sentence, reference].filter(Boolean).map(inertText).join("\n\n")}\n`;

const partText = ({ caption, columns, rows, notes }: ReportPart): string =>
  [
    inertText(caption),
    columns.map(({ text }) => inertText(text)).join("\t"),
    ...rows.map(({ heading, cells }) =>
      [heading, ...cells].map(({ text, plain }) => (plain === undefined ? inertText(text) : text)).join("\t"),
    ),
    ...(notes.length > 0 ? [inertText(notes.join(" "))] : []),
  ].join("\n");
