/** The findings of a check as a Word document: a page for whoever clears the report, then a table to work through. */
import { Document, Packer, type FileChild } from "docx";
import { listHeadings, listRows, notTestedWords, summaryLine, type CheckedDocument } from "../check";
import { cleanText } from "../clean-text";
import { page, pageWidth, paragraphOf, withLead } from "./page";
import { styleId, stylesXml } from "./styles";
import { wordTable } from "./word-table";
import type { ReportPart } from "../report";

export async function checkWordDocument(documents: readonly CheckedDocument[], date: string): Promise<ArrayBuffer> {
  const document = new Document({
    title: "Check of figures",
    creator: "Placement Costing",
    lastModifiedBy: "Placement Costing",
    externalStyles: stylesXml,
    sections: [{ properties: { page: page(true) }, children: documents.flatMap((one) => children(one, date)) }],
  });
  return Packer.toArrayBuffer(document);
}

function children(document: CheckedDocument, date: string): readonly FileChild[] {
  const { name, report, aside } = document;
  const rows = listRows(document).map((row) => row.map(cleanText));
  const set = report.findings.filter(({ id }) => aside?.has(id) === true);
  return [
    paragraphOf(styleId.heading, `Check of ${cleanText(name)}`),
    paragraphOf(styleId.sentence, summaryLine(document)),
    ...report.notes.map((note) => paragraphOf(styleId.note, `${note}.`)),
    ...(rows.length === 0 ? [] : [paragraphOf(styleId.caption, "To put right or to look at"), wordTable(partOf(rows), pageWidth(true))]),
    ...(set.length === 0 ? [] : [paragraphOf(styleId.subheading, "Set aside")]),
    ...set.map(({ id, title, short }) =>
      withLead(styleId.assumption, cleanText(`${title}: ${short}. `), cleanText(`Reason: ${aside?.get(id) ?? ""}`)),
    ),
    ...(report.untested.length + report.unread.length === 0 ? [] : [paragraphOf(styleId.note, notTestedWords(report))]),
    withLead(styleId.assumption, "Cleared by", ": ______________________    Date: ______________"),
    paragraphOf(styleId.reference, `Checked on ${date} by Placement Costing. What was not tested is not counted as right.`),
  ];
}

const partOf = (rows: readonly (readonly string[])[]): ReportPart => ({
  id: "findings",
  caption: "To put right or to look at",
  columns: listHeadings.map((text) => ({ text, isWords: true })),
  rows: rows.map(([first = "", ...rest]) => ({ heading: { text: first }, cells: rest.map((text) => ({ text })), kind: "plain" })),
  notes: [],
});
