/** Formats are read so that written back they make nothing that was not there. */
import { queueFormats } from "../../src/workbook/cell-formats";

/** As Excel answers for one cell. */
const read = (format: Excel.CellPropertiesFormat): unknown => {
  const range = { getCellProperties: () => ({ value: [[{ format }]] }) } as unknown as Excel.Range;
  return queueFormats(range)()[0]?.[0]?.format;
};

test("a line is kept, and a side without a line is not made one", () => {
  const line = { style: "Continuous", color: "#000000", weight: "Thin" } as const;
  expect(read({ borders: { top: line, bottom: { style: "None", color: "#000000" } } })).toEqual({ borders: { top: line } });
  expect(read({ borders: { top: { style: "None" } } })).toEqual({});
  expect(read({ borders: { top: null } as unknown as Excel.CellBorderCollection })).toEqual({});
});

test("a fill is kept, and the white of a cell without one is not made one", () => {
  expect(read({ fill: { color: "#FFF2CC", pattern: "Solid" } })).toEqual({ fill: { color: "#FFF2CC" } });
  expect(read({ fill: { color: "#FFFFFF", pattern: "None" } })).toEqual({});
});

test("fonts and alignment are kept as they are", () => {
  const format = { font: { bold: true, color: "#C00000" }, horizontalAlignment: "Right", wrapText: true } as const;
  expect(read(format)).toEqual(format);
});
