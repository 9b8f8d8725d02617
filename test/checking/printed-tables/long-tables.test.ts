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

describe("a total of many lines that does not add up", () => {
  /** A total of `printed` more than the lines come to, where `amounts` are the lines. */
  const underOneTotal = (amounts: readonly number[], more: number): readonly string[] => [
    "Placement\tCost",
    ...amounts.map((one, row) => line(`Placement ${row + 1}`, [one])),
    line("Total", [amounts.reduce((sum, one) => sum + one, more)]),
  ];

  test("among 160 lines the one whose digits are swapped is named where no other could be", () => {
    // 11,111 to 88,888 have no two digits to swap, and none that 900 more would change alone.
    const amounts = Array.from({ length: 160 }, (_, row) => 11_111 * (1 + ((row * 7) % 8)));
    const printed = amounts.map((one, row) => (row === 77 ? 47_865 : one));
    expect(checked(underOneTotal(printed, 900)).findings.map(({ title, short }) => `${title}: ${short}`)).toEqual([
      "Placement 78, Cost: 47,865 should be 48,765",
    ]);
  });

  test("among 240 lines there are several whose digits could be swapped, so the total is named", () => {
    const amounts = Array.from({ length: 240 }, (_, row) => amount(row, 3));
    const sum = amounts.reduce((all, one) => all + one, 0);
    const { findings } = checked(underOneTotal(amounts, 2700));
    expect(findings.map(({ title, shouldBe }) => [title, shouldBe])).toEqual([["Total, Cost", sum.toLocaleString("en-GB")]]);
    expect(findings[0]?.why).toContain(`The 240 rows above add to ${sum.toLocaleString("en-GB")}`);
  });

  test("what the lines add to is said as it is, also where another figure within their rounding is the likelier", () => {
    const amounts = Array.from({ length: 240 }, (_, row) => amount(row, 3));
    const sum = amounts.reduce((all, one) => all + one, 0);
    const { findings } = checked(underOneTotal(amounts, 90));
    expect(findings.map(({ title }) => title)).toEqual(["Total, Cost"]);
    expect(findings[0]?.why).toContain(`The 240 rows above add to ${sum.toLocaleString("en-GB")}`);
  });
});

describe("24 amounts that were rounded to pounds each, and their total", () => {
  /** In April the total is out by so much, in May and June by one and two as rounding may have it. */
  const rounded = (outInApril: number): readonly string[] => {
    const amounts = Array.from({ length: 24 }, (_, row) => [1, 2, 3].map((column) => amount(row, column)));
    const total = [outInApril, -1, 2].map((out, column) => amounts.reduce((sum, one) => sum + (one[column] ?? 0), out));
    return ["Service\tApril\tMay\tJune", ...amounts.map((one, row) => line(`Service ${row + 1}`, one)), line("Total", total)];
  };
  const titlesAt = (out: number): readonly string[] =>
    checked(rounded(out)).findings.flatMap(({ title, kind }) => (kind === "rounding" ? [] : [title]));

  // Each is out by £0.29 on average, in quadrature; 25 of them by 1.44. Four is 2.8 times that, six more than four times.
  test("may be out by four", () => expect(titlesAt(4)).toEqual([]));
  test("are not out by six for being rounded", () => expect(titlesAt(6)).toHaveLength(1));
});
