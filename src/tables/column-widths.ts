/** How wide the columns of a sheet are, in characters as Excel counts them. */
import type { BlockCell, Role } from "./sheet-block";

type Rows = readonly (readonly (BlockCell | null)[])[];

/** The first column holds labels, the others figures. */
const labelWidth = 40;
const widestLabel = 60;
const figureWidth = 19;
const sourceColumn = 3;

/** A column is as wide as so many figures, and words are narrower than figures. */
export const charactersOfText = 0.9;

export const columnWidths = (rows: Rows, columns: number): readonly number[] =>
  withRoomForSources(
    rows,
    Array.from({ length: columns }, (_, column) => columnWidth(rows, column)),
  );

/** Labels, units and choices are never cut off by what stands beside them; units are indented, and so a little wider than their words. */
function columnWidth(rows: Rows, column: number): number {
  const longest = (role: Role): number =>
    Math.max(
      0,
      ...rows.map(({ [column]: cell }) =>
        cell?.role === role && !cell.isFormula && typeof cell.content === "string" ? cell.content.length + 2 : 0,
      ),
    );
  return column === 0
    ? Math.min(widestLabel, Math.max(labelWidth, longest("label")))
    : Math.max(figureWidth, longest("unit"), longest("input"));
}

/** What a source has beside it is empty, up to the last column. */
function withRoomForSources(rows: Rows, widths: readonly number[]): readonly number[] {
  const longest = Math.max(0, ...rows.map(({ [sourceColumn]: cell }) => (cell?.role === "label" ? String(cell.content).length : 0)));
  const room = widths.slice(sourceColumn).reduce((sum, width) => sum + width, 0);
  const missing = Math.ceil(longest * charactersOfText - room);
  return missing > 0 ? [...widths.slice(0, -1), (widths.at(-1) ?? 0) + Math.min(missing, widestLabel)] : widths;
}
