/** The styles of our Word documents. All formatting is in styles, so that a report's own style sheet can replace it in one go. */

/** The ids that paragraphs and tables refer to. */
export const styleId = {
  heading: "Heading1",
  subheading: "Heading2",
  sentence: "KeySentence",
  caption: "Caption",
  note: "TableNote",
  assumption: "AssumptionLine",
  reference: "Reference",
  table: "CostingTable",
} as const;

const ink = "1F1F1F";
const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

type Paragraph = { readonly id: string; readonly name: string; readonly spacing: string; readonly run: string; readonly rest?: string };

const paragraph = ({ id, name, spacing, run, rest = "" }: Paragraph): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${rest.startsWith("<w:keepNext/>") ? "<w:keepNext/>" : ""}<w:spacing ${spacing}/>${rest.replace("<w:keepNext/>", "")}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const line = (side: string, weight: number, colour = ink): string =>
  `<w:${side} w:val="single" w:sz="${weight}" w:space="0" w:color="${colour}"/>`;

export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${namespace}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:color w:val="${ink}"/>${size(11)}<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${[
  paragraph({
    id: styleId.heading,
    name: "heading 1",
    spacing: `w:before="0" w:after="120"`,
    run: `<w:b/>${size(16)}`,
    rest: `<w:keepNext/><w:outlineLvl w:val="0"/>`,
  }),
  paragraph({
    id: styleId.subheading,
    name: "heading 2",
    spacing: `w:before="240" w:after="80"`,
    run: `<w:b/>${size(12)}`,
    rest: `<w:keepNext/><w:outlineLvl w:val="1"/>`,
  }),
  paragraph({ id: styleId.sentence, name: "Key sentence", spacing: `w:after="160"`, run: size(12) }),
  paragraph({
    id: styleId.caption,
    name: "caption",
    spacing: `w:before="200" w:after="60"`,
    run: `<w:b/>${size(11)}`,
    rest: `<w:keepNext/>`,
  }),
  paragraph({ id: styleId.assumption, name: "Assumption line", spacing: `w:after="20"`, run: size(9) }),
  paragraph({ id: styleId.note, name: "Table note", spacing: `w:before="60" w:after="120"`, run: size(9) }),
  paragraph({
    id: styleId.reference,
    name: "Reference line",
    spacing: `w:before="120" w:after="0"`,
    run: `<w:color w:val="595959"/>${size(8)}`,
  }),
].join(
  "",
)}<w:style w:type="table" w:customStyle="1" w:styleId="${styleId.table}"><w:name w:val="Costing table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr><w:rPr>${size(10)}</w:rPr><w:tblPr><w:tblBorders>${line("top", 12)}${line("bottom", 12)}${line("insideH", 4, "B3B3B3")}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${line("bottom", 12)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="F0F4F9"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${line("top", 12)}</w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`;
