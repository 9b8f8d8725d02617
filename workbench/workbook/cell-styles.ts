/** Named cell styles. Normal takes every format of a cell with it, its lock too, and leaves conditional formats and validation (inferred). */
import { BooleanNumber } from "@univerjs/core";
import { layered, piecesOf, valueAt } from "../grid/layers";
import type { StylePatch } from "../grid/styles";
import { invalidArgument } from "../host/api-object";
import type { RangeObject, SheetObject } from "./objects";

const font = (rgb: string): StylePatch => ({ cl: { rgb } });

/** What each style includes: most leave the rest of a cell's formats alone. */
const styles: Readonly<Record<string, StylePatch>> = {
  Normal: {},
  Good: { ...font("#006100"), bg: { rgb: "#C6EFCE" } },
  Bad: { ...font("#9C0006"), bg: { rgb: "#FFC7CE" } },
  Neutral: { ...font("#9C5700"), bg: { rgb: "#FFEB9C" } },
  Input: { ...font("#3F3F76"), bg: { rgb: "#FFCC99" } },
  Calculation: { ...font("#FA7D00"), bg: { rgb: "#F2F2F2" }, bl: BooleanNumber.TRUE },
  Total: { bl: BooleanNumber.TRUE },
  "Heading 1": { ...font("#44546A"), bl: BooleanNumber.TRUE, fs: 15 },
  Percent: { n: { pattern: "0%" } },
  Hyperlink: { ...font("#0563C1"), ul: { s: BooleanNumber.TRUE } },
};

const normal = "Normal";

/** Null where cells differ. */
export function styleOf({ $sheet, $area }: RangeObject): string | null {
  const found = new Set(piecesOf($sheet.$record.styles, $area).map(({ value = normal }) => value));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

export const styleAt = ({ $record }: SheetObject, row: number, column: number): string => valueAt($record.styles, row, column) ?? normal;

export function applyStyle({ $sheet, $area }: RangeObject, name: string): void {
  const wanted = Object.keys(styles).find((known) => known.toLowerCase() === name.toLowerCase());
  const patch = wanted === undefined ? undefined : styles[wanted];
  if (wanted === undefined || patch === undefined) throw invalidArgument(`There is no style called ${name}.`);
  $sheet.$requireFormatting($area, "allowFormatCells");
  if (wanted === normal) {
    $sheet.$grid.styles.clear($sheet.$univer, $area);
    $sheet.$setLocked($area, true);
  } else $sheet.$grid.styles.patch($sheet.$univer, $area, patch);
  $sheet.$record.styles = layered($sheet.$record.styles, $area, wanted === normal ? undefined : wanted);
  $sheet.$workbook.$changed();
}
