/** HTML is read as a reader sees it. */
import { readPrinted } from "../../../src/checking/printed-tables";
import { checkSources, slipsOf } from "./as-pasted";

function tablesIn(text: string) {
  const read = readPrinted({ kind: "html", text });
  if ("problem" in read) throw new Error(read.problem);
  return read.tables;
}
const rowsIn = (html: string) => tablesIn(html).flatMap(({ cells }) => cells.map((row) => row.join(" | ")));
const row = (...cells: string[]) => `<tr>${cells.map((cell) => (cell.startsWith("<td") ? cell : `<td>${cell}</td>`)).join("")}</tr>`;

test.each([
  ["a raised note", "812<sup>1</sup>", "812"],
  ["a raised note that links", '812<sup><a href="#n1">[1]</a></sup>', "812"],
  ["an ordinal", "1<sup>st</sup>", "1st"],
  ["struck out", "<s>110</s> 120", "120"],
  ["deleted and put in", "<del>110</del><ins>120</ins>", "120"],
  ["struck out by style", '<span style="text-decoration: line-through">110</span>120', "120"],
  ["hidden", "<span hidden>9</span>812", "812"],
  ["hidden by style", '<span style="color:red;display:none">9</span>812', "812"],
  ["hidden by Word", "<span style='mso-hide:all'>9</span>812", "812"],
  ["for screen readers alone", '<span class="govuk-visually-hidden">about </span>812', "812"],
  ["hidden inside hidden", '<div style="display:none">1<div>2</div>3</div>812', "812"],
  ["two figures in two lines", "12,400<br>300", "12,400; 300"],
  ["two figures in two paragraphs", "<p>12</p><p>300</p>", "12; 300"],
  ["words in two lines", "In-house<br>homes", "In-house homes"],
  ["a line end in the source", "In-house\n  homes", "In-house homes"],
])("%s", (_, html, expected) => {
  expect(rowsIn(`<table>${row("a", html)}</table>`)).toEqual([`a | ${expected}`]);
});

test("hidden rows, cells and columns do not count", () => {
  const html = `<table><col><col style="display:none"><col>${row("Home", "Code", "Beds")}${row("Oak", "7", "4")}<tr style="display:none"><td>Elm<td>8<td>3</tr>${row("Ash", "9", "<td hidden>1</td>", "5")}</table>`;
  expect(rowsIn(html)).toEqual(["Home |  | Beds", "Oak |  | 4", "Ash |  | 5"]);
});

test("what is only invisible keeps its place", () => {
  expect(rowsIn(`<table>${row("Oak", '<td style="visibility:hidden">7</td>', "4")}</table>`)).toEqual(["Oak |  | 4"]);
});

test("the foot comes last, wherever it is written", () => {
  const html = `<table><thead>${row("Home", "Beds")}</thead><tfoot>${row("Total", "9")}</tfoot><tbody>${row("Oak", "4")}${row("Ash", "5")}</tbody></table>`;
  expect(rowsIn(html)).toEqual(["Home | Beds", "Oak | 4", "Ash | 5", "Total | 9"]);
});

test("a caption may be broken over lines of the source", () => {
  expect(tablesIn(`<p>Table 3:\n  Placements by\n  type</p>\n<table>${row("Oak", "4")}</table>`)[0]!.caption).toBe(
    "Table 3: Placements by type",
  );
});

test("a table that goes on over a page, with its heading on each", () => {
  const head = row("Home", "Beds");
  const html = `<table>${head}${row("Oak", "4")}</table>\n<table>${head}${row("Ash", "5")}${row("Total", "9")}</table>`;
  expect(tablesIn(html)).toHaveLength(1);
  expect(checkSources([{ kind: "html", text: html }]).counts).toMatchObject({ figures: 3, tests: 1, agree: 1 });
  expect(slipsOf(checkSources([{ kind: "html", text: html.replace(">9<", ">6<") }]))).toHaveLength(1);
});

test("words between make two tables of it", () => {
  const head = row("Home", "Beds");
  expect(tablesIn(`<table>${head}${row("Oak", "4")}</table><p>In 2025</p><table>${head}${row("Ash", "5")}</table>`)).toHaveLength(2);
});
