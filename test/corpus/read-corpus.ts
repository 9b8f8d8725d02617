/** The files of the corpus, read. README.md says what their lines mean. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell, CorpusCase, Form, Slip } from "./corpus-case";

export type CorpusPart = "seen" | "untouched";

const forms: readonly string[] = ["tabs", "html", "markdown", "text", "csv"] satisfies Form[];

export function readCorpus(part: CorpusPart): readonly CorpusCase[] {
  const folder = join(__dirname, part);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => corpusCase(file.replace(/\.txt$/, ""), readFileSync(join(folder, file), "utf8")));
}

/** @throws where a line is none of README.md's */
export function corpusCase(name: string, text: string): CorpusCase {
  const [head = "", table = "", sentences = ""] = text.split(/^--- (?:table|sentences)\n/m);
  const fields = head.split("\n").map((line): readonly [string, string] => [line.split(": ")[0] ?? "", line.slice(line.indexOf(": ") + 2)]);
  const all = (key: string): readonly string[] => fields.filter(([field]) => field === key).map(([, value]) => value);
  const form = all("form")[0] ?? "tabs";
  if (!isForm(form)) throw new Error(`${name}: the form is one of ${forms.join(", ")}`);
  return {
    name,
    kinds: (all("kinds")[0] ?? "").split(", "),
    caption: all("caption")[0] ?? "",
    form,
    rows: linesOf(table).map((line) => line.split(" | ").map((cell) => cell.trim())),
    sentences: linesOf(sentences),
    slips: all("slip").map((line) => slip(name, line)),
    carried: all("carried").map((line) => cellOf(line.split(" | ")[0] ?? "")),
  };
}

const isForm = (word: string): word is Form => forms.includes(word);

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

function slip(name: string, line: string): Slip {
  const [where = "", origin, kind = "", printed = "", right = ""] = line.split(" | ");
  if (origin !== "planted" && origin !== "real") throw new Error(`${name}: a slip is planted or real`);
  const sentence = /^sentence (\d+)$/.exec(where);
  return {
    cells: sentence ? [] : where.split(" or ").flatMap(cellsOf),
    sentence: sentence ? Number(sentence[1]) - 1 : null,
    kind,
    printed,
    right: right === "?" ? null : right,
    origin,
  };
}

/** "D9", or "D4:D8" within one column or one row. */
function cellsOf(range: string): readonly Cell[] {
  const [first = "", last = first] = range.split(":");
  const [from, to] = [cellOf(first), cellOf(last)];
  const count = Math.max(to.row - from.row, to.column - from.column) + 1;
  const isDown = to.row > from.row;
  return Array.from({ length: count }, (_, step) => ({ row: from.row + (isDown ? step : 0), column: from.column + (isDown ? 0 : step) }));
}

function cellOf(address: string): Cell {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  if (letter === undefined) throw new Error(`"${address}" is no cell, like C4`);
  return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
}
