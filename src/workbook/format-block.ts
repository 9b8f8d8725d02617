/** Formats a block's cells by their roles. */
import { lineHeight, roleStyles, type Area, type BlockCell, type Role, type SheetBlock, type RoleStyle } from "../tables";

/** A rectangle of cells of one role. */
type Patch = Area & { readonly role: Role };

/** Joins neighbours along each row, then rows that have the same run below one another. */
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

/** Patches that are formatted by the same call. Where they have several rows, lines between the rows are drawn too. */
export type FormatGroup = { readonly role: Role; readonly hasRowsBetween: boolean; readonly patches: readonly Patch[] };

export function formatGroups(block: Pick<SheetBlock, "cells">): readonly FormatGroup[] {
  const groups = new Map<string, { role: Role; hasRowsBetween: boolean; patches: Patch[] }>();
  for (const patch of patches(block)) {
    if (roleStyles[patch.role] === undefined) continue;
    const hasRowsBetween = patch.rows > 1;
    const key = `${patch.role} ${String(hasRowsBetween)}`;
    const group = groups.get(key) ?? { role: patch.role, hasRowsBetween, patches: [] };
    group.patches.push(patch);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Queues the formats of a role. */
export function formatAs({ format }: Pick<Excel.RangeAreas, "format">, { role, hasRowsBetween }: Omit<FormatGroup, "patches">): void {
  const look = roleStyles[role];
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

/** Draws a line under every row. A single row has no inside line, so none is set. */
function underline(format: Excel.RangeFormat, { colour, heavy }: NonNullable<RoleStyle["below"]>, hasRowsBetween: boolean): void {
  for (const edge of hasRowsBetween ? (["EdgeBottom", "InsideHorizontal"] as const) : (["EdgeBottom"] as const)) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = colour;
    if (heavy) border.weight = "Medium";
  }
}

/** Makes room for so many lines of words. Excel fits a row to what is typed in it, but not to what a formula spills into it. */
export function wrap(format: Excel.RangeFormat, lines: number): void {
  format.wrapText = true;
  format.verticalAlignment = "Top";
  format.rowHeight = lines * lineHeight;
}
