/** What the workbook keeps about a table: enough to make it again, and to see what has changed since. */
import type { Cell } from "../../calculation";
import { everySigns, isProvenance, namedTable, withSigns, type AssumptionRow, type Signs, type Table } from "../../tables";
import type { Mode } from "../request";

export type Signature = { readonly by: string; /** As an ISO date. */ readonly on: string };

/** A change made by hand that is to stay. Row and column count from the table's corner. */
export type KeptChange = { readonly row: number; readonly column: number; readonly now: string | number | boolean; readonly on: string };

export type RegisterEntry = {
  /** The table's names end in it: care_table_3, care_spot_cost_3. */
  readonly number: number;
  /** What tells it from every table of every workbook; tables of version 0.1.0 have none. */
  readonly id?: string;
  /** The id of the standard table: "savings-grid". */
  readonly table: string;
  /** What people call it: "Oak House". */
  readonly name?: string;
  /** How its figures below nil are printed; absent is with a minus. */
  readonly signs?: Signs;
  readonly mode: Mode;
  readonly rows: readonly AssumptionRow[];
  /** The version of the calculation. */
  readonly version: string;
  /** When it was written, as an ISO date. */
  readonly written: string;
  /** Where it was written: "Savings!B4:G60". */
  readonly at: string;
  readonly prepared?: Signature;
  /** With the table's stamp at the time. */
  readonly reviewed?: Signature & { readonly stamp: string };
  readonly kept?: readonly KeptChange[];
  /** Printed figures that contradict one another were seen and are to stay. It holds for figures with this stamp. */
  readonly keptAsPrinted?: { readonly stamp: string; /** As an ISO date. */ readonly on: string };
};

/** By this a form knows its table again, in whatever workbook is open. */
export const identityOf = ({ id, table, number, written }: RegisterEntry): string => id ?? `${table} ${number} ${written}`;

/** The same table with other assumptions, which nobody has reviewed. */
export function checkedAnew(
  { number, id, table, name, signs, mode, version, written, at, prepared, kept }: RegisterEntry,
  rows: RegisterEntry["rows"],
): RegisterEntry {
  return {
    ...{ number, table, mode, rows, version, written, at },
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(signs === undefined ? {} : { signs }),
    ...(prepared === undefined ? {} : { prepared }),
    ...(kept === undefined ? {} : { kept }),
  };
}

/** A table by the name of its entry, and with figures below nil printed as they were when it was written. */
export const asRegistered = (table: Table, { name, signs }: Pick<RegisterEntry, "name" | "signs">): Table =>
  withSigns(namedTable(table, name), signs);

/** The key of an entry among the workbook's settings; of "" the start of all their keys. */
export const registerKey = (number: number | ""): string => `register.${number}`;
/** The name of the table's cells. */
export const areaName = (number: number): string => `care_table_${number}`;

/** The number of the layout of the text, so that later versions can change it. */
const layout = 1;
export const entryText = (entry: RegisterEntry): string => JSON.stringify({ layout, ...entry });

/** Null where the text is no entry, or one of a later version. */
export function readEntry(text: string): RegisterEntry | null {
  try {
    const found: unknown = JSON.parse(text);
    return isEntry(found) ? found : null;
  } catch {
    return null;
  }
}

type Unknown = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Unknown => typeof value === "object" && value !== null && !Array.isArray(value);
const modes: readonly unknown[] = ["formulas", "live", "values"] satisfies readonly Mode[];

function isEntry(value: unknown): value is RegisterEntry {
  if (!isRecord(value) || value["layout"] !== layout) return false;
  const { number, id, table, name, signs, mode, rows, version, written, at, prepared, reviewed, kept, keptAsPrinted } = value;
  return (
    Number.isInteger(number) &&
    [id, name].every((text) => ["undefined", "string"].includes(typeof text)) &&
    [table, version, written, at].every((text) => typeof text === "string") &&
    (signs === undefined || everySigns.some((one) => one === signs)) &&
    modes.includes(mode) &&
    isListOf(rows, isRow) &&
    (prepared === undefined || isSignature(prepared)) &&
    (reviewed === undefined || (isSignature(reviewed) && typeof (reviewed as Unknown)["stamp"] === "string")) &&
    (kept === undefined || isListOf(kept, isKept)) &&
    (keptAsPrinted === undefined ||
      (isRecord(keptAsPrinted) && [keptAsPrinted["stamp"], keptAsPrinted["on"]].every((text) => typeof text === "string")))
  );
}

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(isItem);
const isPlain = (value: unknown): value is Cell => value === null || ["string", "number", "boolean"].includes(typeof value);
const isRow = (row: unknown): boolean =>
  isRecord(row) &&
  typeof row["label"] === "string" &&
  isPlain(row["value"]) &&
  ["undefined", "string"].includes(typeof row["link"]) &&
  isProvenance(row);
const isSignature = (value: unknown): boolean => isRecord(value) && typeof value["by"] === "string" && typeof value["on"] === "string";
const isKept = (value: unknown): boolean =>
  isRecord(value) &&
  Number.isInteger(value["row"]) &&
  Number.isInteger(value["column"]) &&
  typeof value["on"] === "string" &&
  isPlain(value["now"]);
