/** The check of a whole report: on its page of its own, with the network cut, and in the pane. */
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { violations } from "./axe";
import { serve, type OpenPage, type Served } from "./open-page";
import { paneSession } from "./pane-session";
import { stickingOut } from "./sticking-out";

const made = "test/documents/made/";

describe("on its own page", () => {
  let served: Served;
  let opened: OpenPage;
  beforeAll(async () => {
    served = await serve();
    opened = await served.openPage({ acceptDownloads: true, viewport: { width: 900, height: 800 } });
    await opened.page.goto(`${served.origin}check.html`);
    await opened.page.getByText("from here on it works without a network").first().waitFor();
    await opened.context.setOffline(true);
  });
  afterAll(() => served.close());

  const checkFile = async (name: string): Promise<Page> => {
    const { page } = opened;
    const again = page.getByRole("button", { name: "New check" });
    if (await again.isVisible()) await again.click();
    await page.getByLabel(/Choose a report/).setInputFiles(made + name);
    await again.waitFor();
    return page;
  };
  const saved = async (button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
    const [download] = await Promise.all([opened.page.waitForEvent("download"), opened.page.getByRole("button", { name: button }).click()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  test.each(["libreoffice.docx", "pandoc.docx", "chromium.pdf", "libreoffice-tagged.pdf"])(
    "with the network cut, %s gives its total with swapped digits",
    async (name) => {
      const page = await checkFile(name);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/^1 error/);
      await page.getByText("£4,797,965.16 should be £4,797,956.16").first().waitFor();
      expect(await page.getByText(/^9 of 9 figures tested in 1 table and 3 sentences/).isVisible()).toBe(true);
    },
  );

  test("a Word document gets a copy with comments; the list leaves out what was set aside, and says why", async () => {
    const page = await checkFile("libreoffice.docx");
    const copy = await saved("Save a copy with comments");
    expect(copy.name).toBe("libreoffice, with comments.docx");
    const parts = unzipSync(copy.bytes);
    const before = unzipSync(await readFile(`${made}libreoffice.docx`));
    expect(Buffer.from(parts["word/comments.xml"]!).toString()).toContain("£4,797,965.16 should be £4,797,956.16");
    const changed = Object.keys(before).filter((part) => !Buffer.from(before[part]!).equals(Buffer.from(parts[part]!)));
    expect(changed.sort()).toEqual(["[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"]);

    // By keyboard alone: the first finding is opened and set aside.
    await page.locator(".finding > summary").first().focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Why it is no error").first().focus();
    await page.keyboard.type("Agreed with the provider");
    await page.keyboard.press("Enter");
    await page.locator(".finding > summary:focus").waitFor();
    await page.getByLabel("Show").selectOption({ label: "Set aside (1)" });
    await page.locator(".finding > summary").click();
    await page.getByText("Set aside: Agreed with the provider").waitFor();
    await page.getByLabel("List of findings as").selectOption({ label: "Markdown" });
    const list = (await saved("Save the list")).bytes.toString();
    expect(list).toContain("1 set aside");
    expect(list).toContain("Reason: Agreed with the provider");

    // It stays so when the same report is checked again.
    await checkFile("libreoffice.docx");
    expect(await page.getByLabel("Show").locator("option").allTextContents()).toContain("Set aside (1)");
  });

  test("axe-core finds nothing at the start and in the findings, and at 320 px nothing sticks out", async () => {
    const { page } = opened;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await checkFile("libreoffice.docx");
      expect(await violations(page.mainFrame())).toEqual([]);
      await page.getByRole("button", { name: "New check" }).click();
      await page.getByLabel(/Choose a report/).waitFor();
      expect(await violations(page.mainFrame())).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await stickingOut(page.mainFrame())).toEqual([]);
    await checkFile("libreoffice.docx");
    expect(await stickingOut(page.mainFrame())).toEqual([]);
    await page.setViewportSize({ width: 900, height: 800 });
  });

  test("nothing was asked of the network, and nothing went wrong", () => expect(opened.problems).toEqual([]));
});

describe("in the pane", () => {
  const { open, page, pane, press, choose } = paneSession();
  beforeEach(async () => {
    await open();
    await press("Skip");
    await press("Check");
    await choose("Whole report");
  });

  const drop = (files: readonly { readonly name: string; readonly text: string }[]): Promise<void> =>
    pane()
      .locator(".workspace")
      .evaluate((box, all) => {
        const dataTransfer = new DataTransfer();
        for (const { name, text } of all) dataTransfer.items.add(new File([text], name));
        box.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }, files);
  const table = ["| Item | Cost |", "| --- | --- |", "| One | £4,812 |", "| Two | £7,377 |", "| Total | £12,198 |"].join("\n");

  test("a dropped report is checked; two at once, and a file that is no report, get a sentence", async () => {
    await drop([
      { name: "one.md", text: table },
      { name: "two.md", text: table },
    ]);
    await pane().getByText("Drop one report at a time.").waitFor();
    await drop([{ name: "empty.docx", text: "" }]);
    await pane().getByText("empty.docx is empty. Choose the report itself.").waitFor();
    await drop([{ name: "report.md", text: `# Costs\n\n${table}\n` }]);
    await pane().getByRole("heading", { name: /^1 / }).waitFor();
    await pane().getByText("£12,198 should be £12,189").first().waitFor();
  });

  test("a long report says how far it is, and stops at once", async () => {
    const long = Array.from({ length: 600 }, (_, index) => `## Part ${index}\n\n${table.replaceAll("£4,812", `£${index + 1000}`)}`).join(
      "\n\n",
    );
    await drop([{ name: "long.md", text: long }]);
    await pane().getByRole("progressbar").waitFor();
    await pane().getByRole("button", { name: "Stop" }).click();
    await pane()
      .getByLabel(/Choose a report/)
      .waitFor();
    expect(await pane().getByRole("button", { name: "New check" }).isVisible()).toBe(false);
  });

  test("what was pasted from Word is checked as a whole", async () => {
    await pane().locator("summary", { hasText: "Or paste all of it" }).click();
    const html =
      "<p>The total is £12,198.</p><table><tr><th>Item</th><th>Cost</th></tr><tr><td>One</td><td>£4,812</td></tr><tr><td>Two</td><td>£7,377</td></tr><tr><td>Total</td><td>£12,198</td></tr></table>";
    await pane()
      .getByLabel(/^The whole report/)
      .evaluate((box, given) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", given);
        clipboardData.setData("text/plain", "The total is £12,198. …");
        box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }, html);
    await press("Check what was pasted");
    await pane().getByText("£12,198 should be £12,189").first().waitFor();
    expect(page().url()).toContain("workbench");
  });
});
