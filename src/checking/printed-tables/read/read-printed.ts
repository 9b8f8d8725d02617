/** A table pasted from Word, a PDF or a web page, read. Whatever comes in, a table comes out or a sentence that says what to do. */
import { withCommas } from "../../../calculation";
import { htmlTables } from "./html-tables";
import { longestFigure } from "./printed-figure";
import { longestCaption, mostCells, type PrintedTable } from "./printed-table";
import { textTables } from "./text-tables";

export interface PrintedSource {
  readonly kind: "html" | "text";
  readonly text: string;
}

export type ReadPrinted = { readonly tables: readonly PrintedTable[] } | { readonly problem: string };

/** In characters, as many cells as may be: of text with a figure in each, of HTML with its tags. */
const longestText = { text: mostCells * longestFigure, html: mostCells * longestCaption };

export function readPrinted({ kind, text }: PrintedSource): ReadPrinted {
  if (text.trim() === "") return { problem: "There is nothing to read. Copy the table with its headings, then paste it here" };
  if (text.length > longestText[kind]) return { problem: "This is too long for one check. Copy one table at a time" };
  const tables = kind === "html" ? htmlTables(text) : textTables(text);
  const cells = tables?.reduce((sum, { cells: rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0) ?? Infinity;
  if (tables === null || cells > mostCells)
    return {
      problem: `This has more than ${withCommas(String(mostCells))} cells, or too many tables within tables. Copy one table at a time`,
    };
  if (tables.length === 0)
    return {
      problem:
        kind === "html"
          ? "No table was found in what was pasted. Copy the table itself, with its headings"
          : "No table was found in this text. Put tabs, commas or two spaces between the columns",
    };
  return { tables };
}
