/** Detects what has changed in a table since it was written, cell by cell. */
import { decimal, fromCell, type Cell, type Decimal } from "../../calculation";
import {
  address,
  isFilledBySpill,
  linkText,
  provenanceOf,
  readLink,
  readSource,
  type AssumptionRow,
  type BlockCell,
  type Corner,
  type SheetBlock,
} from "../../tables";
import type { KeptChange, RegisterEntry } from "./entry";
import { sourceColumn, sourcesNow, type SourceChange } from "./sources-now";
import { isAsWritten, isSameNumber, plainFormula, textOf, wordsOf, writtenIn, type Cells } from "./written-cells";

/** A cell that somebody typed over. Row and column count from the table's corner. */
export type HandChange = {
  readonly row: number;
  readonly column: number;
  /** "D14". */
  readonly cell: string;
  /** The headings of its row and column: "Medium, Weekly price". */
  readonly about: string;
  readonly was: string;
  readonly now: string;
  /** What was written there, ready to be put back. */
  readonly content: string | number;
  /** What the cell holds now. */
  readonly held: string | number | boolean;
  /** The day on which somebody decided that it stays, as an ISO date. */
  readonly kept?: string;
};

export type AssumptionChange = {
  readonly label: string;
  readonly cell: string;
  readonly was: string;
  readonly now: string;
  /** What was written there, ready to be put back; null where it follows a cell of the user's, which alone can be put back. */
  readonly content: string | number | null;
  /** What the cell holds now. */
  readonly held: string | number | boolean;
};

const valueColumn = 1;

const isAssumption = ({ assumptions }: SheetBlock, row: number, column: number): boolean =>
  row > assumptions.row && row < assumptions.row + assumptions.rows && column === valueColumn;
const isSource = ({ assumptions }: SheetBlock, row: number, column: number): boolean =>
  row > assumptions.row && row < assumptions.row + assumptions.rows && column === sourceColumn;

/** People may change assumptions and their sources, except in a table of values. */
const isEditable = (block: SheetBlock, { mode }: RegisterEntry, row: number, column: number): boolean =>
  mode !== "values" && (isAssumption(block, row, column) || isSource(block, row, column));

/** `followed` is the same block with links to where the linked cells are now: Excel updates formulas when those are moved, but not words. */
export function handChanges(
  block: SheetBlock,
  followed: SheetBlock,
  entry: RegisterEntry,
  cells: Cells,
  corner: Corner,
): readonly HandChange[] {
  const kept = new Map((entry.kept ?? []).map((change) => [`${change.row},${change.column}`, change]));
  return block.cells.flatMap((line, row) =>
    line.flatMap((cell, column): HandChange[] => {
      if (cell === null || isEditable(block, entry, row, column) || isFilledBySpill(block.spill, row, column)) return [];
      const held = cells.formulas[row]?.[column];
      const now = followed.cells[row]?.[column] ?? cell;
      if ([cell, now].some((written) => isAsWritten(written, held, cells.values[row]?.[column]))) return [];
      const keptChange: KeptChange | undefined = kept.get(`${row},${column}`);
      const text = cells.text[row]?.[column] ?? "";
      return [
        {
          row,
          column,
          cell: address(corner.row + row, corner.column + column),
          about: aboutCell(block, row, column),
          was: wordsOf(cell),
          now: text === "" ? "nothing" : text,
          content: writtenIn(now),
          held: held as string | number | boolean,
          ...(keptChange !== undefined && keptChange.now === held ? { kept: keptChange.on } : {}),
        },
      ];
    }),
  );
}

/** The heading of the row, and of the column where it has one. */
function aboutCell({ cells }: SheetBlock, row: number, column: number): string {
  const heading = textOf(cells[row]?.[0]);
  const above = [...cells.slice(0, row)].reverse().find((line) => /^(figure|column) heading$/.test(line[column]?.role ?? ""));
  const over = column === 0 ? "" : textOf(above?.[column]);
  return [heading, over].filter(Boolean).join(", ");
}

/** The assumptions as they are in the sheet, and which of them differ from those of the entry. */
export function assumptionsNow(
  block: SheetBlock,
  entry: RegisterEntry,
  cells: Cells,
  corner: Corner,
): { readonly rows: readonly AssumptionRow[]; readonly changes: readonly AssumptionChange[]; readonly sources: readonly SourceChange[] } {
  if (entry.mode === "values") return { rows: entry.rows, changes: [], sources: [] };
  const rows = new Map(entry.rows.map((row) => [row.label.trim().toLowerCase(), row]));
  const changes: AssumptionChange[] = [];
  const { row: first, rows: count } = block.assumptions;
  for (let row = first + 1; row < first + count; row++) {
    const cell = block.cells[row]?.[valueColumn];
    if (cell === null || cell === undefined) continue;
    const label = textOf(block.cells[row]?.[0]);
    const [value, formula] = [cells.values[row]?.[valueColumn], cells.formulas[row]?.[valueColumn]];
    const before = rows.get(label.toLowerCase());
    const link = linkNow(formula);
    const isSame = (isSameValue(cell, value) && isSameSum(cell, formula)) || isSameTerm(cell, value, formula);
    if (isSame && link === before?.link) continue;
    const now = isSame && before !== undefined ? before.value : valueNow(value, formula);
    rows.set(label.toLowerCase(), {
      label,
      value: now,
      ...provenanceOf(before),
      ...(link === undefined ? {} : { link }),
    });
    if (isSame) continue;
    const text = cells.text[row]?.[valueColumn] ?? "";
    changes.push({
      label,
      cell: address(corner.row + row, corner.column + valueColumn),
      was: wordsOf(cell),
      now: typeof now === "string" && now !== "" ? now : text === "" ? "nothing" : text,
      content: before?.link === undefined ? writtenIn(cell) : null,
      held: formula as string | number | boolean,
    });
  }
  const sources = sourcesNow(block, entry, cells, corner);
  for (const { label, now } of sources) {
    const { value = null, link } = rows.get(label.toLowerCase()) ?? {};
    rows.set(label.toLowerCase(), { label, value, ...readSource(now), ...(link === undefined ? {} : { link }) });
  }
  return { rows: [...rows.values()], changes, sources };
}

/** The assumptions of a table that an earlier version laid out: found by their labels below the heading, as every version writes them. */
export function assumptionsByLabel(
  { mode, rows }: Pick<RegisterEntry, "mode" | "rows">,
  { values, formulas }: Cells,
): readonly AssumptionRow[] {
  const first = values.findIndex(([label]) => label === "Assumption") + 1;
  if (mode === "values" || first === 0) return rows;
  const found = new Map(rows.map((row) => [row.label.trim().toLowerCase(), row]));
  for (let row = first; row < values.length; row++) {
    const [label, value] = values[row] ?? [];
    if (typeof label !== "string" || label.trim() === "") break;
    const key = label.trim().toLowerCase();
    const link = linkNow(formulas[row]?.[valueColumn]);
    const now = valueNow(value, formulas[row]?.[valueColumn]);
    found.set(key, { label, value: now, ...provenanceOf(found.get(key)), ...(link === undefined ? {} : { link }) });
  }
  return [...found.values()];
}

function isSameValue({ expected, content }: BlockCell, value: unknown): boolean {
  if (typeof value === "number" && isDecimal(expected)) return isClose(value, expected);
  if (typeof value === "number" && typeof content === "number") return isSameNumber(content, value);
  return String(value).trim() === String(isDecimal(expected) ? content : (expected ?? content)).trim();
}

const isDecimal = (value: unknown): value is Decimal => typeof value === "object";
const isClose = (value: number, exact: Decimal): boolean =>
  fromCell(value)
    .minus(exact)
    .abs()
    .lte(exact.abs().times(decimal("1e-12")));

const sum = /^=\s*(\d+(?:\s*\+\s*\d+)*)\s*$/;

/** 4+2+2 and 8 are the same number of years, but different terms. */
const isSameSum = (cell: BlockCell, formula: unknown): boolean =>
  !cell.isFormula || !sum.test(String(cell.content)) || plainFormula(String(formula)) === plainFormula(String(cell.content));

/** A term is written as text; 0.1.0 wrote the sum, =4+2+2. */
const isSameTerm = ({ content }: BlockCell, value: unknown, formula: unknown): boolean =>
  typeof content === "string" && content.includes("+") && valueNow(value, formula) === content;

/** The cell that a cell refers to now, which moves when rows are inserted above it; undefined where it refers to none. */
function linkNow(formula: unknown): string | undefined {
  const link = typeof formula === "string" && formula.startsWith("=") ? readLink(formula.slice(1)) : null;
  return link === null ? undefined : linkText(link);
}

/** The sum of a term, "4+2+2"; of anything else the cell's value. */
function valueNow(value: unknown, formula: unknown): Cell {
  const written = sum.exec(String(formula))?.[1];
  if (written?.includes("+") === true) return written;
  return value === "" || value === undefined ? null : (value as Cell);
}
