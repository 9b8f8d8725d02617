/** A web page as its reader sees it: headings, paragraphs, tables in order. Nothing in it is run or fetched. */
import { Parser } from "htmlparser2";
import { hides, readPrinted, shownMark } from "../../checking/printed-tables";
import { BlockBuilder } from "../block-builder";
import type { ReadingAtOnce } from "../document";

const breaking = new Set(
  "p div section article main header footer nav aside ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table tr blockquote pre figure figcaption form fieldset address hr details summary body".split(
    " ",
  ),
);
/** Around the text of a page, and no part of it. */
const around = new Set(["nav", "footer"]);
const [deepest, pieceLength, longest] = [2000, 50_000, 60_000_000];

export function* readWebPage(html: string): ReadingAtOnce {
  if (html.length > longest) return { problem: "is larger than any report's page. Save its chapters as files of their own" };
  const survey = new Survey();
  const first = new Parser(survey, { lowerCaseTags: true, lowerCaseAttributeNames: true });
  for (let at = 0; at < html.length; at += pieceLength) {
    first.write(html.slice(at, at + pieceLength));
    if (survey.depth > deepest)
      return { problem: "has more elements within one another than a page can have. Print it as a PDF, and check that" };
    yield { done: (0.3 * at) / html.length, doing: "Reading" };
  }
  first.end();
  const page = new Page(html, survey.layouts);
  const second = new Parser(page, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  page.parser = second;
  for (let at = 0; at < html.length; at += pieceLength) {
    second.write(html.slice(at, at + pieceLength));
    yield { done: 0.3 + (0.7 * at) / html.length, doing: "Reading" };
  }
  second.end();
  page.finish();
  const { builder, problem } = page;
  if (problem !== null) return { problem };
  const blocks = builder.done();
  const notes =
    builder.twice > 0
      ? [`${builder.twice === 1 ? "1 table stands" : `${builder.twice} tables stand`} there twice, as for narrow screens: one was checked`]
      : [];
  return { format: "html", blocks, pages: null, notes };
}

/** Which tables are there for their looks: they hold other tables, or one cell. By their order. */
class Survey {
  depth = 0;
  readonly layouts = new Set<number>();
  readonly #open: { readonly index: number; cells: number; nested: number }[] = [];
  #tables = 0;

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    const table = this.#open.at(-1);
    if (name === "table") {
      if (/^(?:presentation|none)$/i.test(attributes["role"] ?? "")) this.layouts.add(this.#tables);
      this.#open.push({ index: this.#tables++, cells: 0, nested: 0 });
    } else if ((name === "td" || name === "th") && table) table.cells++;
  }

  onclosetag(name: string): void {
    this.depth--;
    if (name !== "table") return;
    const table = this.#open.pop();
    if (!table) return;
    if (table.cells < 2 || (table.nested > 0 && table.nested >= table.cells)) this.layouts.add(table.index);
    const outer = this.#open.at(-1);
    if (outer) outer.nested += table.cells + table.nested;
  }
}

class Page {
  readonly builder = new BlockBuilder();
  problem: string | null = null;
  parser: Pick<Parser, "startIndex" | "endIndex"> | null = null;
  readonly #html: string;
  readonly #layouts: ReadonlySet<number>;
  #tables = 0;
  #depth = 0;
  #hiddenFrom: number | null = null;
  #text = "";
  #raised: string | null = null;
  #heading = 0;
  #kind: "paragraph" | "footnote" | "caption" = "paragraph";
  /** The table of figures that is open: its place in the page, and how many tables are open in it. */
  #table: { readonly from: number; open: number } | null = null;
  /** Tables that stand right under one another may be one, with its heading repeated. */
  #ended: { readonly from: number; readonly to: number } | null = null;

  constructor(html: string, layouts: ReadonlySet<number>) {
    this.#html = html;
    this.#layouts = layouts;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth++;
    if (this.#hiddenFrom !== null) return;
    if (this.#table) {
      if (name === "table") {
        this.#table.open++;
        this.#tables++;
      }
      return;
    }
    if ((hides(name, attributes) && name !== "head" && name !== "title") || name === "title" || around.has(name)) {
      this.#hiddenFrom = this.#depth;
      if (name === "table") this.#tables++;
      return;
    }
    if (breaking.has(name)) this.#flush();
    if (name === "br") this.#text += " ";
    if (/^h[1-6]$/.test(name)) this.#heading = Number(name.slice(1));
    if (name === "figcaption") this.#kind = "caption";
    if (
      (name === "li" || name === "aside" || name === "section" || name === "div") &&
      /footnote/i.test(`${attributes["id"] ?? ""} ${attributes["role"] ?? ""} ${attributes["class"] ?? ""}`)
    )
      this.#kind = "footnote";
    if (name === "sup") this.#raised = "";
    if (name === "table" && !this.#layouts.has(this.#tables++)) this.#table = { from: this.parser?.startIndex ?? 0, open: 1 };
  }

  ontext(text: string): void {
    if (this.#hiddenFrom !== null || this.#table) return;
    if (this.#raised !== null) this.#raised += text;
    else this.#text += text;
  }

  onclosetag(name: string): void {
    if (this.#table) {
      if (name === "table" && --this.#table.open === 0) {
        this.#endTable({ from: this.#table.from, to: (this.parser?.endIndex ?? 0) + 1 });
        this.#table = null;
      }
    } else if (this.#hiddenFrom === null) {
      if (name === "sup" && this.#raised !== null) {
        this.#text += shownMark(this.#raised);
        this.#raised = null;
      }
      if (breaking.has(name)) this.#flush();
      if (/^h[1-6]$/.test(name)) this.#heading = 0;
      if (name === "figcaption" || name === "section" || name === "aside") this.#kind = "paragraph";
    }
    if (this.#hiddenFrom === this.#depth) this.#hiddenFrom = null;
    this.#depth--;
  }

  #endTable(slice: { readonly from: number; readonly to: number }): void {
    if (
      this.#ended &&
      this.#text.trim() === "" &&
      this.#html
        .slice(this.#ended.to, slice.from)
        .replace(/<[^>]*>/g, "")
        .trim() === ""
    ) {
      this.#ended = { from: this.#ended.from, to: slice.to };
      return;
    }
    this.#readTable();
    this.#ended = slice;
  }

  #readTable(): void {
    const slice = this.#ended;
    this.#ended = null;
    if (slice === null) return;
    const read = readPrinted({ kind: "html", text: this.#html.slice(slice.from, slice.to) });
    if ("problem" in read) {
      if (/cells/.test(read.problem)) this.problem = "has a table of more cells than can be checked. Take it out, and check the rest";
      return;
    }
    for (const table of read.tables) this.builder.table({ table });
  }

  #flush(): void {
    const text = this.#text.replace(/\s+/g, " ").trim();
    this.#text = "";
    if (text === "") return;
    this.#readTable();
    this.builder.paragraph(this.#heading > 0 ? { text, kind: "heading", level: this.#heading } : { text, kind: this.#kind });
  }

  finish(): void {
    this.#flush();
    this.#readTable();
  }
}
