/** Compares a table's cells with what would be written there from its entry, and from the assumptions as they are now. */
import { moduleVersion } from "../../calculation";
import {
  areaAddress,
  layOut,
  makeTable,
  stampOf,
  tableSpill,
  type AssumptionRow,
  type Corner,
  type Made,
  type SheetBlock,
  type Table,
  type TableDefinition,
} from "../../tables";
import { agreementOf } from "../agreement";
import { dateWords, dayOf } from "./dates";
import { asRegistered, type RegisterEntry } from "./entry";
import type { InspectedTable, TableLocation } from "./inspection";
import { assumptionsByLabel, assumptionsNow, handChanges } from "./detect-changes";
import type { Cells } from "./written-cells";

/** With whether some of their rows or columns are hidden. */
export type CellsSeen = Cells & { readonly isPartlyHidden: boolean };

const nothingCompared = { agree: 0, of: 0, firstDifferent: null };

export function compareWithSheet(
  definition: TableDefinition,
  entry: RegisterEntry,
  tableBefore: Table,
  at: Omit<TableLocation, "spill">,
  cells: CellsSeen,
): InspectedTable {
  const laidOut = (table: Table): SheetBlock =>
    layOut(table, {
      mode: entry.mode,
      origin: { row: at.row, column: at.column, number: entry.number },
      date: dateWords(dayOf(entry.written)),
    });
  const makeNamed = (rows: readonly AssumptionRow[]): Made => {
    const made = makeTable(definition, rows);
    return "table" in made ? { table: asRegistered(made.table, entry) } : made;
  };
  const block = laidOut(tableBefore);
  const olderVersion = entry.version === moduleVersion ? null : entry.version;
  const { formulas, isPartlyHidden } = cells;
  const shared = { kind: "there", formulas, isPartlyHidden, tableBefore, olderVersion, places: placesIn(block, at) } as const;
  /** An earlier version laid it out otherwise, or it has other rows or columns now: only its assumptions can be read. */
  const withoutCells = (): InspectedTable => {
    const rowsNow = olderVersion === null ? entry.rows : assumptionsByLabel(entry, cells);
    const made = makeNamed(rowsNow);
    return {
      ...shared,
      at: { ...at, spill: null },
      isReshaped: true,
      changes: [],
      assumptions: [],
      sources: [],
      rowsNow,
      table: "table" in made ? made.table : null,
      problems: "problems" in made ? made.problems.map(({ sentence }) => sentence) : [],
      isOutgrown: false,
      agreement: nothingCompared,
      stamp: null,
    };
  };
  if (block.rows !== at.rows || block.columns !== at.columns) return withoutCells();
  const { rows: rowsNow, changes: assumptions, sources } = assumptionsNow(block, entry, cells, at);
  const linked = makeNamed(withLinksOf(rowsNow, entry.rows));
  const followed = "table" in linked ? laidOut(linked.table) : block;
  const made = makeNamed(rowsNow);
  const table = "table" in made ? made.table : null;
  const now = table === null ? null : laidOut(table);
  const isOutgrown = now !== null && (now.rows !== block.rows || now.columns !== block.columns);
  const changes = handChanges(block, followed, entry, cells, at);
  // What another version worded otherwise is no change by hand.
  if (olderVersion !== null && changes.some(({ kept }) => kept === undefined)) return withoutCells();
  return {
    ...shared,
    at: { ...at, ...ownCells(block, now, cells) },
    isReshaped: false,
    changes,
    assumptions,
    sources,
    rowsNow,
    table,
    problems: "problems" in made ? made.problems.map(({ sentence }) => sentence) : [],
    isOutgrown,
    agreement:
      table === null || now === null || isOutgrown
        ? nothingCompared
        : agreementOf(cells.values, now, now.spill === null ? null : tableSpill(table), at),
    stamp: table === null ? null : stampOf(table),
  };
}

const placesIn = ({ assumptions, table, notes }: SheetBlock, corner: Corner): InspectedTable["places"] => ({
  assumptions: areaAddress(corner, assumptions),
  table: areaAddress(corner, table),
  notes: areaAddress(corner, notes),
});

/** The rows as they were written, with links to where the linked cells are now. */
function withLinksOf(rowsNow: readonly AssumptionRow[], rows: readonly AssumptionRow[]): readonly AssumptionRow[] {
  const links = new Map(rowsNow.map(({ label, link }) => [label, link]));
  return rows.map((row) => {
    const link = links.get(row.label) ?? row.link;
    return link === undefined ? row : { ...row, link };
  });
}

/** A live formula fills more or fewer cells when its assumptions change, unless something is in its way. */
function ownCells(block: SheetBlock, now: SheetBlock | null, { values }: Cells): Pick<TableLocation, "rows" | "columns" | "spill"> {
  const answer = block.spill === null ? undefined : values[block.spill.row]?.[block.spill.column];
  const spillNow = now?.spill ?? null;
  const hasSpilled = now !== null && spillNow !== null && !(typeof answer === "string" && answer.startsWith("#"));
  return {
    rows: hasSpilled ? Math.max(block.rows, now.rows) : block.rows,
    columns: hasSpilled ? Math.max(block.columns, now.columns) : block.columns,
    spill: hasSpilled ? spillNow : block.spill,
  };
}
