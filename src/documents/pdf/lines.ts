/** Pieces of text as lines of words, each with its place: words' own places are found, since blanks in a piece tell nothing. */
import { shownMark } from "../../checking/printed-tables";
import type { TextPiece } from "./pdf-pages";

export interface PlacedWord {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

export interface TextLine {
  readonly words: readonly PlacedWord[];
  readonly y: number;
  readonly size: number;
  readonly x: number;
  readonly right: number;
}

export const textOfLine = ({ words }: Pick<TextLine, "words">): string => words.map(({ text }) => text).join(" ");

/** From the top down. */
export function linesOf(pieces: readonly TextPiece[]): readonly TextLine[] {
  const rows: { y: number; size: number; pieces: TextPiece[] }[] = [];
  for (const piece of [...pieces].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const near = rows.slice(-4).reverse();
    const row = near.find(({ y, size }) => Math.abs(y - piece.y) <= 0.35 * Math.min(size, piece.size));
    const small = near.find(
      ({ y, size, pieces: own }) => isRaisedBy(piece, y, size) && own.some((one) => piece.x - one.right < size && piece.x > one.x),
    );
    const above = row === undefined ? raisedAbove(rows, piece) : undefined;
    if (row !== undefined) row.pieces.push(piece);
    else if (small !== undefined) small.pieces.push(piece);
    else if (above !== undefined) {
      above.y = piece.y;
      above.size = piece.size;
      above.pieces.push(piece);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.flatMap(({ y, pieces: own }) => {
    const size = Math.max(...own.map((one) => one.size));
    const inOrder = [...own].sort((one, other) => one.x - other.x);
    const words = joinedWords(
      inOrder.flatMap((piece) => wordsOfPiece(piece, size)),
      size,
    );
    const [first, last] = [words[0], words.at(-1)];
    return first && last ? [{ words, y, size, x: first.x, right: Math.max(...words.map(({ right }) => right)) }] : [];
  });
}

/** A raised note stands in a line of its own by its baseline: it belongs to the one below. */
const isRaisedBy = (piece: TextPiece, y: number, size: number): boolean =>
  piece.size <= 0.8 * size && piece.y > y && piece.y - y < 0.6 * size;

function raisedAbove(rows: { y: number; size: number; pieces: TextPiece[] }[], piece: TextPiece) {
  const last = rows.at(-1);
  return last?.pieces.every((one) => isRaisedBy(one, piece.y, piece.size) && one.text.trim().length <= 3) ? last : undefined;
}

const narrow = new Set(Array.from("iljtfrI.,:;'’!|()[]-/ "));
const wide = new Set(Array.from("mwMW%@—"));
const widths = new Map<string, number>();

function widthOf(letter: string): number {
  let width = widths.get(letter);
  if (width === undefined) {
    width = narrow.has(letter) ? 0.5 : wide.has(letter) ? 1.5 : /[A-Z£]/.test(letter) ? 1.2 : 1;
    widths.set(letter, width);
  }
  return width;
}

/** "3,237,6313,975,392" is two figures: a comma has three digits behind it. */
const runTogether = /(?<=\d,\d{3}(?:\.\d\d)?)(?=[£\d])(?<!\d,\d{3}\.\d)(?=£?\d{1,3},\d{3})/g;

/** With the places of its words, as far as the widths of letters tell them. */
export function wordsOfPiece(piece: TextPiece, lineSize: number): readonly PlacedWord[] {
  const isNote = piece.size < 0.8 * lineSize && /^[\s\d*†‡§,a-z]{1,4}$/.test(piece.text);
  const text = isNote ? shownMark(piece.text) : piece.text;
  if (text.trim() === "") return [];
  const letters = Array.from(text);
  const whole = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  const unit = (piece.right - piece.x) / (whole === 0 ? 1 : whole);
  const found: PlacedWord[] = [];
  let [x, start, word] = [piece.x, piece.x, ""];
  const end = (): void => {
    if (word !== "") found.push(...parted({ text: word, x: start, right: x }));
    word = "";
  };
  for (const letter of letters) {
    const isBlank = letter === " " || letter.trim() === "";
    if (isBlank) end();
    else {
      if (word === "") start = x;
      word += letter;
    }
    x += widthOf(letter) * unit;
    if (isBlank) start = x;
  }
  end();
  return found;
}

function parted(word: PlacedWord): readonly PlacedWord[] {
  const parts = word.text.split(runTogether);
  if (parts.length === 1) return [word];
  const unit = (word.right - word.x) / word.text.length;
  let at = 0;
  return parts.map((text) => {
    const from = at;
    at += text.length;
    return { text, x: word.x + from * unit, right: word.x + at * unit };
  });
}

/** Pieces that touch are one word; "£" and its figure may be two pieces. */
function joinedWords(words: readonly PlacedWord[], size: number): readonly PlacedWord[] {
  const found: PlacedWord[] = [];
  for (const word of words) {
    const last = found.at(-1);
    const gap = last ? word.x - last.right : Infinity;
    if (last && gap < 0.08 * size && gap > -0.5 * size && !(isFigure(last.text) && isFigure(word.text) && last.text.length > 2))
      found[found.length - 1] = { text: last.text + word.text, x: last.x, right: word.right };
    else found.push(word);
  }
  return found;
}

const figure =
  /^(?:[(+\-–−]?[£€$]?[(+\-–−]?\d[\d,]*(?:[.·]\d+)?(?:%|k|m|bn|p|pp)?\)?%?[*†‡§]?|[-–—−]|nil|n\/a|tbc|\.\.|£\d[\d,.]*[-–]£?\d[\d,.]*[km]?)$/i;

/** What stands in a column of figures. */
export const isFigure = (word: string): boolean => figure.test(word) || /^'?\d{4}[/–-]\d{2,4}$/.test(word);

/** A figure too wide for its cell is broken between its digits, and years behind their dash. */
export const unbroken = (lines: readonly string[]): string =>
  lines.reduce(
    (all, line) =>
      all === ""
        ? line
        : (/\b(?:19|20)\d\d[–/-]$/.test(all) && /^\d\d/.test(line)) ||
            (/[\d,]$/.test(all) && /^[\d,.]+$/.test(line) && !/[\d,]\s[\d,]/.test(all) && isOneFigure(all + line))
          ? all + line
          : `${all}\n${line}`,
    "",
  );

const isOneFigure = (text: string): boolean => /^[(-]?£?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?$/.test(text);

/** A piece that runs over a line between two cells is two: its words stand on either side, and run-together figures are parted there. */
export function piecesAt(piece: TextPiece, places: readonly number[], isDrawn: (index: number) => boolean): readonly TextPiece[] {
  const crossed = places.filter((at, index) => at > piece.x + 0.5 && at < piece.right - 0.5 && isDrawn(index));
  if (crossed.length === 0) return [piece];
  const sideOf = ({ x, right }: PlacedWord): number => crossed.filter((at) => at < (x + right) / 2).length;
  const sides = new Map<number, PlacedWord[]>();
  for (const word of wordsOfPiece(piece, piece.size)) {
    const own = sides.get(sideOf(word));
    if (own) own.push(word);
    else sides.set(sideOf(word), [word]);
  }
  return [...sides.values()].map((words) => ({
    ...piece,
    text: words.map(({ text }) => text).join(" "),
    x: words[0]?.x ?? piece.x,
    right: words.at(-1)?.right ?? piece.right,
  }));
}
