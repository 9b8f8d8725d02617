/** Where a figure stands, in words. */
import type { Place, PlaceInTable } from "../finding";
import type { ReadTable } from "../read/read-table";

export function placeOf({ printed, rowLabels, columnLabels }: ReadTable, table: number, row: number, column: number): PlaceInTable {
  return {
    in: "table",
    table,
    caption: printed.caption,
    row,
    column,
    rowLabel: rowLabels[row] ?? "",
    columnLabel: columnLabels[column] ?? "",
    address: printed.addressOf?.(row, column) ?? null,
  };
}

/** "Total, Annual cost"; without labels "row 4, column 2". */
export function titleOf(place: Place): string {
  if (place.in === "sentence") return `Sentence ${place.sentence + 1}`;
  const { rowLabel, columnLabel, row, column } = place;
  return [rowLabel === "" ? `row ${row + 1}` : rowLabel, columnLabel === "" ? `column ${column + 1}` : columnLabel].join(", ");
}
