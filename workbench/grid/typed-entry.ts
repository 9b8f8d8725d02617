/** Reads an entry as Excel does with British settings, whether it is typed or written to `values` or `formulas`. */
import { CellValueType } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import { errors } from "./cell";

const empty = { v: null, f: null, si: null, p: null, t: null } as const;

/**
 * @param format the cell's number format: with `@` every entry is text, and any format but General is kept
 * @returns `undefined` for null, which leaves the cell alone; `""` empties it
 */
export function typedEntry(entry: unknown, format = "General"): ICellData | undefined {
  if (entry === null || entry === undefined) return undefined;
  if (entry === "") return { ...empty };
  if (typeof entry === "number") return Number.isFinite(entry) ? number(entry) : { ...empty, v: "#NUM!", t: CellValueType.STRING };
  if (typeof entry === "boolean") return { ...empty, v: entry ? 1 : 0, t: CellValueType.BOOLEAN };
  const typed = typeof entry === "string" ? entry : JSON.stringify(entry);
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (format === "@") return text(typed);
  return formula(typed) ?? quantity(typed, format) ?? date(typed, format) ?? word(typed);
}

const number = (value: number): ICellData => ({ ...empty, v: value, t: CellValueType.NUMBER });
const text = (value: string): ICellData => ({ ...empty, v: value, t: CellValueType.FORCE_STRING });

/** `=1+2`, and also `+A1`, `-A1*2` and `@SUM(A1)`, but not a signed number or a sign alone. */
function formula(typed: string): ICellData | undefined {
  if (typed.startsWith("=") && typed.length > 1) return { ...empty, f: typed };
  if (!/^[+\-@]./.test(typed) || quantity(typed, "General") !== undefined) return undefined;
  return { ...empty, f: `=${typed.startsWith("@") ? typed.slice(1) : typed}` };
}

/** `1,234.5`, `(12)`, `£1,000`, `-£5.50`, `5%`, `1e6`: a number in the format in which it was typed. */
function quantity(typed: string, format: string): ICellData | undefined {
  const parts = /^\s*([+-])?\s*(£)?\s*([+-])?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?\s*(%)?\s*$/i.exec(typed);
  const [, sign, pound, innerSign, whole = "", fraction = "", exponent = "", percent] = parts ?? [];
  const bracketed = /^\s*\(([^()+-]+)\)\s*$/.exec(typed)?.[1];
  if (bracketed !== undefined) return negated(quantity(bracketed, format));
  if (parts === null || (whole === "" && fraction.length < 2) || (sign !== undefined && innerSign !== undefined)) return undefined;
  const size = Number(`${whole.replaceAll(",", "") || "0"}${fraction === "." ? "" : fraction}${exponent}${percent ? "e-2" : ""}`);
  const value = percent && exponent ? Number(whole.replaceAll(",", "") + fraction + exponent) / 100 : size;
  const signed = sign === "-" || innerSign === "-" ? -value : value;
  const decimals = fraction.length > 1 ? ".00" : "";
  const pattern = pound
    ? `£#,##0${decimals}`
    : percent
      ? `0${decimals}%`
      : whole.includes(",")
        ? `#,##0${decimals}`
        : exponent
          ? "0.00E+00"
          : "General";
  return formatted(signed, pattern, format);
}

const negated = (cell: ICellData | undefined): ICellData | undefined =>
  typeof cell?.v === "number" && cell.v > 0 ? { ...cell, v: -cell.v } : undefined;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `3/4/2027`, `03-04-27`, `2027-04-03`, `3 Apr 2027`: days since 30 December 1899, which from March 1900 on is Excel's serial number. */
function date(typed: string, format: string): ICellData | undefined {
  const plain = /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{1,2})\s*$/.exec(typed);
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(typed);
  const withMonth = /^\s*(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d{2})\s*$/i.exec(typed);
  if (plain) return day(Number(plain[1]), Number(plain[2]), plain[3] ?? "", "dd/mm/yyyy", format);
  if (iso) return day(Number(iso[3]), Number(iso[2]), iso[1] ?? "", "dd/mm/yyyy", format);
  if (withMonth)
    return day(Number(withMonth[1]), months.indexOf((withMonth[2] ?? "").toLowerCase()) + 1, withMonth[3] ?? "", "dd-mmm-yy", format);
  return undefined;
}

function day(dayOfMonth: number, month: number, yearText: string, pattern: string, format: string): ICellData | undefined {
  const year = Number(yearText) + (yearText.length > 2 ? 0 : Number(yearText) < 30 ? 2000 : 1900);
  const at = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (year < 1901 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== dayOfMonth) return undefined;
  return formatted(at.getTime() / 86_400_000 + 25_569, pattern, format);
}

function word(typed: string): ICellData {
  const upper = typed.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { ...empty, v: upper === "TRUE" ? 1 : 0, t: CellValueType.BOOLEAN };
  if (errors.includes(upper)) return { ...empty, v: upper, t: CellValueType.STRING };
  return { ...empty, v: typed, t: CellValueType.STRING };
}

/** The number brings its format where the cell has none of its own. */
const formatted = (value: number, pattern: string, format: string): ICellData => ({
  ...number(value),
  ...(pattern === "General" || format !== "General" ? {} : { s: { n: { pattern } } }),
});
