/** Hidden rows and columns of a range, and the heights, widths and hiding of each in one call. */
import { invalidArgument } from "../host/api-object";
import type { RangeObject } from "./objects";

const pixelsPerPoint = 4 / 3;

type Line = "row" | "column";
export type LineProperties = {
  readonly rowHidden?: boolean;
  readonly columnHidden?: boolean;
  readonly format?: { readonly rowHeight?: number; readonly columnWidth?: number };
};
type Wanted = { readonly [Key in keyof LineProperties]?: unknown };

const linesOf = ({ $area }: RangeObject, line: Line): number[] => {
  const [first, count] = line === "row" ? [$area.row, $area.rows] : [$area.column, $area.columns];
  return Array.from({ length: count }, (_, index) => first + index);
};

function isHidden({ $sheet: { $univer } }: RangeObject, line: Line, index: number): boolean {
  const sheet = $univer.getSheet();
  return !(line === "row" ? sheet.getRowVisible(index) : sheet.getColVisible(index));
}

/** Null where some are hidden and others are not. */
export function areHidden(range: RangeObject, line: Line): boolean | null {
  const found = new Set(linesOf(range, line).map((index) => isHidden(range, line, index)));
  return found.size === 1 ? [...found][0] === true : null;
}

export function hide(range: RangeObject, line: Line, hidden: boolean): void {
  const { $sheet } = range;
  $sheet.$requireFormatting(range.$area, line === "row" ? "allowFormatRows" : "allowFormatColumns");
  const { $univer } = $sheet;
  $sheet.$grid.asAddIn(() => {
    for (const index of linesOf(range, line))
      if (isHidden(range, line, index) !== hidden) {
        if (line === "row" && hidden) $univer.hideRows(index, 1);
        else if (line === "row") $univer.showRows(index, 1);
        else if (hidden) $univer.hideColumns(index, 1);
        else $univer.showColumns(index, 1);
      }
  });
  $sheet.$workbook.$changed();
}

/** A hidden row reads as 0 points high, as in Excel. */
export function lineProperties(range: RangeObject, line: Line, wanted: Wanted): LineProperties[] {
  const { $univer } = range.$sheet;
  const format = (wanted.format ?? {}) as { rowHeight?: boolean; columnWidth?: boolean };
  return linesOf(range, line).map((index) => {
    const hidden = isHidden(range, line, index);
    const size = hidden ? 0 : (line === "row" ? $univer.getRowHeight(index) : $univer.getColumnWidth(index)) / pixelsPerPoint;
    if (line === "row")
      return { ...(wanted.rowHidden ? { rowHidden: hidden } : {}), ...(format.rowHeight ? { format: { rowHeight: size } } : {}) };
    return { ...(wanted.columnHidden ? { columnHidden: hidden } : {}), ...(format.columnWidth ? { format: { columnWidth: size } } : {}) };
  });
}

type Sized = RangeObject & { readonly format: { rowHeight: number | null; columnWidth: number | null } };

/** Properties that are left out stay as they are. */
export function setLineProperties(
  range: RangeObject,
  line: Line,
  properties: readonly (LineProperties | null)[],
  at: (index: number) => Sized,
): void {
  const lines = linesOf(range, line);
  if (properties.length !== lines.length) throw invalidArgument();
  for (const [index, one] of properties.entries()) {
    const { rowHeight, columnWidth } = one?.format ?? {};
    const hidden = line === "row" ? one?.rowHidden : one?.columnHidden;
    if (rowHeight !== undefined) at(index).format.rowHeight = rowHeight;
    if (columnWidth !== undefined) at(index).format.columnWidth = columnWidth;
    if (hidden !== undefined) hide(at(index), line, hidden);
  }
}
