/** Tables out of HTML, as Word, a PDF viewer or a web page puts it on the clipboard. Nothing in it is run or fetched. */
import { Parser } from "htmlparser2";
import { fits, mostCells, tableOf, type PrintedTable, type Span } from "./printed-table";
import { cleaned } from "./printed-text";

interface OpenCell {
  text: string;
  readonly isHeader: boolean;
  readonly rows: number;
  readonly columns: number;
}

interface OpenTable {
  caption: string;
  readonly rows: OpenCell[][];
  cell: OpenCell | null;
  inHead: boolean;
  headRows: number;
}

const unread = new Set(["script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head", "title", "textarea"]);
const breaking = new Set(["br", "p", "div", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt"]);
const mostSpanned = 1000;
const deepest = 50;
const [deepestTag, pieceLength] = [2000, 50_000];

/** Tables in the order in which they begin; a table inside a cell is one of its own. Null is too large a table, or too many within one another. */
export function htmlTables(html: string): readonly PrintedTable[] | null {
  const found: OpenTable[] = [];
  const open: OpenTable[] = [];
  let [skipping, lastWords, captioning, cells, depth] = [0, "", false, 0, 0];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (unread.has(name)) skipping++;
        const table = open.at(-1);
        if (name === "table" && open.length < deepest) {
          const begun: OpenTable = {
            caption: open.length === 0 ? cleaned(lastWords) : "",
            rows: [],
            cell: null,
            inHead: false,
            headRows: 0,
          };
          found.push(begun);
          open.push(begun);
          lastWords = "";
        } else if (table === undefined) {
          if (breaking.has(name) && cleaned(lastWords) !== "") lastWords = `${lastWords}\n`;
        } else if (name === "caption") {
          table.caption = "";
          captioning = true;
        } else if (name === "thead") table.inHead = true;
        else if (name === "tbody" || name === "tfoot") table.inHead = false;
        else if (name === "tr") {
          table.rows.push([]);
          table.cell = null;
          if (table.inHead) table.headRows = table.rows.length;
        } else if ((name === "td" || name === "th") && cells++ <= mostCells) {
          if (table.rows.length === 0) table.rows.push([]);
          table.cell = { text: "", isHeader: name === "th", rows: spanOf(attributes["rowspan"]), columns: spanOf(attributes["colspan"]) };
          table.rows.at(-1)?.push(table.cell);
        } else if (breaking.has(name) && table.cell) table.cell.text += " ";
      },
      ontext(text) {
        if (skipping > 0) return;
        const table = open.at(-1);
        if (table === undefined) lastWords = lastParagraph(lastWords + text);
        else if (captioning) table.caption += text;
        else if (table.cell) table.cell.text += text;
      },
      onclosetag(name) {
        depth--;
        if (unread.has(name)) skipping = Math.max(0, skipping - 1);
        if (name === "caption") captioning = false;
        const table = open.at(-1);
        if (name === "table") open.pop();
        else if (table && name === "thead") table.inHead = false;
        else if (table && (name === "td" || name === "th")) table.cell = null;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // In pieces, so that tags without end or number are given up soon.
  for (let from = 0; from < html.length; from += pieceLength) {
    parser.write(html.slice(from, from + pieceLength));
    if (depth > deepestTag || cells > mostCells) return null;
  }
  parser.end();
  const grids = found.map(laidOut);
  if (cells > mostCells || !grids.every(({ grid }) => fits(grid))) return null;
  return grids
    .map(({ grid, ...rest }) => tableOf(grid, rest))
    .filter(({ cells: rows }) => rows.some((row) => row.some((text) => text !== "")));
}

const spanOf = (attribute: string | undefined): number => Math.min(mostSpanned, Math.max(1, Number.parseInt(attribute ?? "1", 10) || 1));

/** A caption may stand over the table as a paragraph: the last one, if it is short. */
const longestCaption = 200;
const lastParagraph = (words: string): string => {
  const lines = words.split("\n").map((line) => line.trimStart());
  const last = lines.at(-1) ?? "";
  return last.trim() === "" ? lines.slice(-2).join("\n").slice(-longestCaption) : last.slice(-longestCaption);
};

/** Cells put where the spans before them leave room. */
function laidOut({ caption, rows, headRows }: OpenTable): Omit<PrintedTable, "cells" | "addressOf"> & { readonly grid: string[][] } {
  const [grid, spans, headed]: [string[][], Span[], boolean[]] = [rows.map(() => []), [], []];
  const taken = new Map<number, Set<number>>();
  let spare = mostCells;
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { text, rows: over, columns } of cells) {
      while (taken.get(row)?.has(column)) column++;
      // Spans over more cells than a table may have are taken for single cells.
      const height = over * columns <= spare ? Math.min(over, rows.length - row) : 1;
      if (height > 1) spare -= height * columns;
      for (let below = row + 1; below < row + height; below++) {
        const places = taken.get(below) ?? new Set<number>();
        for (let beside = column; beside < column + columns; beside++) places.add(beside);
        taken.set(below, places);
      }
      const line = grid[row] ?? [];
      while (line.length < column) line.push("");
      line[column] = cleaned(text);
      if (height > 1 || columns > 1) spans.push({ row, column, rows: height, columns });
      column += columns;
    }
    headed.push(cells.length > 0 && cells.every(({ isHeader, text }) => isHeader || cleaned(text) === ""));
  }
  const firstBody = headed.findIndex((isHeaded) => !isHeaded);
  const headerRows = Math.max(headRows, firstBody < 0 ? 0 : firstBody);
  return { grid, caption: cleaned(caption), spans, headerRows: headerRows === 0 || headerRows >= rows.length ? null : headerRows };
}
