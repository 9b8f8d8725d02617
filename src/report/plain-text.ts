/** A report as plain text, its columns separated by tabs: copied with the HTML for programs that do not accept HTML. */
import { inertText } from "./inert-text";
import type { Report, ReportPart } from "./report";

export const plainText = ({ parts, basisNote, sentence, reference, assumptions, brief }: Report): string => {
  const grids = parts.map(partText);
  const pieces =
    brief === undefined
      ? [...grids, basisNote, sentence, reference]
      : [sentence, ...grids, basisNote, [...assumptions.map(assumptionText), brief.moreAssumptions].filter(Boolean).join("\n"), reference];
  return `${pieces.filter(Boolean).map(inertText).join("\n\n")}\n`;
};

const assumptionText = ({ label, value, unit, source }: Report["assumptions"][number]): string =>
  [label, [value, unit].filter(Boolean).join(" "), source].map(inertText).join("\t");

const partText = ({ caption, columns, rows, notes }: ReportPart): string =>
  [
    inertText(caption),
    columns.map(({ text }) => inertText(text)).join("\t"),
    ...rows.map(({ heading, cells }) =>
      [heading, ...cells].map(({ text, plain }) => (plain === undefined ? inertText(text) : text)).join("\t"),
    ),
    ...(notes.length > 0 ? [inertText(notes.join(" "))] : []),
  ].join("\n");
