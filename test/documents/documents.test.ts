import { unzipSync } from "fflate";
import { commentedCopy } from "../../src/documents/commented/commented-copy";
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
  ])("%s", async (name, bytes, sentence) => {
    expect(await readBytes(name, bytes)).toContain(sentence);
  });

  test("a Word document under another name is read by what is in it", async () => {
    expect(await readBytes("report.pdf", bytesOf("made/pandoc.docx"))).toMatchObject({ format: "docx" });
  });
});
