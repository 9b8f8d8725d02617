/** Looks at a table of the register where it stands now: what was changed by hand, which assumptions, and whether its figures still agree. */
import { moduleVersion } from "../../calculation";
import { areaAddress, layOut, makeTable, stampOf, tableSpill, type AssumptionRow, type SheetBlock, type Table } from "../../tables";
import { catalogue } from "../../tables/catalogue";
import { agreementOf } from "../agreement";
import { refusalOf } from "../excel-refusal";
import type { Inserted } from "../insertion";
import { quotedSheet } from "../preflight";
import { dateWords, dayOf } from "./dates";
import { areaName, type RegisterEntry } from "./entry";
import { assumptionsNow, handChanges, type AssumptionChange, type Cells, type HandChange } from "./standing";

/** Where it stands: kept for what is done to it next. Addresses are without the sheet's name. */
export type Standing = {
  readonly sheet: string;
  readonly area: string;
  readonly row: number;
  readonly column: number;
  /** With all that a formula of its own fills now. */
  readonly rows: number;
  readonly columns: number;
  readonly spill: SheetBlock["spill"];
};

export type Look =
  | { readonly kind: "missing" }
  /** A table of a version or kind that this one does not know, or Excel would not say. */
  | { readonly kind: "unreadable"; readonly sentence: string }
  | {
      readonly kind: "there";
      readonly at: Standing;
      /** Rows or columns were put into it or taken out of it, so that its cells cannot be compared. */
      readonly isReshaped: boolean;
      readonly changes: readonly HandChange[];
      readonly assumptions: readonly AssumptionChange[];
      /** The assumptions as they stand in the sheet. */
      readonly rowsNow: readonly AssumptionRow[];
      /** What they make, or why they make nothing. */
      readonly table: Table | null;
      readonly problems: readonly string[];
      /** As it was when it was written. */
      readonly tableBefore: Table;
      /** Its size would be another: it has to be written again. */
      readonly isOutgrown: boolean;
      readonly agreement: Inserted["agreement"];
      readonly stamp: string | null;
      /** The version that wrote it, when that is not this one. */
      readonly olderVersion: string | null;
    };

export async function lookAt(entry: RegisterEntry): Promise<Look> {
  const definition = await catalogue.find(({ id }) => id === entry.table)?.load();
  if (definition === undefined)
    return {
      kind: "unreadable",
      sentence: `This version does not know the table “${entry.table}”. Update Placement Costing, or take it off the list`,
    };
  const before = makeTable(definition, entry.rows);
  if ("problems" in before)
    return {
      kind: "unreadable",
      sentence: "Its assumptions cannot be read by this version. Make the table again, or take it off the list",
    };
  try {
    const read = await readArea(entry);
    if (read === null) return { kind: "missing" };
    const { at, cells } = read;
    const laidOut = (table: Table): SheetBlock =>
      layOut(table, {
        mode: entry.mode,
        origin: { row: at.row, column: at.column, number: entry.number },
        date: dateWords(dayOf(entry.written)),
      });
    const block = laidOut(before.table);
    const shared = { tableBefore: before.table, olderVersion: entry.version === moduleVersion ? null : entry.version };
    if (block.rows !== at.rows || block.columns !== at.columns)
      return {
        kind: "there",
        at: { ...at, spill: null },
        isReshaped: true,
        changes: [],
        assumptions: [],
        rowsNow: entry.rows,
        table: before.table,
        problems: [],
        isOutgrown: false,
        agreement: { agree: 0, of: 0, firstDifferent: null },
        stamp: null,
        ...shared,
      };
    const { rows: rowsNow, changes: assumptions } = assumptionsNow(block, entry, cells, at);
    const linked = makeTable(definition, withLinksOf(rowsNow, entry.rows));
    const followed = "table" in linked ? laidOut(linked.table) : block;
    const made = makeTable(definition, rowsNow);
    const table = "table" in made ? made.table : null;
    const blockNow = table === null ? null : laidOut(table);
    const isOutgrown = blockNow !== null && (blockNow.rows !== block.rows || blockNow.columns !== block.columns);
    return {
      kind: "there",
      at: { ...at, ...ownCells(block, blockNow, cells) },
      isReshaped: false,
      changes: handChanges(block, followed, entry, cells, at),
      assumptions,
      rowsNow,
      table,
      problems: "problems" in made ? made.problems.map(({ sentence }) => sentence) : [],
      isOutgrown,
      agreement:
        table === null || blockNow === null || isOutgrown
          ? { agree: 0, of: 0, firstDifferent: null }
          : agreementOf(cells.values, blockNow, blockNow.spill === null ? null : tableSpill(table), at),
      stamp: table === null ? null : stampOf(table),
      ...shared,
    };
  } catch (error) {
    return { kind: "unreadable", sentence: refusalOf(error) };
  }
}

/** The rows as they were, with their links where the cells are now. */
function withLinksOf(rowsNow: readonly AssumptionRow[], rows: readonly AssumptionRow[]): readonly AssumptionRow[] {
  const links = new Map(rowsNow.map(({ label, link }) => [label, link]));
  return rows.map((row) => {
    const link = links.get(row.label) ?? row.link;
    return link === undefined ? row : { ...row, link };
  });
}

/** A live formula fills more or fewer cells when its assumptions change, as long as nothing is in its way. */
function ownCells(block: SheetBlock, now: SheetBlock | null, { values }: Cells): Pick<Standing, "rows" | "columns" | "spill"> {
  const answer = block.spill === null ? undefined : values[block.spill.row]?.[block.spill.column];
  const spillNow = now?.spill ?? null;
  const hasSpilled = now !== null && spillNow !== null && !(typeof answer === "string" && answer.startsWith("#"));
  return {
    rows: hasSpilled ? Math.max(block.rows, now.rows) : block.rows,
    columns: hasSpilled ? Math.max(block.columns, now.columns) : block.columns,
    spill: hasSpilled ? spillNow : block.spill,
  };
}

/** Null when its cells are gone: the name is, or refers to nothing. */
async function readArea({ number }: RegisterEntry): Promise<{ at: Omit<Standing, "spill">; cells: Cells } | null> {
  return await Excel.run(async (context) => {
    const name = context.workbook.names.getItemOrNullObject(areaName(number)).load("name");
    const range = name.getRangeOrNullObject().load("rowIndex,columnIndex,rowCount,columnCount,formulas,values,text");
    const sheet = range.worksheet.load("name");
    await context.sync();
    if (name.isNullObject || range.isNullObject) return null;
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns, formulas, values, text } = range;
    const area = areaAddress({ row, column }, { row: 0, column: 0, rows, columns });
    return { at: { sheet: sheet.name, area, row, column, rows, columns }, cells: { formulas, values, text } };
  });
}

export const whereWords = ({ sheet, area }: Pick<Standing, "sheet" | "area">): string => `${quotedSheet(sheet)}!${area}`;
