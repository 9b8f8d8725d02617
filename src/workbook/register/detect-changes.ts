/** What became of a table since it was written: its cells beside what was laid out, cell by cell. */
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
  type SheetBlock,
} from "../../tables";
import { asText } from "../cell-text";
import type { KeptChange, RegisterEntry } from "./entry";
import { sourceColumn, sourcesNow, type SourceChange } from "./sources-now";
import { isAsWritten, isSameNumber, plainFormula, textOf, wordsOf, type Cells, type Corner } from "./written-cells";

/** A cell that somebody typed over. Row and column count from the table's own corner. */
export type HandChange = {
  readonly row: number;
  readonly column: number;
  /** "D14". */
  readonly cell: string;
  /** "Medium, Weekly price". */
  readonly about: string;
  readonly was: string;
  readonly now: string;
  /** What was written there, to be put back. */
  readonly content: string | number;
  /** What stands there now. */
  readonly held: string | number | boolean;
  /** When somebody said that it is to stay. */
  readonly kept?: string;
};

export type AssumptionChange = { readonly label: string; readonly cell: string; readonly was: string; readonly now: string };

const valueColumn = 1;

const isAssumption = ({ assumptions }: SheetBlock, row: number, column: number): boolean =>
  row > assumptions.row && row < assumptions.row + assumptions.rows && column === valueColumn;
const isSource = ({ assumptions }: SheetBlock, row: number, column: number): boolean =>
  row > assumptions.row && row < assumptions.row + assumptions.rows && column === sourceColumn;

/** Assumptions are there to be changed, and their sources with them; of frozen values neither. */
const isForPeople = (block: SheetBlock, { mode }: RegisterEntry, row: number, column: number): boolean =>
  mode !== "values" && (isAssumption(block, row, column) || isSource(block, row, column));

/** `followed` is the same block with its links where their cells are now: Excel moves formulas along, and leaves words as they are. */
export function handChanges(
  block: SheetBlock,
  followed: SheetBlock,
  entry: RegisterEntry,
  cells: Cells,
  corner: Corner,
): readonly HandChange[] {
  const kept = new Map((entry.kept ?? []).map((one) => [`${one.row},${one.column}`, one]));
  return block.cells.flatMap((line, row) =>
    line.flatMap((cell, column): HandChange[] => {
      if (cell === null || isForPeople(block, entry, row, column) || isFilledBySpill(block.spill, row, column)) return [];
      const held = cells.formulas[row]?.[column];
      const now = followed.cells[row]?.[column] ?? cell;
      if ([cell, now].some((one) => isAsWritten(one, held, cells.values[row]?.[column]))) return [];
      const before: KeptChange | undefined = kept.get(`${row},${column}`);
      const shown = cells.text[row]?.[column] ?? "";
      return [
        {
          row,
          column,
          cell: address(corner.row + row, corner.column + column),
          about: aboutCell(block, row, column),
          was: wordsOf(cell),
          now: shown === "" ? "nothing" : shown,
          content: typeof now.content === "string" && !now.isFormula ? asText(now.content) : now.content,
          held: held as string | number | boolean,
          ...(before !== undefined && before.now === held ? { kept: before.on } : {}),
        },
      ];
    }),
  );
}

/** The heading of its row, and that of its column where it has one. */
function aboutCell({ cells }: SheetBlock, row: number, column: number): string {
  const heading = textOf(cells[row]?.[0]);
  const above = [...cells.slice(0, row)].reverse().find((line) => /^(figure|column) heading$/.test(line[column]?.role ?? ""));
  const over = column === 0 ? "" : textOf(above?.[column]);
  return [heading, over].filter(Boolean).join(", ");
}

/** The assumptions as they stand in the sheet now, and those that differ from what the table was made of. */
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
    const isSame = isSameValue(cell, value) && isSameSum(cell, formula);
    if (isSame && link === before?.link) continue;
    const now = isSame && before !== undefined ? before.value : valueNow(value, formula);
    rows.set(label.toLowerCase(), {
      label,
      value: now,
      ...provenanceOf(before),
      ...(link === undefined ? {} : { link }),
    });
    if (isSame) continue;
    const shown = cells.text[row]?.[valueColumn] ?? "";
    changes.push({
      label,
      cell: address(corner.row + row, corner.column + valueColumn),
      was: wordsOf(cell),
      now: typeof now === "string" && now !== "" ? now : shown === "" ? "nothing" : shown,
    });
  }
  const sources = sourcesNow(block, entry, cells, corner);
  for (const { label, now } of sources) {
    const { value = null, link } = rows.get(label.toLowerCase()) ?? {};
    rows.set(label.toLowerCase(), { label, value, ...readSource(now), ...(link === undefined ? {} : { link }) });
  }
  return { rows: [...rows.values()], changes, sources };
}

function isSameValue({ expected, content }: BlockCell, value: unknown): boolean {
  if (typeof value === "number" && isDecimal(expected)) return isClose(value, expected);
  if (typeof value === "number" && typeof content === "number") return isSameNumber(content, value);
  return String(value).trim() === String(isDecimal(expected) ? content : (expected ?? content)).trim();
}

const isDecimal = (value: unknown): value is Decimal => typeof value === "object";
const isClose = (shown: number, exact: Decimal): boolean =>
  fromCell(shown)
    .minus(exact)
    .abs()
    .lte(exact.abs().times(decimal("1e-12")));

const sum = /^=\s*(\d+(?:\s*\+\s*\d+)*)\s*$/;

/** 4+2+2 and 8 are one number of years and not one term. */
const isSameSum = (cell: BlockCell, formula: unknown): boolean =>
  !cell.isFormula || !sum.test(String(cell.content)) || plainFormula(String(formula)) === plainFormula(String(cell.content));

/** A cell that follows another says which: rows that were put in above that one have moved it. */
function linkNow(formula: unknown): string | undefined {
  const link = typeof formula === "string" && formula.startsWith("=") ? readLink(formula.slice(1)) : null;
  return link === null ? undefined : linkText(link);
}

/** A term is read as its sum, "4+2+2", and anything else as the cell's value. */
function valueNow(value: unknown, formula: unknown): Cell {
  const written = sum.exec(String(formula))?.[1];
  if (written?.includes("+") === true) return written;
  return value === "" || value === undefined ? null : (value as Cell);
}
