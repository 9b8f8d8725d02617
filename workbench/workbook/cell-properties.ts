/** Range.getCellProperties and setCellProperties: the formats of many cells in one call. */
import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { CellStyle, StylePatch } from "../grid/styles";
import { valueAt } from "../grid/layers";
import type { HyperlinkRecord } from "./book-record";
import { applyStyle, styleAt } from "./cell-styles";
import { choice, colour, horizontal, indented, indentOf, nameOf, oriented, orientationOf, vertical } from "./format-values";
import { hyperlinkAt, setHyperlink } from "./hyperlinks";
import type { RangeObject, SheetObject } from "./objects";
import { borderOf, lineFrom, sides } from "./range-borders";

type Plain = { readonly [key: string]: unknown };

/** Cells that are alike share one result. */
export function cellProperties(range: RangeObject, wanted: Plain): unknown[][] {
  const { $sheet } = range;
  const known = new Map<string, unknown>();
  return range.$map((row, column) => {
    const style = $sheet.$grid.styles.at($sheet.$univer, row, column);
    const own = ownProperties($sheet, row, column);
    const key = JSON.stringify([style, own]);
    if (!known.has(key)) known.set(key, propertiesOf(style, own, wanted));
    return known.get(key);
  });
}

/** What Univer's style does not hold. */
const ownProperties = (sheet: SheetObject, row: number, column: number) => ({
  locked: valueAt(sheet.$record.locks, row, column) ?? true,
  style: styleAt(sheet, row, column),
  hyperlink: hyperlinkAt(sheet, row, column),
  isRich: (sheet.$univer.getSheet().getCellRaw(row, column)?.p?.body?.textRuns?.length ?? 0) > 1,
});

/** Only the properties that are wanted. The font of a cell whose parts differ reads as null, as in Excel (inferred). */
function propertiesOf(style: CellStyle, own: ReturnType<typeof ownProperties>, wanted: Plain): Plain {
  const format = formatOf(style);
  const font = own.isRich ? Object.fromEntries(Object.keys(format["font"] as Plain).map((key) => [key, null])) : format["font"];
  return picked(
    {
      format: { ...format, font, protection: { locked: own.locked, formulaHidden: false } },
      style: own.style,
      hyperlink: own.hyperlink,
    },
    wanted,
  );
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
  textOrientation: orientationOf(style),
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

export type SettableProperties = {
  readonly format?: Excel.CellPropertiesFormat | null;
  readonly style?: string | null;
  readonly hyperlink?: HyperlinkRecord | null;
} | null;

/** Properties that are left out stay as they are. A link and a style come before the formats, which they would change. */
export function setCellProperties(
  range: RangeObject,
  propertiesAt: (i: number, j: number) => SettableProperties,
  cellAt: (i: number, j: number) => RangeObject,
): void {
  const { $sheet, $area } = range;
  const known = new Map<string, StylePatch>();
  range.$map((_row, _column, i, j) => {
    const { hyperlink, style, format } = propertiesAt(i, j) ?? {};
    if (hyperlink) setHyperlink(cellAt(i, j), hyperlink);
    if (style) applyStyle(cellAt(i, j), style);
    const locked = format?.protection?.locked;
    if (locked !== undefined && locked !== $sheet.$isLocked(cellAt(i, j).$area)) $sheet.$setLocked(cellAt(i, j).$area, locked);
  });
  $sheet.$grid.styles.patch($sheet.$univer, $area, (row, column) => {
    const ofCell = propertiesAt(row - $area.row, column - $area.column);
    const key = JSON.stringify(ofCell?.format);
    const patch = known.get(key) ?? patchFrom(ofCell);
    known.set(key, patch);
    return patch;
  });
  $sheet.$workbook.$changed();
}

function patchFrom(properties: SettableProperties): StylePatch {
  const { fill, font, borders, horizontalAlignment, verticalAlignment, indentLevel, wrapText, textOrientation } = properties?.format ?? {};
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
    ...(textOrientation === undefined ? {} : { tr: oriented(textOrientation) }),
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
