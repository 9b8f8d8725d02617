/** A report in HTML with real tables and header cells, to paste into Word or to save as a page. Styles are inline, since Word drops all others. */
import { escaped } from "./escaped";
import { wouldRun } from "./inert-text";
import type { Report, ReportCell, ReportPart, ReportRow } from "./report";

/** For the clipboard. Captions stand above their table, as Word's own do: Word and Calc take a caption within it for a row of it. */
export const htmlForWord = (report: Report, picture?: ReportPicture): string =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(report.title)}</title></head><body><div lang="en-GB">${report.brief === undefined ? reportHtml(report) : briefHtml(report, report.brief, picture)}</div></body></html>`;

/** A chart as a picture within the page; `png` is in base64. */
export type ReportPicture = { readonly png: string; readonly width: number; readonly height: number; readonly says: string };

/** For a committee: the finding, one table, the chart, the main assumptions, the basis. */
function briefHtml(report: Report, { moreAssumptions }: NonNullable<Report["brief"]>, picture: ReportPicture | undefined): string {
  const { sentence, parts, basisNote, reference } = report;
  return [
    paragraph(`${font};font-size:11pt;font-weight:bold;${margins(0, 9)}`, escaped(sentence)),
    ...parts.map(partHtml),
    picture === undefined
      ? ""
      : `<p style="${margins(0, 9)}"><img src="data:image/png;base64,${picture.png}" width="${picture.width}" height="${picture.height}" alt="${escaped(picture.says)}"></p>`,
    paragraph(small, basisNote === "" ? "" : `<b>Basis.</b> ${escaped(basisNote)}`),
    assumptionsOf(report, "Main assumptions", moreAssumptions),
    paragraph(`${font};font-size:8pt;color:#595959;${margins(0, 12)}`, escaped(reference)),
  ]
    .filter(Boolean)
    .join("\n");
}

/** A page of its own, for a browser or Word. */
export function htmlPage(report: Report): string {
  const orientation = isWide(report) ? "landscape" : "portrait";
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(report.title)}</title>
<style>@page { size: A4 ${orientation}; margin: 2cm }</style>
</head>
<body style="margin:2em;max-width:60em">
<main>
<h1 style="${font};font-size:16pt;${margins(0, 6)}">${escaped(report.title)}</h1>
${reportHtml(report)}
${assumptionsOf(report, "Assumptions")}
</main>
</body>
</html>
`;
}

/** The most columns that fit a page upright. */
const mostUpright = 7;
export const isWide = ({ parts }: Pick<Report, "parts">): boolean => parts.some(({ columns }) => columns.length > mostUpright);

const font = "font-family:Calibri,Arial,sans-serif;color:#1f1f1f";
/** One side at a time: word processors misread the short form. */
const margins = (top: number, bottom: number): string => `margin-top:${top}pt;margin-bottom:${bottom}pt;margin-left:0;margin-right:0`;
const small = `${font};font-size:9pt;${margins(3, 9)}`;

const reportHtml = ({ parts, basisNote, sentence, reference }: Report): string =>
  [
    ...parts.map(partHtml),
    paragraph(small, basisNote === "" ? "" : `<b>Basis.</b> ${escaped(basisNote)}`),
    paragraph(`${font};font-size:11pt;${margins(0, 9)}`, escaped(sentence)),
    paragraph(`${font};font-size:8pt;color:#595959;${margins(0, 12)}`, escaped(reference)),
  ]
    .filter(Boolean)
    .join("\n");

const paragraph = (style: string, html: string): string => (html === "" ? "" : `<p style="${style}">${html}</p>`);

const captionStyle = `${font};font-size:11pt;font-weight:bold;text-align:left;${margins(12, 3)}`;
const tableStyle = "border-collapse:collapse;border:none";

function partHtml(part: ReportPart): string {
  const captionId = `caption-${part.id}`;
  const caption = `<p class="MsoCaption" id="${captionId}" style="${captionStyle}">${escaped(part.caption)}</p>`;
  const table = `<table aria-labelledby="${captionId}" border="1" cellspacing="0" cellpadding="4" style="${tableStyle}">\n<thead>\n${headings(part)}\n</thead>\n<tbody>\n${part.rows.map((row) => rowHtml(row, part)).join("\n")}\n</tbody>\n</table>`;
  return `${caption}\n${table}\n${paragraph(small, escaped(part.notes.join(" ")))}`;
}

const thinLine = "1px solid #b3b3b3";
/** Word processors drop the padding beside a cell without a line. */
const whiteLine = "1px solid #ffffff";
const heavyLine = "1.5pt solid #1f1f1f";
const cellStyle = (align: "left" | "right", above: string, below: string, more = ""): string =>
  `${font};font-size:10pt;text-align:${align};vertical-align:bottom;padding:2pt 5pt;border-left:${whiteLine};border-right:${whiteLine};border-top:${above};border-bottom:${below};${more}`;

const headings = ({ columns }: ReportPart): string =>
  `<tr style="page-break-inside:avoid">${columns
    .map(
      ({ text, isWords }, index) =>
        `<th scope="col" style="${cellStyle(isWords || index === 0 ? "left" : "right", heavyLine, heavyLine, "background:#f0f4f9;font-weight:bold")}">${escaped(text)}</th>`,
    )
    .join("")}</tr>`;

function rowHtml({ heading, cells, kind }: ReportRow, { columns }: ReportPart): string {
  const [above, below] = [kind === "total" ? heavyLine : thinLine, kind === "plain" ? thinLine : heavyLine];
  const weight = kind === "total" ? "font-weight:bold" : "font-weight:normal";
  return `<tr style="page-break-inside:avoid"><th scope="row" style="${cellStyle("left", above, below, weight)}${asText(heading)}"${forCalc(heading)}>${escaped(heading.text)}</th>${cells
    .map((cell, index) => {
      const align = columns[index + 1]?.isWords === true ? "left" : "right";
      return `<td style="${cellStyle(align, above, below, `white-space:${align === "right" ? "nowrap" : "normal"};${weight}`)}${asText(cell)}"${forCalc(cell)}>${escaped(cell.text)}</td>`;
    })
    .join("")}</tr>`;
}

/** Pasted into Excel, words that look like a formula stay words. */
const asText = ({ text, plain }: ReportCell): string => (plain === undefined && wouldRun(text) ? ";mso-number-format:'\\@'" : "");

/** British English, in the attributes by which LibreOffice writes and reads what a cell of HTML holds. */
const british = "2057";
const printedFigure = /^([−-]?£?|\(£?)(\d[\d,]*)(\.\d+)?(%?\)?)$/;

/**
 * For LibreOffice, whose Calc takes "−592,589" for words, and words like "1/2" for a day. Writer prints the figure anew from the format, so a
 * figure has one only where it then looks as it did. Other programs do not know these attributes.
 */
function forCalc({ text, plain }: ReportCell): string {
  if (plain === undefined) return ` sdnum="${british};0;@"`;
  const value = plain.replace(/^\((.*)\)$/, "-$1");
  const [, before, whole = "", decimals = "", after] = printedFigure.exec(text) ?? [];
  if (before === undefined || !/^-?\d+(\.\d+)?$/.test(value)) return "";
  const digits = `${whole.length > 3 && !whole.includes(",") ? "0" : "#,##0"}${decimals.replace(/\d/g, "0")}`;
  const format = `${before}${digits}${after}`;
  return ` sdval="${value}" sdnum="${british};0;${value.startsWith("-") ? `${digits};${format}` : format}"`;
}

const assumptionsOf = ({ assumptions }: Report, caption: string, more = ""): string =>
  assumptions.length === 0
    ? ""
    : partHtml({
        id: "assumptions",
        caption,
        columns: ["Assumption", "Value", "Unit", "Source"].map((text, index) => ({ text, isWords: index !== 1 })),
        rows: assumptions.map(({ label, value, unit, source }) => ({
          heading: { text: label },
          cells: [value, unit, source].map((text) => ({ text })),
          kind: "plain",
        })),
        notes: more === "" ? [] : [more],
      });
