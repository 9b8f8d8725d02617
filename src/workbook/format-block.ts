/** Paints a block in Excel as its roles look. */
import { lineHeight, roleStyles as looks, type BlockCell, type Role, type SheetBlock, type RoleStyle } from "../tables";

/** Cells of one role that lie together, so that each look is written once. */
type Patch = { readonly role: Role; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** Runs along a row, joined downwards where the next row has the same. */
function patches({ cells }: Pick<SheetBlock, "cells">): readonly Patch[] {
  const open = new Map<string, Patch>();
  const done: Patch[] = [];
  for (const [row, line] of cells.entries()) {
    const runs = runsOf(line, row);
    const keys = new Set(runs.map(keyOf));
    for (const [key, patch] of open)
      if (!keys.has(key)) {
        done.push(patch);
        open.delete(key);
      }
    for (const run of runs) {
      const above = open.get(keyOf(run));
      open.set(keyOf(run), above === undefined ? run : { ...above, rows: above.rows + 1 });
    }
  }
  return [...done, ...open.values()];
}

const keyOf = ({ role, column, columns }: Patch): string => `${role} ${column} ${columns}`;

function runsOf(line: readonly (BlockCell | null)[], row: number): Patch[] {
  const runs: Patch[] = [];
  for (const [column, cell] of line.entries()) {
    const last = runs.at(-1);
    if (cell === null) continue;
    if (last !== undefined && last.role === cell.role && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ role: cell.role, row, column, rows: 1, columns: 1 });
  }
  return runs;
}

/** All patches that look alike, for one call each; those of several rows have lines between them too. */
export type FormatGroup = { readonly role: Role; readonly hasRowsBetween: boolean; readonly patches: readonly Patch[] };

export function formatGroups(block: Pick<SheetBlock, "cells">): readonly FormatGroup[] {
  const byLook = new Map<string, { role: Role; hasRowsBetween: boolean; patches: Patch[] }>();
  for (const patch of patches(block)) {
    if (looks[patch.role] === undefined) continue;
    const hasRowsBetween = patch.rows > 1;
    const key = `${patch.role} ${String(hasRowsBetween)}`;
    const coat = byLook.get(key) ?? { role: patch.role, hasRowsBetween, patches: [] };
    coat.patches.push(patch);
    byLook.set(key, coat);
  }
  return [...byLook.values()];
}

/** Queues the look of one coat. */
export function formatAs({ format }: Pick<Excel.RangeAreas, "format">, { role, hasRowsBetween }: Omit<FormatGroup, "patches">): void {
  const look = looks[role];
  if (look === undefined) return;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.colour !== undefined) format.font.color = look.colour;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.align !== undefined) format.horizontalAlignment = look.align;
  if (look.wrap) format.wrapText = true;
  if (look.indent) {
    format.horizontalAlignment = "Left";
    format.indentLevel = 1;
  }
  if (look.below !== undefined) underline(format, look.below, hasRowsBetween);
}

/** A line under every row. A single row has no inside, and Excel need not be asked for one. */
function underline(format: Excel.RangeFormat, { colour, heavy }: NonNullable<RoleStyle["below"]>, hasRowsBetween: boolean): void {
  for (const edge of hasRowsBetween ? (["EdgeBottom", "InsideHorizontal"] as const) : (["EdgeBottom"] as const)) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = colour;
    if (heavy) border.weight = "Medium";
  }
}

/** Words in so many lines. Excel makes a row as high as what is typed in it, not as what a formula spills into it. */
export function wrap(format: Excel.RangeFormat, lines: number): void {
  format.wrapText = true;
  format.verticalAlignment = "Top";
  format.rowHeight = lines * lineHeight;
}
