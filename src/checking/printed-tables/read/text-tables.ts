/** Tables out of plain text: tab-separated, CSV, Markdown, or columns held apart by spaces. */
import { fits, tableOf, type PrintedTable } from "./printed-table";
import { cleaned, seen } from "./printed-text";

/** Tables one under another are split at empty lines where the columns end; a line of words above is the caption. Null is too large a table. */
export function textTables(text: string): readonly PrintedTable[] | null {
  const found = blocks(seen(text).split("\n")).map(({ caption, lines }) => ({ caption, rows: rowsOf(lines) }));
  if (!found.every(({ rows }) => fits(rows))) return null;
  return found.flatMap(({ caption, rows }) => (rows.some((row) => row.length > 1) ? [tableOf(rows, { caption })] : []));
}

type Block = { readonly caption: string; readonly lines: readonly string[] };

/** Runs of lines that have columns. A single empty line inside a table of tabs is kept, as the cells of a sheet may be empty. */
function blocks(lines: readonly string[]): readonly Block[] {
  const found: { caption: string; lines: string[] }[] = [];
  let [current, words]: [string[], string] = [[], ""];
  const close = (): void => {
    if (current.some((line) => hasColumns(line))) found.push({ caption: words, lines: current });
    if (current.length > 0) words = "";
    current = [];
  };
  for (const line of lines) {
    if (line.trim() === "") close();
    else if (hasColumns(line) || isOneCell(line, current)) current.push(line);
    else {
      close();
      words = cleaned(line).slice(0, 200);
    }
  }
  close();
  return found;
}

const hasColumns = (line: string): boolean => /\t|\|/.test(line) || commaFields(line).length > 1 || /\S {2,}\S/.test(line);

/** A heading inside a table, which has no figures beside it. */
const isOneCell = (line: string, before: readonly string[]): boolean =>
  before.length > 0 && cleaned(line).length < 60 && !/[.!?]$/.test(line.trim());

function rowsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const most = (test: (line: string) => boolean): boolean => lines.filter(test).length * 2 >= lines.length;
  if (most((line) => line.includes("\t"))) return quotedFields(lines.join("\n"), "\t");
  if (most((line) => line.includes("|"))) return markdownRows(lines);
  if (most((line) => commaFields(line).length > 1) && !most((line) => /\S {2,}\S/.test(line))) return quotedFields(lines.join("\n"), ",");
  return raggedRows(lines);
}

/** Thousands are split by commas too: "1,234" is one field, "a,b" and "1234,5678" are two. */
function commaFields(line: string): readonly string[] {
  const fields = quotedFields(line, ",")[0] ?? [];
  return fields.every((field, index) => index === 0 || /^\d{3}(\.\d+)?\)?$/.test(field)) || /,\s/.test(line.replace(/"[^"]*"/g, ""))
    ? [line]
    : fields;
}

/** Fields in quotes may hold the separator, line breaks, and quotes written twice. One pass, whatever the text. */
function quotedFields(text: string, separator: string): readonly (readonly string[])[] {
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

function markdownRows(lines: readonly string[]): readonly (readonly string[])[] {
  return lines
    .filter((line) => !/^[\s|:+=-]*$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\|/, "")
        .replace(/\|$/, "")
        .split("|")
        .map((cell) => cleaned(cell.replace(/\*\*|__|`/g, ""))),
    );
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Columns are told by where the pieces of the lines stand: pieces that overlap, line over line, are of one column. */
function raggedRows(lines: readonly string[]): readonly (readonly string[])[] {
  const pieces = lines.map(piecesOf);
  const fullest = pieces.reduce((most, line) => Math.max(most, line.length), 0);
  if (pieces.every((line) => line.length === fullest || line.length <= 1))
    return pieces.map((line) => line.map(({ text }) => cleaned(text)));
  const columns: { from: number; to: number }[] = [];
  for (const piece of pieces
    .filter((line) => line.length === fullest)
    .flat()
    .sort((one, other) => one.from - other.from)) {
    const last = columns.at(-1);
    if (last && piece.from < last.to) last.to = Math.max(last.to, piece.to);
    else columns.push({ from: piece.from, to: piece.to });
  }
  return pieces.map((line) => {
    const row: string[] = columns.map(() => "");
    for (const piece of line) {
      const distances = columns.map(({ from, to }) => Math.max(0, from - piece.to, piece.from - to));
      const nearest = distances.indexOf(Math.min(...distances));
      row[nearest] = row[nearest] === "" || row[nearest] === undefined ? cleaned(piece.text) : `${row[nearest]} ${cleaned(piece.text)}`;
    }
    return row;
  });
}

/** What stands between gaps of two spaces or more. */
function piecesOf(line: string): readonly Piece[] {
  return Array.from(line.matchAll(/\S+(?: \S+)*/g), ({ 0: text, index }) => ({ text, from: index, to: index + text.length }));
}
