/** Three rows are enough where the labels say what follows from what; and what it should be is printed as its column prints. */
import { checkPrinted, readPrinted } from "../../../src/checking/printed-tables";

function findingsIn(rows: readonly string[]) {
  const read = readPrinted({ kind: "text", text: rows.map((row) => row.replace(/ ?\| ?/g, "\t")).join("\n") });
  if ("problem" in read) throw new Error(read.problem);
  const { findings } = checkPrinted({ tables: read.tables, sentences: [] });
  return findings.map(({ title, short, kind, certainty }) => ({ title, short, kind, certainty }));
}

const levels = (high: string) => [
  "Level | Block cost | Spot cost | Saving",
  "Low | £627,000 | £921,544 | £294,544",
  "Medium | £666,500 | £921,544 | £255,044",
  `High | £685,500 | £921,544 | ${high}`,
];

const homes = (elm: string) => [
  "Home | Beds | Weekly price | Annual cost",
  "Oak | 4 | £4,250 | £884,000",
  `Elm | 3 | £4,100 | ${elm}`,
  "Ash | 5 | £3,980 | £1,034,800",
  "Total | 12 | | £2,558,400",
];

const prices = (high: string) => [
  "Level | Weekly price | Annual cost",
  "Low | £2,411.30 | £125,387.60",
  "Medium | £2,563.46 | £133,299.92",
  `High | £2,636.54 | ${high}`,
];

const weekly = (total: string) => [
  "Support level | Weekly fee | Number of children | Weekly cost",
  "Low | £3,200 | 4 | £12,800",
  "Medium | £4,150 | 6 | £24,900",
  "High | £5,475 | 3 | £16,425",
  `Total | | 13 | ${total}`,
];

test.each([
  ["a saving", levels("£263,044"), "High, Saving", "£263,044 should be £236,044", "digits-swapped"],
  ["beds × a weekly price × 52", homes("£638,600"), "Elm, Annual cost", "£638,600 should be £639,600", "digit-wrong"],
  ["52 weeks", prices("£137,010.08"), "High, Annual cost", "£137,010.08 should be £137,100.08", "digits-swapped"],
  ["a total of a week", weekly("£54,215"), "Total, Weekly cost", "£54,215 should be £54,125", "digits-swapped"],
])("%s", (_, rows, title, short, kind) => {
  expect(findingsIn(rows)).toEqual([expect.objectContaining({ title, short, kind })]);
});

test.each([
  ["savings", levels("£236,044")],
  ["homes", homes("£639,600")],
  ["prices", prices("£137,100.08")],
  ["costs of a week", weekly("£54,125")],
])("nothing is said of right %s", (_, rows) => {
  expect(findingsIn(rows)).toEqual([]);
});

test("one failed test beside a stated rule is no certainty, two that one change mends are", () => {
  expect(findingsIn(levels("£263,044"))[0]?.certainty).toBe("likely");
  expect(findingsIn(homes("£638,600"))[0]?.certainty).toBe("certain");
});

test("an average under weekly prices is no total that fails", () => {
  expect(findingsIn([...weekly("£54,125").slice(0, 4), "Total | £4,163.46 | 13 | £54,125"])).toEqual([]);
});

const inThousands = (last: string, fourth: string) => [
  "Occupancy | Block cost £k | Spot cost £k | Saving £k",
  "100% | 627 | 922 | 295",
  `80% | 627 | 737 | ${last}`,
  "60% | 627 | 553 | (74)",
  `40% | 627 | 369 | ${fourth}`,
];

test.each([
  ["thousands", inThousands("101", "(258)"), "101 should be 110"],
  ["thousands less than nil", inThousands("110", "(285)"), "(285) should be (258)"],
  [
    "millions",
    ["Year | Fee £m | Retention £m | Net £m", "1 | 12.50 | 1.65 | 10.85", "2 | 12.80 | 1.64 | 11.61", "3 | 13.10 | 1.66 | 11.44"],
    "11.61 should be 11.16",
  ],
  [
    "hundredths",
    [
      "Home | Beds | Filled | Occupancy %",
      "Oak | 200 | 151 | 75.5",
      "Elm | 160 | 122 | 76.3",
      "Ash | 125 | 103 | 28.4",
      "Yew | 150 | 120 | 80.0",
    ],
    "28.4 should be 82.4",
  ],
])("what a column in %s should say is in its unit", (_, rows, short) => {
  expect(findingsIn(rows).map((one) => one.short)).toEqual([short]);
});
