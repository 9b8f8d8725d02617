/** Cells as they are: read so that they can be compared, and put back exactly. */
import { isFilledBySpill, type Area } from "../tables";
import { asTyped } from "./cell-text";
import { paintFormats, plainStyle, queueFormats, type CellFormats } from "./cell-formats";

export type Content = string | number | boolean;

export type CellSnapshot = {
  /** As they would be typed. */
  readonly contents: readonly (readonly Content[])[];
  /** As Excel gives them. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly formats: CellFormats;
  /** In points; 0 where it is hidden. */
  readonly rowHeights: readonly number[];
  readonly columnWidths: readonly number[];
};

/** Queues the read. What a spill fills is no content of its own. */
export function queueSnapshot(range: Excel.Range, spill: Area | null = null): () => CellSnapshot {
  range.load("formulas,values,valueTypes,numberFormat");
  const formats = queueFormats(range);
  const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return () => ({
    contents: (range.formulas as unknown[][]).map((line, i) =>
      line.map((formula, j) => (isFilledBySpill(spill, i, j) ? "" : asTyped(formula, range.values[i]?.[j], range.valueTypes[i]?.[j]))),
    ),
    formulas: range.formulas as unknown[][],
    numberFormats: range.numberFormat as string[][],
    formats: formats(),
    rowHeights: rows.value.map(({ rowHidden, format }) => (rowHidden === true ? 0 : (format?.rowHeight ?? 0))),
    columnWidths: columns.value.map(({ columnHidden, format }) => (columnHidden === true ? 0 : (format?.columnWidth ?? 0))),
  });
}

/** Queues the write. Heights and widths are set only where they differ from those of `now`: a height that is set no longer grows with its text. */
export function putSnapshot(
  range: Excel.Range,
  snapshot: CellSnapshot,
  now: Pick<CellSnapshot, "formats" | "rowHeights" | "columnWidths">,
): void {
  range.style = plainStyle;
  range.formulas = snapshot.contents as Content[][];
  range.numberFormat = snapshot.numberFormats as string[][];
  paintFormats(range, snapshot.formats, now.formats);
  putSizes(range, snapshot, now);
}

/** Hidden rows and columns keep their size. */
export function putSizes(
  range: Excel.Range,
  { columnWidths, rowHeights }: Pick<CellSnapshot, "rowHeights" | "columnWidths">,
  now: Pick<CellSnapshot, "rowHeights" | "columnWidths">,
): void {
  const differs = (sizes: readonly number[], before: readonly number[]): boolean[] =>
    sizes.map((size, i) => size > 0 && size !== before[i]);
  const [columns, rows] = [differs(columnWidths, now.columnWidths), differs(rowHeights, now.rowHeights)];
  if (columns.includes(true))
    range.setColumnProperties(columnWidths.map((columnWidth, index) => (columns[index] === true ? { format: { columnWidth } } : {})));
  if (rows.includes(true))
    range.setRowProperties(rowHeights.map((rowHeight, index) => (rows[index] === true ? { format: { rowHeight } } : {})));
}

/** The cells that are not the same in both, by row and column. Heights and widths do not count: Excel fits them by itself. */
export function differingCells(one: CellSnapshot, other: CellSnapshot): readonly (readonly [row: number, column: number])[] {
  return one.contents.flatMap((line, i) =>
    line.flatMap((_, j): [number, number][] => {
      const pairs = [one, other].map(({ contents, numberFormats, formats }) => [contents[i]?.[j], numberFormats[i]?.[j], formats[i]?.[j]]);
      return JSON.stringify(pairs[0]) === JSON.stringify(pairs[1]) ? [] : [[i, j]];
    }),
  );
}
