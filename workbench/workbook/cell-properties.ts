/** Range.getCellProperties and setCellProperties: the formats of many cells in one call. */
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { CellStyle, StylePatch } from "../grid/styles";
import { choice, colour, horizontal, indented, indentOf, nameOf, vertical } from "./format-values";
import { borderOf, lineFrom, sides } from "./range-borders";

type Plain = { readonly [key: string]: unknown };

/** Only the properties that are wanted. */
export function propertiesOf(style: CellStyle, wanted: Plain): Plain {
  return picked({ format: formatOf(style) }, wanted);
}

const formatOf = (style: CellStyle): Plain => ({
  fill: { color: style.bg?.rgb ?? "#FFFFFF", pattern: style.bg?.rgb === undefined ? "None" : "Solid" },
  font: {
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE ? "Single" : "None",
    strikethrough: style.st?.s === BooleanNumber.TRUE,
    color: style.cl?.rgb ?? "#000000",
    size: style.fs ?? 11,
    name: style.ff ?? "Arial",
  },
  borders: Object.fromEntries(Object.entries(sides).map(([name, side]) => [name, borderOf(style, side)])),
  horizontalAlignment: nameOf(horizontal, style.ht ?? HorizontalAlign.UNSPECIFIED),
  verticalAlignment: nameOf(vertical, style.vt ?? VerticalAlign.BOTTOM),
  indentLevel: indentOf(style),
  wrapText: style.tb === WrapStrategy.WRAP,
});

const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);

/** What is wanted of borders holds for every side. */
function picked(properties: Plain, wanted: Plain): Plain {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([key, part]): [string, unknown][] => {
      const value = properties[key];
      if (part !== true && !isPlain(part)) return [];
      if (key === "borders" && isPlain(value) && isPlain(part))
        return [[key, Object.fromEntries(Object.entries(value).map(([side, line]) => [side, picked(line as Plain, part)]))]];
      return [[key, isPlain(value) && isPlain(part) ? picked(value, part) : value]];
    }),
  );
}

export type SettableProperties = { readonly format?: Excel.CellPropertiesFormat | null } | null;

/** Properties that are left out stay as they are. */
export function patchFrom(properties: SettableProperties): StylePatch {
  const { fill, font, borders, horizontalAlignment, verticalAlignment, indentLevel, wrapText } = properties?.format ?? {};
  return {
    ...(fill?.color === undefined ? {} : { bg: { rgb: colour(fill.color) } }),
    ...(font?.bold === undefined ? {} : { bl: flag(font.bold) }),
    ...(font?.italic === undefined ? {} : { it: flag(font.italic) }),
    ...(font?.underline === undefined ? {} : { ul: font.underline === "None" ? null : { s: BooleanNumber.TRUE } }),
    ...(font?.strikethrough === undefined ? {} : { st: font.strikethrough ? { s: BooleanNumber.TRUE } : null }),
    ...(font?.color === undefined ? {} : { cl: { rgb: colour(font.color) } }),
    ...(font?.size === undefined ? {} : { fs: font.size }),
    ...(font?.name === undefined ? {} : { ff: font.name }),
    ...(horizontalAlignment === undefined ? {} : { ht: choice(horizontal, horizontalAlignment) }),
    ...(verticalAlignment === undefined ? {} : { vt: choice(vertical, verticalAlignment) }),
    ...(indentLevel === undefined ? {} : { pd: indented(indentLevel) }),
    ...(wrapText === undefined ? {} : { tb: wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(borders === undefined ? {} : { bd: linesFrom(borders) }),
  };
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const linesFrom = (borders: Excel.CellBorderCollection): NonNullable<StylePatch["bd"]> =>
  Object.fromEntries(
    Object.entries(sides).flatMap(([name, side]) => {
      const line = (borders as Record<string, Excel.CellBorder | undefined>)[name];
      return line === undefined ? [] : [[side, lineFrom(line)]];
    }),
  );
