/** A table beside the published one: how many printed figures it reproduces, and which of them the report has wrong. */
import type { PublishedExample } from "./definition";
import { printedFigure } from "./printed";
import type { Table } from "./table";

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
        else if (asPrinted(figure) === ours) agree++;
      }
  }
  return { agree, of, wrong };
}

type Row = Table["parts"][number]["rows"][number]["figures"][number];
type Format = Table["parts"][number]["columns"][number]["format"];

function printedAt(table: Table, cell: Row | undefined, format: Format | undefined): string | null {
  if (cell === undefined || format === undefined) return null;
  return "value" in cell ? printedFigure(cell.value, cell.format ?? format, table.rounding) : cell.text;
}

/** Reports print a dash for nil and a hyphen for minus. */
const asPrinted = (text: string): string => (text === "-" ? "0" : text.replace(/^-/, "−"));
