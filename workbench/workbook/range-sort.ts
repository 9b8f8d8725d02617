/** `Range.sort`: whole rows of the range change places with their formats, and their formulas are rewritten as copied ones are, as in Excel. */
import type { ICellData } from "@univerjs/core";
import { addressOf } from "../grid/area";
import { typeOf } from "../grid/cell";
import { copiedFormula } from "../grid/copied-references";
import { typedEntry } from "../grid/typed-entry";
import { ApiError, ApiObject, invalidArgument } from "../host/api-object";
import type { RangeObject } from "./objects";

/** The client sends null for what is left out. */
type Field = { readonly key: number; readonly ascending?: boolean | null; readonly sortOn?: string | null };
type Key = { readonly rank: number; readonly value: number | string };

/** Numbers, then text, then truth values, then errors. Blank cells come last, whichever way it goes. */
const ranks: Readonly<Record<string, number>> = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 };

export class RangeSort extends ApiObject {
  constructor(private readonly $range: RangeObject) {
    super();
  }

  /** By values, and by rows alone. */
  async apply(
    fields: readonly Field[],
    matchCase?: boolean | null,
    hasHeaders?: boolean | null,
    orientation?: string | null,
  ): Promise<void> {
    const { $sheet, $area } = this.$range;
    if ((orientation ?? "Rows") !== "Rows" || fields.some(({ sortOn }) => (sortOn ?? "Value") !== "Value"))
      throw new ApiError("ApiNotFound", "ApiNotFound: RangeSort.apply other than by the values of rows is not in the workbench");
    if (fields.length === 0 || fields.some(({ key }) => key < 0 || key >= $area.columns)) throw invalidArgument();
    $sheet.$requireUnlocked($area);
    const { $grid, $univer } = $sheet;
    await $grid.settled();
    const first = $area.row + (hasHeaders ? 1 : 0);
    const rows = Array.from({ length: $area.row + $area.rows - first }, (_, index) => first + index);
    const keyAt = (row: number, column: number): Key => {
      const cell = $grid.cellAt($univer, row, column);
      const value = $grid.valueAt($univer, row, column);
      const text = matchCase ? String(value) : String(value).toLowerCase();
      return { rank: ranks[typeOf(cell)] ?? 4, value: typeof value === "number" ? value : text };
    };
    const order = [...rows].sort((one, other) => {
      for (const { key, ascending } of fields) {
        const found = compared(keyAt(one, $area.column + key), keyAt(other, $area.column + key), ascending ?? true);
        if (found !== 0) return found;
      }
      return one - other;
    });
    const at = (row: number, column: number, by: number): ICellData => {
      const formula = $grid.formulaAt($univer, row, column);
      return formula === "" ? $grid.resultAt($univer, row, column) : (typedEntry(copiedFormula(formula, by, 0)) ?? {});
    };
    const area = { ...$area, row: first, rows: rows.length };
    const cells = order.map((row, i) => Array.from({ length: area.columns }, (_, j) => at(row, area.column + j, first + i - row)));
    const styles = order.map((row) => Array.from({ length: area.columns }, (_, j) => $grid.styles.at($univer, row, area.column + j)));
    $grid.write($univer, area, (i, j) => cells[i]?.[j]);
    $grid.styles.copy($univer, area, (row, column) => styles[row - first]?.[column - area.column] ?? {});
    $sheet.$workbook.$raise("rowSorted", $sheet.id, { worksheetId: $sheet.id, address: addressOf(area), source: "Local" });
    $sheet.$workbook.$changed();
  }
}

function compared(one: Key, other: Key, ascending: boolean): number {
  const isBlank = [one, other].map(({ rank }) => rank === ranks["Empty"]);
  if (isBlank[0] !== isBlank[1]) return isBlank[0] === true ? 1 : -1;
  const found = one.rank - other.rank || (one.value < other.value ? -1 : one.value > other.value ? 1 : 0);
  return ascending ? found : -found;
}
