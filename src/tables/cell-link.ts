/** A cell that an assumption is linked to. Only what is read here becomes part of a formula: never words that somebody typed. */
import { quotedText } from "./formula";
import { columnLetters } from "./sheet-block";

export type CellLink = {
  readonly sheet: string;
  /** "C6". */
  readonly cell: string;
  /** The headings by which a figure of another table is known. Where one of them is no longer there the cell may be another figure, and there is none. */
  readonly headings?: readonly Heading[];
};

/** A cell of the same sheet, and what it holds: "2026/27", the first day of a month, or "" where it is empty. */
export type Heading = { readonly cell: string; readonly holds: string | number };

const written = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
/** No sheet of Excel has these in its name. */
// eslint-disable-next-line no-control-regex -- a name with control characters would end a formula where nobody sees it
const notInNames = /[[\]:*?/\\\u0000-\u001f\u007f]/;
const longestName = 31;
const excelColumns = 16_384;
const excelRows = 1_048_576;

/** "Inputs!C6" or "'My inputs'!$C$6", or the same with headings as `linkText` has it; null where it names no one cell of this workbook. */
export const readLink = (text: string): CellLink | null => readPlainLink(text) ?? readLinkWithHeadings(text);

function readPlainLink(text: string): CellLink | null {
  const [, quotedName, plainName, letters = "", row = ""] = written.exec(text.trim()) ?? [];
  const sheet = quotedName?.replaceAll("''", "'") ?? plainName;
  const column = columnNumber(letters.toUpperCase());
  if (sheet === undefined || sheet.length > longestName || notInNames.test(sheet) || /^'|'$/.test(sheet)) return null;
  if (column >= excelColumns || Number(row) > excelRows) return null;
  return { sheet, cell: `${columnLetters(column)}${row}` };
}

/** As it stands in a formula: "Inputs!C6", "'My inputs'!C6"; with headings, `IF(Plan!A8="2026/27",Plan!E8,NA())`. */
export function linkText({ sheet, cell, headings = [] }: CellLink): string {
  const at = (one: string): string => `${quotedSheet(sheet)}!${one}`;
  const conditions = headings.map((heading) => `${at(heading.cell)}=${asConstant(heading.holds)}`);
  if (conditions.length === 0) return at(cell);
  const stillThere = conditions.length === 1 ? (conditions[0] ?? "") : `AND(${conditions.join(",")})`;
  return `IF(${stillThere},${at(cell)},NA())`;
}

const asConstant = (holds: Heading["holds"]): string => (typeof holds === "number" ? String(holds) : quotedText(holds));

/** For people: "Inputs!C6"; "Plan!E8 (Saving, 2026/27)". */
export function linkWords({ sheet, cell, headings = [] }: CellLink): string {
  const at = linkText({ sheet, cell });
  const named = headings.flatMap(({ holds }) => (typeof holds === "string" && holds !== "" ? [holds] : []));
  return named.length === 0 ? at : `${at} (${named.join(", ")})`;
}

const reference = String.raw`(?:'(?:[^']|'')+'|[^'!=,()"]+)!\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const heading = String.raw`${reference}=(?:"[^"\p{Cc}]{0,100}"|\d{1,6})`;
const withHeadings = new RegExp(
  String.raw`^IF\((?:AND\((${heading}(?:,\s*${heading})+)\)|(${heading})),\s*(${reference}),\s*NA\(\)\)$`,
  "iu",
);
const eachHeading = new RegExp(String.raw`(${reference})=(?:"([^"]*)"|(\d+))`, "giu");

function readLinkWithHeadings(text: string): CellLink | null {
  const [, several, single, target = ""] = withHeadings.exec(text.trim()) ?? [];
  const link = readPlainLink(target);
  if (link === null) return null;
  const found = [...(several ?? single ?? "").matchAll(eachHeading)].map(
    ([, at = "", words, number]): (Heading & { sheet: string }) | null => {
      const cell = readPlainLink(at.replace(/^,\s*/, ""));
      return cell === null ? null : { ...cell, holds: words ?? Number(number) };
    },
  );
  const headings = found.flatMap((one) => (one?.sheet === link.sheet ? [{ cell: one.cell, holds: one.holds }] : []));
  return headings.length === found.length ? { ...link, headings } : null;
}

/** Quoted wherever Excel could take it for something else: a name with a space, one that looks like a cell, TRUE. */
export function quotedSheet(name: string): string {
  const isPlain = /^[A-Z_][A-Z0-9_.]*$/i.test(name) && !/^([A-Z]{1,3}\d+|R\d*(C\d*)?|C\d*|TRUE|FALSE)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A is 0. */
const columnNumber = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
