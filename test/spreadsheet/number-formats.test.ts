/** A figure is shown in a sheet as it is printed in the pane and in reports, also what rounds to nil and halves. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { decimal, toNearest } from "../../src/calculation";
import { workbookFile } from "../../src/report/excel/workbook-file";
import { everySigns, makeTable, numberFormat, printedCell, type Format, type Printing } from "../../src/tables";
import { loadTables, tableNamed } from "../support/tables";
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
  "1.005",
  "2.675",
  "803.535",
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

/** Halves of a percentage, which LibreOffice would show a digit lower if the cell held them: 28.55%, 1.15%, 28.5%. */
test("percentages of a workbook are shown as we print them", async () => {
  await loadTables();
  const definition = tableNamed("demand-and-capacity");
  const halves = [571, 23, 57, 347, 1403, 209, 413];
  const given = [
    ...halves.flatMap((near, year) => [
      { label: `Near home, ${2010 + year}`, value: near },
      { label: `All children, ${2010 + year}`, value: 2000 },
    ]),
    ...[57, 113, 29].flatMap((used, kind) => [
      { label: `Capacity, Kind ${kind}`, value: 200 },
      { label: `In use, Kind ${kind}`, value: used },
    ]),
  ];
  const kept = definition.examples[0]?.rows.filter(({ label }) => !/^(Near home|All children|Capacity|In use),/.test(label)) ?? [];
  const made = makeTable(definition, [...kept, ...given]);
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  const file = join(folder, "shares.xlsx");
  await writeFile(file, new Uint8Array(await workbookFile(made.table, { date: "" })));
  const lines = (await readFile(await convert(file, asShown, folder), "utf8")).split("\n").map((line) => line.split("|"));
  const expected = made.table.parts.flatMap(({ columns, rows }) =>
    rows.flatMap(({ figures: [first, ...others] }) => {
      const at = columns.findIndex(({ format }) => format.startsWith("percent"));
      const [share, column] = [others[at - 1], columns[at]];
      if (first === undefined || !("text" in first) || share === undefined || column === undefined) return [];
      return [[first.text, printedCell(share, column, made.table)]];
    }),
  );
  expect(expected).toHaveLength(halves.length + 4);
  expect(expected).toContainEqual(["2010", "28.6%"]);
  for (const [heading, printed] of expected) expect(lines.find(([first]) => first === heading)).toContain(printed);
});
