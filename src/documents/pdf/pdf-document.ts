/** A PDF as a document: its tags where there are any, else the places of its text; running heads left out, tables over pages put together. */
import { tableOf, type PrintedTable } from "../../checking/printed-tables";
import { BlockBuilder } from "../block-builder";
import type { Reading } from "../document";
import { linesOf, textOfLine, type TextLine } from "./lines";
import { pdfPages, type PdfPage } from "./pdf-pages";
import { placedBlocks } from "./placed-tables";
import { inReadingOrder } from "./reading-order";
import { overlaid, printedOf, taggedTables, type TaggedTable } from "./tagged-tables";

type Item =
  | { readonly is: "line"; readonly line: TextLine; readonly page: number }
  | { readonly is: "tagged"; table: TaggedTable; readonly page: number; lastPage: number }
  | { readonly is: "placed"; table: PrintedTable; readonly page: number; lastPage: number };

const fewestLetters = 20;

export async function* readPdfDocument(bytes: Uint8Array): Reading {
  const pages: {
    readonly number: number;
    readonly height: number;
    readonly flows: readonly (readonly TextLine[])[];
    readonly tagged: readonly TaggedTable[];
  }[] = [];
  const reading = pdfPages(bytes);
  let [letters, isTagged] = [0, false];
  for (;;) {
    const step = await reading.next();
    if (step.done) {
      if (step.value !== null) return step.value;
      break;
    }
    const { page, of } = step.value;
    const tagged = page.tags === null ? [] : taggedTables(page.tags, page.pieces);
    isTagged ||= page.tags !== null && page.tags.children.length > 0;
    letters += page.pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
    pages.push({ number: page.number, height: page.height, flows: flowsOf(page, tagged), tagged });
    yield { done: (0.95 * page.number) / of, doing: `Page ${page.number} of ${of}` };
  }
  if (letters < fewestLetters)
    return {
      problem:
        "has no text: it is a scan, or pictures of pages. Make its text readable with the program that scanned it (OCR), or choose the Word document",
    };
  const running = runningHeads(pages);
  const items: Item[] = [];
  for (const { number, flows, tagged } of pages) {
    let isTop = true;
    const waiting = [...tagged];
    for (const lines of flows) {
      const kept = lines.filter((line) => !running.has(keyOf(line, number)));
      const places = new Map(waiting.map((table) => [table, placeOfTagged(table, kept)]));
      const own = kept.filter(({ words }) => words.length > 0);
      for (const part of partsAround(own, places)) {
        if ("rows" in part) {
          addTagged(items, part, number, isTop);
          waiting.splice(waiting.indexOf(part), 1);
          isTop = false;
          continue;
        }
        for (const block of placedBlocks(part)) {
          if (block.is === "line") items.push({ is: "line", line: block.line, page: number });
          else addPlaced(items, block.table, number, isTop);
          isTop = false;
        }
      }
    }
    for (const table of waiting) addTagged(items, table, number, isTop);
  }
  const builder = new BlockBuilder();
  addParagraphs(builder, items);
  const blocks = builder.done();
  const hasTables = blocks.some(({ is }) => is === "table");
  const notes =
    isTagged || !hasTables
      ? []
      : ["The file has no tags, so its tables were found by the places of their figures: look whether each is complete"];
  return { format: "pdf", blocks, pages: pages.length, notes };
}

/** Lines of the text around its tagged tables; a table's own pieces stand in it. */
function flowsOf(page: PdfPage, tagged: readonly TaggedTable[]): readonly (readonly TextLine[])[] {
  const inTables = new Map<string, TaggedTable>();
  for (const table of tagged) for (const id of table.ids) inTables.set(id, table);
  const free = page.pieces.filter(({ id }) => id === null || !inTables.has(id));
  const flows = inReadingOrder(free, page.width);
  for (const table of tagged)
    places.set(table, Math.max(...page.pieces.filter(({ id }) => id !== null && table.ids.has(id)).map(({ y }) => y)));
  return flows.map(linesOf);
}

/** How high on its page a tagged table begins, in points. */
const places = new WeakMap<TaggedTable, number>();

const placeOfTagged = (table: TaggedTable, lines: readonly TextLine[]): number => {
  const top = places.get(table) ?? 0;
  const at = lines.findIndex(({ y }) => y < top);
  return at < 0 ? lines.length : at;
};

function* partsAround(lines: readonly TextLine[], tables: ReadonlyMap<TaggedTable, number>): Generator<readonly TextLine[] | TaggedTable> {
  let from = 0;
  for (const [table, at] of [...tables].sort(([, one], [, other]) => one - other)) {
    if (at > from) yield lines.slice(from, at);
    yield table;
    from = Math.max(from, at);
  }
  if (from < lines.length) yield lines.slice(from);
}

function addTagged(items: Item[], table: TaggedTable, page: number, isTop: boolean): void {
  const last = items.at(-1);
  const more = isTop && last?.is === "tagged" && last.lastPage === page - 1 ? overlaid(last.table, table) : null;
  if (more && last?.is === "tagged") {
    last.table = more;
    last.lastPage = page;
  } else items.push({ is: "tagged", table, page, lastPage: page });
}

function addPlaced(items: Item[], table: PrintedTable, page: number, isTop: boolean): void {
  const last = items.at(-1);
  const more = isTop && last?.is === "placed" && last.lastPage === page - 1 ? continued(last.table, table) : null;
  if (more && last?.is === "placed") {
    last.table = more;
    last.lastPage = page;
  } else items.push({ is: "placed", table, page, lastPage: page });
}

/** A table that goes on over the page has as many columns, and the same headings or none. */
function continued(one: PrintedTable, other: PrintedTable): PrintedTable | null {
  if (one.cells[0]?.length !== other.cells[0]?.length) return null;
  const heads = (table: PrintedTable): string =>
    table.cells
      .slice(0, table.headerRows ?? 0)
      .map((row) => row.join("\t"))
      .join("\n");
  const isRepeated = heads(other) !== "" && heads(one) === heads(other);
  if (heads(other) !== "" && !isRepeated) return null;
  return tableOf([...one.cells, ...other.cells.slice(isRepeated ? (other.headerRows ?? 0) : 0)], { ...one });
}

const keyOf = (line: TextLine, page: number): string => `${page} ${line.y}`;

/** Lines at the edge of many pages that are the same but for their numbers. */
function runningHeads(
  pages: readonly { readonly number: number; readonly height: number; readonly flows: readonly (readonly TextLine[])[] }[],
): ReadonlySet<string> {
  const seen = new Map<string, string[]>();
  const found = new Set<string>();
  for (const { number, height, flows } of pages) {
    for (const line of flows.flat()) {
      const share = line.y / height;
      if (share < 0.9 && share > 0.1) continue;
      const text = textOfLine(line);
      if (/^(?:page ?)?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i.test(text) || /^[-–] ?\d{1,4} ?[-–]$/.test(text)) found.add(keyOf(line, number));
      const key = text.replace(/\d+/g, "#");
      seen.set(key, [...(seen.get(key) ?? []), keyOf(line, number)]);
    }
  }
  for (const keys of seen.values()) if (keys.length >= 3 && keys.length * 3 >= pages.length) for (const key of keys) found.add(key);
  return found;
}

/** Lines that hang together are a paragraph; a larger letter makes a heading. */
function addParagraphs(builder: BlockBuilder, items: readonly Item[]): void {
  const sizes = items.flatMap((item) => (item.is === "line" ? [item.line.size] : [])).sort((one, other) => one - other);
  const body = sizes[Math.floor(sizes.length / 2)] ?? 10;
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
      open.text = /[a-z]-$/.test(open.text) && /^[a-z]/.test(text) ? open.text + text : `${open.text} ${text}`;
      open.last = line;
      open.lastPage = page;
    } else {
      close();
      open = { text, page, last: line, lastPage: page, size: line.size };
    }
  }
  close();
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
