import { unzipSync, zipSync } from "fflate";
import { commentedCopy } from "../../src/documents/commented/commented-copy";
import { partsOf as partsInSteps, type PackageLimits } from "../../src/documents/docx/package-parts";
import { bytesOf, checked, paragraphs, read, readBytes, tables } from "./read-and-check";

/** Documents that real programs made: see make-documents.sh. */

describe.each([
  "reports/hackney-2019.md",
  "made/pandoc.docx",
  "made/libreoffice.docx",
  "made/libreoffice-tagged.pdf",
  "made/libreoffice-untagged.pdf",
  "made/chromium.pdf",
])("%s", (path) => {
  test("the swapped digits of Table 1 are found, whatever program made the document", async () => {
    const { findings } = checked(await read(path));
    const found = findings.find(({ where, printed }) => where.table === "Table 1" && printed === "£4,797,965.16");
    expect(found).toMatchObject({ shouldBe: "£4,797,956.16", kind: "digits-swapped" });
  });
});

function partsOf(bytes: Uint8Array, limits: PackageLimits) {
  const steps = partsInSteps(bytes, limits);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe("what LibreOffice writes into Word's format", () => {
  const document = read("made/hard.docx");

  test("hidden text is not read, a no-break hyphen is a minus, and a footnote stands by itself", async () => {
    expect(paragraphs(await document)).toEqual([
      "heading: Costs",
      "5.2.4 paragraph: The homes cost £360 in all, after a change of ‑£40 on the year.",
      "5.2.4 footnote: Of which £120 is paid to others.",
      "5.2.4 caption: Table 1: Cost of homes, £",
      "5.2.4 paragraph: The report ends.",
    ]);
  });

  test("of tracked changes the new text counts; raised marks and struck figures do not; cells over columns keep their place", async () => {
    const [only, ...others] = tables(await document);
    expect(others).toEqual([]);
    expect(only?.table.cells).toEqual([
      ["Home", "Years", ""],
      ["", "2024/25", "2025/26"],
      ["North", "120", "130"],
      ["South", "100", "110"],
      ["East", "140", "150"],
      ["Total", "360", "390"],
    ]);
    expect(only).toMatchObject({
      name: "Table 1",
      hasOpenChanges: true,
      table: { headerRows: 2, spans: [{ row: 0, column: 1, rows: 1, columns: 2 }] },
    });
    const { findings, notes } = checked(await document);
    expect(findings).toEqual([]);
    expect(notes).toEqual(["1 table has tracked changes that nobody has accepted yet: the new text was checked"]);
  });
});

describe("a copy with comments", () => {
  const path = "made/pandoc.docx";
  const made = async () => {
    const { findings } = checked(await read(path));
    const copy = commentedCopy(
      bytesOf(path),
      findings.map(({ where, short }) => ({ where, text: short })),
      { author: "Placement Costing", date: new Date(Date.UTC(2026, 10, 27)) },
    );
    if ("problem" in copy) throw new Error(copy.problem);
    return { findings, copy };
  };

  test("every part but the text, its comments and what names them is the same", async () => {
    const { copy } = await made();
    const [before, after] = [unzipSync(bytesOf(path)), unzipSync(copy.bytes)];
    const differing = Object.keys(after).filter(
      (name) => Buffer.compare(Buffer.from(after[name] ?? []), Buffer.from(before[name] ?? [])) !== 0,
    );
    expect(Object.keys(before).filter((name) => after[name] === undefined)).toEqual([]);
    expect(differing.sort()).toEqual(["word/comments.xml", "word/document.xml"]);
    expect(copy.unplaced).toEqual([]);
  });

  test("it reads as before, and has a comment at each figure", async () => {
    const { findings, copy } = await made();
    const again = await readBytes(path, copy.bytes);
    if (typeof again === "string") throw new Error(again);
    const before = await read(path);
    expect(paragraphs(again)).toEqual(paragraphs(before));
    expect(tables(again).map(({ table }) => table.cells)).toEqual(tables(before).map(({ table }) => table.cells));
    const xml = new TextDecoder().decode(unzipSync(copy.bytes)["word/document.xml"]);
    expect(xml.match(/<w:commentReference /g)).toHaveLength(findings.length);
    expect(xml).toMatch(
      /<w:commentRangeStart w:id="\d+"\/><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t xml:space="preserve">£4,797,965.16<\/w:t><\/w:r><w:commentRangeEnd/,
    );
  });
});

describe("files that cannot be read each have a sentence", () => {
  const of = (text: string): Uint8Array => new TextEncoder().encode(text);
  test.each([
    ["empty.docx", new Uint8Array(), "is empty"],
    ["cut.docx", bytesOf("made/pandoc.docx").subarray(0, 5000), "is damaged or cut off"],
    ["cut.pdf", bytesOf("made/chromium.pdf").subarray(0, 600), "is damaged or cut off"],
    ["old.docx", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "is in the format of Word before 2007"],
    [
      "locked.docx",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0])]),
      "is protected by a password",
    ],
    ["report.docx", of("{\\rtf1 x}"), "is in Rich Text Format"],
    ["picture.pdf", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), "is no document that can be read here"],
    ["deep.html", of("<div>".repeat(200_000)), "has more elements within one another"],
    ["scan.pdf", bytesOf("made/scan.pdf"), "has no text: it is a scan"],
    ["password.pdf", bytesOf("made/password.pdf"), "is protected by a password"],
    ["huge.docx", new Uint8Array(120_000_001), "is 120 MB, more than can be read at once"],
    ["sheet.docx", zipSync({ "xl/workbook.xml": of("<workbook/>") }), "is a workbook"],
    ["pictures.docx", zipSync({ "word/media/a.txt": of("a") }), "is no Word document, though it is packed like one"],
  ])("%s", async (name, bytes, sentence) => {
    expect(await readBytes(name, bytes)).toContain(sentence);
  });

  test.each(["made/pandoc.docx", "made/libreoffice-tagged.pdf", "made/libreoffice-untagged.pdf", "made/chromium.pdf"])(
    "%s, cut off anywhere, is read as far as it goes or has a sentence",
    async (path) => {
      const bytes = bytesOf(path);
      for (const share of [0.05, 0.35, 0.65, 0.95, 0.995]) {
        const found = await readBytes(path, bytes.subarray(0, Math.floor(bytes.length * share)));
        if (typeof found === "string") expect(found).toMatch(/^(?:is damaged or cut off|has no text|is an archive)/);
        else expect(found.format).toBe("pdf");
      }
    },
  );

  test("a Word document that unpacks to more than it may is not unpacked", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(2_000_000) });
    const limits = { text: 1_000_000, rest: 0, entries: 10 };
    expect(bomb.length).toBeLessThan(5000);
    expect(partsOf(bomb, limits)).toEqual({ problem: expect.stringMatching(/^unpacks to more text than any report has/) as string });
    expect(partsOf(bomb, { ...limits, text: 3_000_000 })).toBeInstanceOf(Map);
    const many = zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`word/${at}.txt`, new Uint8Array()])));
    expect(partsOf(many, limits)).toHaveProperty("problem");
  });

  test("one that says it unpacks to less than it does never gets more room than it says", () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(2_000_000).fill(0x20) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // The size once unpacked stands 22 bytes into the entry's head, and 24 into its line of the directory.
    const directory = Buffer.from(bomb).indexOf(Uint8Array.from([0x50, 0x4b, 1, 2]));
    view.setUint32(22, 1000, true);
    view.setUint32(directory + 24, 1000, true);
    const found = partsOf(bomb, { text: 1_000_000, rest: 0, entries: 10 });
    const text = found instanceof Map ? (found as ReadonlyMap<string, string>).get("word/document.xml") : "";
    expect(text?.length).toBeLessThanOrEqual(1000);
  });

  test("a Word document under another name is read by what is in it", async () => {
    expect(await readBytes("report.pdf", bytesOf("made/pandoc.docx"))).toMatchObject({ format: "docx" });
  });
});
