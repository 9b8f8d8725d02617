/** The cells, names, chart and register entry that a write is about to change, so that all of them can be put back. */
import { address, isFilledBySpill, type Area, type Corner, type SheetBlock } from "../tables";
import type { CellSnapshot, Content } from "./cell-snapshot";
import { chartName, type ReplacedChart } from "./native-chart";
import type { Preflight } from "./preflight";
import { areaName, entryText, registerKey, type RegisterEntry } from "./register/entry";
import { isSameContent } from "./register/written-cells";
import type { ReplacedTable, Size } from "./request";
import { contentsOf } from "./write-block";

export type RestorePoint = {
  /** The sheet's id, which survives a rename; null until a new sheet is made. */
  readonly sheetId: string | null;
  readonly sheetName: string;
  readonly onNewSheet: boolean;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Null on a new sheet. */
  readonly snapshot: CellSnapshot | null;
  /** What is written there, as it would be typed. */
  readonly written: readonly (readonly unknown[])[];
  readonly spill: Area | null;
  /** What was filled by a spill before. */
  readonly spillBefore: Area | null;
  /** The chart of a table that is written again, as it was drawn. */
  readonly chart: ReplacedChart | null;
  readonly namesMade: readonly string[];
  /** Names that are given other cells or deleted, with what they referred to. */
  readonly namesBefore: readonly (readonly [name: string, formula: string])[];
  /** The table's text in the register before, null where it had none, and the one that is written. */
  readonly setting: { readonly key: string; readonly text: string | null; readonly written: string | null } | null;
  readonly sheetMade?: SheetMade;
  /** Its names and its entry must not be in the workbook: another table may have been given its number. */
  readonly mustBeFree?: true;
  /** What a new sheet is marked with, so that it is known from one that somebody else makes. */
  readonly token: string;
};

/** A sheet that is made again where it is gone. `id` is known once it is made. */
export type SheetMade = { readonly position: number; readonly block: SheetBlock; readonly number: number; id: string | null };

/** What undo also needs: the formulas that Excel held right after the write, which tell whether anybody has typed since. */
export type Undoable = RestorePoint & { readonly noun: string; readonly sheetId: string };

type Written = {
  readonly sheetName: string;
  readonly corner: Corner;
  readonly size: Size;
  readonly block: SheetBlock;
  readonly entry: RegisterEntry | null;
  readonly replaced: ReplacedTable | undefined;
};

export function restorePointOf(
  { target, names, register }: Preflight,
  { sheetName, corner, size, block, entry, replaced }: Written,
): RestorePoint {
  const wanted = [...block.names.map(({ name }) => name), ...(entry === null ? [] : [areaName(entry.number)])];
  const own = new Set(wanted.map((name) => name.toLowerCase()));
  return {
    sheetId: target?.sheetId ?? null,
    sheetName,
    onNewSheet: target === null,
    row: corner.row,
    column: corner.column,
    rows: size.rows,
    columns: size.columns,
    snapshot: target?.snapshot ?? null,
    written: contentsOf(block),
    spill: block.spill,
    spillBefore: replaced?.spill ?? null,
    chart: entry === null || replaced === undefined ? null : replacedChart(target?.charts ?? [], chartName(entry.number), replaced.block),
    token: newToken(),
    namesMade: wanted.filter((name) => !names.has(name.toLowerCase())),
    namesBefore: [...names].filter(([name]) => own.has(name) || (entry !== null && isNameOf(entry.number, name))),
    setting:
      entry === null
        ? null
        : { key: registerKey(entry.number), text: register.get(String(entry.number)) ?? null, written: entryText(entry) },
  };
}

export const newToken = (): string => crypto.randomUUID();

/** Whether a name is one of the names of the table with that number. */
export const isNameOf = (number: number, name: string): boolean => /^care_/i.test(name) && name.endsWith(`_${number}`);

/** The names that a write deletes, because the table no longer has them. */
export const namesDeleted = ({ namesBefore }: RestorePoint, { names }: SheetBlock, entry: RegisterEntry | null): readonly string[] => {
  const kept = new Set([...names.map(({ name }) => name.toLowerCase()), ...(entry === null ? [] : [areaName(entry.number)])]);
  return namesBefore.flatMap(([name]) => (kept.has(name) ? [] : [name]));
};

function replacedChart(
  charts: readonly { readonly id: string; readonly name: string }[],
  name: string,
  block: SheetBlock,
): ReplacedChart | null {
  const old = charts.find((chart) => chart.name === name);
  return old === undefined ? null : { id: old.id, name, block, ids: charts.map(({ id }) => id) };
}

/**
 * The contents to put back. A cell that holds neither what was written nor what stood there before was typed in by somebody meanwhile, and
 * keeps that.
 */
export function contentsToPut(
  { snapshot, written, spill, row, column }: RestorePoint,
  now: CellSnapshot,
): { readonly contents: readonly (readonly Content[])[]; readonly kept: readonly string[] } {
  const kept: string[] = [];
  const contents = now.contents.map((line, i) =>
    line.map((content, j) => {
      const held = now.formulas[i]?.[j];
      const isOurs =
        isFilledBySpill(spill, i, j) || held === snapshot?.formulas[i]?.[j] || held === "" || isSameContent(written[i]?.[j] ?? "", held);
      if (isOurs) return snapshot?.contents[i]?.[j] ?? "";
      kept.push(address(row + i, column + j));
      return content;
    }),
  );
  return { contents, kept };
}
