/** The figures of a printed table, with the labels they stand under and beside. */
import { toCell } from "../../../calculation";
import { lettersRead } from "./favourable";
import { halfOf } from "./figure-token";
import {
  headingRows,
  isColumnOfBands,
  isColumnOfWords,
  isColumnOfYears,
  isDateColumn,
  isHeadingColumn,
  isStepped,
  isYear,
} from "./headings";
import { columnLabel, namedIn, rowLabel, withSpans } from "./labels";
import { isRoundedOneWay } from "./one-way-rounding";
import { PlainFigure } from "./plain-figure";
import { readCell, type CellReading, type PrintedFigure } from "./printed-figure";
import type { PrintedTable } from "./printed-table";
import { withRoundedCounts } from "./rounded-counts";
import { withoutSplitFigures } from "./split-figures";
import { Units } from "./units";
import { unknownCells, type UnknownCell } from "./unknown-cells";

export type { UnknownCell } from "./unknown-cells";

export interface TableFigure {
  readonly row: number;
  readonly column: number;
  /** 1 for the second figure of a cell, as in "5 (100%)" or at the upper end of a range. */
  readonly part: 0 | 1;
  readonly figure: PrintedFigure;
  /** Its value and half its quantum as doubles, in single units: for the search. What is said of it is worked out exactly. */
  readonly number: number;
  readonly half: number;
  /** A heading, like the number of beds over a column: others are worked out from it, and it is not tested itself. */
  readonly isHeading: boolean;
  /** "nil" or a dash: what is not there cannot be a slip. */
  readonly isNil: boolean;
}

/**
 * What a cell is. "unknown" stands for a figure that is not given or cannot be read: a sum over it is not tested, while "nil", a "dash"
 * and a "blank" add nothing to one.
 */
export type CellKind = "value" | "nil" | "dash" | "unknown" | "blank" | "text";

export interface ReadTable {
  readonly printed: PrintedTable;
  readonly figures: readonly TableFigure[];
  /** Cells of the body that stand for a figure, and have none that can be read. */
  readonly unknown: readonly UnknownCell[];
  readonly kindAt: (row: number, column: number) => CellKind;
  readonly rows: number;
  readonly columns: number;
  /** Rows at the top that head the columns. */
  readonly headerRows: number;
  /** The figures of the first column head the rows: years, beds filled, steps of a price. */
  readonly hasHeadingColumn: boolean;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** Rows that hold words and no figure: they end what a total adds. Spacer rows and headings that are repeated do not. */
  readonly isSection: readonly boolean[];
  /** Whole numbers named in labels: "(5 beds)", "over 8 years". */
  readonly namedNumbers: readonly number[];
  /** Percentages named in labels: "3% more each year". */
  readonly namedRates: readonly number[];
  /** Weeks of a year named in labels, where they are no whole number: "52.14". */
  readonly namedWeeks: readonly string[];
  /** Whether a label says in what the figure is: £000, £m, %. */
  readonly isUnitSaid: (row: number, column: number) => boolean;
}

export function readTable(printed: PrintedTable): ReadTable {
  const { cells } = printed;
  const asRead = withoutSplitFigures(
    cells,
    lettersRead(
      cells,
      cells.map((row) => row.map(readCell)),
    ),
  );
  const columns = cells[0]?.length ?? 0;
  const headerRows = headingRows(printed, asRead);
  const repeated = new Set(
    cells
      .slice(0, headerRows)
      .map(textKey)
      .filter((key) => key !== ""),
  );
  const isRepeated = asRead.map((_, row) => row >= headerRows && repeated.size > 0 && repeated.has(textKey(cells[row] ?? [])));
  const readings = asRead.map((row, index) => (isRepeated[index] ? row.map(asWords) : row));
  const unknown = unknownCells(cells, readings, headerRows);
  const unknownAt = new Set(unknown.map(({ row, column }) => row * columns + column));
  const isUnknown = (row: number, column: number): boolean => unknownAt.has(row * columns + column);
  const spanned = withSpans(printed);
  const rowLabels = readings.map((row, index) =>
    index < headerRows ? "" : rowLabel(spanned[index] ?? [], row, (column) => isUnknown(index, column)),
  );
  const headers = spanned.slice(0, headerRows);
  const columnLabels = Array.from({ length: columns }, (_, column) => columnLabel(headers, column));
  const units = new Units({ caption: printed.caption, rowLabels, columnLabels });
  const headingColumn = isHeadingColumn(readings, headerRows);
  const labels = [printed.caption, ...rowLabels, ...columnLabels];
  const areOneWay = { rows: rowLabels.map(isRoundedOneWay), columns: columnLabels.map(isRoundedOneWay) };
  const isOneWay = (row: number, column: number): boolean => areOneWay.rows[row] === true || areOneWay.columns[column] === true;
  const figures = figuresOf(readings, headerRows, headingColumn, units, isOneWay);
  return {
    printed,
    figures: withRoundedCounts(figures, printed.caption, labels),
    unknown,
    kindAt: (row, column) => (isUnknown(row, column) ? "unknown" : kindOf(readings[row]?.[column])),
    rows: cells.length,
    columns,
    headerRows,
    hasHeadingColumn: headingColumn || isStepped(readings.slice(headerRows).map((row) => row[0])),
    rowLabels,
    columnLabels,
    isSection: readings.map(
      (row, index) =>
        !row.some(({ kind }, column) => kind === "figures" || isUnknown(index, column)) &&
        !row.every(({ kind }) => kind === "blank") &&
        !isRepeated[index],
    ),
    ...namedIn(labels),
    isUnitSaid: (row, column) => units.isSaid(row, column),
  };
}

const asWords = (reading: CellReading): CellReading => (reading.kind === "blank" ? reading : { kind: "text" });

/** A row of one text is a heading of rows, which may come again. */
const textKey = (row: readonly string[]): string => (row.filter((text) => text !== "").length === 1 ? "" : row.join("\t"));

function kindOf(reading: CellReading | undefined): CellKind {
  if (reading === undefined || reading.kind === "blank") return "blank";
  if (reading.kind !== "figures") return "text";
  const [figure] = reading.figures;
  if (figure === undefined || /\d/.test(figure.text)) return "value";
  return /nil/i.test(figure.text) ? "nil" : "dash";
}

function figuresOf(
  readings: readonly (readonly CellReading[])[],
  headerRows: number,
  headingColumn: boolean,
  units: Units,
  /** Whether a figure may be out by a whole unit of its last digit, and not by half of one. */
  isOneWay: (row: number, column: number) => boolean,
): readonly TableFigure[] {
  const columns = readings[0]?.length ?? 0;
  const areDates = Array.from({ length: columns }, (_, column) => isDateColumn(readings.slice(headerRows).map((row) => row[column])));
  const isOfLabels = [isColumnOfBands, isColumnOfWords, isColumnOfYears].some((isOne) => isOne(readings, headerRows));
  const figures: TableFigure[] = [];
  for (const [row, line] of readings.entries())
    for (const [column, reading] of line.entries()) {
      if (reading.kind !== "figures" || (row >= headerRows && (areDates[column] || (column === 0 && isOfLabels)))) continue;
      const isHeading = row < headerRows || (column === 0 && headingColumn);
      if (isHeading && (reading.isRange || (reading.figures.some(isYear) && reading.figures.length === 1))) continue;
      for (const [part, figure] of reading.figures.entries()) {
        const inUnit = units.inItsUnit(figure, row, column);
        const plain = inUnit instanceof PlainFigure ? inUnit : null;
        figures.push({
          row,
          column,
          part: part === 0 ? 0 : 1,
          figure: inUnit,
          number: plain ? plain.number : toCell(inUnit.value),
          half: isOneWay(row, column) ? inUnit.quantum.toNumber() : plain ? plain.half : halfOf(inUnit),
          isHeading: isHeading && figure.unit === "",
          isNil: plain === null && !/\d/.test(figure.text),
        });
      }
    }
  return figures;
}
