/** Tables as they are pasted, and what is pasted by mistake. */
import { printedTableFromCells, readPrinted } from "../../../src/checking/printed-tables";

const tables = (kind: "html" | "text", text: string) => {
  const read = readPrinted({ kind, text });
  if ("problem" in read) throw new Error(read.problem);
  return read.tables;
};
const problem = (kind: "html" | "text", text: string): string => {
  const read = readPrinted({ kind, text });
  return "problem" in read ? read.problem : "";
};

const cells = [
  ["Level", "Annual cost", "Total"],
  ["Low", "£4,388,575.80", "£35,108,606.40"],
  ["Medium", "£276,480.24", "£2,211,841.92"],
];

describe("one table in the forms in which it comes", () => {
  test.each([
    ["tab-separated", cells.map((row) => row.join("\t")).join("\r\n")],
    ["CSV", cells.map((row) => row.map((text) => `"${text}"`).join(",")).join("\n")],
    ["Markdown", [cells[0]!, ["---", "---:", "---:"], ...cells.slice(1)].map((row) => `| ${row.join(" | ")} |`).join("\n")],
    [
      "columns held apart by spaces",
      "Level    Annual cost       Total\nLow      £4,388,575.80   £35,108,606.40\nMedium     £276,480.24    £2,211,841.92",
    ],
  ])("%s", (_, text) => {
    expect(tables("text", text).map((table) => table.cells)).toEqual([cells]);
  });

  test("HTML as Word gives it, with paragraphs, headings and open tags", () => {
    const rows = cells.map(
      (row, index) =>
        `<tr>${row.map((text) => (index === 0 ? `<th><p class=MsoNormal><b>${text}<o:p></o:p></b></p>` : `<td><p>${text.replace("£", "&pound;")}&nbsp;</p>`)).join("")}`,
    );
    const [table] = tables("html", `<!--StartFragment--><p>Table 5: Bids</p><table class="x">${rows.join("\n")}</table><p>after</p>`);
    expect(table).toMatchObject({ cells, caption: "Table 5: Bids", headerRows: 1 });
  });

  test("cells over several rows and columns leave room for the others", () => {
    const [table] = tables(
      "html",
      "<table><thead><tr><th rowspan=2>Level<th colspan=2>Cost</tr><tr><th>Year<th>Term</tr></thead><tr><td>Low<td>1<td>8</table>",
    );
    expect(table!.cells).toEqual([
      ["Level", "Cost", ""],
      ["", "Year", "Term"],
      ["Low", "1", "8"],
    ]);
    expect(table!.headerRows).toBe(2);
  });

  test("a table in a cell of another is one of its own", () => {
    const found = tables("html", "<table><tr><td>a<table><tr><td>1<td>2</table><td>b</table>");
    expect(found.map((table) => table.cells)).toEqual([[["a", "b"]], [["1", "2"]]]);
  });

  test("several tables in one text, each under its words", () => {
    const found = tables("text", "First of all\nA\tB\n1\t2\n\nSecond\nC\tD\n3\t4\n");
    expect(found.map(({ caption }) => caption)).toEqual(["First of all", "Second"]);
  });

  test("cells of a sheet hold several tables, one under another and side by side", () => {
    const sheet = [
      ["Bids", "", "", "", ""],
      ["Level", "Cost", "", "Home", "Beds"],
      ["Low", "10", "", "Oak", "4"],
      ["", "", "", "", ""],
      ["Year", "Cost", "", "", ""],
      ["2019/20", "5", "", "", ""],
    ];
    const found = printedTableFromCells(sheet, (row, column) => `Report!${"ABCDE"[column]!}${row + 3}`);
    expect(found.map((table) => table.cells[0])).toEqual([
      ["Level", "Cost"],
      ["Home", "Beds"],
      ["Year", "Cost"],
    ]);
    expect(found.map((table) => table.addressOf?.(1, 1))).toEqual(["Report!B5", "Report!E5", "Report!B8"]);
  });
});

describe("what is no table says what to do", () => {
  test.each([
    ["text", "", "There is nothing to read."],
    ["text", "Just a sentence with £5m in it.", "No table was found in this text."],
    ["html", "<p>Only words</p>", "No table was found in what was pasted."],
    ["html", `<table>${"<tr><td>1".repeat(200_001)}</table>`, "This has more than 200,000 cells"],
    ["html", `<table><tr>${"<td colspan=1000>1".repeat(300)}${"<tr><td>1".repeat(1000)}</table>`, "This has more than 200,000 cells"],
    ["text", `${"a\t".repeat(20_000)}\n${"b\n".repeat(2)}${"c\td\n".repeat(100)}`, "This has more than 200,000 cells"],
  ] as const)("%s %#", (kind, text, words) => {
    expect(problem(kind, text)).toContain(words);
  });
});
