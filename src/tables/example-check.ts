/** Compares a table with the published one: how many printed figures it reproduces, and which of them the report has wrong. */
import type { PublishedExample } from "./definition";
import { printedFigure } from "./printed";
import type { Figure, Format, Table, Text } from "./table";

export type ExampleCheck = {
  readonly agree: number;
  readonly of: number;
  /** Why a printed figure is not ours: the report's own mistakes, and its other roundings. */
  readonly wrong: readonly string[];
};

export function compareWithExample(table: Table, example: PublishedExample): ExampleCheck {
  let [agree, of] = [0, 0];
  const wrong: string[] = [];
  for (const [id, printedRows] of Object.entries(example.printed)) {
    const part = table.parts.find((one) => one.id === id);
    for (const [row, figures] of printedRows.entries())
      for (const [column, figure] of figures.entries()) {
        if (figure === null) continue;
        of++;
        const ours = printedAt(table, part?.rows[row]?.figures[column + 1], part?.columns[column + 1]?.format);
        if (typeof figure !== "string") wrong.push(`The report prints ${figure.printed}, not ${ours ?? ""}: ${figure.because}`);
        else if (withOurSigns(figure) === ours) agree++;
      }
  }
  return { agree, of, wrong };
}

function printedAt(table: Table, cell: Figure | Text | undefined, format: Format | undefined): string | null {
  if (cell === undefined || format === undefined) return null;
  return "value" in cell ? printedFigure(cell.value, cell.format ?? format, table.rounding) : cell.text;
}

/** Reports print nil as a dash and a minus as a hyphen. */
const withOurSigns = (text: string): string => (text === "-" ? "0" : text.replace(/^-/, "−"));
