/** The fills, fonts, lines and alignment of cells, read so that they can be put back. Number formats are read with the contents. */

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
    wrapText: true,
  },
};

/** Queues the read. The function that is returned gives the formats once the caller has synced. */
export function queueFormats(range: Excel.Range): () => CellFormats {
  const properties = range.getCellProperties(wanted);
  return () => properties.value.map((row) => row.map(({ format = {} }) => ({ format: settable(format) })));
}

/** The cells must have no formats: a fill or a line that is not in `formats` is not cleared. */
export function paintFormats(range: Excel.Range, formats: CellFormats): void {
  range.setCellProperties(formats as Excel.SettableCellProperties[][]);
}

/** Excel reports a cell without a fill as white, and a side without a line as a line of style None. Written back, either would become real. */
function settable({ fill, borders, ...rest }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const lines = Object.entries(borders ?? {}).filter(
    ([, line]) => line !== null && ((line as Excel.CellBorder).style ?? "None") !== "None",
  );
  return {
    ...rest,
    ...(fill?.color === undefined || fill.pattern === "None" ? {} : { fill: { color: fill.color } }),
    ...(lines.length === 0 ? {} : { borders: Object.fromEntries(lines) }),
  };
}
