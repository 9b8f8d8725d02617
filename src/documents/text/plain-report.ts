/** Markdown and plain text as a document: paragraphs by blank lines, headings, and what has columns as tables. */
import { readPrinted } from "../../checking/printed-tables";
import { BlockBuilder } from "../block-builder";
import type { ReadingAtOnce } from "../document";

const [longest, atOnce] = [20_000_000, 400] as const;

export function* readPlainReport(text: string, isMarkdown: boolean): ReadingAtOnce {
  if (text.length > longest) return { problem: "is longer than any report. Save its chapters as files of their own" };
  const chunks = text.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n+/);
  const builder = new BlockBuilder();
  let page = 1;
  const hasPages = text.includes("\f");
  let table: string[] = [];
  const endTable = (): void => {
    if (table.length === 0) return;
    const read = readPrinted({ kind: "text", text: table.join("\n\n") });
    table = [];
    for (const one of "tables" in read ? read.tables : []) builder.table({ table: one, page: hasPages ? page : null });
  };
  for (const [index, raw] of chunks.entries()) {
    const breaks = raw.split("\f").length - 1;
    const chunk = raw.replace(/\f/g, "");
    if (hasPages) page += breaks;
    if (index % atOnce === 0) yield { done: index / chunks.length, doing: "Reading" };
    if (chunk.trim() === "") continue;
    if (isTable(chunk)) {
      table.push(chunk);
      continue;
    }
    endTable();
    for (const { text: words, level, kind } of isMarkdown ? markdownParts(chunk) : plainParts(chunk))
      builder.paragraph({ text: words, kind: level > 0 ? "heading" : kind, level, page: hasPages ? page : null });
  }
  endTable();
  return { format: isMarkdown ? "markdown" : "text", blocks: builder.done(), pages: hasPages ? page : null, notes: [] };
}

/** Two columns and two rows at least; running text whose lines happen to end in figures is none. */
function isTable(chunk: string): boolean {
  const lines = chunk.split("\n").filter((line) => line.trim() !== "");
  const marked = lines.filter((line) => /\t|\|| {2,}\S/.test(line.trim())).length;
  const isProse = lines.filter((line) => line.length > 50 && !/\t|\|| {3,}/.test(line.trim())).length * 2 > lines.length;
  if (isProse || (marked * 2 < lines.length && lines.length < 3)) return false;
  const read = readPrinted({ kind: "text", text: chunk });
  return "tables" in read && read.tables.some(({ cells }) => (cells[0]?.length ?? 0) > 1 && (cells.length > 1 || /[\t|]/.test(chunk)));
}

interface Part {
  readonly text: string;
  readonly level: number;
  readonly kind: "paragraph" | "footnote" | "caption";
}

function markdownParts(chunk: string): readonly Part[] {
  const found: Part[] = [];
  let [open, kind]: [string[], Part["kind"]] = [[], "paragraph"];
  const close = (level = 0): void => {
    if (open.length > 0) found.push({ text: shown(open.join(" ")), level, kind });
    [open, kind] = [[], "paragraph"];
  };
  for (const line of chunk.split("\n")) {
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    const item = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/.exec(line);
    const note = /^\[\^[^\]]+\]:\s*(.*)$/.exec(line);
    const caption = /^(?:Table)?:\s+(.*)$/.exec(line);
    if (heading) {
      close();
      found.push({ text: shown(heading[2] ?? ""), level: heading[1]?.length ?? 1, kind: "paragraph" });
    } else if (/^ {0,3}(?:=+|-{2,})\s*$/.test(line) && open.length === 1) close(line.includes("=") ? 1 : 2);
    else if (/^ {0,3}(?:[-*_] ?){3,}$/.test(line)) close();
    else if (item || note || caption) {
      close();
      open.push((item?.[1] ?? note?.[1] ?? caption?.[1] ?? "").trim());
      if (note) kind = "footnote";
      if (caption) kind = "caption";
    } else open.push(line.replace(/^\s*>\s?/, "").trim());
  }
  close();
  return found;
}

/** Without the marks for bold, code and links; what is struck out is not there. */
const shown = (text: string): string =>
  text
    .replace(/~~[^~]+~~/g, " ")
    .replace(/\[\^[^\]]*\]/g, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, "$2")
    .replace(/(?<![\w*])([*_])(?=[^\s*_])([^*_]+)\1(?![\w*])/g, "$2")
    .replace(/`([^`]*)`/g, "$1")
    .replace(/<[^>]{1,200}>/g, " ")
    .replace(/\\([\\`*_{}[\]()#+.!|~<>$-])/g, "$1")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&pound;/g, "£");

/** A line of its own in capitals, or numbered and without a stop, is a heading. */
function plainParts(chunk: string): readonly Part[] {
  const lines = chunk.split("\n").map((line) => line.trim());
  const text = lines.join(" ");
  const isHeading =
    lines.length === 1 &&
    text.length < 80 &&
    !/[.;:,]$/.test(text) &&
    (/^\d{1,2}(?:\.\d{1,2})?[.)]?\s+[A-Z][^.]*$/.test(text) || (/[A-Z]{4}/.test(text) && text === text.toUpperCase()));
  const isNote = /^(?:\[\d{1,2}\]|\d{1,2}\)|[*†‡])\s/.test(text);
  return [{ text, level: isHeading ? 1 : 0, kind: isNote ? "footnote" : "paragraph" }];
}
