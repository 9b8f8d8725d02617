/** The audit pack as one Word document: what to look at first, then each table on pages of its own. Loaded when asked for, since docx is large. */
import { Document, Packer, Paragraph, type FileChild } from "docx";
import { readSource, sourceDateWords } from "../../tables";
import { assumptionList, changeList, checkList, exceptionList, overview, type AuditedTable, type AuditPack } from "../audit-pack";
import type { Report, ReportPart } from "../report";
import { page, pageWidth, paragraphOf, withLead } from "./page";
import { styleId, stylesXml } from "./styles";
import { wordTable } from "./word-table";

const isLandscape = true;
const width = pageWidth(isLandscape);

export async function auditDocument(pack: AuditPack): Promise<ArrayBuffer> {
  const document = new Document({
    title: "Audit pack",
    subject: "The tables of Placement Costing in a workbook",
    creator: "Placement Costing",
    lastModifiedBy: "Placement Costing",
    externalStyles: stylesXml,
    sections: [
      { properties: { page: page(isLandscape) }, children: [...opening(pack)] },
      ...pack.tables.map((table) => ({ properties: { page: page(isLandscape) }, children: [...childrenOf(table)] })),
    ],
  });
  return Packer.toArrayBuffer(document);
}

function opening(pack: AuditPack): readonly FileChild[] {
  const count = pack.tables.reduce((sum, { exceptions }) => sum + exceptions.length, 0);
  return [
    paragraphOf(styleId.heading, "Audit pack"),
    paragraphOf(
      styleId.sentence,
      `${pack.tables.length === 1 ? "1 table" : `${pack.tables.length} tables`} of Placement Costing, read from the workbook on ${pack.date}: ${count === 0 ? "no exception" : count === 1 ? "1 exception" : `${count} exceptions`}.`,
    ),
    ...part(overview(pack)),
    ...part(exceptionList(pack)),
    paragraphOf(
      styleId.note,
      "The figures were worked out anew from the assumptions that stand in the sheet, and compared with the sheet before rounding. The pack cannot say whether an assumption is right: for that, see its source.",
    ),
    paragraphOf(styleId.subheading, "Reviewed for the section 151 officer"),
    paragraphOf(
      styleId.sentence,
      "Name:                                                   Signature:                                                   Date:",
    ),
    paragraphOf(styleId.reference, `Placement Costing ${pack.version}, ${pack.date}.`),
  ];
}

function childrenOf(table: AuditedTable): readonly FileChild[] {
  const { report } = table;
  return [
    paragraphOf(styleId.heading, table.title),
    withLead(styleId.note, "Where. ", `${table.at}; ${table.way}. ${table.written}. State: ${table.status}.`),
    ...exceptionsOf(table),
    ...(report === null ? [] : figuresOf(report)),
    ...(table.checks.length === 0 ? [] : part(checkList(table))),
    ...table.comparisons.map((sentence) => paragraphOf(styleId.note, sentence)),
    ...(report === null ? [] : part(assumptionsOf(report))),
    paragraphOf(styleId.subheading, "Signatures"),
    withLead(styleId.note, "Prepared. ", `${table.signatures.prepared}.`),
    withLead(styleId.note, "Reviewed. ", `${table.signatures.reviewed}.`),
    ...(table.changes.length === 0
      ? [paragraphOf(styleId.subheading, "Changes since it was written"), paragraphOf(styleId.note, noChanges(table))]
      : part(changeList(table))),
    ...(report === null ? [] : [withLead(styleId.note, "Basis. ", report.basisNote), paragraphOf(styleId.reference, report.reference)]),
  ];
}

const noChanges = ({ report }: AuditedTable): string => (report === null ? "Its cells could not be compared." : "None.");

function exceptionsOf({ exceptions }: AuditedTable): readonly FileChild[] {
  return [
    paragraphOf(styleId.subheading, "Exceptions"),
    ...(exceptions.length === 0 ? ["None."] : exceptions).map((sentence) => paragraphOf(styleId.note, sentence)),
  ];
}

const figuresOf = ({ sentence, parts }: Report): readonly FileChild[] => [
  ...(sentence === "" ? [] : [paragraphOf(styleId.sentence, sentence)]),
  ...parts.flatMap(part),
];

const part = (one: ReportPart): readonly FileChild[] => [
  paragraphOf(styleId.caption, one.caption),
  wordTable(one, width),
  ...(one.notes.length === 0 ? [new Paragraph({ style: styleId.note, text: "" })] : [paragraphOf(styleId.note, one.notes.join(" "))]),
];

/** The source's words, its day and its status apart. */
function assumptionsOf({ assumptions }: Report): ReportPart {
  return assumptionList(
    assumptions.map(({ label, value, unit, source }) => {
      const { source: from = "", date, status = "" } = readSource(source);
      return {
        label,
        value: [value, unit].filter(Boolean).join(" "),
        source: from,
        date: date === undefined ? "" : sourceDateWords(date),
        status,
      };
    }),
  );
}
