/** Totals of more lines than a page prints: an export of every placement, with or without sub-totals. */
import { inThisTenth } from "../../support/tenth";
import { checkTexts } from "./as-pasted";

const checked = (lines: readonly string[]) => checkTexts([lines.join("\n")]);

const amount = (row: number, column: number): number => 10_000 + ((row * 7919 + column * 104_729) % 89_989);
const line = (label: string, amounts: readonly number[]): string =>
  [label, ...amounts.map((one) => one.toLocaleString("en-GB"))].join("\t");

function exported(rows: number, every: number | null): string[] {
  const lines = ["Placement\tApril\tMay"];
  let [section, all] = [
    [0, 0],
    [0, 0],
  ];
  for (let row = 1; row <= rows; row++) {
    const amounts = [amount(row, 1), amount(row, 2)];
    lines.push(line(`Placement ${row}`, amounts));
    section = section.map((sum, column) => sum + (amounts[column] ?? 0));
    all = all.map((sum, column) => sum + (amounts[column] ?? 0));
    if (every === null || row % every !== 0) continue;
    lines.push(line("Sub-total", section));
    section = [0, 0];
  }
  return [...lines, line(every === null ? "Total" : "Grand total", all)];
}

/** Four thousand lines in the deep tier and in this tenth of it, otherwise four hundred. */
const rowsOf = (index: number): number => (inThisTenth(index) ? 4000 : 400);

test.each([
  [rowsOf(0), "under one total", null],
  [rowsOf(1), "with a sub-total after each forty", 40],
])("%d lines %s: nothing is wrong, and every figure is tested", (rows, _, every) => {
  const { findings, counts } = checked(exported(rows, every));
  expect(findings).toEqual([]);
  expect(counts).toMatchObject({ failed: 0, toLookAt: 0, untested: 0 });
});

test("a total of many lines whose digits are swapped is found", () => {
  const lines = exported(rowsOf(2), null);
  const last = lines.at(-1) ?? "";
  const [, , may = ""] = last.split("\t");
  // Not the last digits: their swap is within what the rounding of so many rows allows.
  const swapped = may.replace(/,(\d)(\d)/, ",$2$1");
  expect(swapped).not.toBe(may);
  const { findings } = checked([...lines.slice(0, -1), last.replace(may, swapped)]);
  expect(findings.map(({ title, short, kind }) => [title, short, kind])).toEqual([
    ["Total, May", `${swapped} should be ${may}`, "digits-swapped"],
  ]);
});
