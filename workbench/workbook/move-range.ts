/** Range.moveTo: cuts and pastes cells, and updates all that refers to them, as Excel does. */
import { ApiError, invalidArgument } from "../host/api-object";
import type { Area } from "../grid/area";
import { holds, intersection } from "../grid/area";
import { hasFormula } from "../grid/cell";
import { layered, moved, type Layer } from "../grid/layers";
import { afterMove, areasAfterMove, type Move } from "../grid/moved-references";
import { typedEntry } from "../grid/typed-entry";
import type { SheetRecord } from "./book-record";
import { moveConditionalFormats } from "./conditional-formats";
import type { NameObject, RangeObject, SheetObject } from "./objects";
import { requireWithin } from "./range-geometry";

export async function moveRange(source: RangeObject, corner: RangeObject): Promise<void> {
  const [from, to] = [source.$sheet, corner.$sheet];
  const target = { $sheet: to, $area: { ...source.$area, row: corner.$area.row, column: corner.$area.column } };
  requireWithin(to, target.$area);
  to.$hold(target.$area);
  refuse(source, target);
  await from.$grid.settled();
  const move: Move = { from: { sheet: from.name, area: source.$area }, to: { sheet: to.name, area: target.$area } };
  const { $grid } = from;
  const styles = source.$map((row, column) => $grid.styles.at(from.$univer, row, column));
  const contents = source.$map((row, column) => {
    const formula = $grid.formulaAt(from.$univer, row, column);
    // A spilled value is not moved, because the formula spills it again.
    const spilled = $grid.spills.at(from.$univer, row, column);
    if (formula !== "") return typedEntry(afterMove(formula, move, from.name, to.name)) ?? {};
    return spilled === undefined ? $grid.resultAt(from.$univer, row, column) : (typedEntry("") ?? {});
  });
  $grid.empty(from.$univer, source.$area);
  $grid.styles.clear(from.$univer, source.$area);
  moveRecords(from, source.$area, to, target.$area);
  followInFormulas(to.$workbook.worksheets.$list(), move);
  const at = <T>(cells: readonly (readonly T[])[], row: number, column: number): T | undefined =>
    cells[row - target.$area.row]?.[column - target.$area.column];
  $grid.styles.copy(to.$univer, target.$area, (row, column) => at(styles, row, column) ?? {});
  $grid.write(to.$univer, target.$area, (i, j) => contents[i]?.[j]);
  followInNames([...to.$workbook.names.$list(), ...to.$workbook.worksheets.$list().flatMap(({ names }) => names.$list())], move);
  followInCharts(to, move);
  if (from === to || from.id === to.id) followInPrintArea(to, move);
  to.$workbook.$changed();
}

/** What Univer's cells do not hold of them: locks, styles, validation, links, comments, conditional formats. */
function moveRecords(from: SheetObject, source: Area, to: SheetObject, target: Area): void {
  const carry = <Value>(
    read: (record: SheetRecord) => Layer<Value>[],
    write: (record: SheetRecord, layers: Layer<Value>[]) => void,
  ): void => {
    const after = moved(
      read(from.$record),
      source,
      from.id === to.id ? layered(read(to.$record), source, undefined) : read(to.$record),
      target,
    );
    if (from.id !== to.id) write(from.$record, after.source);
    write(to.$record, after.target);
  };
  carry(
    ({ locks }) => locks,
    (record, locks) => (record.locks = locks),
  );
  carry(
    ({ styles }) => styles,
    (record, styles) => (record.styles = styles),
  );
  carry(
    ({ validations }) => validations,
    (record, validations) => (record.validations = validations),
  );
  carry(
    ({ hyperlinks }) => hyperlinks,
    (record, hyperlinks) => (record.hyperlinks = hyperlinks),
  );
  to.$record.comments = to.$record.comments.filter(
    ({ row, column }) => !holds(target, row, column) || (from.id === to.id && holds(source, row, column)),
  );
  const moving = from.$record.comments.filter(({ row, column }) => holds(source, row, column));
  from.$record.comments = from.$record.comments.filter((comment) => !moving.includes(comment));
  to.$record.comments.push(
    ...moving.map((comment) => ({
      ...comment,
      row: comment.row + target.row - source.row,
      column: comment.column + target.column - source.column,
    })),
  );
  moveConditionalFormats(from, source, to, target);
}

type Cells = Pick<RangeObject, "$sheet" | "$area">;

function refuse(source: Cells, target: Cells): void {
  for (const { $sheet, $area } of [source, target]) {
    $sheet.$requireUnlocked($area);
    const merged = $sheet.$grid.mergedAreas($sheet.$univer);
    const tables = $sheet.$workbook.$record.tables.filter(({ sheetId }) => sheetId === $sheet.id).map(({ area }) => area);
    if ([...merged, ...tables].some((area) => intersection(area, $area) !== null))
      throw new ApiError("ApiNotFound", "ApiNotFound: Range.moveTo of merged cells or of a table is not in the workbench");
  }
  const spills = ({ $sheet }: Cells): readonly Area[] => $sheet.$grid.spills.all($sheet.$univer).map(({ area }) => area);
  // Excel refuses to change part of an array.
  if (spills(source).some((area) => isCut(area, source.$area)) || spills(target).some((area) => isCut(area, target.$area)))
    throw invalidArgument();
}

const isCut = (area: Area, by: Area): boolean => {
  const common = intersection(area, by);
  return common !== null && (common.rows !== area.rows || common.columns !== area.columns);
};

function followInFormulas(sheets: readonly SheetObject[], move: Move): void {
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

function followInNames(names: readonly NameObject[], move: Move): void {
  for (const name of names) {
    const home = name.$sheet?.name ?? "";
    const after = afterMove(name.formula, move, home, home);
    if (after !== name.formula) name.formula = after;
  }
}

function followInCharts({ $workbook, name }: SheetObject, move: Move): void {
  const moved = (formula: string): string => (formula === "" ? "" : afterMove(formula, move, name, name));
  const movedAddress = (address: string): string => moved(address === "" ? "" : `=${address}`).replace(/^=/, "");
  for (const chart of $workbook.$record.charts) {
    chart.series = chart.series.map((series) => ({
      ...series,
      values: movedAddress(series.values),
      categories: movedAddress(series.categories),
    }));
    if (chart.titleFormula !== undefined) chart.titleFormula = moved(chart.titleFormula);
  }
}

function followInPrintArea({ $record }: SheetObject, move: Move): void {
  const { printArea } = $record.pageLayout;
  if (typeof printArea === "string" && printArea !== "") $record.pageLayout["printArea"] = areasAfterMove(printArea, move);
}
