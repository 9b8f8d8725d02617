/** What is pasted by malice: it is read or refused, soon, and nothing in it is run. */
import fc from "fast-check";
import { checkPrinted, readPrinted, splitSentences, type PrintedTable } from "../../../src/checking/printed-tables";
import { rules } from "../../../src/checking/printed-tables/rules";
import { generate } from "../../corpus/generate/generate";
import { law, lawsTimeout, seed } from "../../support/runs";
import { inThisTenth } from "../../support/tenth";

const tables = (kind: "html" | "text", text: string): readonly PrintedTable[] => {
  const read = readPrinted({ kind, text });
  if ("problem" in read) throw new Error(read.problem);
  return read.tables;
};

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

/** Ten megabytes of each in the deep tier, and of what is in this tenth; otherwise a third of one, and of rows as many as are refused. */
const sizes = [
  ["tags", "html", "<table><tr><td>"],
  ["open brackets", "html", "<"],
  ["spaces", "text", " "],
  ["digits", "text", "1", "a\t"],
  ["quotes", "text", '"', "", ",1"],
  ["rows", "text", "Item\t1,234\t5,678\n"],
  ["words", "text", "word, and a word  and another "],
] as const;

/** So many rows are refused at once. */
const isRefused = (index: number): boolean => sizes[index]?.[0] === "rows";
const megabytes = (index: number): number => (inThisTenth(index) ? 10 : isRefused(index) ? 5 : 0.3);
const repeated = (text: string, index: number): string => text.repeat((megabytes(index) * 1_000_000) / text.length);

test.each(
  sizes.map(
    ([what, kind, text, before = "", after = ""], index) => [megabytes(index), what, kind, before + repeated(text, index) + after] as const,
  ),
)(
  "%d MB of %s is read or refused, soon",
  (_, __, kind, text) => {
    const read = readPrinted({ kind, text });
    if ("problem" in read) expect(read.problem).toMatch(/[a-z]/);
    else expect(checkPrinted({ tables: read.tables, sentences: [] }).counts.figures).toBeGreaterThanOrEqual(0);
  },
  lawsTimeout,
);

test(
  `${megabytes(sizes.length)} MB of sentences`,
  () => {
    const sentences = splitSentences(repeated("The cost is £1,234 to £5,678 a year, (not £9k). ", sizes.length));
    const { counts } = checkPrinted({
      tables: tables("text", "Level\tAnnual cost\tTotal\nLow\t£4,388,575.80\t£35,108,606.40\nMedium\t£276,480.24\t£2,211,841.92"),
      sentences,
    });
    expect(counts.figures).toBeLessThan(3000);
  },
  lawsTimeout,
);

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

test(
  "whatever stands in the cells of a table that rules hold in, nil above all, it is checked to the end",
  () => {
    const tables = [
      ...rules.map(({ example }) => example.rows.map((row) => row.split("|").map((text) => text.trim()))),
      ...Array.from({ length: 60 }, (_, index) => generate(seed, index).rows),
    ];
    const cell = fc.constantFrom("0", "£0", "0.0", "(0)", "-", "", "n/a", "0%", "1", "-1", "50%", "100%", "100", "99999999999999999999");
    const change = fc.record({ row: fc.nat(), column: fc.nat(), text: cell });
    law(fc.constantFrom(...tables), fc.array(change, { minLength: 1, maxLength: 3 }), (table, changes) => {
      const rows = table.map((row) => [...row]);
      for (const { row, column, text } of changes) {
        const changed = rows[1 + (row % (rows.length - 1))]!;
        changed[1 + (column % Math.max(1, changed.length - 1))] = text;
      }
      const read = readPrinted({ kind: "text", text: rows.map((row) => row.join("\t")).join("\n") });
      if ("problem" in read) return;
      const { counts } = checkPrinted({ tables: read.tables, sentences: [] });
      expect(counts.failed + counts.toLookAt + counts.rounding + counts.agree).toBe(counts.tests);
    });
  },
  lawsTimeout,
);
