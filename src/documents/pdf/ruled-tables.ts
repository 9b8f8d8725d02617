/** Tables in drawn lines: their cells are told by the lines around them, whatever stands in them. */
import { cellText, tableOf, type PrintedTable, type Span } from "../../checking/printed-tables";
import { isFigure, linesOf, piecesAt, textOfLine, unbroken, type TextLine } from "./lines";
import type { TextPiece } from "./pdf-pages";
import type { Ruling } from "./rulings";
import { withLabels } from "./wrapped-labels";

export interface RuledTable {
  readonly table: PrintedTable;
  /** In points from the page's bottom. */
  readonly top: number;
  /** Its upright lines, in points from the left: a table over pages has the same on each. */
  readonly columnsAt: readonly number[];
  readonly pieces: ReadonlySet<TextPiece>;
}

/** In points: double lines, and the blank between the frames of neighbouring cells. */
const sameLine = 3.5;

export function ruledTables(rulings: readonly Ruling[], pieces: readonly TextPiece[]): readonly RuledTable[] {
  return framesOf(rulings).flatMap((frame) => tableIn(frame, pieces) ?? []);
}

interface Line {
  readonly at: number;
  readonly parts: readonly { readonly from: number; readonly to: number }[];
}

interface Frame {
  /** From the left. */
  readonly uprights: readonly Line[];
  /** From the top. */
  readonly levels: readonly Line[];
}

/** Lines that touch one another, directly or over others. */
function framesOf(rulings: readonly Ruling[]): readonly Frame[] {
  const leader = rulings.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let found = at;
    while (leader[found] !== found) found = leader[found] ?? found;
    leader[at] = found;
    return found;
  };
  const uprights = rulings.flatMap((one, at) => (one.isUpright ? [{ one, at }] : [])).sort((a, b) => a.one.at - b.one.at);
  for (const [at, level] of rulings.entries()) {
    if (level.isUpright) continue;
    for (let next = firstFrom(uprights, level.from - sameLine); next < uprights.length; next++) {
      const upright = uprights[next];
      if (upright === undefined || upright.one.at > level.to + sameLine) break;
      if (upright.one.from <= level.at + sameLine && upright.one.to >= level.at - sameLine) leader[leaderOf(upright.at)] = leaderOf(at);
    }
  }
  const groups = new Map<number, Ruling[]>();
  for (const [at, one] of rulings.entries()) {
    const group = groups.get(leaderOf(at));
    if (group) group.push(one);
    else groups.set(leaderOf(at), [one]);
  }
  return [...groups.values()]
    .map((group) => ({
      uprights: alongside(group.filter(({ isUpright }) => isUpright)),
      levels: [...alongside(group.filter(({ isUpright }) => !isUpright))].reverse(),
    }))
    .filter(({ uprights: across, levels }) => across.length > 2 && levels.length > 1);
}

function firstFrom(uprights: readonly { readonly one: Ruling }[], x: number): number {
  let [low, high] = [0, uprights.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((uprights[middle]?.one.at ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lines in one line, their parts put together. */
function alongside(rulings: readonly Ruling[]): readonly Line[] {
  const lines: { at: number; last: number; parts: { from: number; to: number }[] }[] = [];
  for (const { at, from, to } of [...rulings].sort((one, other) => one.at - other.at)) {
    const own = lines.at(-1);
    if (own && at - own.at <= sameLine) {
      own.last = at;
      own.parts.push({ from, to });
    } else lines.push({ at, last: at, parts: [{ from, to }] });
  }
  return lines.map(({ at, last, parts }) => ({ at: (at + last) / 2, parts }));
}

const covers = ({ parts }: Line, place: number): boolean => parts.some(({ from, to }) => from - 1 <= place && place <= to + 1);

function tableIn({ uprights, levels }: Frame, all: readonly TextPiece[]): RuledTable | null {
  const [left, right] = [uprights[0]?.at ?? 0, uprights.at(-1)?.at ?? 0];
  const [top, bottom] = [levels[0]?.at ?? 0, levels.at(-1)?.at ?? 0];
  const own = all.filter((piece) => {
    const [across, up] = [(piece.x + piece.right) / 2, piece.y + 0.3 * piece.size];
    return across > left && across < right && up > bottom && up < top;
  });
  const [width, height] = [uprights.length - 1, levels.length - 1];
  const inCells: TextPiece[][][] = Array.from({ length: height }, () => Array.from({ length: width }, () => []));
  const placeOf = spansOf(uprights, levels);
  const columnsAt = uprights.map(({ at }) => at);
  for (const piece of own) {
    const up = piece.y + 0.3 * piece.size;
    const row = Math.max(0, levels.findIndex(({ at }) => at < up) - 1);
    for (const part of piecesAt(piece, columnsAt.slice(1, -1), (column) => covers(uprights[column + 1] as Line, up))) {
      const centre = (part.x + part.right) / 2;
      const column = Math.min(width - 1, Math.max(0, columnsAt.findIndex((at) => at > centre) - 1));
      const { row: firstRow, column: firstColumn } = placeOf[row]?.[column] ?? { row, column };
      inCells[firstRow]?.[firstColumn]?.push(part);
    }
  }
  const spans: Span[] = [];
  const grid: string[][] = [];
  for (const [row, cells] of inCells.entries()) {
    const lines = cells.map((cell) => linesOf(cell));
    for (const [column, place] of (placeOf[row] ?? []).entries())
      if (place.row === row && place.column === column && (place.rows > 1 || place.columns > 1))
        spans.push({ row: grid.length, column, rows: place.rows, columns: place.columns });
    const several = severalRows(lines);
    if (several === null) grid.push(lines.map((cell) => cellText(unbroken(cell.map(textOfLine)))));
    else grid.push(...several);
  }
  const filledColumns = Array.from({ length: width }, (_, column) => grid.some((row) => row[column] !== "")).filter(Boolean).length;
  const kept = grid.flatMap((row, at) => (row.some((text) => text !== "") ? [at] : []));
  if (filledColumns < 2 || kept.length < 2) return null;
  const rows = kept.map((at) => grid[at] ?? []);
  return { table: tableOf(rows, { spans: grid.length === height ? spansAmong(kept, spans) : [] }), top, columnsAt, pieces: new Set(own) };
}

/** A row that is parted by the end of a page leaves an empty one on it. */
const spansAmong = (kept: readonly number[], spans: readonly Span[]): readonly Span[] =>
  spans.flatMap((span) => {
    const own = kept.flatMap((at, row) => (at >= span.row && at < span.row + span.rows ? [row] : []));
    const [row] = own;
    return row === undefined || own.length * span.columns < 2 ? [] : [{ ...span, row, rows: own.length }];
  });

interface CellPlace extends Span {
  rows: number;
  columns: number;
}

/** Which cell each place of the grid belongs to: cells without a line between them are one, as far as they make a box. */
function spansOf(uprights: readonly Line[], levels: readonly Line[]): readonly (readonly CellPlace[])[] {
  const [width, height] = [uprights.length - 1, levels.length - 1];
  const middleOf = (row: number): number => ((levels[row]?.at ?? 0) + (levels[row + 1]?.at ?? 0)) / 2;
  const centreOf = (column: number): number => ((uprights[column]?.at ?? 0) + (uprights[column + 1]?.at ?? 0)) / 2;
  const isPartedRight = (row: number, column: number): boolean => covers(uprights[column + 1] as Line, middleOf(row));
  const isPartedBelow = (row: number, column: number): boolean => covers(levels[row + 1] as Line, centreOf(column));
  const found: CellPlace[][] = Array.from({ length: height }, () => []);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (found[row]?.[column]) continue;
      const place = { row, column, rows: 1, columns: 1 };
      while (column + place.columns < width && !isPartedRight(row, column + place.columns - 1)) place.columns++;
      const across = Array.from({ length: place.columns }, (_, at) => column + at);
      // Rows without a line under them in all columns are parted by their figures.
      while (row + place.rows < height && across.every((one) => !isPartedBelow(row + place.rows - 1, one))) place.rows++;
      for (let down = 0; down < place.rows; down++) for (const one of across) (found[row + down] as CellPlace[])[one] = place;
    }
  return found;
}

/** Rows that no line parts: each line of figures is one. Null where the cells are whole. */
function severalRows(cells: readonly (readonly TextLine[])[]): readonly string[][] | null {
  const figureLines = cells
    .slice(1)
    .map((lines) => lines.filter(({ words }) => words.length === 1 && words.every(({ text }) => isFigure(text))));
  const most = Math.max(0, ...figureLines.map(({ length }) => length));
  const isStacked = (lines: readonly TextLine[], at: number): boolean =>
    lines.length > 1 && lines.length === (figureLines[at] ?? []).length;
  if (most < 2 || !cells.slice(1).some(isStacked)) return null;
  const all = cells.flatMap((lines, column) => lines.map((line) => ({ line, column }))).sort((one, other) => other.line.y - one.line.y);
  const rows: { y: number; size: number; cells: string[] }[] = [];
  for (const { line, column } of all) {
    const last = rows.at(-1);
    const row = last && last.y - line.y < 0.4 * line.size ? last : { y: line.y, size: line.size, cells: cells.map(() => "") };
    if (row !== last) rows.push(row);
    row.cells[column] = `${row.cells[column] ?? ""} ${textOfLine(line)}`.trim();
  }
  return withLabels(rows.map((row) => ({ ...row, isLabel: row.cells.slice(1).every((text) => text === ""), isJoined: false }))).map((row) =>
    row.cells.map((text) => cellText(text)),
  );
}
