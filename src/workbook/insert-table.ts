/** Puts a table into the workbook and its register, and compares what Excel calculates with the module's figures. */
import { moduleVersion } from "../calculation";
import { areaAddress, layOut, provenanceOf, readLink, tableSpill, type AssumptionRow, type CellLink, type Table } from "../tables";
import { agreementOf } from "./agreement";
import { answerCell, insertBlock, type BlockRequest, type WrittenBlock } from "./insert-block";
import type { Inserted, InsertOutcome, InsertRequest, OutOfStep } from "./insertion";
import { linkWithin } from "./link-within";
import { queueLinkedCells } from "./linked-cells";
import type { Preflight } from "./preflight";
import { dateWords, isoDate } from "./register/dates";
import { identityOf, type RegisterEntry } from "./register/entry";
import { highestRemoved } from "./register/table-numbers";
import type { Mode } from "./request";
import { sizeOf } from "./table-size";

export async function insertTable(request: InsertRequest): Promise<InsertOutcome> {
  const outcome = await insertBlock(blockOf(request));
  return outcome.kind === "written" ? insertedFrom(outcome.written, request) : outcome;
}

/** Writes nothing where a linked cell no longer holds the figure of its row. */
export async function insertTableInStep(request: InsertRequest): Promise<InsertOutcome | OutOfStep> {
  const outcome = await insertBlock<OutOfStep>({ ...blockOf(request), readWith: (context) => queueStep(context, request.rows) });
  return outcome.kind === "written" ? insertedFrom(outcome.written, request) : outcome;
}

function blockOf(request: InsertRequest): BlockRequest {
  const { table, mode, place, mayOverwrite, today, replaced } = request;
  const size = sizeOf(table, mode);
  const numberIn = (found: Preflight): number => request.entry?.number ?? nextNumber(found);
  return {
    noun: "table",
    size: replaced === undefined ? size : { rows: Math.max(size.rows, replaced.rows), columns: Math.max(size.columns, replaced.columns) },
    obstacleAt: (target) => obstacleOf(linkWithin(linksOf(table, mode), target, size)),
    layOutAt: ({ row, column }, found) => layOut(table, { mode, origin: { row, column, number: numberIn(found) }, date: dateWords(today) }),
    registerAt: (at, found) => entryOf(request, numberIn(found), at),
    ...(replaced === undefined ? {} : { replaced }),
    ...(mode === "live" ? { calls: "CARE.TABLE", otherwise: "; or insert as formulas" } : {}),
    ...(request.isStopped === undefined ? {} : { isStopped: request.isStopped }),
    title: table.title,
    place,
    mayOverwrite,
  };
}

function queueStep(context: Excel.RequestContext, rows: readonly AssumptionRow[]): () => OutOfStep | null {
  const linked = rows.filter(({ link }) => link !== undefined);
  const read = queueLinkedCells(
    context,
    linked.map(({ link = "" }) => readLink(link)),
  );
  return () => {
    const cells = read();
    return cells.every((cell, index) => cell?.value === linked[index]?.value) ? null : { kind: "out of step", cells };
  };
}

/** A table of values follows no cells. */
const linksOf = ({ assumptions }: Table, mode: Mode): readonly CellLink[] =>
  mode === "values" ? [] : assumptions.flatMap(({ link }) => (link === undefined ? [] : [link]));

const obstacleOf = (cell: string | null): string | null =>
  cell === null
    ? null
    : `${cell}, to which a figure is linked, lies where the table would go. Select another cell, or choose New sheet. Nothing was written`;

/** Keeps who prepared the table. Its review and the changes that were kept belong to the table as it was before. */
function entryOf({ table, rows, mode, today, entry }: InsertRequest, number: number, at: string): RegisterEntry {
  return {
    number,
    id: entry?.id ?? crypto.randomUUID(),
    table: table.id,
    ...(table.name === undefined ? {} : { name: table.name }),
    ...(table.signs === "brackets" ? { signs: table.signs } : {}),
    mode,
    rows: rows.map((row) => ({
      label: row.label,
      value: row.value,
      ...provenanceOf(row),
      ...(row.link === undefined ? {} : { link: row.link }),
    })),
    version: moduleVersion,
    written: isoDate(today),
    at,
    ...(entry?.prepared === undefined ? {} : { prepared: entry.prepared }),
  };
}

function insertedFrom(
  { sheet, onNewSheet, corner, area, block, values, entry, restorePoint }: WrittenBlock,
  { table, mode }: InsertRequest,
): Extract<InsertOutcome, { kind: "inserted" }> {
  const { row, column } = answerCell(block);
  const liveAnswer = block.spill === null ? null : values[row]?.[column];
  const isPending = typeof liveAnswer === "string" && liveAnswer.startsWith("#");
  const inserted: Inserted = {
    number: entry?.number ?? 0,
    id: entry === null ? "" : identityOf(entry),
    sheet,
    onNewSheet,
    mode,
    area,
    assumptions: areaAddress(corner, block.assumptions),
    table: areaAddress(corner, block.table),
    notes: areaAddress(corner, block.notes),
    agreement: isPending
      ? { agree: 0, of: 0, firstDifferent: null }
      : agreementOf(values, block, block.spill === null ? null : tableSpill(table), corner),
    restorePoint,
  };
  return { kind: "inserted", inserted };
}

/** One more than the highest number in use. Entries whose cells are gone and tables that were removed count too, for they can come back. */
function nextNumber({ names, register }: Preflight): number {
  const inNames = [...names.keys()].map((name) => Number(/^care_.*_(\d+)$/.exec(name)?.[1] ?? 0));
  return 1 + Math.max(highestRemoved(), ...inNames, ...[...register.keys()].map(Number).filter(Number.isInteger));
}
