/** A table as a live function on a sheet: the assumptions, and one formula that makes the rest. */
import type { Spill } from "../calculation";
import { numberFormat } from "./number-format";
import { address, type Area, type BlockCell, type SheetBlock } from "./sheet-block";
import { SheetRows, type LayoutOptions } from "./sheet-rows";
import { letterWidth, wrapText } from "./wrap-text";
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
  const block = sheet.block({ assumptions, table: spill, notes: spill, spill });
  return { ...block, widths: [widthOfText, ...block.widths.slice(1)], ...spillColumns(table), spillLines: linesOfText(spilled, at) };
}

/** In characters, as Excel counts them; letters may be bold, so a line holds a few less. */
const widthOfText = 60;
const room = widthOfText / letterWidth - 4;

/** The empty text beside a sentence keeps it from running on over the next cells. */
const linesOfText = (spilled: Spill, at: number): NonNullable<SheetBlock["spillLines"]> =>
  spilled.flatMap(([text, ...others], index) => {
    const lines = typeof text === "string" && others.every((cell) => cell === "") ? wrapText(text, room).length : 1;
    return lines > 1 ? [{ row: at + index, lines }] : [];
  });

/** A format and an alignment for each column of the spill: the parts' columns are of one kind all the way down. */
function spillColumns(table: Table): Required<Pick<SheetBlock, "spillFormats" | "spillRoles">> {
  const widest = table.parts.reduce<readonly Column[]>((found, { columns }) => (columns.length > found.length ? columns : found), []);
  return {
    spillFormats: widest.map(({ format }) => numberFormat(format, table)),
    spillRoles: widest.map(({ format }, column) => (column === 0 || format === "text" ? "spilled words" : "spilled figure")),
  };
}
