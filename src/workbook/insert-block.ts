/** Puts a block of cells into the workbook: one read of what is there, one write, and the cells read back with it. */
import { address, areaAddress, pageLayoutOf, type SheetBlock } from "../tables";
import { queueSetting } from "./document-settings";
import { isCellBeingEdited, refusalOf } from "./excel-refusal";
import type { NotInserted, Destination } from "./insertion";
import { chartArea, chartName, drawChart, drawChartAnew } from "./native-chart";
import { preflight, quotedSheet, type ReplacedTable, type Preflight, type Size, type Target } from "./preflight";
import { restoreCells, type RestorePoint } from "./restore-cells";
import { areaName, entryText, registerKey, type RegisterEntry } from "./register/entry";
import { wrap } from "./format-block";
import { absolute, nameRange, setUpSheet, writeBlock, type There } from "./write-block";

export type Corner = { readonly row: number; readonly column: number };

export type BlockRequest<AlternativeOutcome = never> = {
  /** "table", "example": what the sentences call it. */
  readonly noun: string;
  readonly size: Size;
  /** The block as it reads at a corner, in a workbook as it was found; as large as was said wherever it stands. */
  layOutAt(this: void, corner: Corner, found: Preflight): SheetBlock;
  /** What the workbook's register says of it, written in the same breath. */
  registerAt?(this: void, at: string, found: Preflight): RegisterEntry;
  /** Cells that it takes the place of: its size says how much room it and they take together. */
  readonly replaced?: ReplacedTable;
  /** A function of ours whose answer stands in the block, as it is written: "CARE.TABLE". */
  readonly calls?: string;
  /** What else one can do where Excel does not know the function yet: "; or insert as formulas". */
  readonly otherwise?: string;
  /** Queues what else must be known before anything is written, so that it costs no round trip of its own; what comes of it instead, or null. */
  readWith?(this: void, context: Excel.RequestContext): () => AlternativeOutcome | null;
  /** Why the block cannot stand at a place that is otherwise fit for it. */
  obstacleAt?(this: void, target: Corner & { readonly sheet: string }): string | null;
  /** Asked right before the write. */
  isStopped?(this: void): boolean;
  /** Of a sheet of its own. */
  readonly title: string;
  readonly place: Destination;
  readonly mayOverwrite?: boolean | undefined;
};

export type WrittenBlock = {
  readonly sheet: string;
  readonly onNewSheet: boolean;
  readonly corner: Corner;
  /** "B4:G60". */
  readonly area: string;
  readonly block: SheetBlock;
  /** What Excel works out in each cell. */
  readonly values: readonly (readonly unknown[])[];
  readonly entry: RegisterEntry | null;
  readonly restorePoint: Undoable;
};

export type BlockOutcome<Instead = never> = { readonly kind: "written"; readonly written: WrittenBlock } | NotInserted | Instead;

/** What undo compares with: the formulas that Excel held right after the write. */
export type Undoable = RestorePoint & { readonly noun: string; readonly written: unknown[][]; readonly spill: SheetBlock["spill"] };

const newSheetCorner = { row: 1, column: 1 };

export async function insertBlock<Instead = never>(request: BlockRequest<Instead>): Promise<BlockOutcome<Instead>> {
  try {
    return await Excel.run((context) => insert(context, request));
  } catch (error) {
    return refused(refusalOf(error));
  }
}

const refused = (sentence: string): NotInserted => ({ kind: "refused", sentence });

async function insert<Instead>(context: Excel.RequestContext, request: BlockRequest<Instead>): Promise<BlockOutcome<Instead>> {
  const { place, mayOverwrite } = request;
  const readWith = request.readWith?.(context);
  const found = await preflight(context, place, request.size, request.replaced);
  const instead = readWith?.() ?? null;
  if (instead !== null) return instead;
  const { target } = found;
  const obstacle = target === null ? null : (target.obstacle ?? request.obstacleAt?.(target) ?? null);
  if (obstacle !== null) return refused(obstacle);
  if (target !== null && target.first !== null && mayOverwrite !== true)
    return { kind: "not empty", area: target.area, filled: target.filled, first: target.first, emptyCell: target.emptyCell };
  const corner = target ?? newSheetCorner;
  const block = request.layOutAt(corner, found);
  const sheetName = target?.sheet ?? freeName(request.title, found.sheetNames);
  const area = areaAddress(corner, { row: 0, column: 0, rows: block.rows, columns: block.columns });
  const entry = request.registerAt?.(`${quotedSheet(sheetName)}!${area}`, found) ?? null;
  const restorePoint = restorePointOf(found, request, { sheetName, corner, block, entry });
  if (request.isStopped?.() === true) return refused("Stopped. Nothing was written");
  try {
    return {
      kind: "written",
      written: await write(context, request, { found, target, block, corner, sheetName, area, entry, restorePoint }),
    };
  } catch (error) {
    return refused(await afterFailure(error, restorePoint));
  }
}

type Plan = {
  readonly found: Preflight;
  readonly target: Target | null;
  readonly block: SheetBlock;
  readonly corner: Corner;
  readonly sheetName: string;
  /** "B4:G60". */
  readonly area: string;
  readonly entry: RegisterEntry | null;
  readonly restorePoint: RestorePoint;
};

async function write(
  context: Excel.RequestContext,
  request: Pick<BlockRequest, "calls" | "noun" | "otherwise" | "size">,
  plan: Plan,
): Promise<WrittenBlock> {
  const { found, target, block, corner, sheetName, area, entry, restorePoint } = plan;
  const { workbook } = context;
  const sheet = target === null ? workbook.worksheets.add(sheetName) : workbook.worksheets.getItem(target.sheetId);
  sheet.load("id,name");
  const there: There = { sheet: quotedSheet(sheetName), names: found.names, columnWidths: target?.snapshot.columnWidths ?? [] };
  const range = writeBlock(workbook, sheet, inPlaceOf(block, request.size), corner, there);
  if (entry !== null) register(workbook, there, entry, sheet.getRange(area), area);
  for (const name of restorePoint.namesGone) workbook.names.getItem(name).delete();
  if (target === null) setUpOwnSheet(sheet, there.sheet, block, corner, entry);
  range.load("values,formulas");
  if (restorePoint.chart !== null) drawChartAnew(sheet, there.sheet, block, corner, restorePoint.chart.name);
  await context.sync();
  const { row, column } = answerOf(block);
  if (request.calls !== undefined && range.values[row]?.[column] === "#NAME?") throw new FunctionUnknown(request.calls, request.otherwise);
  return {
    sheet: sheet.name,
    onNewSheet: target === null,
    corner: { row: corner.row, column: corner.column },
    area,
    block,
    values: range.values as unknown[][],
    entry,
    restorePoint: { ...restorePoint, sheetId: sheet.id, noun: request.noun, written: range.formulas, spill: filledOf(block) },
  };
}

/** Cells that are larger than what takes their place are emptied. */
function inPlaceOf(block: SheetBlock, { rows, columns }: Size): SheetBlock {
  if (block.rows === rows && block.columns === columns) return block;
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => block.cells[row]?.[column] ?? null),
  );
  return { ...block, rows, columns, cells };
}

/** The name follows the cells wherever people move them; the entry is what was put there. */
function register(workbook: Excel.Workbook, there: There, entry: RegisterEntry, range: Excel.Range, area: string): void {
  nameRange(workbook, there, areaName(entry.number), range, `${there.sheet}!${absolute(area)}`);
  queueSetting(workbook, registerKey(entry.number), entryText(entry));
}

/** A chart comes with a sheet of the table's own: it goes with the sheet, and lies on nobody's cells. */
function setUpOwnSheet(sheet: Excel.Worksheet, sheetName: string, block: SheetBlock, corner: Corner, entry: RegisterEntry | null): void {
  const chart = block.chart === undefined ? null : drawChart(sheet, sheetName, block, block.chart, corner);
  if (chart !== null && entry !== null) chart.name = chartName(entry.number);
  for (const { row, lines } of block.spillLines ?? []) wrap(sheet.getRangeByIndexes(corner.row + row, corner.column, 1, 1).format, lines);
  const page = pageLayoutOf(block);
  const areas = [...page.areas, ...(chart === null ? [] : [chartArea(block)])];
  setUpSheet(sheet, block, {
    areas: areas.map((area) => areaAddress(corner, area)),
    scale: page.scale,
    titleRows: `${corner.row + 1}:${corner.row + block.headingRows}`,
    newPages: page.newPages.map((row) => address(corner.row + row, corner.column)),
  });
}

/** What the spill fills now, without the room that it has to grow: there somebody may have typed something. */
const filledOf = ({ spill, table }: SheetBlock): SheetBlock["spill"] =>
  spill === null ? null : { ...spill, rows: Math.min(spill.rows, table.rows) };

/** Where a function of ours answers. */
export const answerOf = ({ spill, table }: SheetBlock): Corner => spill ?? table;

/** The add-in's functions are not registered yet, so the cell would show #NAME? for good. */
class FunctionUnknown extends Error {
  constructor(
    readonly called: string,
    readonly otherwise = "",
  ) {
    super(called);
  }
}

type Written = Pick<Plan, "sheetName" | "corner" | "block" | "entry">;

function restorePointOf(
  { target, looks, names, register }: Preflight,
  { size, replaced }: Pick<BlockRequest, "size" | "replaced">,
  { sheetName, corner, block, entry }: Written,
): RestorePoint {
  const wanted = [...block.names.map(({ name }) => name), ...(entry === null ? [] : [areaName(entry.number)])];
  const own = new Set(wanted.map((name) => name.toLowerCase()));
  const isOfEntry = (name: string): boolean => entry !== null && name.startsWith("care_") && name.endsWith(`_${entry.number}`);
  return {
    sheetId: target?.sheetId ?? sheetName,
    onNewSheet: target === null,
    row: corner.row,
    column: corner.column,
    rows: size.rows,
    columns: size.columns,
    snapshot: target?.snapshot ?? null,
    looks,
    chart: entry === null || replaced === undefined ? null : chartBefore(target?.charts ?? [], chartName(entry.number), replaced.block),
    namesMade: wanted.filter((name) => !names.has(name.toLowerCase())),
    namesBefore: [...names].filter(([name]) => own.has(name) || isOfEntry(name)),
    namesGone: [...names.keys()].filter((name) => isOfEntry(name) && !own.has(name)),
    setting: entry === null ? null : { key: registerKey(entry.number), text: register.get(String(entry.number)) ?? null },
  };
}

function chartBefore(charts: Target["charts"], name: string, block: SheetBlock): RestorePoint["chart"] {
  const old = charts.find((chart) => chart.name === name);
  return old === undefined ? null : { id: old.id, name, block, ids: charts.map(({ id }) => id) };
}

/** Excel keeps what ran before the action that failed, so all of it is put back. */
async function afterFailure(error: unknown, restorePoint: RestorePoint): Promise<string> {
  try {
    await restoreCells(restorePoint, true);
  } catch {
    return "Writing stopped half-way, and Excel would not put the cells back. Press Ctrl+Z in the sheet until they are as they were";
  }
  if (error instanceof FunctionUnknown)
    return `Excel does not know ${error.called} yet. Close the pane, open it again, then Insert${error.otherwise}. Every cell was put back as it was`;
  if (isCellBeingEdited(error)) return refusalOf(error);
  return "Writing stopped half-way, so every cell was put back as it was. Try again, or choose New sheet";
}

/** "Savings grid", or "Savings grid 2" where there is one. */
function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
