/** Text as it comes out of PDFs, editors and browsers: which cells it has. */
import { readPrinted } from "../../../src/checking/printed-tables";
import { checkTexts, slipsOf } from "./as-pasted";

function tablesIn(text: string) {
  const read = readPrinted({ kind: "text", text });
  if ("problem" in read) throw new Error(read.problem);
  return read.tables.map(({ caption, cells }) => ({ caption, rows: cells.map((row) => row.join(" | ").trim()) }));
}
const rowsIn = (text: string) => tablesIn(text).flatMap(({ rows }) => rows);
const saidOf = (text: string) => slipsOf(checkTexts([text])).map(({ title, short }) => `${title}: ${short}`);

/** 12 + 15 + 8 + 6 = 41 and 14 + 11 + 9 + 7 = 41. */
const homes = ["Home\t2023/24\t2024/25", "Oak\t12\t14", "Elm\t15\t11", "Ash\t8\t9", "Fir\t6\t7", "Total\t41\t41"];

describe("a gap does not end a table", () => {
  test.each([
    ["a blank line", ""],
    ["cells without a text", "\t\t"],
    ["two lines", "\n"],
    ["a page's end", "\f"],
    ["a page number", "\nPage 3 of 12\n"],
    ["words that it goes on", "\nTable 2 (continued)\n"],
    ["the heading again", `\n${homes[0]!}`],
    ["the heading again without a gap", homes[0]!],
  ])("%s", (_, gap) => {
    const text = [...homes.slice(0, 3), gap, ...homes.slice(3)].join("\n");
    expect(tablesIn(text)).toHaveLength(1);
    expect(saidOf(text)).toEqual([]);
    expect(checkTexts([text]).counts).toMatchObject({ figures: 10, tests: 2, agree: 2 });
    expect(saidOf(text.replace("Total\t41", "Total\t14"))).toEqual(["Total, 2023/24: 14 should be 41"]);
  });

  test.each([
    ["other headings", "Home\tChildren\tCost"],
    ["words over the next", "Table 2: Other homes"],
    ["other years", "Home\t2021/22\t2022/23"],
    ["fewer headings", "Home\tBeds"],
  ])("but these begin another: %s", (_, between) => {
    expect(tablesIn([...homes.slice(0, 3), "", between, ...homes.slice(3)].join("\n"))).toHaveLength(2);
  });
});

describe("single blanks between the figures, as out of a PDF", () => {
  const lines = [
    "Service Budget Outturn",
    "£'000 £'000",
    "Foster care 1,514 1,400",
    "Homes for children 274 85",
    "Month 2 pay (125) -",
    "Total 1,663 1,485",
  ];
  test("labels keep their words, and each figure its column", () => {
    expect(rowsIn(lines.join("\n")).slice(-5)).toEqual([
      "| £'000 | £'000",
      "Foster care | 1,514 | 1,400",
      "Homes for children | 274 | 85",
      "Month 2 pay | (125) | -",
      "Total | 1,663 | 1,485",
    ]);
  });
  test("a total is tested", () => {
    expect(saidOf(lines.join("\n"))).toEqual([]);
    expect(saidOf(lines.join("\n").replace("1,485", "1,458"))).toEqual([expect.stringMatching(/^Total, .*1,458 should be 1,485$/)]);
  });
  test("a line with fewer figures is not guessed at: no sum over it is called wrong", () => {
    const text = lines.join("\n").replace("274 85", "274");
    expect(saidOf(text)).toEqual([]);
    expect(checkTexts([text]).unread).toHaveLength(2);
  });
  test("one figure a line", () => {
    const list = ["In-house 4,459", "External placements 19,179", "Secure homes 812", "Total 24,450"];
    expect(rowsIn(list.join("\n"))).toEqual(["In-house | 4,459", "External placements | 19,179", "Secure homes | 812", "Total | 24,450"]);
    expect(saidOf(list.join("\n").replace("24,450", "24,540"))).toEqual([expect.stringContaining("24,540 should be 24,450")]);
  });
  test("sentences are no table", () => {
    const read = readPrinted({
      kind: "text",
      text: "We spent more in 2023 and 2024.\nIt was £5m in 2024, of which £2m was planned.\nIt will be £3m.",
    });
    expect(read).toHaveProperty("problem");
  });
});

describe("wide columns", () => {
  test("two wide figures with one blank between are two", () => {
    const lines = [
      "Service          Budget      Outturn",
      "Fostering      1,237,631   1,975,392",
      "Residential   13,237,631 13,975,392",
      "Total         14,475,262 15,950,784",
    ];
    expect(rowsIn(lines.join("\n"))).toEqual([
      "Service | Budget | Outturn",
      "Fostering | 1,237,631 | 1,975,392",
      "Residential | 13,237,631 | 13,975,392",
      "Total | 14,475,262 | 15,950,784",
    ]);
  });
  test("a label over two lines, its figures on the second or between them", () => {
    const lines = [
      "                           2023/24   2024/25",
      "Fostering                      105       112",
      "Residential homes for",
      "children                        63        70",
      "Care leavers and",
      "                                41        44",
      "young adults",
      "Total                          209       226",
    ];
    expect(rowsIn(lines.join("\n"))).toEqual([
      "| 2023/24 | 2024/25",
      "Fostering | 105 | 112",
      "Residential homes for children | 63 | 70",
      "Care leavers and young adults | 41 | 44",
      "Total | 209 | 226",
    ]);
  });
  test("blank lines between the rows, and lines of dashes, as pandoc writes them", () => {
    const lines = [
      "  -----------------------------------",
      "  Service         2023/24   2024/25",
      "  --------------- --------- ---------",
      "  Fostering       105       112",
      "",
      "  Residential     63        70",
      "",
      "  Total           168       182",
      "  -----------------------------------",
    ];
    expect(checkTexts([lines.join("\n")]).counts).toMatchObject({ figures: 6, tests: 2, agree: 2 });
  });
});

describe("commas", () => {
  test("lines of as many fields are CSV, though three digits stand behind a comma", () => {
    expect(rowsIn("Service,2023/24,2024/25\nFostering,105,112\nResidential,163,170\nTotal,268,282")).toEqual([
      "Service | 2023/24 | 2024/25",
      "Fostering | 105 | 112",
      "Residential | 163 | 170",
      "Total | 268 | 282",
    ]);
  });
  test("with blanks behind them as well", () => {
    expect(rowsIn("Service, 2023/24, 2024/25\nFostering, 105, 112\nTotal, 105, 112").at(-1)).toBe("Total | 105 | 112");
  });
  test("under words", () => {
    expect(tablesIn("Children by service\nService,Children\nFostering,105\nHomes,163\nTotal,268")[0]!.caption).toBe("Children by service");
  });
});

describe("tabs", () => {
  test("a browser's text loses the blank cells that a row begins with", () => {
    expect(rowsIn("2023/24\t2024/25\nOak\t12\t14\nElm\t15\t11\n27\t25")).toEqual([
      "| 2023/24 | 2024/25",
      "Oak | 12 | 14",
      "Elm | 15 | 11",
      "| 27 | 25",
    ]);
  });
});

describe("Markdown", () => {
  test("marks for bold, code, links, footnotes and what is struck out are no part of a cell", () => {
    const rows = [
      "| Type | No. | Cost |",
      "|---|--:|--:|",
      "| **In-house** \\| own | 21[^a] | `4,459` |",
      "| _External_ | ~~60~~ 61 | [19,179](https://example.org) |",
      "| &lt;Other&gt; &amp; more | 150<sup>1</sup> | \\*812 |",
      "| A*B*C_d_e | * | &pound;5 |",
    ];
    expect(rowsIn(rows.join("\n"))).toEqual([
      "Type | No. | Cost",
      "In-house | own | 21 | 4,459",
      "External | 61 | 19,179",
      "<Other> & more | 150 | *812",
      "A*B*C_d_e | * | £5",
    ]);
  });
  test("a grid drawn with lines", () => {
    const lines = [
      "+-----------+------+",
      "| Service   | 2024 |",
      "+===========+======+",
      "| Fostering | 105  |",
      "| in-house  |      |",
      "+-----------+------+",
      "| Total     | 105  |",
      "+-----------+------+",
    ];
    expect(rowsIn(lines.join("\n"))).toEqual(["Service | 2024", "Fostering in-house | 105", "Total | 105"]);
  });
  test("a row of dashes is nil, not a line", () => {
    expect(rowsIn("| A | B |\n|---|---|\n| x | 1 |\n| - | - |")).toEqual(["A | B", "x | 1", "- | -"]);
  });
});
