/** A Word table in a grid: cells in the columns where they are printed, spans, repeated headings, and what each cell's text comes from. */
import { cellText, mostCells, tableOf, type PrintedTable, type Span } from "../../checking/printed-tables";
import type { OriginPiece } from "../document";
import { paragraphText, type FieldState } from "./paragraph-text";
import type { Styles } from "./styles";
import { childOf, isOn, valueOf, type XmlElement } from "./xml-tree";

export interface WordCell {
  readonly text: string;
  /** As they stand in the cell's text before it is cleaned: for marks, the runs are enough. */
  readonly pieces: readonly OriginPiece[];
  /** What stands in it beside its text. */
  readonly nested: readonly XmlElement[];
  readonly paragraphs: readonly XmlElement[];
}

export interface WordTable {
  readonly printed: PrintedTable;
  readonly cells: ReadonlyMap<string, WordCell>;
  readonly hasOpenChanges: boolean;
  /** How many pages of Word's last layout begin in it. */
  readonly pageBreaks: number;
  readonly footnotes: readonly string[];
  readonly endnotes: readonly string[];
}

interface Reading {
  readonly styles: Styles;
  readonly fields: FieldState;
}

/** Rows and cells may stand in content controls and in tracked changes. */
const wraps = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:smartTag", "w:moveTo"]);

function* unwrapped(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    else if (wraps.has(child.name)) yield* unwrapped(child, name);
  }
}

export function wordTable(element: XmlElement, reading: Reading): WordTable {
  const grid: string[][] = [];
  const spans: Span[] = [];
  const cells = new Map<string, WordCell>();
  const open = new Map<number, { span: { row: number; column: number; rows: number; columns: number } }>();
  const [footnotes, endnotes]: string[][] = [[], []];
  let [hasOpenChanges, pageBreaks, headerRows, areHeaders, count] = [false, 0, 0, true, 0];
  for (const row of unwrapped(element, "w:tr")) {
    const properties = childOf(row, "w:trPr");
    const isDeleted = childOf(properties, "w:del") !== undefined;
    hasOpenChanges ||= isDeleted || childOf(properties, "w:ins") !== undefined;
    if (isDeleted || isOn(properties, "w:hidden") === true) continue;
    areHeaders &&= isOn(properties, "w:tblHeader") === true;
    if (areHeaders) headerRows++;
    const at = grid.length;
    const line: string[] = [];
    let column = Math.min(200, Number(valueOf(properties, "w:gridBefore") ?? "0") || 0);
    while (line.length < column) line.push("");
    for (const cell of unwrapped(row, "w:tc")) {
      if (++count > mostCells) break;
      const own = childOf(cell, "w:tcPr");
      const columns = Math.min(200, Math.max(1, Number(valueOf(own, "w:gridSpan") ?? "1") || 1));
      const merge = childOf(own, "w:vMerge");
      const goesOn = merge !== undefined && merge.attributes["w:val"] !== "restart";
      const read = cellOf(cell, reading);
      pageBreaks += read.pageBreaks;
      hasOpenChanges ||= read.hasOpenChanges || childOf(own, "w:cellIns") !== undefined || childOf(own, "w:cellDel") !== undefined;
      footnotes?.push(...read.footnotes);
      endnotes?.push(...read.endnotes);
      const isGone = childOf(own, "w:cellDel") !== undefined;
      line[column] = goesOn || isGone ? "" : read.text;
      cells.set(`${at} ${column}`, read);
      const above = open.get(column);
      if (goesOn && above) above.span.rows = at - above.span.row + 1;
      else {
        const span = { row: at, column, rows: 1, columns };
        if (merge !== undefined) open.set(column, { span });
        else open.delete(column);
        if (merge !== undefined || columns > 1) spans.push(span);
      }
      column += columns;
      while (line.length < column) line.push("");
    }
    grid.push(line);
  }
  const isHeaded = headerRows > 0 && headerRows < grid.length;
  const printed = tableOf(grid, {
    spans: spans.filter(({ rows, columns }) => rows > 1 || columns > 1),
    headerRows: isHeaded ? headerRows : null,
  });
  return { printed, cells, hasOpenChanges, pageBreaks, footnotes: footnotes ?? [], endnotes: endnotes ?? [] };
}

type ReadCell = WordCell & {
  readonly pageBreaks: number;
  readonly hasOpenChanges: boolean;
  readonly footnotes: string[];
  readonly endnotes: string[];
};

function cellOf(cell: XmlElement, { styles, fields }: Reading): ReadCell {
  let [text, pageBreaks, hasOpenChanges, goesOn] = ["", 0, false, true];
  const [pieces, nested, paragraphs, footnotes, endnotes]: [OriginPiece[], XmlElement[], XmlElement[], string[], string[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.name === "w:tbl") nested.push(child);
      else if (child.name === "w:p") {
        paragraphs.push(child);
        const read = paragraphText(child, styles, fields);
        if (!goesOn && text !== "") text += "\n";
        pieces.push(...read.pieces.map((piece) => ({ ...piece, at: piece.at + text.length })));
        text += read.text;
        pageBreaks += read.pageBreaks.length;
        hasOpenChanges ||= read.hasOpenChanges;
        footnotes.push(...read.footnotes);
        endnotes.push(...read.endnotes);
        goesOn = read.goesOn;
      } else if (wraps.has(child.name)) walk(child);
    }
  };
  walk(cell);
  return { text: cellText(text), pieces, nested, paragraphs, pageBreaks, hasOpenChanges, footnotes, endnotes };
}
