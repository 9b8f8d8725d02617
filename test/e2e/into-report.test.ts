/** A table on its way into a report: copied from the pane, saved as a file, and what is said where Excel closes the clipboard. */
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { htmlPage, reportOf } from "../../src/report";
import { tableOfExample } from "../support/reports";
import { loadTables, tableIds } from "../support/tables";
import { eventually } from "./eventually";
import { paneSession } from "./pane-session";
import { picture } from "./picture";

const { openExample, page, pane, press, key, choose, field, sees } = paneSession();
beforeEach(async () => {
  await openExample("alone");
  await choose("Result");
});

/** What is on the clipboard, by type. */
const clipboard = () =>
  page().evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : "");
    return { html: await text("text/html"), text: await text("text/plain") };
  });

/** What axe finds in a page, these rules left out. */
async function violations(html: string, without: readonly string[] = []): Promise<readonly string[]> {
  const other = await page().context().newPage();
  await other.setContent(html);
  await other.addScriptTag({ content: await readFile(require.resolve("axe-core/axe.min.js"), "utf8") });
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const found = await other.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: { id: string }[] }> } }).axe.run({ rules: options }),
    rules,
  );
  await other.close();
  return found.violations.map(({ id }) => id);
}

test("an HTML page of each table passes axe", async () => {
  await loadTables();
  for (const id of tableIds)
    expect({ id, found: await violations(htmlPage(reportOf(tableOfExample(id), { date: "22 November 2026" }))) }).toEqual({
      id,
      found: [],
    });
});

test("copying puts HTML and plain text on the clipboard together, and the HTML passes axe", async () => {
  await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await field("Which tables").selectOption({ label: "Saving over 8 years by beds occupied, £" });
  await press("Copy for Word");
  await sees("Copied. In Word, paste with “Keep source formatting”.");
  const { html, text } = await clipboard();
  expect(html.match(/<table/g)).toHaveLength(1);
  expect(html).toContain("2,356,352");
  expect(text).toContain("5\t100%\t2,356,352\t2,040,352\t1,888,352");
  // The clipboard keeps what is in the body; language, title, headings and landmarks are the document's that it is pasted into.
  expect(await violations(html, ["html-has-lang", "document-title", "region", "page-has-heading-one", "landmark-one-main"])).toEqual([]);
});

test("where the newer clipboard is closed the older way copies both; where that is closed too, the table is selected and Ctrl+C copies both", async () => {
  await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await pane().evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error("closed"));
  });
  await press("Copy for Word");
  await sees("Copied. In Word, paste with “Keep source formatting”.");
  expect((await clipboard()).html).toContain("<thead>");
  await pane().evaluate(async () => {
    Object.assign(document, { execCommand: () => false });
    await navigator.clipboard.writeText("before");
  });
  await press("Copy for Word");
  await sees("Excel blocks copying here. The table is selected: press Ctrl+C.");
  expect((await clipboard()).text).toBe("before");
  await key("Control+C");
  await eventually(async () => {
    const { html, text } = await clipboard();
    expect(html).toContain("<thead>");
    expect(text).toContain("2,356,352\t2,040,352");
  });
});

test("for a committee: the finding, one table, the chart, the main assumptions and how many more there are", async () => {
  await page().context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await sees("The finding, one table, the chart, the main assumptions and the basis.");
  await press("Copy for Word");
  await sees("Copied. In Word, paste with “Keep source formatting”.");
  const { html, text } = await clipboard();
  expect(html.match(/<table/g)).toHaveLength(2);
  expect(html).toMatch(/<img[^>]* alt="[^"]+"/);
  expect(html).toContain("data:image/png;base64,");
  for (const words of ["Main assumptions", "Block cost, Low", "£627,000.00", "4+2+2"]) expect(html).toContain(words);
  expect(html).not.toContain("Show a row for every");
  expect(text.indexOf("With all 5 beds occupied")).toBeLessThan(text.indexOf("2,356,352\t2,040,352"));
  expect(text).toMatch(/\d more assumptions and all sources are in the workbook\./);
  expect(await violations(html, ["html-has-lang", "document-title", "region", "page-has-heading-one", "landmark-one-main"])).toEqual([]);
});

test("the Word document has every table that fits a page, and the chart as a picture", async () => {
  await field("Which tables").selectOption("All that fit a page");
  const [download] = await Promise.all([page().waitForEvent("download"), press("Word document")]);
  expect(download.suggestedFilename()).toBe("savings-grid.docx");
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  const xml = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(4);
  const png = Object.entries(files).find(([name]) => /^word\/media\/.*\.png$/.test(name))?.[1];
  expect(png?.length).toBeGreaterThan(5_000);
  await sees("savings-grid.docx is in your downloads. If it is not, copy the table instead.");
  await picture(page(), "into-report");
});

test.each([
  ["CSV", "csv", "5,1,2356352,2040352,1888352"],
  ["Markdown", "md", "| 5 | 100% | 2,356,352 |"],
])("%s is saved as a file", async (words, ending, line) => {
  const [download] = await Promise.all([page().waitForEvent("download"), press(words)]);
  expect(download.suggestedFilename()).toBe(`savings-grid.${ending}`);
  expect(await readFile(await download.path(), "utf8")).toContain(line);
});
