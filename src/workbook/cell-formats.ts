/** The fills, fonts, lines, alignment, locks, styles and links of cells, read so that they can be put back. Number formats are read with the contents. */

/** Cell by cell, in the form in which Excel takes them back. */
export type CellFormats = readonly (readonly Excel.SettableCellProperties[])[];

const wanted: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    protection: true,
    textOrientation: true,
    wrapText: true,
  },
  hyperlink: true,
  style: true,
};

/** The style that a cell has when nobody has chosen one. Applied, it takes every format of a cell away, but no conditional format. */
export const plainStyle = "Normal";

/** Queues the read. The function that is returned gives the formats once the caller has synced. */
export function queueFormats(range: Excel.Range): () => CellFormats {
  const properties = range.getCellProperties(wanted);
  return () =>
    properties.value.map((row) =>
      row.map(({ format = {}, hyperlink, style }) => ({
        format: settable(format),
        ...(hyperlink === undefined || hyperlink === null ? {} : { hyperlink }), // eslint-disable-line @typescript-eslint/no-unnecessary-condition -- Excel answers null for a cell without a link
        ...(style === undefined || style === plainStyle ? {} : { style }),
      })),
    );
}

/** The cells must have the plain style: a fill or a line that is not in `formats` is not cleared. Links that are in `now` are not set again. */
export function paintFormats(range: Excel.Range, formats: CellFormats, now: CellFormats): void {
  const isMissing = (one: Excel.SettableCellProperties, row: number, column: number): boolean =>
    one.hyperlink !== undefined && JSON.stringify(one.hyperlink) !== JSON.stringify(now[row]?.[column]?.hyperlink);
  const each = <Part>(part: (one: Excel.SettableCellProperties, row: number, column: number) => Part): Part[][] =>
    formats.map((line, row) => line.map((one, column) => part(one, row, column)));
  // A link changes the style, and a style other formats, so they come first and by themselves.
  const hasLinks = each(isMissing).flat().includes(true);
  if (hasLinks)
    range.setCellProperties(
      each(({ hyperlink }, ...at) => (hyperlink !== undefined && isMissing({ hyperlink }, ...at) ? { hyperlink } : {})),
    );
  if (hasLinks || formats.flat().some(({ style }) => style !== undefined))
    range.setCellProperties(
      each(({ style, hyperlink }, ...at) =>
        style !== undefined ? { style } : hyperlink !== undefined && isMissing({ hyperlink }, ...at) ? { style: plainStyle } : {},
      ),
    );
  range.setCellProperties(each(({ format = {} }) => ({ format })));
}

/** Excel reports a cell without a fill as white, and a side without a line as a line of style None. Written back, either would become real. */
function settable({ fill, borders, font, ...rest }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const lines = Object.entries(borders ?? {}).filter(
    ([, line]) => line !== null && ((line as Excel.CellBorder).style ?? "None") !== "None",
  );
  return {
    ...rest,
    // Where letters of one cell differ, Excel gives null.
    ...(font === undefined ? {} : { font: Object.fromEntries(Object.entries(font).filter(([, value]) => value !== null)) }),
    ...(fill?.color === undefined || fill.pattern === "None" ? {} : { fill: { color: fill.color } }),
    ...(lines.length === 0 ? {} : { borders: Object.fromEntries(lines) }),
  };
}

/** Whether people see that the cell was formatted: it has a fill, a line or a style. */
export const isVisiblyFormatted = ({ format, style }: Excel.SettableCellProperties): boolean =>
  format?.fill !== undefined || format?.borders !== undefined || style !== undefined;

/** Letters of one cell that differ: what cannot be put back. */
export const hasMixedLetters = ({ format }: Excel.SettableCellProperties): boolean =>
  format?.font !== undefined && format.font.bold === undefined;
