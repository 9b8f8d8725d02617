/** Puts a table into the workbook, and compares what Excel works out with the module's figures. */
import { areaAddress, layOut, tableSpill, type CellLink, type Table } from "../tables";
import { agreementOf } from "./agreement";
import { answerOf, insertBlock, type WrittenBlock } from "./insert-block";
import type { Inserted, InsertRequest, Mode, Outcome } from "./insertion";
import { linkWithin } from "./link-within";
import type { Size } from "./preflight";

/** How many rows and columns a table takes in a mode; the same wherever it stands. */
export function sizeOf(table: Table, mode: Mode): Size {
  return layOut(table, { mode, origin: { row: 0, column: 0, number: 1 }, date: "" });
}

export async function insertTable({ table, mode, place, mayOverwrite, today }: InsertRequest): Promise<Outcome> {
  const size = sizeOf(table, mode);
  const outcome = await insertBlock({
    noun: "table",
    size,
    obstacleAt: (target) => obstacleOf(linkWithin(linksOf(table, mode), target, size)),
    layOutAt: ({ row, column }, names) =>
      layOut(table, { mode, origin: { row, column, number: nextNumber(names) }, date: dateWords(today) }),
    ...(mode === "live" ? { calls: "CARE.TABLE", otherwise: "; or insert as formulas" } : {}),
    title: table.title,
    place,
    mayOverwrite,
  });
  return outcome.kind === "written" ? { kind: "inserted", inserted: insertedBy(outcome.written, table, mode) } : outcome;
}

/** Values follow nothing. */
const linksOf = ({ assumptions }: Table, mode: Mode): readonly CellLink[] =>
  mode === "values" ? [] : assumptions.flatMap(({ link }) => (link === undefined ? [] : [link]));

const obstacleOf = (cell: string | null): string | null =>
  cell === null
    ? null
    : `${cell}, to which a figure is linked, lies where the table would go. Select another cell, or choose New sheet. Nothing was written`;

function insertedBy({ sheet, onNewSheet, corner, area, block, values, before }: WrittenBlock, table: Table, mode: Mode): Inserted {
  const { row, column } = answerOf(block);
  const liveAnswer = block.spill === null ? null : values[row]?.[column];
  const isPending = typeof liveAnswer === "string" && liveAnswer.startsWith("#");
  return {
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
    before,
  };
}

/** One more than any table of ours in the workbook. */
function nextNumber(names: readonly string[]): number {
  return 1 + Math.max(0, ...names.map((name) => Number(/^care_.*_(\d+)$/i.exec(name)?.[1] ?? 0)));
}

export const dateWords = (date: Date): string => date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
