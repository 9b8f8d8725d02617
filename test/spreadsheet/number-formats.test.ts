/** A figure is shown in a sheet as it is printed in the pane and in reports, also what rounds to nil and, but for percentages, halves. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { decimal, toNearest } from "../../src/calculation";
import { everySigns, numberFormat, printedCell, type Format, type Printing } from "../../src/tables";
import { convert } from "../support/libreoffice";

jest.setTimeout(120_000);

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "number-formats-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every cell as it is shown, its columns between bars. */
const asShown = "csv:Text - txt - csv (StarCalc):124,34,76,1,,0,false,true";

const formats: readonly (readonly [format: Format, quantum: string])[] = [
  ["money", "1"],
  ["money", "0.01"],
  ["money", "100000"],
  ["price", "1"],
  ["percent to one place", "1"],
  ["two places", "1"],
];
const figures = [
  "0",
  "-0.0004",
  "-0.3",
  "-0.005",
  "-0.5",
  "-0.7",
  "1.5",
  "-1.5",
  "-1234.56",
  "-50000",
  "-49999",
  "74074.5",
  "-74074.5",
  "2500000",
];

test("LibreOffice shows what we print", async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Figures");
  const columns = everySigns.flatMap((signs) =>
    formats.map(([format, quantum]) => {
      const printing: Printing = { rounding: toNearest(decimal(quantum)), signs };
      return { format, printing };
    }),
  );
  for (const [row, figure] of figures.entries())
    for (const [column, { format, printing }] of columns.entries()) {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = Number(figure);
      cell.numFmt = numberFormat(format, printing);
    }
  const file = join(folder, "figures.xlsx");
  await book.xlsx.writeFile(file);
  const shown = (await readFile(await convert(file, asShown, folder), "utf8")).trim().split("\n");
  const expected = figures.map((figure) =>
    columns.map(({ format, printing }) => printedCell({ value: decimal(figure), formula: [] }, { format }, printing)),
  );
  expect(shown.map((line) => line.split("|").map((cell) => cell.trim().replace("£", "").replace("-", "−")))).toEqual(expected);
});
