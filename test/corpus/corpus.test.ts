/** The corpus's files are what README.md says. That their figures are right is worked out by work-out.py. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { paste } from "./paste";
import { corpusCase, readCorpus } from "./read-corpus";

const [seen, untouched] = [readCorpus("seen"), readCorpus("untouched")];
const all = [...seen, ...untouched];

test("at least 150 tables, 80 more that are untouched, half of them with a slip", () => {
  expect(all.length).toBeGreaterThanOrEqual(230);
  expect(untouched.length).toBeGreaterThanOrEqual(80);
  expect(all.filter(({ slips }) => slips.length > 0).length * 2).toBeGreaterThanOrEqual(all.length);
});

test("no two tables have one name, which the baseline knows them by", () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test("each says where it was found, and how many slips it has", () => {
  for (const part of ["seen", "untouched"])
    for (const file of readdirSync(join(__dirname, part))) {
      const text = readFileSync(join(__dirname, part, file), "utf8");
      const slips = text.match(/^slip: /gm)?.length ?? 0;
      expect([file, /^source: https?:\/\/\S+$/m.test(text), /^found: .{20}/m.test(text), /^kinds: \S/m.test(text)]).toEqual([
        file,
        true,
        true,
        true,
      ]);
      expect([file, text.includes(`\nslips: ${slips === 0 ? "none" : slips}\n`)]).toEqual([file, true]);
      expect([file, text.startsWith("untouched: ")]).toEqual([file, part === "untouched"]);
    }
});

test("each slip is printed where it is said to be", () => {
  for (const { name, rows, sentences, slips } of all)
    for (const { cells, sentence, printed } of slips) {
      const place = sentence === null ? rows[cells[0]!.row]?.[cells[0]!.column] : sentences[sentence];
      expect([name, place?.includes(printed)]).toEqual([name, true]);
    }
});

test("a file is read as it is written", () => {
  const text = [
    "source: https://example.org/a",
    "found: Year A B 1 2 3",
    "kinds: total across, years",
    "slips: 1",
    "slip: C2 or A2:A3 | real | digit-wrong | 3 | ?",
    "caption: £000",
    "form: html",
    "--- table",
    " | A | B",
    "2020 | 2<sup>1</sup> | 3",
    "2021 |  | 4",
    "--- sentences",
    "There were 3.",
  ].join("\n");
  const one = corpusCase("example", text);
  expect(one.rows).toEqual([
    ["", "A", "B"],
    ["2020", "2<sup>1</sup>", "3"],
    ["2021", "", "4"],
  ]);
  expect(one.slips[0]).toEqual({
    cells: [
      { row: 1, column: 2 },
      { row: 1, column: 0 },
      { row: 2, column: 0 },
    ],
    sentence: null,
    kind: "digit-wrong",
    printed: "3",
    right: null,
    origin: "real",
  });
  expect(paste(one).text).toContain("<td>2<sup>1</sup></td>");
  expect(paste({ ...one, form: "csv" }).text).toBe("£000\n,A,B\n2020,2,3\n2021,,4");
});
