/** One read of everything an insert must know before it writes: what stands there, what is protected, which names are taken. */
import { address, areaAddress, columnLetters, isFilledBySpill, quotedSheet, type Corner } from "../tables";
import { queueSnapshot, type CellSnapshot } from "./cell-snapshot";
import { textsOf } from "./document-settings";
import { placesOf, type Remarks } from "./remarks";
import { registerKey } from "./register/entry";
import type { Destination, ReplacedTable, Size } from "./request";
import { namesAsWritten, queueStanding, standingIn, type NamesAsWritten } from "./standing";

export type Target = {
  readonly sheet: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly area: string;
  readonly snapshot: CellSnapshot;
  readonly filled: number;
  /** What else stands there: "a comment at D11". */
  readonly alsoThere: readonly string[];
  readonly first: { readonly cell: string; readonly text: string } | null;
  /** The sheet's charts; read only where a table is written again. */
  readonly charts: readonly { readonly id: string; readonly name: string }[];
  /** Why nothing can be written there, whatever people agree to; null where it can. */
  readonly obstacle: string | null;
  /** The nearest place with as much room, to the right of everything on the sheet; null where there is none. */
  readonly emptyCell: { readonly sheet: string; readonly cell: string } | null;
};

export type Preflight = {
  readonly target: Target | null;
  /** Why nothing can be written into this workbook; null where it can. */
  readonly obstacle: string | null;
  readonly sheetNames: readonly string[];
  /** What each name refers to, by the name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** The register's entries as text, by the number of the table. */
  readonly register: ReadonlyMap<string, string>;
};

const excelRows = 1_048_576;
const excelColumns = 16_384;

/** The target is null for a new sheet, where nothing can be in the way. */
export async function preflight(
  context: Excel.RequestContext,
  place: Destination,
  size: Size,
  replaced?: ReplacedTable,
): Promise<Preflight> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name");
  const structure = workbook.protection.load("protected");
  const names = workbook.names.load("items/name,items/formula");
  const settings = workbook.settings.load("items/key,items/value");
  const corner = place === "new sheet" ? null : cornerOf(workbook, place);
  const readTarget = corner === null ? null : queueTarget(corner, size, replaced);
  await context.sync();
  const namesNow = namesIn(names);
  return {
    target: readTarget === null ? null : await readTarget(namesAsWritten(names)),
    obstacle:
      corner === null && structure.protected
        ? "The workbook is protected, so no sheet can be added. Unprotect it in Review, or select a cell and choose Here. Nothing was written"
        : null,
    sheetNames: sheets.items.map(({ name }) => name),
    names: namesNow,
    register: textsOf(settings, registerKey("")),
  };
}

/** What each name refers to, by the name in lower case. The names and formulas of the items must be loaded. */
export const namesIn = ({ items }: Excel.NamedItemCollection): ReadonlyMap<string, string> =>
  new Map(items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));

export const cornerOf = (workbook: Excel.Workbook, place: Exclude<Destination, "new sheet">): Excel.Range =>
  place === "selection" ? workbook.getSelectedRange().getCell(0, 0) : workbook.worksheets.getItem(place.sheet).getRange(place.cell);

/**
 * Queues the read. The function that is returned gives the target once the caller has synced. Where the sheet has comments or notes, it reads where
 * they are, which takes one round trip more.
 */
export function queueTarget(corner: Excel.Range, size: Size, replaced?: ReplacedTable): (names: NamesAsWritten) => Promise<Target> {
  const sheet = corner.worksheet.load("name,id");
  const protection = sheet.protection.load("protected");
  const range = corner.getResizedRange(size.rows - 1, size.columns - 1);
  range.load("rowIndex,columnIndex,text,hasSpill");
  const snapshot = queueSnapshot(range, replaced?.spill);
  const standing = queueStanding(sheet, range);
  const merged = range.getMergedAreasOrNullObject().load("address");
  const tables = range.getTables(false).load("items/name");
  const used = sheet.getUsedRangeOrNullObject(true).load("columnIndex,columnCount");
  const charts = replaced === undefined ? null : sheet.charts.load("items/id,items/name");
  const loaded: Loaded = { sheet, protection, range, snapshot, standing, merged, tables, used, charts, replaced };
  return async (names) =>
    targetFrom(
      loaded,
      size,
      names,
      replaced === undefined ? await placesOf(standing.remarks, corner.context) : { comments: [], notes: [] },
    );
}

type Loaded = {
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly range: Excel.Range;
  readonly snapshot: () => CellSnapshot;
  readonly standing: ReturnType<typeof queueStanding>;
  readonly merged: Excel.RangeAreas;
  readonly tables: Excel.TableScopedCollection;
  readonly used: Excel.Range;
  readonly charts: Excel.ChartCollection | null;
  readonly replaced: ReplacedTable | undefined;
};

function targetFrom(loaded: Loaded, { rows, columns }: Size, names: NamesAsWritten, remarks: Remarks): Target {
  const { range, sheet, used, replaced } = loaded;
  const corner = { row: range.rowIndex, column: range.columnIndex };
  const area = areaAddress(corner, { row: 0, column: 0, rows, columns });
  const filled = filledCells(loaded);
  const [first] = filled;
  const snapshot = loaded.snapshot();
  return {
    sheet: sheet.name,
    sheetId: sheet.id,
    ...corner,
    area: `${quotedSheet(sheet.name)}!${area}`,
    snapshot,
    filled: filled.length,
    // A table that is written again stands there already, with all that people have given its cells.
    alsoThere:
      replaced === undefined
        ? standingIn(loaded.standing, snapshot, { ...corner, rows, columns, sheet: sheet.name }, names, remarks).map(({ words }) => words)
        : [],
    first:
      first === undefined
        ? null
        : { cell: address(corner.row + first[0], corner.column + first[1]), text: range.text[first[0]]?.[first[1]] ?? "" },
    charts: loaded.charts?.items.map(({ id, name }) => ({ id, name })) ?? [],
    obstacle: obstacleOf(loaded, area) ?? changedSince(replaced, snapshot, corner),
    emptyCell: emptyCell(sheet.name, corner, { rows, columns }, used.isNullObject ? 0 : used.columnIndex + used.columnCount),
  };
}

/** A table that is written again must be as people were shown it. */
function changedSince(replaced: ReplacedTable | undefined, { formulas }: CellSnapshot, corner: Corner): string | null {
  if (replaced?.formulas === undefined) return null;
  for (const [i, line] of replaced.formulas.entries())
    for (const [j, formula] of line.entries())
      if (!isFilledBySpill(replaced.spill, i, j) && formula !== formulas[i]?.[j])
        return `${address(corner.row + i, corner.column + j)} was changed a moment ago. Check all, then try again. Nothing was written`;
  return null;
}

function filledCells({ range: { valueTypes }, replaced }: Loaded): readonly (readonly [row: number, column: number])[] {
  const isReplaced = (row: number, column: number): boolean => replaced !== undefined && row < replaced.rows && column < replaced.columns;
  return valueTypes.flatMap((row, i) =>
    row.flatMap((type, j): [number, number][] => ((type as string) === "Empty" || isReplaced(i, j) ? [] : [[i, j]])),
  );
}

function obstacleOf({ sheet, protection, merged, tables, range, replaced }: Loaded, area: string): string | null {
  const elsewhere = "Select another cell, or choose New sheet. Nothing was written";
  const [table] = tables.items;
  if (protection.protected) return `Sheet ${sheet.name} is protected. Unprotect it in Review, or choose New sheet. Nothing was written`;
  if (!merged.isNullObject) return `${sheet.name}!${area} has merged cells. ${elsewhere}`;
  if (table !== undefined) return `${sheet.name}!${area} is partly inside the Excel table ${table.name}. ${elsewhere}`;
  // Where a table is written again, figures that spill into the room it needs are reported as filled cells.
  if (replaced !== undefined) return null;
  return range.hasSpill === false ? null : `${sheet.name}!${area} has figures that another cell's formula spills there. ${elsewhere}`; // eslint-disable-line @typescript-eslint/no-unnecessary-boolean-literal-compare -- Excel answers null where only some cells spill
}

/** To the right of all that the sheet holds, with a free column between. */
function emptyCell(sheet: string, { row, column }: Corner, { rows, columns }: Size, usedUpTo: number): Target["emptyCell"] {
  const free = Math.max(usedUpTo + 1, column);
  return free + columns > excelColumns || row + rows > excelRows ? null : { sheet, cell: `${columnLetters(free)}${row + 1}` };
}
