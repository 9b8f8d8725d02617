/** Tables out of HTML, as Word, a PDF viewer or a web page puts it on the clipboard. Nothing in it is run or fetched. */
import { Parser } from "htmlparser2";
import { hides, isOnlyInvisible, shownMark } from "./hidden-html";
import { joined, laidOut, type OpenTable, type Part } from "./html-layout";
import { fits, longestCaption, mostCells, tableOf, type PrintedTable } from "./printed-table";
import { cleaned } from "./printed-text";

const breaking = new Set(["br", "p", "div", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt"]);
const parts: Readonly<Record<string, Part>> = { thead: "head", tbody: "body", tfoot: "foot" };
const [deepestTag, pieceLength] = [2000, 50_000];

/** Tables in the order in which they begin; a table inside a cell is one of its own. Null is too large a table, or too many within one another. */
export function htmlTables(html: string): readonly PrintedTable[] | null {
  const reader = new TableReader();
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  // In pieces, so that tags without end or number are given up soon.
  for (let from = 0; from < html.length; from += pieceLength) {
    parser.write(html.slice(from, from + pieceLength));
    if (reader.depth > deepestTag || reader.cells > mostCells) return null;
  }
  parser.end();
  const grids = reader.found.map(laidOut);
  if (reader.cells > mostCells || !grids.every(({ grid }) => fits(grid))) return null;
  return joined(grids, reader.found)
    .map(({ grid, ...rest }) => tableOf(grid, rest))
    .filter(({ cells: rows }) => rows.some((row) => row.some((text) => text !== "")));
}

/** What the parser meets, tag by tag. */
class TableReader {
  readonly found: OpenTable[] = [];
  readonly #open: OpenTable[] = [];
  depth = 0;
  cells = 0;
  #lastWords = "";
  #isCaption = false;
  /** How deep the tag is whose content nobody sees; null where all is seen. */
  #hiddenFrom: number | null = null;
  /** What stands raised. */
  #raised: string | null = null;

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    if (this.#hiddenFrom !== null) return;
    const isHidden = hides(name, attributes);
    const table = this.#open.at(-1);
    if (table && name === "col") this.#column(table, attributes, isHidden);
    if (!isHidden || (isOnlyInvisible(attributes) && (name === "td" || name === "th"))) this.#begin(name, attributes, table);
    if (isHidden) this.#hiddenFrom = this.depth;
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>, table: OpenTable | undefined): void {
    if (name === "table") this.#beginTable();
    else if (table === undefined) {
      if (breaking.has(name) && cleaned(this.#lastWords) !== "") this.#lastWords = `${this.#lastWords}\n`;
    } else if (name === "caption") {
      table.caption = "";
      this.#isCaption = true;
    } else if (parts[name] !== undefined) table.part = parts[name];
    else if (name === "tr") {
      table.rows.push({ part: table.part, cells: [] });
      table.cell = null;
    } else if ((name === "td" || name === "th") && this.cells <= mostCells) {
      if (table.rows.length === 0) table.rows.push({ part: table.part, cells: [] });
      table.cell = {
        text: "",
        isHeader: name === "th",
        rows: spanOf(attributes["rowspan"]),
        columns: this.#counted(attributes["colspan"]),
      };
      table.rows.at(-1)?.cells.push(table.cell);
    } else if (breaking.has(name) && table.cell) table.cell.text += "\n";
    if (name === "sup") this.#raised = "";
  }

  #beginTable(): void {
    const caption = this.#open.length === 0 ? cleaned(this.#lastWords) : "";
    const begun: OpenTable = {
      caption,
      isApart: caption !== "" || this.#open.length > 0,
      rows: [],
      hiddenColumns: new Set(),
      columns: 0,
      cell: null,
      part: "body",
    };
    this.found.push(begun);
    this.#open.push(begun);
    this.#lastWords = "";
  }

  /** Excel hides a column in its `col` alone. */
  #column(table: OpenTable, attributes: Readonly<Record<string, string>>, isHidden: boolean): void {
    const to = table.columns + this.#counted(attributes["span"]);
    for (; table.columns < to; table.columns++) if (isHidden) table.hiddenColumns.add(table.columns);
  }

  /** No more columns than cells are left: each of them is one. */
  #counted(span: string | undefined): number {
    const columns = Math.min(spanOf(span), Math.max(1, mostCells - this.cells));
    this.cells += columns;
    return columns;
  }

  ontext(text: string): void {
    if (this.#hiddenFrom !== null) return;
    if (this.#raised === null) this.#write(text.replace(/[\r\n]+/g, " "));
    else this.#raised += text;
  }

  #write(text: string): void {
    const table = this.#open.at(-1);
    if (table === undefined) this.#lastWords = lastParagraph(this.#lastWords + text);
    else if (this.#isCaption) table.caption += text;
    else if (table.cell) table.cell.text += text;
  }

  onclosetag(name: string): void {
    if (this.#hiddenFrom === null) this.#end(name);
    if (this.#hiddenFrom === this.depth) this.#hiddenFrom = null;
    this.depth--;
  }

  #end(name: string): void {
    if (name === "sup" && this.#raised !== null) {
      const mark = shownMark(this.#raised);
      this.#raised = null;
      this.#write(mark);
    }
    if (name === "caption") this.#isCaption = false;
    const table = this.#open.at(-1);
    if (name === "table") this.#open.pop();
    else if (table && parts[name] !== undefined) table.part = "body";
    else if (table && (name === "td" || name === "th")) table.cell = null;
  }
}

const spanOf = (attribute: string | undefined): number => Math.max(1, Math.trunc(Number.parseFloat(attribute ?? "1")) || 1);

/** A caption may stand over the table as a paragraph: the last one, if it is short. */
const lastParagraph = (words: string): string => {
  const lines = words.split("\n").map((line) => line.trimStart());
  const last = lines.at(-1) ?? "";
  return last.trim() === "" ? lines.slice(-2).join("\n").slice(-longestCaption) : last.slice(-longestCaption);
};
