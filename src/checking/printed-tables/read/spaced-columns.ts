/** Columns held apart by blanks, as a PDF's text has them. */
import { isAtLeastHalf } from "./at-least-half";
import { readCell } from "./printed-figure";
import { cleaned } from "./printed-text";

type Rows = readonly (readonly string[])[];

/** Between wide columns two blanks or more; between figures a single one may be left. */
export const hasWideGap = (line: string): boolean => /\S {2,}\S/.test(line);

/** A line that ends in figures or units, of which each is in a column of its own. */
export const hasTrailingFigures = (line: string): boolean => trailing(wordsOf(line)) > 1;

/** Labels with one figure each behind them. A line of a letter does not end so, line after line. */
export const areListed = (lines: readonly string[]): boolean =>
  lines.length >= fewestListed &&
  !lines.some((line) => /[\t|]/.test(line)) &&
  isAtLeastHalf(lines.filter((line) => /^\s*[^\d\s]\S* .*\d/.test(line) && trailing(wordsOf(line)) > 0).length, lines.length);
const fewestListed = 3;

const wordsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/(?<=[\d)])(?<![£'’‘]000) %/g, "%")
    .split(/\s+/);
const isUnit = (word: string): boolean => /^(?:\(?[£$€]?['’‘]?(?:000['’‘]?s?|m|k|bn)\)?|%|£)$/i.test(word);
const isFigure = (word: string): boolean =>
  !/[\w)%][.,;:]$/.test(word) && (isUnit(word) || ["figures", "mark", "unreadable"].includes(readCell(word).kind));

function trailing(words: readonly string[]): number {
  let count = 0;
  while (count < words.length && isFigure(words[words.length - 1 - count] ?? "")) count++;
  return count;
}

/** Lines of a label and figures with single blanks between: as many figures as most lines have. */
export function singleSpacedRows(lines: readonly string[]): Rows {
  const words = lines.map(wordsOf);
  const counts = words.map(trailing);
  const columns = commonest(counts.filter((count) => count > 0));
  return words.map((line, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [line.join(" ")];
    const figures = line.slice(line.length - Math.min(count, columns));
    const label = line.slice(0, line.length - figures.length).join(" ");
    // Which column is blank nobody can tell.
    return figures.length === columns
      ? [label, ...figures]
      : [`${label} ${figures.join(" ")}`.trim(), ...new Array<string>(columns).fill("?")];
  });
}

/** Of equals the most. */
function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce(
    ([most, best], [count, often]) => (often > best || (often === best && count > most) ? [count, often] : [most, best]),
    [0, 0],
  )[0];
}

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Columns are told by where the pieces of the lines stand: pieces that overlap, line over line, are of one column. */
export function raggedRows(lines: readonly string[]): Rows {
  const wide = lines.map(piecesOf);
  const most = (all: readonly (readonly Piece[])[]): number => all.reduce((found, { length }) => Math.max(found, length), 0);
  const parted = wide.map((line) => line.flatMap(partedFigures));
  const fullest = most(parted);
  const pieces = wide.map((line, index) => (line.length < fullest ? (parted[index] ?? line) : line));
  if (pieces.every((line) => line.length === fullest || (line.length <= 1 && !isFigure(line[0]?.text ?? ""))))
    return joinedLabels(pieces.map((line) => line.map(({ text }) => cleaned(text))));
  const columns: { from: number; to: number }[] = [];
  for (const piece of pieces
    .filter((line) => line.length === fullest)
    .flat()
    .sort((one, other) => one.from - other.from)) {
    const last = columns.at(-1);
    if (last && piece.from < last.to) last.to = Math.max(last.to, piece.to);
    else columns.push({ from: piece.from, to: piece.to });
  }
  return joinedLabels(
    pieces.map((line) => {
      const row: string[] = columns.map(() => "");
      for (const piece of line) {
        const distances = columns.map(({ from, to }) => Math.max(0, from - piece.to, piece.from - to));
        const nearest = distances.indexOf(Math.min(...distances));
        row[nearest] = row[nearest] === "" || row[nearest] === undefined ? cleaned(piece.text) : `${row[nearest]} ${cleaned(piece.text)}`;
      }
      return row;
    }),
  );
}

/** What stands between gaps of two spaces or more. */
function piecesOf(line: string): readonly Piece[] {
  return Array.from(line.matchAll(/\S+(?: \S+)*/g), ({ 0: text, index }) => ({ text, from: index, to: index + text.length }));
}

/** "1,514 1,400" and "Fostering 1,514": a wide figure leaves one blank before it. "1 234" may be one figure. */
function partedFigures(piece: Piece): readonly Piece[] {
  if (!piece.text.includes(" ") || /^\d{1,3}(?: \d{3})+$/.test(piece.text)) return [piece];
  const words = Array.from(piece.text.matchAll(/\S+/g), ({ 0: text, index }) => ({
    text,
    from: piece.from + index,
    to: piece.from + index + text.length,
  }));
  let first = words.length;
  while (first > 0 && isWideFigure(words[first - 1]?.text ?? "")) first--;
  const label = words[first - 1];
  const figures = words.slice(first);
  if (asksForNumber.test(label?.text ?? "")) return [piece];
  return label === undefined ? figures : [{ text: piece.text.slice(0, label.to - piece.from), from: piece.from, to: label.to }, ...figures];
}

/** "Rate per 10,000" is one heading. */
const asksForNumber = /^(?:per|under|over|than|of|from|to)$/i;

const isWideFigure = (word: string): boolean => /^[£(+-]*\d{1,3}(?:,\d{3})+/.test(word) && readCell(word).kind === "figures";

/** A label over two or three lines, its figures on the last or between them. */
function joinedLabels(rows: Rows): Rows {
  const found: (readonly string[])[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    const [label = ""] = row;
    if (last === undefined || isBlank(row)) found.push(row);
    else if (isLabelOnly(last) && !isLabelOnly(row) && (label === "" || /^[a-z(&]/.test(label))) {
      found.pop();
      found.push([`${last[0] ?? ""} ${label}`.trim(), ...row.slice(1)]);
    } else if (isLabelOnly(row) && /^[a-z(&]/.test(label) && !isLabelOnly(last) && isCutShort(last)) {
      found.pop();
      found.push([`${last[0] ?? ""} ${label}`, ...last.slice(1)]);
    } else found.push(row);
  }
  return found;
}

const isBlank = (row: readonly string[]): boolean => row.every((text) => text === "");
const isLabelOnly = (row: readonly string[]): boolean => (row[0] ?? "") !== "" && row.slice(1).every((text) => text === "");
/** A line that ends in the middle of a phrase goes on under its figures. */
const isCutShort = ([label = ""]: readonly string[]): boolean =>
  /(?:\b(?:and|of|to|for|the|in|from|with|by|or|on|at)|[,&(-])$/i.test(label);
