/** Range.moveTo: cells cut and pasted, with all that refers to them, as Excel does it. */
import { ApiError, invalidArgument } from "../host/api-object";
import type { Area } from "../grid/area";
import { intersection } from "../grid/area";
import { hasFormula } from "../grid/cell";
import { afterMove, areasAfterMove, type Move } from "../grid/moved-references";
import { typedEntry } from "../grid/typed-entry";
import type { NamedItem } from "./names";
import type { Range } from "./range";
import type { Worksheet } from "./worksheet";

export async function moveRange(source: Range, corner: Range): Promise<void> {
  const [here, there] = [source.$sheet, corner.$sheet];
  const target = there.getRangeByIndexes(corner.$area.row, corner.$area.column, source.$area.rows, source.$area.columns);
  refuse(source, target);
  await here.$grid.settled();
  const move: Move = { from: { sheet: here.name, area: source.$area }, to: { sheet: there.name, area: target.$area } };
  const { $grid } = here;
  const styles = source.$map((row, column) => $grid.styles.at(here.$univer, row, column));
  const contents = source.$map((row, column) => {
    const formula = $grid.formulaAt(here.$univer, row, column);
    // What a formula spills is none of the cell's own, and comes again with the formula.
    const spilled = $grid.spills.at(here.$univer, row, column);
    if (formula !== "") return typedEntry(afterMove(formula, move, here.name, there.name)) ?? {};
    return spilled === undefined ? $grid.resultAt(here.$univer, row, column) : (typedEntry("") ?? {});
  });
  $grid.empty(here.$univer, source.$area);
  $grid.styles.clear(here.$univer, source.$area);
  followInFormulas(there.$workbook.worksheets.$list(), move);
  const at = <T>(cells: readonly (readonly T[])[], row: number, column: number): T | undefined =>
    cells[row - target.$area.row]?.[column - target.$area.column];
  $grid.styles.copy(there.$univer, target.$area, (row, column) => at(styles, row, column) ?? {});
  $grid.write(there.$univer, target.$area, (i, j) => contents[i]?.[j]);
  followInNames([...there.$workbook.names.$list(), ...there.$workbook.worksheets.$list().flatMap(({ names }) => names.$list())], move);
  followInCharts(there, move);
  if (here === there || here.id === there.id) followOnPaper(there, move);
  there.$workbook.$changed();
}

function refuse(source: Range, target: Range): void {
  for (const range of [source, target]) {
    range.$sheet.$requireUnlocked(range.$area);
    if (range.getMergedAreasOrNullObject() !== null || range.getTables().count > 0)
      throw new ApiError("ApiNotFound", "ApiNotFound: Range.moveTo of merged cells or of a table is not in the workbench");
  }
  const spills = (range: Range): readonly Area[] => range.$sheet.$grid.spills.all(range.$sheet.$univer).map(({ area }) => area);
  // Excel does not change a part of an array.
  if (spills(source).some((area) => isCut(area, source.$area)) || spills(target).some((area) => isCut(area, target.$area)))
    throw invalidArgument();
}

const isCut = (area: Area, by: Area): boolean => {
  const common = intersection(area, by);
  return common !== null && (common.rows !== area.rows || common.columns !== area.columns);
};

function followInFormulas(sheets: readonly Worksheet[], move: Move): void {
  for (const sheet of sheets) {
    const { $grid, $univer, name } = sheet;
    const changed: [row: number, column: number, formula: string][] = [];
    $univer
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!hasFormula(cell)) return;
        const formula = $grid.formulaAt($univer, row, column);
        const after = afterMove(formula, move, name, name);
        if (after !== formula) changed.push([row, column, after]);
      });
    for (const [row, column, formula] of changed) $grid.write($univer, { row, column, rows: 1, columns: 1 }, () => typedEntry(formula));
  }
}

function followInNames(names: readonly NamedItem[], move: Move): void {
  for (const name of names) {
    const home = name.$sheet?.name ?? "";
    const after = afterMove(name.formula, move, home, home);
    if (after !== name.formula) name.formula = after;
  }
}

function followInCharts({ $workbook, name }: Worksheet, move: Move): void {
  const moved = (formula: string): string => (formula === "" ? "" : afterMove(formula, move, name, name));
  const movedAddress = (address: string): string => moved(address === "" ? "" : `=${address}`).replace(/^=/, "");
  for (const chart of $workbook.$record.charts) {
    chart.series = chart.series.map((one) => ({
      ...one,
      values: movedAddress(one.values),
      categories: movedAddress(one.categories),
    }));
    if (chart.titleFormula !== undefined) chart.titleFormula = moved(chart.titleFormula);
  }
}

function followOnPaper({ $record }: Worksheet, move: Move): void {
  const { printArea } = $record.pageLayout;
  if (typeof printArea === "string" && printArea !== "") $record.pageLayout["printArea"] = areasAfterMove(printArea, move);
}
