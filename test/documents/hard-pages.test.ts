import { checked, paragraphs, read, tables } from "./read-and-check";

/** What is hard about pages, in documents that LibreOffice wrote: see make-documents.sh and sources/hard-pages.fodt. */

const long = {
  start: [
    ["Place", "A week", "A year"],
    ["Place 1", "3,000", "156,000"],
  ],
  end: [["Total", "407,935", "21,212,620"]],
};

describe.each(["made/hard-pages.docx", "made/hard-pages-tagged.pdf", "made/hard-pages-untagged.pdf"])("%s", (path) => {
  const document = read(path);
  const tableNamed = async (name: string) => tables(await document).find((one) => one.name === name);

  test("cells merged over rows and over columns, and a label over several lines", async () => {
    const found = await tableNamed("Table 1");
    expect(found?.table.cells).toEqual([
      ["Area", "Home", "Years", ""],
      ["", "", "2024/25", "2025/26"],
      ["North", "Oak", "120", "130"],
      ["", "Elm", "100", "110"],
      ["South", "A home with a very long name beside the sea and the river", "140", "140"],
      ["Total", "", "360", "380"],
    ]);
  });

  test("a table in a table's cell", async () => {
    const rows = tables(await document).flatMap(({ table }) => table.cells.map((row) => row.filter((text) => text !== "").slice(-2)));
    expect(rows).toEqual(
      expect.arrayContaining([
        ["Staff", "510"],
        ["Food", "90"],
        ["Total", "600"],
      ]),
    );
  });

  test("a text box is read by itself, and parts no sentence", async () => {
    const found = paragraphs(await document);
    expect(found.filter((text) => text.endsWith("In a box: the saving is £55 a week."))).toHaveLength(1);
    expect(found).toContain("1.1 paragraph: The homes cost £740 in all.");
  });

  test("of two columns the left is read before the right", async () => {
    const columns =
      paragraphs(await document)
        .join(" ")
        .match(/The (?:left|right) column/g) ?? [];
    expect(columns).toEqual([
      ...Array.from({ length: 6 }, () => "The left column"),
      ...Array.from({ length: 6 }, () => "The right column"),
    ]);
  });

  test("a page on its side", async () => {
    expect((await tableNamed("Table 4"))?.table.cells[3]).toEqual([
      "Total",
      "3,500",
      "3,588",
      "3,676",
      "3,764",
      "3,852",
      "3,940",
      "4,028",
      "4,116",
    ]);
  });

  test("a table over four pages is one, its heading printed on each, and its total is tested", async () => {
    const { cells = [] } = (await tableNamed("Table 5"))?.table ?? {};
    expect(cells).toHaveLength(112);
    expect([cells.slice(0, 2), cells.slice(-1)]).toEqual([long.start, long.end]);
  });

  test("all of it adds up", async () => {
    const { findings, counts } = checked(await document);
    expect(findings).toEqual([]);
    expect(counts.agree).toBeGreaterThan(100);
  });
});

test.each([
  ["made/hard-pages-tagged.pdf", [1, 1, 2, 3]],
  ["made/hard-pages-untagged.pdf", [1, 1, 2, 3]],
])("%s: tables begin on their pages", async (path, pages) => {
  expect(tables(await read(path)).map(({ place }) => place.page)).toEqual(pages);
});

describe.each(["made/fields-and-moves.docx", "made/fields-and-moves-libreoffice.docx"])("%s", (path) => {
  const document = read(path);

  test("what was moved stands where it was moved to, and only there", async () => {
    expect(paragraphs(await document)).toEqual([
      "1.1 paragraph: The council has two homes.",
      "1.2 paragraph: Both are full.",
      "1.2 paragraph: They cost £360 a week.",
      "1.2 caption: Table 1: Cost of homes, £",
      "1.2 paragraph: The report ends.",
    ]);
  });

  test("fields stand with what they show, and a no-break hyphen is a minus: the total adds up", async () => {
    expect(tables(await document).map(({ name, table }) => [name, table.cells.map(([, cost]) => cost)])).toEqual([
      ["Table 1", ["Cost", "120", "240", "\u201130", "330"]],
    ]);
    expect(checked(await document)).toMatchObject({ findings: [], counts: { tests: 1, agree: 1 } });
  });
});

describe.each(["tagged", "untagged", "chromium"])("struck-%s.pdf", (name) => {
  test("words with a line through them are left out, underlined ones are not, and the check says so", async () => {
    const document = await read(`made/struck-${name}.pdf`);
    expect(paragraphs(document)).toContain("paragraph: The homes cost £360 in all, of which £120 is paid to others.");
    const [only, ...others] = tables(document);
    expect(others).toEqual([]);
    expect(only?.table.cells).toEqual([
      ["Home", "2024/25", "2025/26"],
      ["North", "120", "130"],
      ["South", "100", "110"],
      ["East", "140", "150"],
      ["Total", "360", "390"],
    ]);
    expect(document.notes.at(-1)).toMatch(/^Words with a line through them are struck out, and were left out: see page \d$/);
    expect(checked(document).findings).toEqual([]);
  });
});
