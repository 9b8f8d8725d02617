/** A report as a Word document: the sentence, its tables, the chart as a picture, the basis note, the assumptions. Loaded when asked for, since docx is large. */
import { Document, ImageRun, Packer, Paragraph, type FileChild } from "docx";
import { drawingOf } from "../drawing";
import { svgOf } from "../drawing/svg";
import { isWide } from "../html";
import type { Report } from "../report";
import { nativeChart } from "./native-chart";
import { page, pageWidth, paragraphOf, withLead } from "./page";
import { styleId, stylesXml } from "./styles";
import { wordTable } from "./word-table";

/** Draws an SVG as a PNG of this size in pixels, for word processors that cannot draw SVG. Only a browser can; without it the chart is Word's own. */
export type ToPng = (svg: string, width: number, height: number) => Promise<Uint8Array>;

export async function wordDocument(report: Report, toPng?: ToPng): Promise<ArrayBuffer> {
  const landscape = isWide(report);
  const document = new Document({
    title: report.title,
    subject: report.question,
    description: report.sentence,
    creator: "Placement Costing",
    lastModifiedBy: "Placement Costing",
    externalStyles: stylesXml,
    sections: [{ properties: { page: page(landscape) }, children: await children(report, pageWidth(landscape), toPng) }],
  });
  return Packer.toArrayBuffer(document);
}

async function children(report: Report, width: number, toPng?: ToPng): Promise<readonly FileChild[]> {
  const { title, sentence, parts, basisNote, assumptions, reference, brief } = report;
  return [
    paragraphOf(styleId.heading, title),
    ...(sentence === "" ? [] : [paragraphOf(styleId.sentence, sentence)]),
    ...parts.flatMap((part) => [
      paragraphOf(styleId.caption, part.caption),
      wordTable(part, width),
      paragraphOf(styleId.note, part.notes.join(" ")),
    ]),
    ...(await picture(report, toPng)),
    ...(basisNote === "" ? [] : [withLead(styleId.note, "Basis. ", basisNote)]),
    ...(assumptions.length === 0 ? [] : [paragraphOf(styleId.subheading, brief === undefined ? "Assumptions" : "Main assumptions")]),
    ...assumptions.map(({ label, value, unit, source }) =>
      withLead(
        styleId.assumption,
        label,
        `: ${[value, unit].filter(Boolean).join(" ")}. ${source.charAt(0).toUpperCase()}${source.slice(1)}.`,
      ),
    ),
    ...(brief === undefined || brief.moreAssumptions === "" ? [] : [paragraphOf(styleId.note, brief.moreAssumptions)]),
    paragraphOf(styleId.reference, reference),
  ];
}

/** In pixels, which a document takes as 96 to the inch: as wide as a page upright. */
const [pictureWidth, pictureHeight] = [600, 280];

async function picture({ chart }: Report, toPng?: ToPng): Promise<readonly FileChild[]> {
  if (chart === undefined) return [];
  const drawing = drawingOf(chart, pictureWidth, pictureHeight);
  const { title, description, width, height } = drawing;
  const svg = svgOf(drawing);
  const png = await toPng?.(svg, width, height).catch(() => undefined);
  if (png === undefined)
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a paragraph takes a chart too; the library's types do not say so across its doors
    return [paragraphOf(styleId.caption, chart.title), new Paragraph({ children: [nativeChart(chart, pictureWidth, pictureHeight)] })];
  const image = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svg),
    transformation: { width, height },
    fallback: { type: "png", data: png },
    altText: { name: title, title, description },
  });
  return [paragraphOf(styleId.caption, title), new Paragraph({ children: [image] })];
}
