import { checked, paragraphs, read, tables } from "./read-and-check";

/** Tables without lines around their cells, over pages, as LibreOffice and a browser print them: see make-documents.sh and sources/plain-tables.html. */
describe.each(["made/plain-untagged.pdf", "made/plain-chromium.pdf"])("%s", (path) => {
  const document = read(path);

  test("a table that goes on over the page under its headings is one, and its headings stand once", async () => {
    const [list] = tables(await document);
    expect(list?.name).toBe("Table 1");
    expect(list?.table.cells).toHaveLength(42);
    expect(list?.table.cells.slice(0, 2)).toEqual([
      ["Place", "Beds", "Cost a week", "Per cent."],
      ["Place 1", "8", "1,037", "4.0"],
    ]);
    // Rows at the ends of pages differ in their numbers alone, and are no running heads.
    expect(list?.table.cells.slice(1, -1).map(([place]) => place)).toEqual(Array.from({ length: 40 }, (_, at) => `Place ${at + 1}`));
    // 1,037 to 2,480, each 37 more: 40 × (1,037 + 2,480) ÷ 2 = 70,340.
    expect(list?.table.cells.at(-1)).toEqual(["Total", "200", "70,340", "100.0"]);
    expect(paragraphs(await document).filter((text) => text.includes("Cost a week"))).toEqual([]);
    expect(checked(await document).findings).toEqual([]);
  });

  test("a caption may have sentences of its own", async () => {
    const found = tables(await document);
    expect(found.map(({ name }) => name)).toEqual(["Table 1", "Table 2"]);
    expect(found[1]?.table.caption).toBe("Table 2: Children by district. * To the nearest hundred.");
    expect(paragraphs(await document).at(-1)).toBe("18 paragraph: Both tables were read again in March.");
  });

  test("points in the middle of the line are points", async () => {
    const [, districts] = tables(await document);
    expect(districts?.table.cells.slice(1).map((row) => row.map((text) => text.replace("·", ".")))).toEqual([
      ["North", "111.4", "0.5"],
      ["South", "233.6", "1.1"],
      ["All", "345.0", "1.6"],
    ]);
  });
});

test("a row that goes over the page is one row, and its table one table", async () => {
  const [homes, ...others] = tables(await read("made/split-row-tagged.pdf"));
  expect(others).toEqual([]);
  const label = (ordinal: string): string =>
    `Homes and places of the ${ordinal} district for children who need care of more than one kind, and for those who come at short notice and stay for a few weeks`;
  expect(homes?.table.cells.slice(9)).toEqual([
    [label("ninth"), "156", "64", "220"],
    [label("tenth"), "163", "67", "230"],
    [label("eleventh"), "170", "70", "240"],
    [label("twelfth"), "177", "73", "250"],
    // 100 + 107 + … + 177 is 1,662; 40 + 43 + … + 73 is 678.
    ["Total", "1,662", "678", "2,340"],
  ]);
});
