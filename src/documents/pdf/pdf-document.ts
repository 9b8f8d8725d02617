/** A PDF as a document: its tags where there are any, else the places of its text; running heads left out, tables over pages put together. */
import { tableOf, type PrintedTable } from "../../checking/printed-tables";
import { BlockBuilder } from "../block-builder";
import type { Reading } from "../document";
import { isFigure, linesOf, textOfLine, type TextLine } from "./lines";
import { hasTable, pdfPages, type TagNode, type TextPiece } from "./pdf-pages";
import { headingsAgain } from "./headings-again";
import { mostHeadings, placedBlocks, type PlacedBlock } from "./placed-tables";
import { inReadingOrder } from "./reading-order";
import { keyOf, runningHeads } from "./running-heads";
import { ruledTables, type RuledTable } from "./ruled-tables";
import type { Ruling } from "./rulings";
import { withoutStruck } from "./struck-text";
import { overlaid, printedOf, taggedTables, type TaggedTable } from "./tagged-tables";

export { loadPdfEngine } from "./pdf-pages";

type Item =
  | { readonly is: "line"; readonly line: TextLine; readonly page: number }
  | { readonly is: "tagged"; table: TaggedTable; readonly page: number; lastPage: number }
  | PlacedTable;

interface PlacedTable {
  readonly is: "placed";
  table: PrintedTable;
  readonly columnsAt: readonly number[] | null;
  readonly page: number;
  lastPage: number;
  /** Where nothing but the places of its words tells its columns. */
  lines: readonly TextLine[];
}

/** A table whose cells are known, by tags or by drawn lines. */
type DrawnTable = (TaggedTable | RuledTable) & { readonly top: number };

const fewestLetters = 20;

export async function* readPdfDocument(bytes: Uint8Array): Reading {
  const pages: {
    readonly number: number;
    readonly height: number;
    readonly flows: readonly (readonly TextLine[])[];
    readonly tables: readonly DrawnTable[];
  }[] = [];
  const reading = pdfPages(bytes);
  let [letters, isTagged] = [0, false];
  const [struck, unseen, damaged]: [number[], number[], number[]] = [[], [], []];
  for (;;) {
    const step = await reading.next();
    if (step.done) {
      if (step.value !== null) return step.value;
      break;
    }
    const { page, number, of } = step.value;
    yield { done: (0.9 * number) / of, doing: `Page ${number} of ${of}` };
    if (page === null) {
      damaged.push(number);
      continue;
    }
    const { pieces, rulings, words } = withoutStruck(page.pieces, page.drawn ?? []);
    const tables = drawnTables(page.tags, pieces, rulings);
    isTagged ||= page.tags !== null && page.tags.children.length > 0;
    if (page.drawn === null) unseen.push(page.number);
    if (words > 0) struck.push(page.number);
    letters += pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
    pages.push({ number: page.number, height: page.height, flows: flowsOf(pieces, page.width, tables), tables });
  }
  if (letters < fewestLetters)
    return {
      problem:
        "has no text: it is a scan, or pictures of pages. Make its text readable with the program that scanned it (OCR), or choose the Word document",
    };
  const running = runningHeads(pages);
  const items: Item[] = [];
  for (const { number, flows, tables } of pages) {
    let isTop = true;
    const waiting = [...tables];
    for (const lines of flows) {
      const kept = lines.filter((line) => !running.has(keyOf(line, number)));
      const places = new Map(waiting.map((table) => [table, placeAmong(table, kept)]));
      const own = kept.filter(({ words }) => words.length > 0);
      for (const part of partsAround(own, places)) {
        if ("top" in part) {
          addDrawn(items, part, number, isTop);
          waiting.splice(waiting.indexOf(part), 1);
          isTop = false;
          continue;
        }
        for (const block of (isTop && withHeadingsAgain(items, part, number)) || placedBlocks(part)) {
          if (block.is === "line") items.push({ is: "line", line: block.line, page: number });
          else addPlaced(items, { table: block.table, columnsAt: null, lines: block.lines }, number, isTop);
          isTop = false;
        }
      }
    }
    for (const table of waiting) addDrawn(items, table, number, isTop);
    yield { done: 0.9 + (0.1 * number) / pages.length, doing: `Page ${number} of ${pages.length}` };
  }
  const builder = new BlockBuilder();
  addParagraphs(builder, items);
  const blocks = builder.done();
  const hasTables = blocks.some(({ is }) => is === "table");
  const notes = [
    ...(damaged.length > 0 ? [`${sentenceCase(pageWords(damaged))} could not be read: look at it yourself`] : []),
    ...(isTagged || !hasTables
      ? []
      : ["The file has no tags, so its tables were found by the places of their figures: look whether each is complete"]),
    ...(struck.length > 0 ? [`Words with a line through them are struck out, and were left out: see ${pageWords(struck)}`] : []),
    ...(unseen.length > 0
      ? [`So many lines are drawn on ${pageWords(unseen)} that nobody can tell which words there are struck out: all were read`]
      : []),
  ];
  return { format: "pdf", blocks, pages: pages.length + damaged.length, notes };
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const mostNamed = 5;

function pageWords(pages: readonly number[]): string {
  const named = pages.slice(0, mostNamed).join(", ");
  return pages.length === 1
    ? `page ${named}`
    : pages.length <= mostNamed
      ? `pages ${named}`
      : `pages ${named} and ${pages.length - mostNamed} more`;
}

/** By tags where they name tables, else by the lines drawn around cells. */
function drawnTables(tags: TagNode | null, pieces: readonly TextPiece[], rulings: readonly Ruling[]): readonly DrawnTable[] {
  if (tags === null || !hasTable(tags)) return ruledTables(rulings, pieces);
  return taggedTables(tags, pieces).map((table) => ({
    ...table,
    top: Math.max(...pieces.filter(({ id }) => id !== null && table.ids.has(id)).map(({ y }) => y)),
  }));
}

/** Lines of the text around its tables; a table's own pieces stand in it. */
function flowsOf(pieces: readonly TextPiece[], width: number, tables: readonly DrawnTable[]): readonly (readonly TextLine[])[] {
  const taken = (piece: TextPiece): boolean =>
    tables.some((table) => ("ids" in table ? piece.id !== null && table.ids.has(piece.id) : table.pieces.has(piece)));
  return inReadingOrder(
    pieces.filter((piece) => !taken(piece)),
    width,
  ).map(linesOf);
}

const placeAmong = ({ top }: DrawnTable, lines: readonly TextLine[]): number => {
  const at = lines.findIndex(({ y }) => y < top);
  return at < 0 ? lines.length : at;
};

function* partsAround(lines: readonly TextLine[], tables: ReadonlyMap<DrawnTable, number>): Generator<readonly TextLine[] | DrawnTable> {
  let from = 0;
  for (const [table, at] of [...tables].sort(([, one], [, other]) => one - other)) {
    if (at > from) yield lines.slice(from, at);
    yield table;
    from = Math.max(from, at);
  }
  if (from < lines.length) yield lines.slice(from);
}

function addDrawn(items: Item[], table: DrawnTable, page: number, isTop: boolean): void {
  if ("ids" in table) addTagged(items, table, page, isTop);
  else addPlaced(items, { table: table.table, columnsAt: table.columnsAt, lines: [] }, page, isTop);
}

function addTagged(items: Item[], table: TaggedTable, page: number, isTop: boolean): void {
  const last = items.at(-1);
  const more = isTop && last?.is === "tagged" && last.lastPage === page - 1 ? overlaid(last.table, table) : null;
  if (more && last?.is === "tagged") {
    last.table = more;
    last.lastPage = page;
  } else items.push({ is: "tagged", table, page, lastPage: page });
}

/** What is left of the page once its first rows are put to the table before it; null where it does not begin with that table's headings. */
function withHeadingsAgain(items: readonly Item[], page: readonly TextLine[], number: number): readonly PlacedBlock[] | null {
  const last = items.at(-1);
  if (last?.is !== "placed" || last.columnsAt !== null || last.lastPage !== number - 1) return null;
  const above = items.slice(-1 - mostHeadings, -1).flatMap((item) => (item.is === "line" && item.page === last.page ? [item.line] : []));
  const goingOn = headingsAgain(above, last.lines, page);
  const [first, ...others] = goingOn ? placedBlocks(goingOn.lines) : [];
  if (!goingOn || first?.is !== "table" || first.lines.length <= last.lines.length) return null;
  last.table = first.table;
  last.lines = first.lines;
  last.lastPage = number;
  const asPlaced = (line: TextLine): TextLine => goingOn.placed.get(line) ?? line;
  return others.map((block) =>
    block.is === "line" ? { is: "line", line: asPlaced(block.line) } : { ...block, lines: block.lines.map(asPlaced) },
  );
}

type OfPlaced = Pick<PlacedTable, "table" | "columnsAt" | "lines">;

function addPlaced(items: Item[], { table, columnsAt, lines }: OfPlaced, page: number, isTop: boolean): void {
  const last = items.at(-1);
  const more =
    isTop && last?.is === "placed" && last.lastPage === page - 1 && areSameColumns(last.columnsAt, columnsAt)
      ? continued(last.table, table, columnsAt !== null)
      : null;
  if (more && last?.is === "placed") {
    last.table = more;
    last.lastPage = page;
    last.lines = [];
  } else items.push({ is: "placed", table, columnsAt, lines, page, lastPage: page });
}

const areSameColumns = (one: readonly number[] | null, other: readonly number[] | null): boolean =>
  one === null || other === null
    ? one === other
    : one.length === other.length && one.every((at, index) => Math.abs(at - (other[index] ?? 0)) < 3);

/** A table that goes on over the page has as many columns, and the same headings or none. */
function continued(one: PrintedTable, other: PrintedTable, isRuled: boolean): PrintedTable | null {
  if (one.cells[0]?.length !== other.cells[0]?.length) return null;
  const repeated = sameRows(one, other);
  const isMore = repeated > 0 || (isRuled ? hasFigures(other.cells[0] ?? []) : (other.headerRows ?? 0) === 0);
  if (!isMore) return null;
  const spans = other.spans.flatMap((span) => (span.row < repeated ? [] : [{ ...span, row: span.row - repeated + one.cells.length }]));
  return tableOf([...one.cells, ...other.cells.slice(repeated)], { ...one, spans: [...one.spans, ...spans] });
}

/** How many rows at the top of both are the same: headings that are printed again on each page. */
function sameRows(one: PrintedTable, other: PrintedTable): number {
  const differing = other.cells.findIndex((row, at) => row.join("\t") !== one.cells[at]?.join("\t"));
  const most = differing < 0 ? other.cells.length : differing;
  const firstFigures = other.cells.findIndex((row) => hasFigures(row));
  return Math.min(most, firstFigures < 0 ? most : firstFigures);
}

/** Years alone are headings. */
const hasFigures = (row: readonly string[]): boolean =>
  row.slice(1).some((text) => isFigure(text) && !/^(?:19|20)\d\d(?:[/–-]\d{2,4})?$/.test(text));

/** "semi-" and "independent", "£52k-" and "£294k": what stands at the hyphen was one word, or one range. */
const isBrokenAtHyphen = (text: string, next: string): boolean =>
  (/[a-z]-$/.test(text) && /^[a-z]/.test(next)) || (/[\da-z%][-–]$/i.test(text) && /^[£\d]/.test(next));

/** Lines that hang together are a paragraph; a larger letter makes a heading. */
function addParagraphs(builder: BlockBuilder, items: readonly Item[]): void {
  const body = usualSize(items.flatMap((item) => (item.is === "line" ? [item.line] : [])));
  const rightEdge = Math.max(0, ...items.flatMap((item) => (item.is === "line" ? [item.line.right] : [])));
  let open: { text: string; readonly page: number; last: TextLine; lastPage: number; readonly size: number } | null = null;
  const close = (): void => {
    if (open === null) return;
    const { text, page, size } = open;
    open = null;
    const isLarge = size >= 1.12 * body && text.length < 160;
    const isNumbered = text.length < 80 && /^\d{1,2}\.?\s+[A-Z][^.;]*$/.test(text);
    const isNote = size <= 0.87 * body && /^(?:\d{1,2}|[*†‡])\s?\S/.test(text);
    const isHeading = isLarge || isNumbered;
    builder.paragraph({
      text,
      page,
      kind: isHeading ? "heading" : isNote ? "footnote" : "paragraph",
      level: isHeading ? Math.max(1, Math.min(4, 4 - Math.round((size - body) / 3))) : 0,
    });
  };
  for (const item of items) {
    if (item.is !== "line") {
      close();
      builder.table({ table: item.is === "tagged" ? printedOf(item.table) : item.table, page: item.page });
      continue;
    }
    const { line, page } = item;
    const text = textOfLine(line);
    const isMore = open !== null && goesOn(open, line, page, text, rightEdge);
    if (open !== null && isMore) {
      open.text = isBrokenAtHyphen(open.text, text) ? open.text + text : `${open.text} ${text}`;
      open.last = line;
      open.lastPage = page;
    } else {
      close();
      open = { text, page, last: line, lastPage: page, size: line.size };
    }
  }
  close();
}

/** Of most letters: a page of short chapters may have as many lines of headings as of text. */
function usualSize(lines: readonly TextLine[]): number {
  const inOrder = lines.map((line) => ({ size: line.size, letters: textOfLine(line).length })).sort((one, other) => one.size - other.size);
  let left = inOrder.reduce((sum, { letters }) => sum + letters, 0) / 2;
  return inOrder.find(({ letters }) => (left -= letters) <= 0)?.size ?? 10;
}

type OpenParagraph = { readonly text: string; readonly last: TextLine; readonly lastPage: number; readonly size: number };

function goesOn(
  { text: before, last, lastPage, size }: OpenParagraph,
  line: TextLine,
  page: number,
  text: string,
  rightEdge: number,
): boolean {
  if (
    Math.abs(size - line.size) > 0.06 * size ||
    /^(?:\d{1,2}(?:\.\d{1,2}){1,4}\.?\s|[•▪◦●–-]\s|\(?[a-z]\)\s|(?:Table|Figure) \d)/.test(text)
  )
    return false;
  if (page !== lastPage || line.y > last.y) return !/[.!?:;]$/.test(before) && /^[a-z£(\d]/.test(text);
  if (last.y - line.y > 1.75 * size) return false;
  const isShort = last.right < 0.8 * rightEdge;
  return !(isShort && (/[.!?:;]$/.test(before) || /^[A-Z]/.test(text)));
}
