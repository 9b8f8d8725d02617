/** Tables out of plain text: tab-separated, CSV, Markdown, or columns held apart by spaces. */
import { isAtLeastHalf } from "./at-least-half";
import { continues, isPageFurniture, rowsLookedAt } from "./continued-tables";
import { isGridRule, markdownRows } from "./markdown-rows";
import { fits, longestCaption, mostCells, tableOf, type PrintedTable } from "./printed-table";
import { cleaned, seen } from "./printed-text";
import { areCsv, hasCommaFields, quotedFields, withLostBlanks } from "./separated-fields";
import { areListed, hasTrailingFigures, hasWideGap, raggedRows, singleSpacedRows } from "./spaced-columns";

type Rows = readonly (readonly string[])[];
type Layout = "tabs" | "bars" | "commas" | "gaps" | "blanks";
type Block = { readonly caption: string; readonly lines: readonly string[] };

/** Tables one under another are split where other headings or words begin; a line of words above is the caption. Null is too large a table. */
export function textTables(text: string): readonly PrintedTable[] | null {
  const lines = seen(text).split("\n");
  if (lines.length > mostCells) return null;
  const found = joinedBlocks(blocks(lines)).map(({ caption, lines: own }) => ({
    caption,
    rows: rowsOf(own),
    isMarked: /[\t|]/.test(own[0] ?? ""),
  }));
  if (!found.every(({ rows }) => fits(rows))) return null;
  // One line of words with commas or figures in it is a sentence.
  const isTable = (rows: Rows): boolean => rows.some((row) => row.length > 1);
  return found.flatMap(({ caption, rows, isMarked }) =>
    isTable(rows) && (isMarked || rows.length > 1) ? [tableOf(rows, { caption })] : [],
  );
}

/** Runs of lines that have columns. */
function blocks(lines: readonly string[]): readonly Block[] {
  const found: { caption: string; lines: string[] }[] = [];
  let [current, words]: [string[], string] = [[], ""];
  let paragraph: Paragraph | null = null;
  const close = (): void => {
    if (current.some((line) => paragraph?.isTable || hasColumns(line))) found.push({ caption: words, lines: current });
    if (current.length > 0) words = "";
    current = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") {
      close();
      paragraph = null;
      continue;
    }
    paragraph ??= paragraphFrom(lines, index);
    if (isRule(line) && !isGridRule(line)) continue;
    if (index >= paragraph.tableFrom || hasColumns(line) || isOneCell(line, current)) current.push(line);
    else if (!isPageFurniture(line) || found.length === 0) {
      close();
      words = cleaned(line).slice(0, longestCaption);
    }
  }
  close();
  return found;
}

interface Paragraph {
  readonly isTable: boolean;
  /** The line from which it is one, if its lines taken together show it: headings may stand over them. */
  readonly tableFrom: number;
}

function paragraphFrom(lines: readonly string[], from: number): Paragraph {
  let to = from;
  while (to < lines.length && (lines[to] ?? "").trim() !== "") to++;
  const all = lines.slice(from, to);
  const over = headingsOver(all);
  if (areCsv(all.slice(over))) return { isTable: true, tableFrom: from + over };
  return areListed(all) ? { isTable: true, tableFrom: from } : { isTable: false, tableFrom: Infinity };
}

/** How many short lines stand over those at the end that have as many fields each. */
function headingsOver(lines: readonly string[]): number {
  const fieldsOf = (line: string): number => quotedFields(line, ",")[0]?.length ?? 0;
  const last = fieldsOf(lines.at(-1) ?? "");
  if (last === 1) return 0;
  let over = lines.length;
  while (over > 0 && fieldsOf(lines[over - 1] ?? "") === last) over--;
  return lines.slice(0, over).every(isHeading) ? over : 0;
}

/** Lines of dashes under or between rows; Markdown's stay, as they tell it apart. */
const isRule = (line: string): boolean => !line.includes("|") && /^[\s+=_–—-]{3,}$/.test(line) && /[=_–—-]{3}/.test(line);

const hasColumns = (line: string): boolean =>
  /[\t|]/.test(line) || isGridRule(line) || hasCommaFields(line) || hasWideGap(line) || hasTrailingFigures(line);

/** A heading inside a table, which has no figures beside it. */
const isOneCell = (line: string, before: readonly string[]): boolean => before.length > 0 && isHeading(line);

const isHeading = (line: string): boolean => cleaned(line).length < 60 && !/[.!?]$/.test(line.trim());

/** A blank line, or one of empty cells, ends a table only where another begins. */
function joinedBlocks(all: readonly Block[]): readonly Block[] {
  const found: { caption: string; lines: string[]; top: Rows; layout: Layout }[] = [];
  for (const { caption, lines } of all) {
    const layout = layoutOf(lines);
    const top = rowsOf(lines.slice(0, rowsLookedAt));
    const last = found.at(-1);
    if (last !== undefined && caption === "" && last.layout === layout && continues(last.top, top)) {
      last.lines.push("");
      for (const line of lines) last.lines.push(line);
    } else found.push({ caption, lines: [...lines], top, layout });
  }
  return found;
}

function layoutOf(lines: readonly string[]): Layout {
  const filled = lines.filter((line) => line !== "");
  const most = (test: (line: string) => boolean): boolean => isAtLeastHalf(filled.filter(test).length, filled.length);
  if (most((line) => line.includes("\t"))) return "tabs";
  if (most((line) => line.includes("|") || isGridRule(line))) return "bars";
  if (areCsv(filled) || (most(hasCommaFields) && !most((line) => hasWideGap(line) || hasTrailingFigures(line)))) return "commas";
  return filled.some(hasWideGap) && !most((line) => hasTrailingFigures(line) && !hasWideGap(line)) ? "gaps" : "blanks";
}

function rowsOf(lines: readonly string[]): Rows {
  const layout = layoutOf(lines);
  if (layout === "tabs") return withLostBlanks(quotedFields(lines.join("\n"), "\t"));
  if (layout === "bars") return markdownRows(lines);
  if (layout === "commas") return quotedFields(lines.join("\n"), ",");
  return layout === "gaps" ? raggedRows(lines) : singleSpacedRows(lines);
}
