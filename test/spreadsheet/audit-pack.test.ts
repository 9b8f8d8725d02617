/** The audit pack of a workbook with two tables, opened by a real word processor. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeAuditPack } from "../../src/taskpane/register/make-audit-pack";
import { insertTable } from "../../src/workbook";
import { insertedBy, request } from "../support/hackney-insert";
import { insertAtB4 } from "../support/registered-table";
import { convert } from "../support/libreoffice";
import { loadTables } from "../support/tables";
import { openWorkbook } from "../support/workbook";

jest.setTimeout(240_000);
beforeAll(loadTables);

const words = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, " ")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

test("has what to look at first, then each table with figures, sources, checks, signatures and changes", async () => {
  const book = openWorkbook();
  const folder = await mkdtemp(join(tmpdir(), "audit-pack-"));
  try {
    await insertAtB4(book);
    await book.select("B120");
    insertedBy(await insertTable(request({ mode: "values" })));
    await book.write("D22", [[1_234_567]]);
    const pack = await makeAuditPack(new Date(2026, 10, 27), () => false);
    if (pack === null) throw new Error("The pack was stopped");
    const file = join(folder, "audit-pack.docx");
    await writeFile(file, Buffer.from(pack));
    const xml = await readFile(await convert(file, "fodt", folder), "utf8");
    const text = words(xml.slice(xml.indexOf("<office:body>")));

    expect(text).toContain("2 tables of Placement Costing, read from the workbook on 27 November 2026");
    const [opening = "", ...tables] = text.split(/Where\. Sheet1!/);
    expect(tables).toHaveLength(2);
    expect(opening).toContain("1 cell was changed by hand: D22.");
    expect(opening).toContain("Reviewed for the section 151 officer");
    for (const table of tables) {
      for (const heading of [
        "Exceptions",
        "Checks",
        "Assumptions and their sources",
        "Signatures",
        "Changes since it was written",
        "Basis.",
      ])
        expect(table).toContain(heading);
      expect(table).toContain("2,356,352");
      expect(table).toMatch(/Spot cost £?184,308\.80 a year, each bed Hackney 2019, Table 1: 921,544 ÷ 5 forecast/);
      expect(table).toContain("Nobody has signed for it.");
      expect(table).toMatch(/Stamp [0-9A-F]{4}-[0-9A-F]{4}/);
    }
    expect(tables[0]).toContain("1,234,567");
    expect(xml.match(/<table:table [^>]*>/g)?.length).toBeGreaterThanOrEqual(2 + 2 * 5);
    expect(xml).not.toMatch(/<text:a |<office:event-listeners|xlink:href="http/);
  } finally {
    await book.close();
    await rm(folder, { recursive: true, force: true });
  }
});
