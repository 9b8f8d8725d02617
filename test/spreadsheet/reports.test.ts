/** Reports opened by a real word processor and a real spreadsheet program: what an author gets who pastes the HTML, opens the Word document or the workbook. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { htmlForWord, htmlPage, reportOf } from "../../src/report";
import { workbookFile } from "../../src/report/excel/workbook-file";
import { wordDocument } from "../../src/report/word/word-document";
import { layOut, type Table } from "../../src/tables";
import { convert } from "../support/libreoffice";
import { hostileNames, hostileTable, table1OverTerm, tableOfExample } from "../support/reports";
import { loadTables } from "../support/tables";
import { readXlsx } from "../support/xlsx-file";

jest.setTimeout(240_000);

const date = "22 November 2026";
let folder: string;
beforeAll(async () => {
  await loadTables();
  folder = await mkdtemp(join(tmpdir(), "reports-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A text document as LibreOffice Writer understood it, in one XML file. */
async function inWriter(name: string, content: string | ArrayBuffer): Promise<WriterDocument> {
  const file = join(folder, name);
  await writeFile(file, typeof content === "string" ? content : Buffer.from(content));
  const xml = await readFile(await convert(file, "fodt", folder, name.endsWith(".html") ? "HTML (StarWriter)" : undefined), "utf8");
  // A chart keeps its figures in a table of its own.
  return { xml, tables: xml.replace(/<draw:object[ >][^]*?<\/draw:object>/g, "").match(/<table:table [^]*?<\/table:table>/g) ?? [] };
}

type WriterDocument = { readonly xml: string; readonly tables: readonly string[] };

const words = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, "")
    .replace(/&quot;/g, `"`)
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
const rowsOf = (table: string): readonly string[] => table.match(/<table:table-row[ >][^]*?<\/table:table-row>/g) ?? [];
const cellsOf = (row: string): readonly string[] =>
  (row.match(/<table:table-cell[ >][^]*?<\/table:table-cell>/g) ?? []).map((cell) => words(cell).trim());

/** How the paragraphs of a cell are aligned, by the style that they have. */
function alignmentOf(cell: string, xml: string): string | undefined {
  const style = /<text:p text:style-name="([^"]+)"/.exec(cell)?.[1] ?? "";
  return new RegExp(`<style:style style:name="${style}"[^]*?</style:style>`).exec(xml)?.[0].match(/fo:text-align="([^"]+)"/)?.[1];
}

function expectTable1({ xml, tables }: WriterDocument): void {
  expect(tables).toHaveLength(1);
  const [table = ""] = tables;
  const header = /<table:table-header-rows>([^]*?)<\/table:table-header-rows>/.exec(table)?.[1] ?? "";
  expect(rowsOf(header).map(cellsOf)).toEqual([["Occupied beds", "Occupancy", "Low", "Medium", "High"]]);
  const rows = rowsOf(table);
  expect(rows.slice(1).map(cellsOf)).toEqual(table1OverTerm);
  for (const row of rows)
    for (const cell of (row.match(/<table:table-cell[ >][^]*?<\/table:table-cell>/g) ?? []).slice(1))
      expect(alignmentOf(cell, xml)).toBe("end");
  const [before = "", after = ""] = xml.split(table);
  expect(words(before)).toContain("Saving over 8 years by beds occupied, £");
  expect(words(after)).toContain("Negative: the block costs more than spot. Break-even: Low 3.40, Medium 3.62, High 3.72 beds.");
  expect(words(after)).toContain("Block on a year of 52 weeks, spot on 365 days.");
  expect(words(xml)).toContain("With all 5 beds occupied, the block saves £1,888,352 to £2,356,352 over 8 years against spot");
  expect(words(after)).toContain("Unchecked by a second person.");
  expect(xml).not.toMatch(/<text:a |<office:event-listeners|xlink:href="http/);
}

const table1 = () => reportOf(tableOfExample("savings-grid"), { date, parts: ["over-term"] });

test("the HTML that is copied for Word is one table with its header row, caption and notes", async () =>
  expectTable1(await inWriter("copied.html", htmlForWord(table1()))));

test("so is the Word document, with its chart", async () => {
  const document = await inWriter("document.docx", await wordDocument(table1()));
  expectTable1(document);
  expect(document.xml).toMatch(/<draw:object>[^]*chart:class="chart:scatter"/);
});

test("the Word document has a table style, a header row that is repeated, and words for those who cannot see", async () => {
  const files = unzipSync(new Uint8Array(await wordDocument(table1(), () => Promise.resolve(Uint8Array.of(137, 80, 78, 71)))));
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  expect(xml).toContain(`<w:tblStyle w:val="CostingTable"/>`);
  expect(strFromU8(files["word/styles.xml"] ?? new Uint8Array())).toContain(`w:styleId="CostingTable"`);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml).toContain(`<w:tblCaption w:val="Saving over 8 years by beds occupied, £"/>`);
  expect(xml).toContain(`<w:tblDescription w:val="A table of 6 rows by occupied beds; columns: Occupancy, Low, Medium, High."/>`);
  expect(xml).toMatch(/<wp:docPr [^>]*descr="[^"]*Low/);
  expect(Object.keys(files).filter((name) => name.startsWith("word/media/"))).toHaveLength(2);
  expect(xml).not.toContain("w:hyperlink");
  const drawnByWord = unzipSync(new Uint8Array(await wordDocument(table1())));
  expect(strFromU8(drawnByWord["word/document.xml"] ?? new Uint8Array())).toMatch(/<wp:docPr [^>]*descr="[^"]*Low/);
});

test.each([
  ["for Word", htmlForWord],
  ["of a page", htmlPage],
])("the HTML %s has figures that Calc can add up", async (_title, html) => {
  const file = join(folder, "calc.html");
  await writeFile(file, html(reportOf(tableOfExample("savings-grid"), { date, parts: ["over-term"] })));
  const xml = await readFile(await convert(file, "fods", folder, "HTML (StarCalc)"), "utf8");
  const rows = rowsOf(xml).map((row) =>
    [...row.matchAll(/<table:table-cell[^>]*? office:value="([^"]+)"/g)].map(([, value]) => Number(value)),
  );
  // Hackney 2019, Table 1: each row's occupancy, then what it saves at each level.
  expect(rows.map((row) => row.slice(-4))).toEqual(
    expect.arrayContaining(table1OverTerm.map(([, ...line]) => line.map((text) => figure(text)))),
  );
});

const figure = (text: string): number =>
  text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text.replace(/,/g, "").replace("−", "-"));

test("a wide table lies across the page", async () => {
  const files = unzipSync(new Uint8Array(await wordDocument(reportOf(tableOfExample("contract-profile"), { date }))));
  expect(strFromU8(files["word/document.xml"] ?? new Uint8Array())).toMatch(/<w:pgSz [^>]*w:w="16838"[^>]*w:orient="landscape"/);
});

test("names that people with bad intentions write are letters in Word", async () => {
  const report = reportOf(hostileTable(), { date, parts: ["over-term"] });
  for (const document of [
    await inWriter("hostile.html", htmlForWord(report)),
    await inWriter("hostile.docx", await wordDocument(report)),
  ]) {
    expect(document.tables).toHaveLength(1);
    expect(cellsOf(rowsOf(document.tables[0] ?? "")[0] ?? "").slice(2, 5)).toEqual(hostileNames.slice(0, 3));
    expect(document.xml).not.toMatch(/<office:event-listeners|<script:event|<text:script/);
  }
});

describe.each(["savings-grid", "contract-profile", "options-appraisal"])("the workbook of %s", (id) => {
  let table: Table;
  beforeAll(() => (table = tableOfExample(id)));

  test("holds the results of its formulas, and comes to the same when it is worked out anew", async () => {
    const file = join(folder, `${id}.xlsx`);
    await writeFile(file, Buffer.from(await workbookFile(table, { date })));
    const [[, cached] = []] = [...(await readXlsx(file))];
    const [[, anew] = []] = [...(await readXlsx(await convert(file, "xlsx:Calc MS Excel 2007 XML", join(folder, id))))];
    const { cells } = layOut(table, { mode: "formulas", origin: { row: 0, column: 0, number: 1 }, date });
    let formulas = 0;
    for (const [row, line] of cells.entries())
      for (const [column, cell] of line.entries()) {
        if (cell === null || !cell.isFormula || cell.numberFormat.includes('"m"')) continue;
        formulas++;
        const [before, after] = [cached?.(row, column), anew?.(row, column)];
        if (typeof before === "number") expect(Number(after)).toBeCloseTo(before, 6);
        else expect(after).toEqual(before);
      }
    expect(formulas).toBeGreaterThan(20);
  });
});
