/** Sentences on one side of a boundary and on the other: of rounding, of bounds, of how near a word stands, of how much is worked out. */
import { checkRows } from "./as-pasted";

const said = (rows: readonly string[], ...sentences: readonly string[]): readonly string[] =>
  checkRows(rows, sentences).findings.flatMap(({ where, short }) => (where.in === "sentence" ? [short] : []));

const oak = (cost: string): readonly string[] => ["Home | Cost, £", `Oak | ${cost}`];
const noCell = (amount: string): readonly string[] => [`No cell of the table gives ${amount}`];

// 75,000 counts in fives of a thousand, 80,000 in tens; nobody is over by more than a third.
test.each([
  ["rounded to ten thousands", "184,309", "£180k", []],
  ["rounded to hundred thousands", "184,309", "£200k", []],
  ["to more digits than that", "1,612", "£2,000", noCell("£2,000")],
  ["over by less than a step", "79,900", "over £75,000", []],
  ["over by more", "81,200", "over £75,000", noCell("£75,000")],
  ["over by less than a third", "131,200", "over £100,000", []],
  ["over by nearly half", "145,000", "over £100,000", noCell("£100,000")],
  ["around, by less than half a step", "75,100", "around £80,000", []],
  ["around, by more", "73,000", "around £80,000", noCell("£80,000")],
])("%s", (_, cost, quoted, findings) => {
  expect(said(oak(cost), `Oak costs ${quoted}.`)).toEqual(findings);
});

test("a bound stays right where the cell that it is of is wrong, and its right figure is within it too", () => {
  // 40,000 + 38,900 = 78,900.
  const rows = ["Home | Cost, £", "Oak | 40,000", "Elm | 38,900", "Total | 78,600"];
  expect(said(rows, "The total is over £75,000.")).toEqual([]);
  expect(said(rows, "The total is £78,600.")).toEqual(["£78,600 changes too: it should be £78,900"]);
});

test("a count is rounded to a number of things, and not to pounds", () => {
  const [finding] = checkRows(["Home | Children", "Oak | 45,690"], ["Oak has 45k children.", "Oak has 46k children."]).findings;
  expect(finding?.why).toBe(
    "45,690 (Oak, Children) is rounded down here, and rounded to the nearest 1,000 in sentence 2, which prints 46k.",
  );
});

// 61,845 ÷ 52,310 = 1.18228; 312 ÷ 455 = 0.6857.
describe("a word belongs to a figure that it stands near", () => {
  const homes = ["Year | Spend £000", "2022/23 | 52,310", "2023/24 | 61,845"];
  const placements = ["Placement | Children", "Foster homes | 312", "Residential homes | 58", "All placements | 455"];

  test("a few words between them", () => {
    const sentence = "Spend increased over these two full years by 18.2%.";
    expect(said(homes, sentence)).toEqual([]);
    expect(said(homes, sentence.replace("18.2", "12.8"))).toEqual(["12.8% should be 18.2%"]);
  });

  test("a rise that is told long before is of something else", () => {
    const sentence = "Fees rose in the north and south, and of the 455 children 68.6% (312) live in foster homes.";
    expect(said(placements, sentence)).toEqual([]);
    expect(said(placements, sentence.replace("68.6", "66.8"))).toEqual(["66.8% should be 68.6%"]);
  });
});

describe("a slip of a figure that is only named", () => {
  test("one word names it, and its digits are swapped", () => {
    expect(said(["Home | Children", "Oak | 231"], "In all 213 children moved.")).toEqual(["213 should be 231"]);
  });

  test("nothing names it: it is another figure", () => {
    expect(said(["Home | Children", "Oak | 453"], "There were 435 in the north.")).toEqual([]);
  });

  // 412 − 285 = 127.
  test("two of three columns are named by half of their words", () => {
    const rows = ["Placement | Residential | Foster carers | Homes with children of primary school age", "Children | 412 | 285 | 64"];
    const sentence = "Residential homes had 127 more children than foster homes.";
    expect(said(rows, sentence)).toEqual([]);
    expect(said(rows, sentence.replace("127", "172"))).toEqual(["172 should be 127"]);
  });
});

test("a bound of everyday size need not be in the table, a larger one of what it speaks of should", () => {
  const rows = ["Ward | Households", "North | 4,321", "South | 5,410"];
  expect(said(rows, "In the North over 850 households were asked.")).toEqual([]);
  expect(said(rows, "In the North over 1,150 households were asked.")).toEqual(noCell("1,150"));
});

describe("a sum of all that a sentence quotes", () => {
  const pounds = (amount: number): string => amount.toLocaleString("en-GB");
  const months = Array.from({ length: 13 }, (_, at) => 1204 + 137 * at + at * at);
  const rows = ["Period | Cost, £", ...months.map((cost, at) => `Period ${at + 1} | ${pounds(cost)}`)];
  const sentence = (count: number, more: number): string => {
    const quoted = months.slice(0, count);
    return `The periods cost ${quoted.map((cost) => `£${pounds(cost)}`).join(", ")}, together £${pounds(quoted.reduce((sum, cost) => sum + cost, more))}.`;
  };

  test("of twelve is worked out", () => {
    // 12 × 1,204 + 137 × 66 + 506 = 23,996.
    expect(said(rows, sentence(12, 0))).toEqual([]);
    expect(said(rows, sentence(12, -1900))).toEqual(["£22,096 should be £23,996"]);
  });

  test("of more is said not to be tested", () => {
    const { findings, untested } = checkRows(rows, [sentence(13, -1900)]);
    expect(findings.filter(({ where }) => where.in === "sentence")).toEqual([]);
    expect(untested.map(({ printed }) => printed)).toContain("£25,088");
  });
});

test("figures beyond the first 2,000 are said not to be tested", () => {
  const quoting = (times: number): string => `Oak costs ${new Array<string>(times).fill("£45,690").join(", ")}.`;
  const wrong = "Oak costs £45,960.";
  const { findings, notes } = checkRows(oak("45,690"), [...new Array<string>(199).fill(quoting(10)), quoting(9), wrong, wrong]);
  expect(findings.map(({ title, short }) => `${title}: ${short}`)).toEqual(["Sentence 201: £45,960 should be £45,690"]);
  expect(notes).toEqual(["The text has more than 2,000 figures. From sentence 202 on none was tested"]);
});

describe("a word for a rise where the figures fall", () => {
  const rows = ["Year | Homes", "2023/24 | 77.4", "2024/25 | 74.1"];

  test("is wrong where the table has both figures", () => {
    expect(said(rows, "Homes fell from 77.4 to 74.1.")).toEqual([]);
    expect(said(rows, "Homes rose from 77.4 to 74.1.")).toEqual(["“rose” should be “fell”: from 77.4 to 74.1"]);
  });

  test("is left where the table has one of the two alone: the other may be the slip", () => {
    expect(said(rows, "Homes fell from 77.4 to 81.7.").join()).not.toContain("fell");
  });
});
