/** The tables of placements as cells of a sheet: figures that follow nothing, which other tables can refer to. */
import type { Area, BlockCell, Role, SheetBlock } from "../../tables";
import { captionName } from "../../tables/from-placements";
import type { Report, ReportCell, ReportPart, ReportRow } from "../report";

/** `firstNumber` and those after it are the numbers by which its captions are found again. */
export function placementsBlock({ title, parts, basisNote, reference }: Report, firstNumber: number): SheetBlock {
  const columns = Math.max(...parts.map((part) => part.columns.length));
  const line = (...cells: readonly (BlockCell | null)[]): readonly (BlockCell | null)[] =>
    Array.from({ length: columns }, (_, column) => cells[column] ?? null);
  const cells: (readonly (BlockCell | null)[])[] = [line(words(title, "title")), line(words(reference, "footnote")), line()];
  const captions: number[] = [];
  for (const part of parts) {
    captions.push(cells.length);
    cells.push(line(words(part.caption, "heading")), line(...headings(part)));
    cells.push(...part.rows.map((row) => line(...cellsOf(row))));
    cells.push(...part.notes.map((note) => line(words(note, "footnote"))), line());
  }
  const notes = cells.length;
  cells.push(...sentencesOf(basisNote).map((sentence) => line(words(sentence, "note"))));
  const area = (row: number, rows: number): Area => ({ row, column: 0, rows, columns });
  return {
    rows: cells.length,
    columns,
    cells,
    names: captions.map((row, index) => ({ name: captionName(firstNumber + index), row, column: 0 })),
    widths: [firstWidth, ...Array.from({ length: columns - 1 }, () => otherWidth)],
    assumptions: area(0, 1),
    table: area(captions[0] ?? 0, notes - (captions[0] ?? 0)),
    notes: area(notes, cells.length - notes),
    spill: null,
    spillFormats: [],
    headingRows: 2,
  };
}

/** In characters. */
const [firstWidth, otherWidth] = [34, 14];

const words = (content: string, role: Role): BlockCell => ({ content, isFormula: false, role, numberFormat: "General" });

const headings = ({ columns }: ReportPart): readonly BlockCell[] =>
  columns.map(({ text, isWords }) => words(text, isWords ? "column heading" : "figure heading"));

function cellsOf({ heading, cells, kind }: ReportRow): readonly BlockCell[] {
  const isTotal = kind === "total";
  return [
    words(heading.text, isTotal ? "total heading" : "row heading"),
    ...cells.map((cell) => figure(cell, isTotal ? "total" : "figure")),
  ];
}

function figure({ text, plain }: ReportCell, role: Role): BlockCell {
  const value = Number(plain ?? text);
  if (plain === undefined || Number.isNaN(value)) return words(text, role);
  const places = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0;
  return { content: value, isFormula: false, role, numberFormat: places === 0 ? "#,##0" : `#,##0.${"0".repeat(places)}` };
}

/** A sentence a line, since a cell of a note is not wrapped. */
const sentencesOf = (note: string): readonly string[] => note.split(/(?<=[.!?]) (?=[A-Zc])/);
