/** A part of a report as a real Word table: in a style of its own, with a header row on each page and alternative text. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IContext,
  type IRunOptions,
  type ITableOptions,
  type IXmlableObject,
} from "docx";
import { countWords } from "../../calculation";
import type { ReportCell, ReportPart, ReportRow } from "../report";
import { columnWidths } from "./column-widths";
import { styleId } from "./styles";

/** Word keeps a table's alternative text among its properties, where the library has no place for it. */
class DescribedTable extends Table {
  readonly #title: string;
  readonly #description: string;

  constructor({ title, description, ...table }: ITableOptions & { readonly title: string; readonly description: string }) {
    super(table);
    this.#title = title;
    this.#description = description;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const [first] = (xml?.["w:tbl"] ?? []) as readonly { readonly "w:tblPr"?: unknown[] }[];
    const properties = first?.["w:tblPr"];
    if (properties === undefined) throw new Error("A table of the docx library no longer begins with its properties");
    properties.push(
      { "w:tblCaption": { _attr: { "w:val": this.#title } } },
      { "w:tblDescription": { _attr: { "w:val": this.#description } } },
    );
    return xml;
  }
}

const usualPoints = 10;
/** Tables of many columns have smaller letters. */
const smallerPoints = 9;
const mostUsualColumns = 8;

export function wordTable(part: ReportPart, page: number): Table {
  const points = part.columns.length > mostUsualColumns ? smallerPoints : usualPoints;
  const widths = columnWidths(part, page, points);
  const cell = (index: number, { text }: Pick<ReportCell, "text">, style: CellStyle): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(style.edge ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: "1F1F1F" } } } : {}),
      children: [
        new Paragraph({
          alignment: index === 0 || part.columns[index]?.isWords === true ? AlignmentType.LEFT : AlignmentType.RIGHT,
          keepNext: style.keepNext,
          children: [new TextRun(runOf(text, points, style))],
        }),
      ],
    });
  return new DescribedTable({
    title: part.caption,
    description: describe(part),
    style: styleId.table,
    width: { size: page, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: true,
      lastRow: part.rows.at(-1)?.kind === "total",
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: part.columns.map(({ text }, index) => cell(index, { text }, { bold: true, edge: false, keepNext: true })),
      }),
      ...part.rows.map(
        (row, at) =>
          new TableRow({ cantSplit: true, children: cellsOf(row).map((one, index) => cell(index, one, cellStyleOf(row, at, part))) }),
      ),
    ],
  });
}

const runOf = (text: string, points: number, { bold }: CellStyle): IRunOptions => ({
  text,
  ...(points === usualPoints ? {} : { size: points * 2 }),
  ...(bold ? { bold } : {}),
});

type CellStyle = { readonly bold: boolean; readonly edge: boolean; readonly keepNext: boolean };

/** A short table is kept on one page, and with its notes. */
const mostKept = 12;

const cellStyleOf = ({ kind }: ReportRow, at: number, { rows }: ReportPart): CellStyle => ({
  bold: kind === "total",
  edge: kind === "edge",
  keepNext: rows.length <= mostKept || at === rows.length - 2,
});

const cellsOf = ({ heading, cells }: ReportRow): readonly ReportCell[] => [heading, ...cells];

/** It begins with a word: pandoc sets it straight after the caption, and "…, £" and "6 rows" would be an amount. */
const describe = ({ columns, rows }: ReportPart): string =>
  `A table of ${countWords(rows.length, "row")} by ${columns[0]?.text.toLowerCase() ?? "name"}; columns: ${columns
    .slice(1)
    .map(({ text }) => text)
    .join(", ")}.`;
