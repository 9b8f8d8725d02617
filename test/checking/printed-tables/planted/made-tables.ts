/** Made-up tables in the forms in which people paste them, half of them with one slip. */
import { Chance } from "./chance";
import { plantedKinds, slippedUnits, type PlantedKind } from "./planted-slips";
import type { MadeCell, MadeTable } from "./made-table";
import { shapes } from "./table-shapes";

export interface Made {
  readonly shape: string;
  readonly source: { readonly kind: "html" | "text"; readonly text: string };
  /** Row and column of the slip in the printed table, from 0 with the headings. */
  readonly planted: {
    readonly kind: PlantedKind;
    readonly row: number;
    readonly column: number;
    readonly was: string;
    readonly is: string;
  } | null;
}

/** Every second one has a slip, of each kind in turn. */
export function* madeTables(count: number, seed: number): Generator<Made> {
  const chance = new Chance(seed);
  for (let index = 0; index < count; index++)
    yield index % 2 === 0 ? made(chance, null) : made(chance, plantedKinds[(index >> 1) % plantedKinds.length]!);
}

function made(chance: Chance, kind: PlantedKind | null): Made {
  for (;;) {
    const table = chance.of(shapes)(chance);
    const style = {
      pound: chance.is(0.5),
      negative: chance.of(["-", "−", "()"] as const),
      isTurned: chance.is(0.25),
      isHtml: chance.is(0.5),
    };
    const spots = table.rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell ? [{ cell, row, column }] : [])));
    const possible = kind === null ? [] : chance.some(spots, spots.length);
    for (const { cell, row, column } of possible) {
      if (kind === null) break;
      const units = slippedUnits(kind, cell, table, chance);
      if (units === null) continue;
      const was = printed(cell, style);
      cell.units = units;
      const is = printed(cell, style);
      if (was === is) break;
      const at = style.isTurned ? { row: column + 1, column: row + 1 } : { row: row + 1, column: column + 1 };
      return { shape: table.shape, source: sourceOf(table, style), planted: { kind, ...at, was, is } };
    }
    if (kind === null) return { shape: table.shape, source: sourceOf(table, style), planted: null };
  }
}

type Style = { readonly pound: boolean; readonly negative: "-" | "−" | "()"; readonly isTurned: boolean; readonly isHtml: boolean };

function printed({ units, places, unit, isYear }: MadeCell, { pound, negative }: Style): string {
  if (isYear) return String(units);
  const whole = String(Math.abs(units)).padStart(places + 1, "0");
  const pounds = whole.slice(0, whole.length - places).replace(/\B(?=(\d{3})+$)/g, ",");
  const shown = `${unit === "£" && pound ? "£" : ""}${pounds}${places > 0 ? `.${whole.slice(-places)}` : ""}${unit === "%" ? "%" : ""}`;
  return units >= 0 ? shown : negative === "()" ? `(${shown})` : negative + shown;
}

function sourceOf({ caption, headings, rows }: MadeTable, style: Style): Made["source"] {
  const grid = [[...headings], ...rows.map(({ label, cells }) => [label, ...cells.map((cell) => (cell ? printed(cell, style) : ""))])];
  const turned = style.isTurned ? grid[0]!.map((_, column) => grid.map((row) => row[column]!)) : grid;
  if (!style.isHtml) return { kind: "text", text: turned.map((row) => row.join("\t")).join("\n") };
  const lines = turned.map(
    (row, index) => `<tr>${row.map((text) => (index === 0 ? `<th>${text}</th>` : `<td><p>${text}</p></td>`)).join("")}</tr>`,
  );
  return { kind: "html", text: `<div><h2>${caption}</h2><table border=1>${lines.join("\n")}</table></div>` };
}
