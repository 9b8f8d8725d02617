/** A cell that an assumption is linked to. Only what is read here becomes part of a formula: never words that somebody typed. */
import { columnLetters } from "./sheet-block";

export type CellLink = {
  readonly sheet: string;
  /** "C6". */
  readonly cell: string;
};

const written = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
/** No sheet of Excel has these in its name. */
// eslint-disable-next-line no-control-regex -- a name with control characters would end a formula where nobody sees it
const notInNames = /[[\]:*?/\\\u0000-\u001f\u007f]/;
const longestName = 31;
const excelColumns = 16_384;
const excelRows = 1_048_576;

/** "Inputs!C6" or "'My inputs'!$C$6"; null where it names no one cell of this workbook. */
export function readLink(text: string): CellLink | null {
  const [, quotedName, plainName, letters = "", row = ""] = written.exec(text.trim()) ?? [];
  const sheet = quotedName?.replaceAll("''", "'") ?? plainName;
  const column = columnNumber(letters.toUpperCase());
  if (sheet === undefined || sheet.length > longestName || notInNames.test(sheet) || /^'|'$/.test(sheet)) return null;
  if (column >= excelColumns || Number(row) > excelRows) return null;
  return { sheet, cell: `${columnLetters(column)}${row}` };
}

/** As it stands in a formula: "Inputs!C6", "'My inputs'!C6". */
export const linkText = ({ sheet, cell }: CellLink): string => `${quotedSheet(sheet)}!${cell}`;

/** Quoted wherever Excel could take it for something else: a name with a space, one that looks like a cell, TRUE. */
export function quotedSheet(name: string): string {
  const isPlain = /^[A-Z_][A-Z0-9_.]*$/i.test(name) && !/^([A-Z]{1,3}\d+|R\d*(C\d*)?|C\d*|TRUE|FALSE)$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A is 0. */
const columnNumber = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
