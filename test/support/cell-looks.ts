/** How cells look, asked apart from what the add-in asks. */
import type { OpenWorkbook } from "./workbook";

const all: Excel.CellPropertiesLoadOptions = {
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

export async function looksOf(book: OpenWorkbook, sheet: string, area: string): Promise<unknown> {
  const [looks, formats] = await book.run((_, context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(area);
    return [range.getCellProperties(all), range.load("numberFormat")];
  });
  return { looks: looks.value, formats: formats.numberFormat };
}

/** As somebody may have made them. */
export const paintCells = (book: OpenWorkbook, sheet: string): Promise<void> =>
  book.run((_, context) => {
    const own = context.workbook.worksheets.getItem(sheet);
    own.getRange("B4:D6").format.fill.color = "#FFF2CC";
    own.getRange("C9").format.font.set({ bold: true, italic: true, color: "#C00000", size: 16, name: "Calibri", underline: "Single" });
    own.getRange("D20:D21").format.borders.getItem("EdgeBottom").style = "Double";
    const right = own.getRange("C11").format;
    right.horizontalAlignment = "Right";
    right.wrapText = true;
    own.getRange("E5").format.indentLevel = 2;
  });
