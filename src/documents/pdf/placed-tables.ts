/** Tables out of lines without tags: columns by the edges of figures, headings over them, labels over several lines. */
import { tableOf, type PrintedTable, type Span } from "../../checking/printed-tables";
import { tableName } from "../paragraph-number";
import { isFigure, textOfLine, type PlacedWord, type TextLine } from "./lines";
import { withLabels, type Row } from "./wrapped-labels";

export type PlacedBlock =
  | { readonly is: "line"; readonly line: TextLine }
  | { readonly is: "table"; readonly table: PrintedTable; readonly lines: readonly TextLine[] };

interface Interval {
  from: number;
  to: number;
}

export interface Chunk extends Interval {
  text: string;
}

/** Words held together by blanks, in parts of the size of their letters. */
const [wordGap, columnGap] = [0.65, 1.1];

export function placedBlocks(all: readonly TextLine[]): readonly PlacedBlock[] {
  const found: PlacedBlock[] = [];
  for (let at = 0; at < all.length;) {
    const region = regionFrom(all, at);
    if (region === null) {
      const line = all[at++];
      if (line) found.push({ is: "line", line });
      continue;
    }
    const { headings, labels } = headingsAbove(found, region);
    found.length -= headings.length + labels.length;
    const lines = [...labels, ...region];
    const table = tableFrom(headings, lines);
    if (table) found.push({ is: "table", table, lines: [...headings, ...lines] });
    else for (const line of [...headings, ...lines]) found.push({ is: "line", line });
    at += region.length;
  }
  return found;
}

/** Figures that stand apart from the words before them. */
function figuresOf({ words, size }: TextLine): readonly PlacedWord[] {
  const found: PlacedWord[] = [];
  for (const [at, word] of words.entries()) {
    if (!isFigure(word.text)) continue;
    const before = words[at - 1];
    const after = words[at + 1];
    const isApart =
      before === undefined
        ? after !== undefined && (after.x - word.right > columnGap * size || isFigure(after.text))
        : word.x - before.right > wordGap * size || (found.at(-1) === before && isFigure(before.text));
    if (isApart) found.push(word);
  }
  return found;
}

function isFigureLine(line: TextLine): boolean {
  const figures = figuresOf(line);
  if (figures.length === 0) return false;
  if (figures.length > 1) return true;
  const at = line.words.indexOf(figures[0] as PlacedWord);
  const before = line.words[at - 1];
  return before !== undefined && (figures[0] as PlacedWord).x - before.right > columnGap * line.size;
}

const mostBetween = 3;

/** Lines of figures under one another, with short lines of words between; null where none begins. */
function regionFrom(lines: readonly TextLine[], at: number): readonly TextLine[] | null {
  const first = lines[at];
  if (first === undefined || !isFigureLine(first)) return null;
  let [end, rows] = [at + 1, 1];
  for (let next = at + 1; next < lines.length; next++) {
    const [line, above] = [lines[next], lines[next - 1]];
    if (line === undefined || above === undefined) break;
    const isNear = above.y - line.y < 3.2 * Math.max(line.size, above.size) && above.y > line.y;
    if (!isNear || next - end >= mostBetween || isCaption(line)) break;
    if (isFigureLine(line) && isBelow(lines.slice(at, end), line)) {
      end = next + 1;
      rows++;
    } else if (isProse(line, first)) break;
  }
  // A label may end under its last figures.
  const [last, under, after] = [lines[end - 1], lines[end], lines[end + 1]];
  if (last && under && isLabelEnd(last, under) && (after === undefined || last.y - under.y < 0.9 * (under.y - after.y))) end++;
  return rows >= 2 || isHeadedAlone(lines, at) ? lines.slice(at, end) : null;
}

/** What names another table ends this one. */
const isCaption = (line: TextLine): boolean => tableName(textOfLine(line)) !== null && figuresOf(line).length === 0;

const isHeadedAlone = (lines: readonly TextLine[], at: number): boolean => {
  const [above, own] = [lines[at - 1], lines[at]];
  return above !== undefined && own !== undefined && chunksOf(above).length > 1 && figuresOf(own).length > 1;
};

const isLabelEnd = (last: TextLine, under: TextLine): boolean =>
  last.y - under.y < 1.45 * under.size &&
  /^[a-z(&]/.test(textOfLine(under)) &&
  chunksOf(under).length === 1 &&
  under.right < (figuresOf(last)[0]?.x ?? 0);

/** Some of its figures stand in columns that are there. */
function isBelow(region: readonly TextLine[], line: TextLine): boolean {
  const above = region
    .filter(isFigureLine)
    .slice(-3)
    .flatMap((one) => figuresOf(one));
  return figuresOf(line).some((word) =>
    above.some((one) => overlap({ from: one.x, to: one.right }, { from: word.x, to: word.right }) > -0.2 * line.size),
  );
}

const isProse = (line: TextLine, first: TextLine): boolean => {
  const text = textOfLine(line);
  return (
    chunksOf(line).length === 1 &&
    (line.words.length > 9 || (line.right - line.x > 0.7 * (first.right - first.x) && line.words.length > 5 && /[a-z]{3}/.test(text)))
  );
};

const overlap = (one: Interval, other: Interval): number => Math.min(one.to, other.to) - Math.max(one.from, other.from);

export function chunksOf({ words, size }: TextLine): readonly Chunk[] {
  const found: Chunk[] = [];
  for (const { text, x, right } of words) {
    const last = found.at(-1);
    if (last && x - last.to <= wordGap * size) {
      last.text += ` ${text}`;
      last.to = right;
    } else found.push({ text, from: x, to: right });
  }
  return found;
}

/** So many lines over a table may be its headings. */
export const mostHeadings = 5;

interface Above {
  readonly headings: readonly TextLine[];
  /** Labels without figures under the headings: they are rows of the table. */
  readonly labels: readonly TextLine[];
}

/** Lines right above whose words stand over the columns. */
function headingsAbove(before: readonly PlacedBlock[], region: readonly TextLine[]): Above {
  const [headings, labels, waiting]: [TextLine[], TextLine[], TextLine[]] = [[], [], []];
  let below = region[0];
  const columns = columnsOf(region);
  const firstColumn = columns[0]?.from ?? 0;
  const right = Math.max(...region.map((line) => line.right));
  for (const block of [...before].reverse().slice(0, mostHeadings)) {
    if (block.is === "table" || below === undefined) break;
    const { line } = block;
    const text = textOfLine(line);
    if (tableName(text) !== null || line.y - below.y > 2.7 * Math.max(line.size, below.size) || line.y <= below.y) break;
    if (isOverColumns(line, columns, region) && line.right <= right + 2 * line.size) {
      headings.unshift(line);
      labels.unshift(...waiting.splice(0));
    } else if (
      waiting.length === 0 &&
      chunksOf(line).length === 1 &&
      line.words.length < 6 &&
      line.right < firstColumn &&
      !/[.:]$/.test(text) &&
      line.size <= below.size
    )
      waiting.push(line);
    else break;
    below = line;
  }
  // A label that begins over the figures goes on beside or under them.
  const [label] = waiting;
  if (label && headings.length === 0 && /[–—-]$/.test(textOfLine(label))) labels.unshift(label);
  else if (label && headings.length > 0 && /^[a-z(]/.test(textOfLine(headings[0] as TextLine))) headings.unshift(label);
  return { headings, labels };
}

/** Words of running text happen to stand over columns too, but fill the line and end in a stop. */
function isOverColumns(line: TextLine, columns: readonly Interval[], region: readonly TextLine[]): boolean {
  const { words, size } = line;
  const chunks = chunksOf(line);
  const firstColumn = columns[0]?.from ?? 0;
  const over = columns.filter((column) => words.some(({ x, right }) => overlap({ from: x, to: right }, wider(column, 0.8 * size)) > 0));
  if (over.length === 0 || (chunks.length === 1 && words.length > 14)) return false;
  if (chunks.length === 1 && /[.:;]$/.test(textOfLine(line)) && !isInColumns(line, columns)) return false;
  if (chunks.length > 1) return chunks.some((chunk) => chunk.to > firstColumn - 0.3 * size);
  const isRightOfLabels = (chunks[0]?.from ?? 0) > (region[0]?.x ?? 0) + size;
  return isRightOfLabels || (over.length >= 2 && over.length * 2 > columns.length && line.size <= (region[0]?.size ?? 0) * 1.05);
}

/** A word ends, or begins, where each column of figures does: "Per cent." stands over its column, and running text does not. */
const isInColumns = ({ words, size }: TextLine, columns: readonly Interval[]): boolean =>
  columns.length > 1 &&
  columns.every(({ from, to }) => words.some(({ x, right }) => Math.abs(right - to) < 0.4 * size || Math.abs(x - from) < 0.4 * size));

const wider = ({ from, to }: Interval, by: number): Interval => ({ from: from - by, to: to + by });

/** Figures of one column overlap one another; what overlaps only by a raised note or a minus does not join two. */
function columnsOf(region: readonly TextLine[]): readonly Interval[] {
  const rows = region.filter(isFigureLine);
  const words = rows.flatMap((line) => figuresOf(line).map(({ x, right }) => ({ from: x, to: right })));
  const columns: (Interval & { count: number })[] = [];
  for (const word of words.sort((one, other) => one.from - other.from || one.to - other.to)) {
    const own = columns.find((column) => overlap(column, word) > 0.25 * Math.min(column.to - column.from, word.to - word.from));
    if (own) {
      own.from = Math.min(own.from, word.from);
      own.to = Math.max(own.to, word.to);
      own.count++;
    } else columns.push({ ...word, count: 1 });
  }
  const joined: (Interval & { count: number })[] = [];
  for (const column of columns.sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && overlap(last, column) > 0.3 * Math.min(last.to - last.from, column.to - column.from)) {
      last.to = Math.max(last.to, column.to);
      last.count += column.count;
    } else joined.push({ ...column });
  }
  return joined.filter(({ count }) => rows.length < 4 || count >= Math.max(1, rows.length * 0.12));
}

function tableFrom(headings: readonly TextLine[], region: readonly TextLine[]): PrintedTable | null {
  const figures = columnsOf(region);
  if (figures.length === 0) return null;
  const size = region[0]?.size ?? 10;
  const left = Math.min(...region.map(({ x }) => x));
  // Years or beds that head the rows are the first column themselves.
  const isLabelled = (figures[0]?.from ?? 0) - left > 0.8 * size;
  const texts = isLabelled ? textColumns(region, figures, size) : [];
  const columns = [...texts, ...figures].sort((one, other) => one.from - other.from);
  if (columns.length < 2) return null;
  const edges = columns.map((column, at) => ({
    from: at === 0 ? -Infinity : ((columns[at - 1]?.to ?? 0) + column.from) / 2,
    to: at === columns.length - 1 ? Infinity : (column.to + (columns[at + 1]?.from ?? 0)) / 2,
  }));
  const placeOf = (word: PlacedWord): number => {
    const middle = { from: word.x, to: word.right };
    const inside = columns.map((column) => overlap(column, middle));
    const most = Math.max(...inside);
    if (most > 0) return inside.indexOf(most);
    const centre = (word.x + word.right) / 2;
    return Math.max(
      0,
      edges.findIndex(({ from, to }) => centre >= from && centre < to),
    );
  };
  const rows = region.map((line): Row => {
    const cells = columns.map(() => "");
    const own = new Set(figuresOf(line));
    // Words that hold together stand in one column: a long label may run under the next.
    let [last, right] = [-1, -Infinity];
    for (const word of line.words) {
      const isOwn =
        own.has(word) ||
        (isFigure(word.text) && figures.some((column) => overlap(column, { from: word.x, to: word.right }) > 0.5 * (word.right - word.x)));
      const at =
        !isOwn && word.x - right <= wordGap * line.size && last >= 0
          ? last
          : isOwn
            ? placeOf(word)
            : Math.min(placeOf(word), lastTextColumn(columns, figures, word));
      cells[at] = cells[at] === "" || cells[at] === undefined ? word.text : `${cells[at]} ${word.text}`;
      [last, right] = [at, word.right];
    }
    return { cells, y: line.y, size: line.size, isLabel: cells.slice(1).every((text) => text === ""), isJoined: false };
  });
  const [grid, spans]: [string[][], Span[]] = [[], []];
  for (const line of headings) headingRow(line, columns, edges, grid, spans, line === headings.at(-1));
  const headerRows = grid.length;
  for (const row of withLabels(rows)) grid.push(row.cells);
  return tableOf(grid, { headerRows: headerRows === 0 ? null : headerRows, spans });
}

/** Words that no figure follows in their column may run over to the right of it. */
const lastTextColumn = (columns: readonly Interval[], figures: readonly Interval[], word: PlacedWord): number => {
  const first = columns.findIndex((column) => figures.includes(column));
  return word.x < (columns[first]?.from ?? 0) - 0.5 ? Math.max(0, first - 1) : columns.length - 1;
};

/** Labels, and what stands in columns of words beside them. */
function textColumns(region: readonly TextLine[], figures: readonly Interval[], size: number): readonly Interval[] {
  const chunks = region.flatMap((line) =>
    chunksOf(line).filter(({ to, text }) => to < (figures[0]?.from ?? 0) + 0.2 * size && !/^[\d,.£%-]+$/.test(text)),
  );
  const found: (Interval & { count: number })[] = [];
  for (const { from, to } of [...chunks].sort((one, other) => one.from - other.from)) {
    const own = found.find((column) => overlap(column, { from, to }) > 0);
    if (own) {
      own.to = Math.max(own.to, to);
      own.count++;
    } else found.push({ from, to, count: 1 });
  }
  const kept = found.filter(({ count }, at) => at === 0 || count >= Math.max(2, region.length / 3));
  return kept.length > 0 ? kept : [{ from: Math.min(...region.map(({ x }) => x)), to: (figures[0]?.from ?? 0) - size }];
}

/** Headings so near one another that only their words tell them apart. */
const wordsAsChunks = ({ words }: TextLine): readonly Chunk[] => words.map(({ text, x, right }) => ({ text, from: x, to: right }));

/** Right above the figures no heading stands over several columns: each begins with a capital, as "Annual cost Total cost" over two. */
function chunksByCapitals(line: TextLine, columns: readonly Interval[]): readonly Chunk[] {
  let at = 0;
  return chunksOf(line).flatMap((chunk): readonly Chunk[] => {
    const words = line.words.slice(at, at + chunk.text.split(" ").length);
    at += words.length;
    const covered = columns.filter((column) => overlap(chunk, column) > 0);
    const parts: Chunk[] = [];
    for (const { text, x, right } of words) {
      const last = parts.at(-1);
      if (last && !/^[\p{Lu}£%]/u.test(text)) {
        last.text += ` ${text}`;
        last.to = right;
      } else parts.push({ text, from: x, to: right });
    }
    if (parts.length < 2 || parts.length !== covered.length) return [chunk];
    // Of many in a row their places are only roughly known: each is the next column's.
    if (parts.length > 2) return parts.map(({ text }, index) => ({ ...(covered[index] ?? chunk), text }));
    return parts.every((part, index) => overlap(part, covered[index] ?? part) > 0) ? parts : [chunk];
  });
}

function headingRow(
  line: TextLine,
  columns: readonly Interval[],
  edges: readonly Interval[],
  grid: string[][],
  spans: Span[],
  isLast: boolean,
): void {
  const cells = columns.map(() => "");
  const row = grid.length;
  const chunks = isLast ? chunksByCapitals(line, columns) : chunksOf(line);
  const isClose = chunks.some((chunk) => columns.filter((column) => overlap(chunk, column) > 0).length > 2);
  for (const chunk of isClose ? wordsAsChunks(line) : chunks) {
    const covered = columns.flatMap((column, at) => (overlap(chunk, column) > 0 ? [at] : []));
    const centre = (chunk.from + chunk.to) / 2;
    const own = edges.findIndex(({ from, to }) => centre >= from && centre < to);
    const first = covered[0] ?? Math.max(0, own);
    const last = covered.at(-1) ?? first;
    cells[first] = cells[first] === "" ? chunk.text : `${cells[first] ?? ""} ${chunk.text}`;
    if (last > first) spans.push({ row, column: first, rows: 1, columns: last - first + 1 });
  }
  grid.push(cells);
}
