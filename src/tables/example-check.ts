/** A table beside the published one: how many printed figures it reproduces. */
import type { PublishedExample } from "./definition";
import { printedFigure } from "./printed";
import type { Table } from "./table";

export type ExampleCheck = { readonly agree: number; readonly of: number };

export function compareWithExample(table: Table, example: PublishedExample): ExampleCheck {
  let [agree, of] = [0, 0];
  for (const [id, printedRows] of Object.entries(example.printed)) {
    const part = table.parts.find((one) => one.id === id);
    for (const [row, printed] of printedRows.entries())
      for (const [column, text] of printed.entries()) {
        of++;
        const cell = part?.rows[row]?.figures[column + 1];
        const format = part?.columns[column + 1]?.format;
        if (cell === undefined || format === undefined) continue;
        const ours = "value" in cell ? printedFigure(cell.value, format, table.rounding) : cell.text;
        if (asPrinted(text) === ours) agree++;
      }
  }
  return { agree, of };
}

/** Reports print a dash for nil and a hyphen for minus. */
const asPrinted = (text: string): string => (text === "-" ? "0" : text.replace(/^-/, "−"));
