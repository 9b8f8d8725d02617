/** Puts a block of cells into the workbook: one read of what is there, then one write that reads the cells back. */
import { address, areaAddress, pageLayoutOf, quotedSheet, type Corner, type SheetBlock } from "../tables";
import { queueSetting } from "./document-settings";
import { failureSentence } from "./failure-sentence";
import { wrap } from "./format-block";
import type { NotInserted } from "./insertion";
import { chartArea, chartName, drawChart, redrawChart } from "./native-chart";
import { preflight, type Preflight, type Target } from "./preflight";
import { areaName, entryText, registerKey, type RegisterEntry } from "./register/entry";
import type { Destination, ReplacedTable, Size } from "./request";
import { restoreAfterFailure, restorePointOf, type RestorePoint, type Undoable } from "./restore-point";
import { absolute, nameRange, setUpSheet, writeBlock, type Surroundings } from "./write-block";

export type BlockRequest<AlternativeOutcome = never> = {
  /** What sentences call it: "table", "example". */
  readonly noun: string;
  readonly size: Size;
  /** The block at a corner of the workbook that was found. It has the size of the request wherever it stands. */
  layOutAt(this: void, corner: Corner, found: Preflight): SheetBlock;
  /** Its entry in the workbook's register, written in the same batch. */
  registerAt?(this: void, at: string, found: Preflight): RegisterEntry;
  /** The table that it takes the place of; `size` then has room for both. */
  readonly replaced?: ReplacedTable;
  /** The function of ours that the block calls, as formulas write it: "CARE.TABLE". */
  readonly calls?: string;
  /** What else people can do where Excel does not know that function yet: "; or insert as formulas". */
  readonly otherwise?: string;
  /**
   * Queues a read that shares the preflight's round trip. The function that it returns is called after the sync: an outcome ends the
   * insert before anything is written, and null lets it go on.
   */
  readWith?(this: void, context: Excel.RequestContext): () => AlternativeOutcome | null;
  /** Why the block cannot stand at a target that has room for it; null where it can. */
  obstacleAt?(this: void, target: Corner & { readonly sheet: string }): string | null;
  /** Asked once, right before the write. */
  isStopped?(this: void): boolean;
  /** The name of a new sheet. */
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
  /** What Excel calculates in each cell. */
  readonly values: readonly (readonly unknown[])[];
  readonly entry: RegisterEntry | null;
  readonly restorePoint: Undoable;
};

export type BlockOutcome<AlternativeOutcome = never> =
  { readonly kind: "written"; readonly written: WrittenBlock } | NotInserted | AlternativeOutcome;

const newSheetCorner = { row: 1, column: 1 };

export async function insertBlock<AlternativeOutcome = never>(
  request: BlockRequest<AlternativeOutcome>,
): Promise<BlockOutcome<AlternativeOutcome>> {
  try {
    return await Excel.run((context) => insert(context, request));
  } catch (error) {
    return refused(failureSentence(error, { action: actionOf(request), state: "unchanged" }));
  }
}

const refused = (sentence: string): NotInserted => ({ kind: "refused", sentence });

const actionOf = ({ replaced }: Pick<BlockRequest, "replaced">): "insert" | "update" => (replaced === undefined ? "insert" : "update");

async function insert<AlternativeOutcome>(
  context: Excel.RequestContext,
  request: BlockRequest<AlternativeOutcome>,
): Promise<BlockOutcome<AlternativeOutcome>> {
  const { place, size, replaced, mayOverwrite } = request;
  const readWith = request.readWith?.(context);
  const found = await preflight(context, place, size, replaced);
  const alternative = readWith?.() ?? null;
  if (alternative !== null) return alternative;
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
  const restorePoint = restorePointOf(found, { sheetName, corner, size, block, entry, replaced });
  if (request.isStopped?.() === true) return refused("Stopped. Nothing was written");
  try {
    return {
      kind: "written",
      written: await write(context, request, { found, target, block, corner, sheetName, area, entry, restorePoint }),
    };
  } catch (error) {
    return refused(await afterFailure(error, request, restorePoint));
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
  const surroundings: Surroundings = {
    sheet: quotedSheet(sheetName),
    names: found.names,
    columnWidths: target?.snapshot.columnWidths ?? [],
  };
  const range = writeBlock(workbook, sheet, grownTo(block, request.size), corner, surroundings);
  if (entry !== null) register(workbook, surroundings, entry, sheet.getRange(area), area);
  for (const name of restorePoint.namesDeleted) workbook.names.getItem(name).delete();
  if (target === null) setUpNewSheet(sheet, surroundings.sheet, block, corner, entry);
  range.load("values,formulas");
  if (restorePoint.chart !== null) redrawChart(sheet, surroundings.sheet, block, corner, restorePoint.chart.name);
  await context.sync();
  const { row, column } = answerCell(block);
  if (request.calls !== undefined && range.values[row]?.[column] === "#NAME?") throw new UnknownFunction(request.calls, request.otherwise);
  return {
    sheet: sheet.name,
    onNewSheet: target === null,
    corner: { row: corner.row, column: corner.column },
    area,
    block,
    values: range.values as unknown[][],
    entry,
    restorePoint: { ...restorePoint, sheetId: sheet.id, noun: request.noun, written: range.formulas, spill: filledBySpill(block) },
  };
}

/** Empty cells beside the block clear what is left of a larger table that it takes the place of. */
function grownTo(block: SheetBlock, { rows, columns }: Size): SheetBlock {
  if (block.rows === rows && block.columns === columns) return block;
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => block.cells[row]?.[column] ?? null),
  );
  return { ...block, rows, columns, cells };
}

/** The name follows the cells wherever people move them; the entry keeps what was written there. */
function register(workbook: Excel.Workbook, surroundings: Surroundings, entry: RegisterEntry, range: Excel.Range, area: string): void {
  nameRange(workbook, surroundings, areaName(entry.number), range, `${surroundings.sheet}!${absolute(area)}`);
  queueSetting(workbook, registerKey(entry.number), entryText(entry));
}

/** Only a new sheet gets a chart: there it lies on nobody's cells, and goes when the sheet goes. */
function setUpNewSheet(sheet: Excel.Worksheet, sheetName: string, block: SheetBlock, corner: Corner, entry: RegisterEntry | null): void {
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

/** The cells that the spill fills now. Below them it has room to grow, where somebody may have typed. */
const filledBySpill = ({ spill, table }: SheetBlock): SheetBlock["spill"] =>
  spill === null ? null : { ...spill, rows: Math.min(spill.rows, table.rows) };

/** The cell with the formula that calls a function of ours. */
export const answerCell = ({ spill, table }: SheetBlock): Corner => spill ?? table;

/** The add-in's functions are not registered yet, so the cell would go on showing #NAME?. */
class UnknownFunction extends Error {
  constructor(
    readonly called: string,
    readonly otherwise = "",
  ) {
    super(called);
  }
}

async function afterFailure(error: unknown, request: Pick<BlockRequest, "replaced">, restorePoint: RestorePoint): Promise<string> {
  const state = await restoreAfterFailure(restorePoint);
  if (error instanceof UnknownFunction && state === "restored")
    return `Excel does not know ${error.called} yet. Close the pane, open it again, then insert again${error.otherwise}. Every cell was put back as it was`;
  return failureSentence(error, { action: actionOf(request), state });
}

/** "Savings grid", or "Savings grid 2" where that is taken. */
function freeName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!lower.has(name.toLowerCase())) return name;
  }
}
