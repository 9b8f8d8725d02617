/** What Univer does not keep of cells, such as locks and styles: areas with a value each, of which a later one covers an earlier. */
import type { Area } from "./area";
import { intersection, without } from "./area";

export type Layer<Value> = { readonly area: Area; readonly value: Value };

/** The area in pieces with a value each; undefined where no layer lies. */
export function piecesOf<Value>(layers: readonly Layer<Value>[], area: Area): { area: Area; value: Value | undefined }[] {
  let open = [area];
  const found: { area: Area; value: Value | undefined }[] = [];
  for (const layer of [...layers].reverse()) {
    for (const part of open) {
      const common = intersection(part, layer.area);
      if (common !== null) found.push({ area: common, value: layer.value });
    }
    open = open.flatMap((part) => without(part, layer.area));
  }
  return [...found, ...open.map((part) => ({ area: part, value: undefined }))];
}

export const valueAt = <Value>(layers: readonly Layer<Value>[], row: number, column: number): Value | undefined =>
  piecesOf(layers, { row, column, rows: 1, columns: 1 })[0]?.value;

/** Undefined takes away what lies there. */
export function layered<Value>(layers: readonly Layer<Value>[], area: Area, value: Value | undefined): Layer<Value>[] {
  const rest = layers.flatMap((layer) => without(layer.area, area).map((part) => ({ area: part, value: layer.value })));
  return value === undefined ? rest : [...rest, { area, value }];
}

/** As when cells are cut and pasted: what lay at the target is gone, and nothing is left at the source. Null where a sheet has none of it. */
export function moved<Value>(
  source: readonly Layer<Value>[],
  from: Area,
  target: readonly Layer<Value>[],
  to: Area,
): { source: Layer<Value>[]; target: Layer<Value>[] } {
  const pieces = piecesOf(source, from);
  let after = layered(target, to, undefined);
  for (const { area, value } of pieces)
    if (value !== undefined)
      after = layered(after, { ...area, row: area.row + to.row - from.row, column: area.column + to.column - from.column }, value);
  return { source: layered(source, from, undefined), target: after };
}
