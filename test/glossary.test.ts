/** The glossary's words of the code stand in files that exist, each word once. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const section = readFileSync(join(root, "docs/glossary.md"), "utf8").split("## Words of the code")[1] ?? "";
const rows = [...section.matchAll(/^\| ([a-z].*?) +\|.*\| `(.*?)` +\|$/gm)].map(([, word = "", file = ""]) => ({ word, file }));

test("every line of the table is read", () => {
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  expect(rows).toHaveLength(lines.length - 2);
});

test.each(rows)("$word: $file", ({ file }) => expect(existsSync(join(root, file))).toBe(true));

test("each word has one meaning", () => {
  const words = rows.flatMap(({ word }) => word.split(", "));
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
