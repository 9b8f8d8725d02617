/** A figure inside a sentence: the formula that words it gives the module's own words, in LibreOffice and in the workbench. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { decimal } from "../../src/calculation";
import { formulaText } from "../../src/tables/formula";
import { inPounds, inDigits, percentOf, unsignedPounds } from "../../src/tables/live-text";
import type { BlockCell, Figure, Text } from "../../src/tables";
import { convert } from "../support/libreoffice";
import { openWorkbook } from "../support/workbook";
import { readXlsx, writeXlsx } from "../support/xlsx-file";

jest.setTimeout(240_000);

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "sentences-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Products that a double misses by a last digit, halves, and what a pattern like "#.##" would leave a point. */
const chosen: readonly (readonly [string, string])[] = [
  ["0", "1"],
  ["0.004", "1"],
  ["0.005", "1"],
  ["1.005", "1"],
  ["4.005", "1"],
  ["0.0145", "1"],
  ["0.01005", "1"],
  ["1.15", "1.1"],
  ["1.1", "1.15"],
  ["35.855", "100"],
  ["0.5", "9"],
  ["0.9", "5"],
  ["0.29", "100"],
  ["999.9995", "1"],
  ["999.995", "1"],
  ["12345.6", "1"],
  ["1234567.891", "1"],
  ["1000", "1"],
  ["1000000.1", "1"],
];
const random = fc
  .sample(fc.tuple(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 2_000 })), { numRuns: 300, seed: 20261122 })
  .map(([one, other]): readonly [string, string] => [decimal(one).div(100).toString(), decimal(other).div(1000).toString()]);

const [pounds, pence] = ["1", "0.01"].map((quantum) => ({ quantum: decimal(quantum), direction: "nearest" }) as const);
if (pounds === undefined || pence === undefined) throw new Error("No quantum");
const wordings: readonly ((figure: Figure) => Text)[] = [
  ...[0, 1, 2, 3].map((places) => (figure: Figure) => inDigits(figure, places)),
  ...([1, 2] as const).map((places) => (figure: Figure) => percentOf(figure, places)),
  (figure) => inPounds(figure, pounds),
  (figure) => inPounds(figure, pence),
  (figure) => unsignedPounds(figure, pence),
];

const rows = [...chosen, ...random].map(([one, other], row) => {
  const figure: Figure = { value: decimal(one).times(other), formula: [`A${row + 1}*B${row + 1}`] };
  const worded = wordings.map((wording) => wording(figure));
  return { inputs: [Number(one), Number(other)], worded };
});
const noAddresses = { nameOf: String, addressOf: () => "" };
const formulas = rows.map(({ worded }) => worded.map(({ formula = [] }) => formulaText(formula, noAddresses)));
const texts = rows.map(({ worded }) => worded.map(({ text }) => text));

test("no decimal in the words is idle", () => {
  for (const words of texts.flatMap((row) => row.slice(0, 6))) expect(words).toMatch(/^\d{1,3}(,?\d{3})*(\.\d*[1-9])?$/);
});

test("in LibreOffice", async () => {
  const cell = (content: string | number, isFormula: boolean): BlockCell => ({
    content,
    isFormula,
    role: "figure",
    numberFormat: "General",
  });
  const cells = rows.map(({ inputs }, row) => [
    ...inputs.map((value) => cell(value, false)),
    ...(formulas[row] ?? []).map((content) => cell(content, true)),
  ]);
  const file = join(folder, "words.xlsx");
  await writeXlsx(file, [{ sheet: "Words", block: { cells, names: [] }, origin: { row: 0, column: 0, number: 1 } }]);
  const valueAt = (await readXlsx(await convert(file, "xlsx:Calc MS Excel 2007 XML", join(folder, "worked-out")))).get("Words");
  expect(texts.map((words, row) => words.map((_, column) => String(valueAt?.(row, column + 2))))).toEqual(texts);
});

test("in the workbench", async () => {
  const book = openWorkbook();
  const last = `${String.fromCharCode(65 + 1 + wordings.length)}${rows.length}`;
  await book.write(
    `A1:${last}`,
    rows.map(({ inputs }, row) => [...inputs, ...(formulas[row] ?? [])]),
  );
  const { values } = await book.run((sheet) => sheet.getRange(`C1:${last}`).load("values"));
  await book.close();
  expect((values as unknown[][]).map((row) => row.map(String))).toEqual(texts);
});
