/** A table as a live function on a sheet: the assumptions, and one formula that makes the rest. */
import { numberFormat } from "./number-format";
import { address, type Area, type BlockCell, type SheetBlock } from "./sheet-block";
import { SheetRows, type LayoutOptions } from "./sheet-rows";
import { tableSpill } from "./spill";
import type { Column, Table } from "./table";

export function liveSheet(table: Table, options: LayoutOptions): SheetBlock {
  const sheet = new SheetRows(table, options);
  const { origin } = options;
  sheet.title();
  sheet.row(
    sheet.text(
      "Recalculates when an assumption changes. Needs the Placement Costing add-in: without it, Excel shows the last figures, or #NAME?",
      "footnote",
    ),
  );
  sheet.blank();
  const assumptions = sheet.lines("Assumptions", table.assumptions, "input");
  sheet.blank();
  const at = sheet.next;
  const spilled = tableSpill(table);
  const [first, last] = [
    address(origin.row + assumptions.row + 1, origin.column),
    address(origin.row + assumptions.row + assumptions.rows - 1, origin.column + 1),
  ];
  const formats = spillFormats(table);
  const columns = spilled[0]?.length ?? 1;
  for (let row = 0; row < spilled.length; row++) {
    const formula: BlockCell = {
      content: `=CARE.TABLE("${table.id}",${first}:${last})`,
      isFormula: true,
      role: "sentence",
      numberFormat: "General",
    };
    sheet.row(...(row === 0 ? [formula] : []));
  }
  const spill: Area = { row: at, column: 0, rows: spilled.length, columns };
  return { ...sheet.block({ assumptions, table: spill, notes: spill, spill }), spillFormats: formats };
}

/** A format for each column of the spill: the parts' columns are of one kind all the way down. */
function spillFormats(table: Table): readonly string[] {
  const widest = table.parts.reduce<readonly Column[]>((found, { columns }) => (columns.length > found.length ? columns : found), []);
  return widest.map(({ format }) => numberFormat(format, table.rounding));
}
