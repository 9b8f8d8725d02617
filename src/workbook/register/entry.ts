/** What the workbook keeps of a table that was put into it: enough to make it again and to see what was changed since. */
import type { Cell } from "../../calculation";
import { isProvenance, type AssumptionRow } from "../../tables";
import type { Mode } from "../insertion";

export type Signature = { readonly by: string; /** As an ISO date. */ readonly on: string };

/** A change by hand that somebody wants to stay; row and column count from the table's own corner. */
export type KeptChange = { readonly row: number; readonly column: number; readonly now: string | number | boolean; readonly on: string };

export type RegisterEntry = {
  /** Its names end in it: care_table_3, care_spot_cost_3. */
  readonly number: number;
  /** The table's id: "savings-grid". */
  readonly table: string;
  readonly mode: Mode;
  readonly rows: readonly AssumptionRow[];
  /** Of the module that worked it out. */
  readonly version: string;
  /** When it was written, as an ISO date. */
  readonly written: string;
  /** Where it was written: "Savings!B4:G60". */
  readonly at: string;
  readonly prepared?: Signature;
  /** With the stamp that the table had when it was signed. */
  readonly reviewed?: Signature & { readonly stamp: string };
  readonly kept?: readonly KeptChange[];
  /** That some printed figures do not give one another was seen and is to stay; of the figures with this stamp. */
  readonly keptAsPrinted?: { readonly stamp: string; /** As an ISO date. */ readonly on: string };
};

/** The same table with other assumptions: who reviewed it has not seen these. */
export function checkedAnew(
  { number, table, mode, version, written, at, prepared, kept }: RegisterEntry,
  rows: RegisterEntry["rows"],
): RegisterEntry {
  return {
    ...{ number, table, mode, rows, version, written, at },
    ...(prepared === undefined ? {} : { prepared }),
    ...(kept === undefined ? {} : { kept }),
  };
}

/** The key of its text among the workbook's settings, and the name of its cells. */
export const registerKey = (number: number | ""): string => `register.${number}`;
export const areaName = (number: number): string => `care_table_${number}`;

/** An entry as text. The layout of what is kept has a number of its own, for files of later versions. */
const layout = 1;
export const entryText = (entry: RegisterEntry): string => JSON.stringify({ layout, ...entry });

/** Null is not an entry, or one of a later version. */
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
  const { number, table, mode, rows, version, written, at, prepared, reviewed, kept, keptAsPrinted } = value;
  return (
    Number.isInteger(number) &&
    [table, version, written, at].every((text) => typeof text === "string") &&
    modes.includes(mode) &&
    isListOf(rows, isRow) &&
    (prepared === undefined || isSignature(prepared)) &&
    (reviewed === undefined || (isSignature(reviewed) && typeof (reviewed as Unknown)["stamp"] === "string")) &&
    (kept === undefined || isListOf(kept, isKept)) &&
    (keptAsPrinted === undefined ||
      (isRecord(keptAsPrinted) && [keptAsPrinted["stamp"], keptAsPrinted["on"]].every((text) => typeof text === "string")))
  );
}

const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean => Array.isArray(value) && value.every(isOne);
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
