/** The check of an Excel: what counts as a difference, and the report that people copy. */
import { differencesBetween, inWords, isSame } from "../../src/workbook/excel-check/compare";
import { inShort } from "../../src/workbook/excel-check/probes/arguments";
import { reportText, summaryOf } from "../../src/workbook/excel-check/report-text";
import type { Report } from "../../src/workbook/excel-check/run-check";
import { refersTo } from "../../src/workbook/excel-check/stage";
import { listenTo } from "../../src/workbook/excel-check/witness";

describe("comparing", () => {
  test.each([
    [626938, 626938, true],
    [0.3, 0.1 + 0.2, true],
    [0, 1e-13, true],
    [1_000_000_000_000, 1_000_000_000_000.4, true],
    [626938, 626938.01, false],
    [12, "12", false],
    ["#N/A", "#N/A", true],
    ["#N/A", "#VALUE!", false],
    [true, true, true],
    [true, "TRUE", false],
    ["", 0, false],
  ] as const)("expected %p, seen %p: %p", (expected, seen, same) => expect(isSame(expected, seen)).toBe(same));

  test("each cell that differs is named by its place; a single one by its formula alone", () => {
    expect(differencesBetween("=CARE.WEEKS(52)", [[52]], [[53]])).toEqual([{ what: "=CARE.WEEKS(52)", expected: "52", seen: "53" }]);
    const expected = [
      [1, "a"],
      [2, "#VALUE!"],
    ];
    expect(differencesBetween("The spill", expected, [[1, "a"], [2]])).toEqual([
      { what: "The spill, row 2, column 2", expected: "#VALUE!", seen: "nothing" },
    ]);
    expect(differencesBetween("The spill", expected, expected)).toEqual([]);
  });

  test("values are worded so that text, numbers and errors are told apart", () => {
    expect([12, "12", "#SPILL!", "", true, null, "x".repeat(200)].map(inWords)).toEqual([
      "12",
      "“12”",
      "#SPILL!",
      "an empty cell",
      "TRUE",
      "null",
      `“${"x".repeat(120)}…”`,
    ]);
    expect(
      inShort([
        [null, "12", 5, true],
        [{ code: "#N/A" }, undefined, { type: "Entity", text: "x" }],
      ]),
    ).toBe('[[null,"12",5,true],[error #N/A,undefined,an object with type, text]]');
  });

  test("a name is ours when it refers to cells of our sheet", () => {
    expect(refersTo("='Placement Costing check'!$B$4", "Placement Costing check")).toBe(true);
    expect(refersTo("=Check!$B$4", "Check")).toBe(true);
    expect(refersTo("='Placement Costing check 2'!$B$4", "Placement Costing check")).toBe(false);
    expect(refersTo("=5", "Check")).toBe(false);
  });
});

describe("listening to a function", () => {
  const mappings: Record<string, (...given: unknown[]) => unknown> = {};
  beforeEach(() => {
    mappings["BLOCKCOST"] = (price, beds) => Number(price) * Number(beds);
    Object.assign(globalThis, {
      CustomFunctions: { _association: { mappings }, associate: (name: string, work: () => unknown) => (mappings[name] = work) },
    });
  });
  const call = (...given: unknown[]): unknown => mappings["BLOCKCOST"]?.(...given);

  test("answers stay the same, only marked calls are told of, and at the end all is as before", () => {
    const original = mappings["BLOCKCOST"];
    const witness = listenTo("BLOCKCOST");
    expect(call(3, 4)).toBe(12);
    call([[null]], [["mark"]], { address: "A1" });
    expect(witness?.callsMarked("mark")).toEqual([[[[null]], [["mark"]], { address: "A1" }]]);
    witness?.leave();
    expect(mappings["BLOCKCOST"]).toBe(original);
  });

  test("where functions are kept otherwise, nothing is listened to", () => {
    Object.assign(globalThis, { CustomFunctions: { associate: () => undefined } });
    expect(listenTo("BLOCKCOST")).toBeNull();
  });
});

const report: Report = {
  results: [
    { title: "CARE.WEEKS: 3 examples, 2 mistakes", verdict: "passed", differences: [], milliseconds: 412 },
    {
      title: "Text stays text",
      verdict: "failed",
      differences: [{ what: "'00123", expected: "“00123”", seen: "123" }],
      milliseconds: 80,
    },
    { title: "How often a function is called", verdict: "seen", differences: [], remark: "2", milliseconds: 950 },
  ],
  of: 59,
  endedEarly: "Stopped before the end",
  versions: {
    platform: "Excel, PC",
    version: "16.0.17928.20114",
    languages: "en-GB for display, en-GB for content",
    calculation: "Automatic",
    requirementSets: ["ExcelApi 1.17", "SharedRuntime 1.1"],
    browser: "Edg/142",
  },
  started: new Date(2026, 10, 22, 15, 4),
  milliseconds: 12_400,
};

test("the report says what was tried and in which Excel, what failed first, and nothing of the workbook", () =>
  expect(reportText(report, null)).toBe(`Placement Costing: check of this Excel
22 November 2026, 15:04. 3 checks in 12 s: 1 passed, 1 failed, 1 seen.
Stopped before the end: 3 of 59 were tried.
The workbook is as it was before.

Excel: Excel, PC, 16.0.17928.20114
Languages: en-GB for display, en-GB for content. Calculation: Automatic
Requirement sets: ExcelApi 1.17, SharedRuntime 1.1
Browser: Edg/142

Failed: the add-in relies on this (1)
- Text stays text (0.1 s)
    '00123: expected “00123”, seen 123

What this Excel does, where nothing was expected (1)
- How often a function is called: 2 (0.9 s)

Passed (1)
- CARE.WEEKS: 3 examples, 2 mistakes (0.4 s)
`));

test("what is still in the workbook is said in the place of that it is as before", () => {
  const text = reportText({ ...report, endedEarly: null }, "Excel is editing a cell.");
  expect(text).toContain("\nExcel is editing a cell.\n");
  expect(text).not.toContain("as it was before");
});

test("one check is one check", () =>
  expect(summaryOf({ results: report.results.slice(0, 1), milliseconds: 900 })).toBe("1 check in 0.9 s: 1 passed, 0 failed."));
