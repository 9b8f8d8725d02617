/** Where areas and addresses lie after rows or columns were inserted or deleted. */
import { addressOf, columnName, parseArea, type Area } from "./area";

/** Rows or columns that came before the place `at` or, with a negative count, went from there on. */
export type Lines = { readonly line: "row" | "column"; readonly at: number; readonly count: number };

/** Lines that come within an area make it larger. Null where all of it went. */
export function areaAfter(area: Area, { line, at, count }: Lines): Area | null {
  const [start, length] = line === "row" ? [area.row, area.rows] : [area.column, area.columns];
  const first = placeAfter(start, at, count);
  const end = count > 0 && start + length <= at ? start + length : placeAfter(start + length, at, count);
  if (end <= first) return null;
  return line === "row" ? { ...area, row: first, rows: end - first } : { ...area, column: first, columns: end - first };
}

function placeAfter(place: number, at: number, count: number): number {
  if (count > 0) return place >= at ? place + count : place;
  return place - Math.min(Math.max(place - at, 0), -count);
}

const whole = { rows: 1_048_576, columns: 16_384 } as const;

/** "$B$4:G9" is "$B$6:G11" where two rows came above it. Whole columns stay as rows come, and whole rows as columns do. Null where all of it went. */
export function addressAfter(address: string, lines: Lines): string | null {
  const area = parseArea(address, whole);
  if (area === null) return address;
  const [isRows, isColumns] = [area.columns === whole.columns, area.rows === whole.rows];
  if (lines.line === "row" ? isColumns : isRows) return address;
  const after = areaAfter(area, lines);
  if (after === null) return null;
  if (isRows) return likeIn(address, `${after.row + 1}:${after.row + after.rows}`);
  if (isColumns) return likeIn(address, `${columnName(after.column)}:${columnName(after.column + after.columns - 1)}`);
  return likeIn(address, addressOf(after));
}

/** With the marks of absolute rows and columns that the first corner had. */
function likeIn(before: string, after: string): string {
  const [column, row] = [/^\$[A-Z]/i.test(before), /\$\d/.test(before)].map((isFixed) => (isFixed ? "$" : ""));
  return after.replace(/([A-Z]*)(\d*)/g, (_, letters: string, digits: string) => `${letters && column}${letters}${digits && row}${digits}`);
}
