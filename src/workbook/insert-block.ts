/** Puts a block of cells into the workbook: one read of what is there, then one write that reads the cells back. */
import { address, areaAddress, quotedSheet, type Corner, type SheetBlock } from "../tables";
import type { Content } from "./cell-snapshot";
import { queueSetting, wholeKey } from "./document-settings";
import { anotherClient, settingsFull } from "./answered";
import { failureSentence } from "./failure-sentence";
import { freeSheetName } from "./free-sheet-name";
import type { NotInserted } from "./insertion";
import { redrawChart } from "./native-chart";
import { intrusionOf, loaded, pointWith, queueMet } from "./met-cells";
import { alone, type Operation } from "./operations";
import { markAsOurs } from "./own-sheet";
import { setUpNewSheet } from "./new-sheet";
import { preflight, type Preflight, type Target } from "./preflight";
import { areaName, entryText, registerKey, type RegisterEntry } from "./register/entry";
import type { Destination, ReplacedTable, Size } from "./request";
import { atPoint, isWhole, pointArea, restore, restoreAfterFailure } from "./restore";
import { namesDeleted, restorePointOf, type RestorePoint, type Undoable } from "./restore-point";
import { absolute, nameRange, writeBlock, type Surroundings } from "./write-block";

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
    return await alone(actionOf(request), (operation) => Excel.run((context) => insert(context, request, operation)));
  } catch (error) {
    return refused(failureSentence(error, { action: actionOf(request), state: "unchanged" }));
  }
}

const refused = (sentence: string): NotInserted => ({ kind: "refused", sentence });

const actionOf = ({ replaced }: Pick<BlockRequest, "replaced">): "insert" | "update" => (replaced === undefined ? "insert" : "update");

async function insert<AlternativeOutcome>(
  context: Excel.RequestContext,
  request: BlockRequest<AlternativeOutcome>,
  operation: Operation,
): Promise<BlockOutcome<AlternativeOutcome>> {
  const { place, size, replaced, mayOverwrite } = request;
  const readWith = request.readWith?.(context);
  const found = await preflight(context, place, size, replaced);
  const alternative = readWith?.() ?? null;
  if (alternative !== null) return alternative;
  const { target } = found;
  const obstacle = target === null ? found.obstacle : (target.obstacle ?? request.obstacleAt?.(target) ?? null);
  if (obstacle !== null) return refused(obstacle);
  if (target !== null && (target.first !== null || target.alsoThere.length > 0) && mayOverwrite !== true) return notEmpty(target);
  const corner = target ?? newSheetCorner;
  const block = request.layOutAt(corner, found);
  const sheetName = target?.sheet ?? freeSheetName(request.title, found.sheetNames);
  const area = areaAddress(corner, { row: 0, column: 0, rows: block.rows, columns: block.columns });
  const entry = request.registerAt?.(`${quotedSheet(sheetName)}!${area}`, found) ?? null;
  const whole = grownTo(block, size);
  const point = restorePointOf(found, { sheetName, corner, size, block: whole, entry, replaced });
  if (request.isStopped?.() === true) return refused("Stopped. Nothing was written");
  return await writeOrRestore(context, request, operation, { found, target, block, whole, corner, sheetName, area, entry, point });
}

const notEmpty = ({ area, filled, first, alsoThere, emptyCell }: Target): NotInserted => ({
  kind: "not empty",
  area,
  filled,
  first,
  alsoThere,
  emptyCell,
});

type Plan = {
  readonly found: Preflight;
  readonly target: Target | null;
  readonly block: SheetBlock;
  /** The block with the empty cells that clear what is left of a larger one. */
  readonly whole: SheetBlock;
  readonly corner: Corner;
  readonly sheetName: string;
  /** "B4:G60". */
  readonly area: string;
  readonly entry: RegisterEntry | null;
  readonly point: RestorePoint;
};

async function writeOrRestore<AlternativeOutcome>(
  context: Excel.RequestContext,
  request: BlockRequest<AlternativeOutcome>,
  { writes, leaves }: Operation,
  plan: Plan,
): Promise<BlockOutcome<AlternativeOutcome>> {
  const { action, target, point } = { ...plan, action: actionOf(request) };
  const queued = queueWrite(context, action === "update", plan);
  writes(atPoint(point, plan.area), async () => (await isWhole(point)) || restore(queued.pointNow(), true));
  try {
    await context.sync();
    const intrusion = queued.intrusion();
    if (intrusion === null) return { kind: "written", written: writtenBy(request, plan, queued) };
    const state = await restoreAfterFailure(queued.pointNow());
    if (state === "unknown") leaves();
    if (intrusion === "names" || state === "unknown") return refused(failureSentence({ code: anotherClient }, { action, state }));
    const cell = address(point.row + intrusion.row, point.column + intrusion.column);
    const text = String(intrusion.content);
    if (action === "update" || target === null)
      return refused(
        `${cell} was changed while the ${request.noun} was written, so every cell was put back as it was. Look at it, then try again`,
      );
    return { ...notEmpty(target), first: text === "" ? target.first : { cell, text }, filled: Math.max(1, target.filled) } as NotInserted;
  } catch (error) {
    if (queued.isTableGone()) return refused(failureSentence(error, { action, state: "unchanged" }));
    const { state, sentence } = await afterFailure(error, request, queued);
    if (state === "unknown") leaves();
    return refused(sentence);
  }
}

type Queued = {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  /** The table that is written again is not in the workbook any more, and nothing was done. */
  isTableGone(this: void): boolean;
  /** What somebody else did between looking and writing. */
  intrusion(this: void): Intrusion | null;
  /** The restore point with what the write met. */
  pointNow(this: void): RestorePoint;
};
type Intrusion = "names" | { readonly row: number; readonly column: number; readonly content: Content };

/** The batch reads the cells before it writes: Excel cannot stop a batch half-way, so what it met is put back afterwards. */
function queueWrite(
  context: Excel.RequestContext,
  isUpdate: boolean,
  { found, target, block, whole, corner, sheetName, entry, area, point }: Plan,
): Queued {
  const { workbook } = context;
  // Comes first: where another pane has just removed the table that is written again, Excel stops here, before anything is done.
  const own = isUpdate && entry !== null ? workbook.names.getItem(areaName(entry.number)).load("name") : null;
  const sheet = target === null ? workbook.worksheets.add(sheetName) : workbook.worksheets.getItem(target.sheetId);
  sheet.load("id,name");
  if (target === null) markAsOurs(sheet, point.token);
  const met = queueMet(workbook, sheet, point);
  const surroundings: Surroundings = {
    sheet: quotedSheet(sheetName),
    names: found.names,
    columnWidths: target?.snapshot.columnWidths ?? [],
  };
  const range = writeBlock(workbook, sheet, whole, corner, surroundings);
  if (entry !== null)
    nameRange(workbook, surroundings, areaName(entry.number), sheet.getRange(area), `${surroundings.sheet}!${absolute(area)}`);
  for (const name of namesDeleted(point, block, entry)) workbook.names.getItem(name).delete();
  if (target === null) setUpNewSheet(sheet, surroundings.sheet, block, corner, entry?.number ?? null);
  range.load("values,formulas");
  if (point.chart !== null) redrawChart(sheet, surroundings.sheet, block, corner, point.chart.name);
  const isKept = entry === null ? () => true : queueEntry(workbook, entry);
  return {
    sheet,
    range,
    isTableGone: () => own !== null && loaded(() => own.name) === null,
    intrusion: () => {
      if (!isKept()) throw new SettingsFull();
      return intrusionOf(point, met.read());
    },
    pointNow: () => pointWith(point, sheet, met),
  };
}

/** Queues the entry, last of all, and whether the workbook has kept it. */
function queueEntry(workbook: Excel.Workbook, entry: RegisterEntry): () => boolean {
  const [key, text] = [registerKey(entry.number), entryText(entry)];
  queueSetting(workbook, key, text);
  const kept = workbook.settings.getItemOrNullObject(wholeKey(key)).load("value");
  return () => !kept.isNullObject && kept.value === text;
}

function writtenBy(request: Pick<BlockRequest, "calls" | "noun" | "otherwise">, plan: Plan, { sheet, range }: Queued): WrittenBlock {
  const { target, block, corner, area, entry, point } = plan;
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
    restorePoint: { ...point, sheetId: sheet.id, noun: request.noun, written: range.formulas as unknown[][], spill: filledBySpill(block) },
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

/** The workbook's room for what add-ins keep is full, so the table would not be in the register. */
class SettingsFull extends Error {
  readonly code = settingsFull;
}

async function afterFailure(error: unknown, request: Pick<BlockRequest, "replaced">, { pointNow }: Queued) {
  const point = pointNow();
  const state = await restoreAfterFailure(point);
  return { state, sentence: sentenceAfter(error, request, point, state) };
}

function sentenceAfter(
  error: unknown,
  request: Pick<BlockRequest, "replaced">,
  point: RestorePoint,
  state: "restored" | "unknown",
): string {
  if (error instanceof UnknownFunction && state === "restored")
    return `Excel does not know ${error.called} yet. Close the pane, open it again, then insert again${error.otherwise}. If it stays so, Excel still has an older list of functions, which it keeps for up to a day. Every cell was put back as it was`;
  const isGone = (error as { code?: string }).code === "ItemNotFound" && state === "restored";
  return failureSentence(error, {
    action: actionOf(request),
    state: isGone ? "unchanged" : state,
    where: atPoint(point, pointArea(point)),
  });
}
