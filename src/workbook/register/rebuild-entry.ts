/**
 * Rebuilds the entry of a table from its name and its cells. Programs other than Excel keep those and lose what add-ins keep in a workbook.
 * Who signed it, which changes by hand were to stay, and in which version it was written are not in the cells.
 */
import { moduleVersion } from "../../calculation";
import {
  areaAddress,
  inSentence,
  isList,
  makeTable,
  quotedSheet,
  readSource,
  type AssumptionRow,
  type Corner,
  type TableDefinition,
} from "../../tables";
import { catalogue } from "../../tables/catalogue";
import { reading } from "../read-cells";
import { isoDate } from "./dates";
import { assumptionsByLabel } from "./detect-changes";
import { areaName, type RegisterEntry } from "./entry";
import { readRegister, writeEntry } from "./read-register";
import { withUnprinted } from "./unprinted-choices";
import { sourceColumn } from "./sources-now";
import type { Cells } from "./written-cells";

/** A table whose name and cells are in the workbook, and whose entry is not. */
export type LostTable = {
  readonly number: number;
  /** "Savings!B4:G60". */
  readonly at: string;
  /** What its first cell shows: "Oak House, savings grid: …". */
  readonly heading: string;
};

type Read = {
  readonly number: number;
  readonly at: string;
  readonly corner: Corner;
  readonly cells: Cells;
  readonly formats: readonly (readonly unknown[])[];
};

/** In the order of their numbers; a sentence says why the workbook could not be read. */
export async function lostTables(): Promise<readonly LostTable[] | { readonly sentence: string }> {
  const found = await readLost();
  return "sentence" in found ? found : found.map(({ number, at, cells }) => ({ number, at, heading: headingOf(cells) }));
}

/** Puts the lost tables back on the register, whose cells stay as they are. Null, or a sentence that says which could not be read. */
export async function putBackOnRegister(today: Date): Promise<string | null> {
  const found = await readLost();
  if ("sentence" in found) return found.sentence;
  const unread: string[] = [];
  for (const read of found) {
    const entry = await entryFrom(read, today);
    if (entry === null) unread.push(read.at);
    else await writeEntry(entry);
  }
  return unread.length === 0
    ? null
    : `The cells at ${unread.join(" and ")} do not hold a table as this version writes it, so it is not on the list. Make it again from its form`;
}

async function readLost(): Promise<readonly Read[] | { readonly sentence: string }> {
  const listed = new Set((await readRegister()).map(({ number }) => number));
  return reading((context) => readUnlisted(context, listed));
}

const headingOf = ({ text }: Cells): string => text[0]?.[0] ?? "";

const numbered = new RegExp(`^${areaName(0).slice(0, -1)}([1-9]\\d{0,8})$`, "i");

async function readUnlisted(context: Excel.RequestContext, listed: ReadonlySet<number>): Promise<readonly Read[]> {
  const names = context.workbook.names.load("items/name");
  await context.sync();
  const queued = names.items.flatMap((name) => {
    const number = Number(numbered.exec(name.name)?.[1] ?? 0);
    if (number === 0 || listed.has(number)) return [];
    const range = name.getRangeOrNullObject().load("address,rowIndex,columnIndex,rowCount,columnCount,formulas,values,text,numberFormat");
    return [{ number, range, sheet: range.worksheet.load("name") }];
  });
  if (queued.length === 0) return [];
  await context.sync();
  return queued
    .flatMap(({ number, range, sheet }): Read[] => {
      if (range.isNullObject) return [];
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns, formulas, values, text, numberFormat } = range;
      const at = `${quotedSheet(sheet.name)}!${areaAddress({ row, column }, { row: 0, column: 0, rows, columns })}`;
      return [{ number, at, corner: { row, column }, cells: { formulas, values, text }, formats: numberFormat }];
    })
    .sort((a, b) => a.number - b.number);
}

async function entryFrom({ number, at, corner, cells, formats }: Read, today: Date): Promise<RegisterEntry | null> {
  const kind = kindOf(headingOf(cells));
  if (kind === null) return null;
  const { table, name } = kind;
  const definition = await catalogue.find(({ id }) => id === table)?.load();
  if (definition === undefined) return null;
  const entry: RegisterEntry = {
    number,
    id: crypto.randomUUID(),
    table,
    ...(name === "" ? {} : { name }),
    ...(formats.flat().some((format) => /;\s*\(|\(#/.test(String(format))) ? { signs: "brackets" } : {}),
    mode: modeOf(cells),
    rows: rowsIn(cells, definition),
    version: moduleVersion,
    written: isoDate(dayOfValues(cells) ?? today),
    at,
  };
  const rows = await withUnprinted(definition, entry, corner, cells);
  return "table" in makeTable(definition, rows) ? { ...entry, rows } : null;
}

/** Which table the heading is of, and its name; of two whose titles fit, the one with the longer title. */
function kindOf(heading: string): { readonly table: string; readonly name: string } | null {
  const fitting = catalogue.flatMap(({ id, title }) => {
    if (heading.startsWith(`${title}:`)) return [{ table: id, name: "", title }];
    const end = heading.lastIndexOf(`, ${inSentence(title)}:`);
    return end > 0 ? [{ table: id, name: heading.slice(0, end), title }] : [];
  });
  return fitting.sort((a, b) => b.title.length - a.title.length)[0] ?? null;
}

const valuesOf = /^Values of (\d{1,2} \p{L}+ \d{4})\. They do not recalculate\.$/u;

const dayWordsIn = ({ text }: Cells): string | undefined => text.flatMap(([first = ""]) => valuesOf.exec(first)?.[1] ?? [])[0];

function dayOfValues(cells: Cells): Date | null {
  const words = dayWordsIn(cells);
  const day = words === undefined ? null : new Date(`${words} 12:00`);
  return day === null || Number.isNaN(day.getTime()) ? null : day;
}

function modeOf(cells: Cells): RegisterEntry["mode"] {
  if (dayWordsIn(cells) !== undefined) return "values";
  return cells.formulas.flat().some((formula) => /^=.*CARE[._]TABLE\(/i.test(String(formula))) ? "live" : "formulas";
}

/** The assumptions with their sources, which stand below the heading “Assumption” in every mode. */
function rowsIn(cells: Cells, { assumptions }: TableDefinition): readonly AssumptionRow[] {
  const below = cells.text.slice(cells.text.findIndex(([label]) => label === "Assumption") + 1);
  const rows = assumptionsByLabel({ mode: "formulas", rows: [] }, cells);
  return rows.map((row, index) => {
    const given = readSource((below[index]?.[sourceColumn] ?? "").trim());
    const assumption = Object.values(assumptions).find(({ label }) => label === row.label);
    // The source that a usual value has of itself was given by nobody.
    const isUsual =
      given.source !== undefined && assumption !== undefined && !isList(assumption) && assumption.usualSource === given.source;
    return isUsual ? row : { ...row, ...given };
  });
}
