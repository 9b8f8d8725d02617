/** Tables as they are pasted, and what is pasted by mistake or by malice. */
import fc from "fast-check";
import { checkPrinted, printedTableFromCells, readPrinted, splitSentences } from "../../../src/checking/printed-tables";
import { law, lawsTimeout } from "../../support/runs";

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

describe("hostile input", () => {
  test("scripts and styles are left out, and nothing is run", () => {
    const ran = jest.fn();
    Object.assign(globalThis, { ran });
    const [table] = tables(
      "html",
      `<table onload="ran()"><tr><td><script>ran()</script>a<img src=x onerror="ran()"><td><style>b{}</style>1</table><script>ran()`,
    );
    expect(table!.cells).toEqual([["a", "1"]]);
    expect(ran).not.toHaveBeenCalled();
    Reflect.deleteProperty(globalThis, "ran");
  });

  test("marks of direction and characters that cannot be seen change no figure", () => {
    const [table] = tables("text", "Item\tCost\n\u202eLow\u202c\t\u200f£1\u200b,234\ufeff");
    expect(table!.cells[1]).toEqual(["Low", "£1,234"]);
  });

  test("a formula stays text", () => {
    const [table] = tables("text", 'Item,Cost\n"=HYPERLINK(""x"")",1\n+1+cmd|calc,2');
    expect(table!.cells[1]![0]).toBe('=HYPERLINK("x")');
    expect(checkPrinted({ tables: [table!], sentences: [] }).counts.figures).toBe(2);
  });

  test.each([
    ["10 MB of tags", "html", "<table><tr><td>".repeat(700_000)],
    ["10 MB of open brackets", "html", "<".repeat(10_000_000)],
    ["10 MB of spaces", "text", " ".repeat(10_000_000)],
    ["10 MB of digits", "text", `a\t${"1".repeat(10_000_000)}`],
    ["10 MB of quotes", "text", `${'"'.repeat(10_000_000)},1`],
    ["10 MB of rows", "text", "Item\t1,234\t5,678\n".repeat(600_000)],
    ["10 MB of words", "text", "word, and a word  and another ".repeat(340_000)],
  ] as const)(
    "%s is read or refused, soon",
    (_, kind, text) => {
      const read = readPrinted({ kind, text });
      if ("problem" in read) expect(read.problem).toMatch(/[a-z]/);
      else expect(checkPrinted({ tables: read.tables, sentences: [] }).counts.figures).toBeGreaterThanOrEqual(0);
    },
    20_000,
  );

  test("10 MB of sentences", () => {
    const sentences = splitSentences("The cost is £1,234 to £5,678 a year, (not £9k). ".repeat(210_000));
    const { counts } = checkPrinted({ tables: tables("text", cells.map((row) => row.join("\t")).join("\n")), sentences });
    expect(counts.figures).toBeLessThan(3000);
  }, 20_000);

  test(
    "whatever is pasted, a result or a sentence comes out, and the counts add up",
    () => {
      const word = fc.constantFrom(
        "Total",
        "£",
        "1,234",
        "(5)",
        "-",
        "5 (100%)",
        "£52k-£294k",
        "2018/19",
        "\t",
        "\n",
        "|",
        ",",
        '"',
        "  ",
        "<td>",
        "<table>",
        "</table>",
        "<tr>",
        "<th colspan=3>",
        "rowspan",
        "&pound;",
        "80%",
        "0",
        "=1+1",
        "\u202e",
        "n/a",
        "1e999",
        "00012",
      );
      law(fc.array(word, { maxLength: 60 }), fc.constantFrom("html", "text"), (words, kind) => {
        const read = readPrinted({ kind: kind, text: words.join(kind === "html" ? "" : " ") });
        if ("problem" in read) return;
        const { counts } = checkPrinted({ tables: read.tables, sentences: splitSentences(words.join(" ")) });
        expect(counts.failed + counts.toLookAt + counts.rounding + counts.agree).toBe(counts.tests);
        expect(Math.min(...(Object.values(counts) as number[]))).toBeGreaterThanOrEqual(0);
      });
    },
    lawsTimeout,
  );
});
