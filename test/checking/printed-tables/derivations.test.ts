/** Each way in which sentences work out figures: right, wrong, and of something else. */
import { checkRows } from "./as-pasted";

const care = ["Year | Children in care | Spend £000 | Beds filled", "2021/22 | 412 | 9,640 | 88.2%", "2022/23 | 455 | 11,280 | 84.7%"];
const placements = ["Placement | Children", "Foster homes | 312", "Residential homes | 58", "Kinship | 85", "All placements | 455"];

const said = (rows: readonly string[], ...sentences: readonly string[]): readonly string[] =>
  checkRows(rows, sentences).findings.flatMap(({ where, short }) => (where.in === "sentence" ? [short] : []));

// 455 ÷ 412 = 1.1044; 11,280 ÷ 9,640 = 1.1701; 88.2 − 84.7 = 3.5; 455 − 412 = 43; 312 ÷ 455 = 0.6857; 58 ÷ 455 = 0.1275; 312 + 85 = 397.
test.each([
  ["a change from one year to the next", care, "Children in care rose by 10.4%, from 412 to 455.", "10.4%", "14.0%"],
  ["a change on the year before", care, "In 2022/23 455 children were in care, 10.4% more than the year before.", "10.4%", "14.4%"],
  ["a change of what is named", care, "Spend rose by 17.0% between 2021/22 and 2022/23.", "17.0%", "71.0%"],
  ["percentage points", care, "Beds filled fell by 3.5 percentage points.", "3.5", "5.3"],
  ["a difference", care, "In 2022/23 there were 455 children in care, 43 more than the 412 of 2021/22.", "43", "34"],
  ["a share beside its part", placements, "Of 455 children in all placements 312 (68.6%) live in foster homes.", "68.6%", "66.8%"],
  ["a share of all", placements, "Residential homes have 12.7% of all placements.", "12.7%", "17.2%"],
  ["a sum of what is quoted", placements, "There are 312 in foster homes and 85 in kinship, together 397.", "397", "379"],
])("%s", (_, rows, sentence, right, wrong) => {
  expect(said(rows, sentence)).toEqual([]);
  expect(said(rows, sentence.replace(right, wrong)).join()).toContain(right);
});

test.each([
  ["another thing", care, "Inflation was 7.1% in 2022/23, and the tax base rose by 1.2%."],
  ["another year", care, "Children in care were 38% fewer in 2009 than in 1994."],
  ["a bound", care, "Spend rose by more than £1.5m, and children in care by over 40."],
  ["an age, a rate and a reference", care, "In 2022/23 62 of every 10,000 children under 18 were in care (Table 4, paragraph 5.2)."],
  ["what a rate is of, at the end of a sentence", care, "In 2022/23 62 children were in care per 10,000."],
])("nothing is said of %s", (_, rows, sentence) => {
  expect(said(rows, sentence)).toEqual([]);
});

// 9,640,000 ÷ 12 = 803,333.33; 312 + 85 = 397.
test.each([
  [
    "a month of a year",
    care,
    ["Spend was £9,640,000 in 2021/22.", "That comes to £803,333 a month."],
    "No cell of the table gives £830,333",
  ],
  [
    "the two of the sentence before",
    placements,
    ["Foster homes have 312 children and kinship 85.", "They come to 397."],
    "415 should be 397",
  ],
])("%s", (_, rows, sentences, outcome) => {
  expect(said(rows, ...sentences)).toEqual([]);
  const broken = sentences.map((one) => one.replace("803,333", "830,333").replace("397", "415"));
  expect(said(rows, ...broken)).toEqual([outcome]);
});

test("a price in pence is no saving in pounds with a slip, though 224,395 × 12 is 2,692,740", () => {
  const rows = ["Cut | Saving a year, £", "30% | 2,019,555", "40% | 2,692,740"];
  const sentence = "A cut of 30% in a price of £224,395.00 a year saves £2,019,555 a year.";
  expect(said(rows, sentence)).toEqual(["No cell of the table gives £224,395.00"]);
});

test("what is worked out from a wrong cell changes with it", () => {
  const rows = [
    "Service | 2023/24 | 2024/25 | Total",
    "Fostering | 12,410 | 13,350 | 25,760",
    "Homes | 9,620 | 10,280 | 19,900",
    "Total | 22,030 | 23,360 | 45,660",
  ];
  // 13,350 + 10,280 = 23,630; 23,360 ÷ 22,030 is 6.0% more, 23,630 ÷ 22,030 is 7.3% more.
  expect(said(rows, "The total rose by 6.0%, from £22,030 to £23,360.")).toEqual([
    "6.0% changes too: it should be 7.3%",
    "£23,360 changes too: it should be £23,630",
  ]);
});
