/** Fields between tabs or commas. */
import { isAtLeastHalf } from "./at-least-half";
import { readCell } from "./printed-figure";
import { cleaned } from "./printed-text";

/** Fields in quotes may hold the separator, line breaks, and quotes written twice. One pass, whatever the text. */
export function quotedFields(text: string, separator: string): readonly (readonly string[])[] {
  if (!text.includes('"')) return text.split("\n").map((line) => line.split(separator).map(cleaned));
  const rows: string[][] = [];
  let [row, field, isQuoted]: [string[], string, boolean] = [[], "", false];
  let start = 0;
  const take = (end: number): string => text.slice(start, end);
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (isQuoted && character !== undefined) {
      if (character !== '"') continue;
      field += take(at);
      start = at + 1;
      if (text[at + 1] === '"') {
        field += '"';
        at++;
        start = at + 1;
      } else isQuoted = false;
    } else if (character === '"' && field === "" && take(at).trim() === "") {
      isQuoted = true;
      start = at + 1;
    } else if (character === separator || character === "\n" || character === undefined) {
      row.push(cleaned(field + take(at)));
      [field, start] = ["", at + 1];
      if (character !== separator) {
        rows.push(row);
        row = [];
      }
    }
  }
  return rows;
}

/** Thousands are split by commas too: "1,234" and "£4,856.81 a week" are one field, "a,b" and "1234,5678" are two. */
export function hasCommaFields(line: string): boolean {
  if (!line.includes(",") || hasCommaAndBlank(line)) return false;
  return (quotedFields(line.replace(/(\d),(?=\d{3}(?!\d))/g, "$1"), ",")[0] ?? []).length > 1;
}

const hasCommaAndBlank = (line: string): boolean => /,\s/.test(line.replace(/"[^"]*"/g, ""));

/**
 * Lines that have as many fields each: "Fostering,105,112" among them is no 105,112. With blanks behind the commas they could be
 * sentences, unless figures stand in them.
 */
export function areCsv(lines: readonly string[]): boolean {
  if (lines.length === 1 || !lines.every((line) => line.includes(",") && !/[\t|]/.test(line))) return false;
  const rows = lines.map((line) => quotedFields(line, ",")[0] ?? []);
  const [first] = rows;
  if (first === undefined || first.length === 1 || rows.some(({ length }) => length !== first.length)) return false;
  const isMost = (count: number): boolean => isAtLeastHalf(count, lines.length);
  // In columns held apart by blanks "23,697" is one figure, though each line has one comma only.
  if (isMost(lines.filter((line) => /\S {2,}\S/.test(line)).length) && !lines.some((line) => /,(?!\d{3}(?!\d))/.test(line))) return false;
  if (!isMost(lines.filter(hasCommaAndBlank).length)) return true;
  return isMost(rows.filter((row) => row.slice(1).every(isAmount)).length);
}

const isAmount = (text: string): boolean => text === "" || ["figures", "mark", "unreadable", "year"].includes(readCell(text).kind);

/**
 * Copied out of a browser as text, a row loses the blank cells that it begins with: a row too short that begins with a figure, or with a
 * year over the columns, stands at its right end.
 */
export function withLostBlanks(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const full = rows.filter(({ length }) => length === width);
  const isLabelled = isAtLeastHalf(full.length, rows.length) && full.every(([label = ""]) => !isAmount(label));
  if (!isLabelled) return rows;
  const isShort = (row: readonly string[]): boolean => row.length > 1 && row.length < width && row.every((text) => text !== "");
  return rows.map((row, index) =>
    isShort(row) && (isAmount(row[0] ?? "") || (index === 0 && row.length === width - 1))
      ? [...new Array<string>(width - row.length).fill(""), ...row]
      : row,
  );
}
