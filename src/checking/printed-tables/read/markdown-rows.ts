/** Rows of Markdown tables, and of tables drawn with lines of + and -. */
import { inlineText } from "./inline-html";
import { cleaned } from "./printed-text";

const gridRule = /^\s*\+(?:[-=:]+\+)+\s*$/;
export const isGridRule = (line: string): boolean => gridRule.test(line);

/** In a drawn grid the lines between two rules are one row. */
export function markdownRows(lines: readonly string[]): readonly (readonly string[])[] {
  if (lines.some(isGridRule)) return gridRows(lines);
  return lines.filter((line, index) => !isDelimiter(line, index)).map((line) => fieldsOf(line).map(cellText));
}

function gridRows(lines: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let isNew = true;
  for (const line of lines) {
    if (isGridRule(line)) {
      isNew = true;
      continue;
    }
    const fields = fieldsOf(line);
    const last = rows.at(-1);
    if (isNew || last === undefined) rows.push([...fields]);
    else for (const [at, field] of fields.entries()) last[at] = `${last[at] ?? ""} ${field}`;
    isNew = false;
  }
  return rows.map((row) => row.map(cellText));
}

/** "|---|--:|". A row of single dashes is one only under the headings. */
const isDelimiter = (line: string, index: number): boolean => /^[\s|:+=-]*$/.test(line) && (/--|==|:/.test(line) || index === 1);

/** A bar behind a backslash is part of the cell. */
function fieldsOf(line: string): readonly string[] {
  const inside = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/);
}

/** What is shown of a cell: without its marks for bold, code and links; what is struck out is not there. */
function cellText(field: string): string {
  if (!/[\\*_`~[\]<&^]/.test(field)) return cleaned(field);
  const shown = field
    .replace(/~~[^~]+~~/g, " ")
    .replace(/\[\^[^\]]*\]/g, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)\1/g, "$2")
    .replace(/(?<![\w*])([*_])(?=[^\s*_])([^*_]+)\1(?![\w*])/g, "$2")
    .replace(/`([^`]*)`/g, "$1");
  return cleaned(inlineText(shown).replace(/\\([\\`*_{}[\]()#+.!|~<>-])/g, "$1"));
}
