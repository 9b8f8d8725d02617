/** How cells look - fills, fonts, lines, alignment - so that they can be made to look so again. Number formats are read with their contents. */

/** Cell by cell, as Excel takes it back. */
export type Looks = readonly (readonly Excel.SettableCellProperties[])[];

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

/** Asks for them; what is returned reads them once Excel has answered. */
export function queueLooks(range: Excel.Range): () => Looks {
  const asked = range.getCellProperties(wanted);
  return () => asked.value.map((row) => row.map(({ format = {} }) => ({ format: settable(format) })));
}

/** Of cells without formats: what a cell does not have is not put there either. */
export function paintLooks(range: Excel.Range, looks: Looks): void {
  range.setCellProperties(looks as Excel.SettableCellProperties[][]);
}

/** A cell without a fill says that it is white, and without a line that it is none: neither may become a fill or a line. */
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
