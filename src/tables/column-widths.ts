/** How wide the columns of a sheet are, in characters as Excel counts them. */
import { letterWidth } from "./wrap-text";
import { inNumberFormat, numberFormat } from "./number-format";
import type { BlockCell, Role } from "./sheet-block";
import type { Format, Line, Table } from "./table";

type Rows = readonly (readonly (BlockCell | null)[])[];

/** The first column holds labels, the others figures. */
const labelWidth = 40;
const widestLabel = 60;
const narrowestFigures = 12;
const widestWords = 32;
/** Room for a figure to grow a hundredfold or turn negative before its column shows ####. */
const roomToGrow = 3;
/** Excel shows a figure without a format of its own in as many digits as there is room for. */
const mostDigits = 8;

/** What a formula spills is not wrapped: its headings stand in one line. */
export type HeadingLines = "in two lines" | "in one line";

export const columnWidths = (table: Table, rows: Rows, columns: number, headings: HeadingLines): readonly number[] =>
  Array.from({ length: columns }, (_, column) =>
    column === 0
      ? Math.min(widestLabel, Math.max(labelWidth, longest(rows, column, "label")))
      : Math.max(
          narrowestFigures,
          longest(rows, column, "unit"),
          longest(rows, column, "input"),
          figuresWidth(table, column, headings),
          column === valueColumn ? Math.max(0, ...[...table.assumptions, ...table.workings].map((line) => valueWidth(table, line))) : 0,
        ),
  );

const valueColumn = 1;

/** Excel measures in points: a character of the standard font is 7 pixels wide, a cell has 5 pixels of margin, and a pixel is three quarters of a point. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Labels, units and choices are never cut off by what stands beside them; units are indented, and so a little wider than their words. */
const longest = (rows: Rows, column: number, role: Role): number =>
  Math.max(
    0,
    ...rows.map(({ [column]: cell }) =>
      cell?.role === role && !cell.isFormula && typeof cell.content === "string" ? cell.content.length + 2 : 0,
    ),
  );

/** What the grids have in a column: its heading over figures or words. */
const figuresWidth = (table: Table, column: number, headings: HeadingLines): number =>
  Math.max(
    0,
    ...table.parts
      .filter(({ paneOnly }) => paneOnly !== true)
      .flatMap(({ columns, rows }) => {
        const heading = columns[column];
        if (heading === undefined) return [];
        return [
          headingWidth(heading.text, headings),
          ...rows.map(({ figures: { [column]: cell } }) => {
            if (cell === undefined) return 0;
            if ("value" in cell) return valueWidth(table, { value: cell.value, format: cell.format ?? heading.format });
            return Math.min(widestWords, cell.text.length + 1);
          }),
        ];
      }),
  );

/** Wide enough for two lines, or for one with a gap to the next heading. */
function headingWidth(text: string, headings: HeadingLines): number {
  const twoLines = Math.max(narrowestFigures, Math.ceil(text.length / 2) + 3, ...text.split(/\s/).map((word) => word.length + 1));
  const oneLine = Math.ceil(text.length * letterWidth) + 2;
  return headings === "in one line" || oneLine <= twoLines + 4 ? Math.max(twoLines, oneLine) : twoLines;
}

function valueWidth(table: Table, { value, format }: { readonly value: Line["value"]; readonly format: Format }): number {
  if (typeof value === "string") return 0;
  const excelFormat = numberFormat(format, table);
  const { length } = inNumberFormat(value, excelFormat);
  return (excelFormat === "General" ? Math.min(length, mostDigits) : length) + roomToGrow;
}
