/** What the form of a table says as plainly as words: ends of columns, sub-totals beside one another, averages of all. Worked out by hand. */
import { changed, checkRows, checkTexts, slipsOf } from "./as-pasted";

const said = (rows: readonly string[]): readonly string[] => slipsOf(checkRows(rows)).map(({ title, short }) => `${title}: ${short}`);

describe("a line under a sub-total for each section", () => {
  // 3,134 + 1,815 = 4,949; 12,280 + 1,516 = 13,796; 577 + 971 = 1,548; all three are 20,293.
  const sections = [
    "Service | £000",
    "Pay | 3,134",
    "Food | 1,815",
    "Total customer services | 4,949",
    "Training | 12,280",
    "Repairs | 1,516",
    "Total corporate items | 13,796",
    "Software | 577",
    "Transport | 971",
    "Total adults | 1,548",
    "Net budget | 20,293",
  ];

  test("is their sum, whatever it is called", () => {
    expect(said(sections)).toEqual([]);
    expect(said(changed(sections, "20,293", "20,793"))).toEqual(["Net budget, £000: 20,793 should be 20,293"]);
  });

  test("and one of the sub-totals is found by the others: it is in the total as well", () => {
    expect(said(changed(sections, "13,796", "13,976"))).toEqual(["Total corporate items, £000: 13,976 should be 13,796"]);
  });

  test("is their difference where it is less than one of them", () => {
    const account = [
      "Account | £000",
      "Fees | 3,134",
      "Grants | 1,815",
      "Total income | 4,949",
      "Pay | 2,280",
      "Repairs | 1,516",
      "Total spending | 3,796",
      "Surplus | 1,153",
    ];
    expect(said(account)).toEqual([]);
  });
});

describe("the total of weekly costs", () => {
  // 10 × 838 = 8,380, 13 × 452 = 5,876, 4 × 520 = 2,080: 16,336, and × 52 849,472.
  const weekly = [
    "Placement | Children | Weekly price £ | Weekly cost £ | Annual cost £ (52 weeks)",
    "Support | 10 | 838 | 8,380 | 435,760",
    "Legal | 13 | 452 | 5,876 | 305,552",
    "Homes | 4 | 520 | 2,080 | 108,160",
    "Total | 27 | | 16,336 | 849,472",
  ];

  test("is a sum like any other, far out as it may be: 16,336 + 8,380 is 24,716", () => {
    expect(said(weekly)).toEqual([]);
    expect(slipsOf(checkRows(changed(weekly, "16,336", "24,716")))).toMatchObject([
      { title: "Total, Weekly cost £", shouldBe: "16,336", kind: "counted-twice" },
    ]);
  });
});

describe("an average cost in the line of the total", () => {
  // 127,400 ÷ 49 = 2,600, 80,178 ÷ 83 = 966, 37,268 ÷ 77 = 484; 244,846 ÷ 209 is 1,171.5. The mean of the three is 1,350.
  const providers = (average: string) => [
    "Provider | Spend £ | Weeks of care | Average weekly cost £",
    "Support | 127,400 | 49 | 2,600",
    "Homes | 80,178 | 83 | 966",
    "Carers | 37,268 | 77 | 484",
    `Total | 244,846 | 209 | ${average}`,
  ];

  test("is all that was spent by all the weeks", () => {
    expect(said(providers("1,172"))).toEqual([]);
    expect(said(providers("1,712"))).toEqual(["Total, Average weekly cost £: 1,712 should be 1,172"]);
  });

  test("may be the mean of the averages as well", () => {
    expect(said(providers("1,350"))).toEqual([]);
  });
});

test("two years over the columns are headings, and no figures that anything is added to", () => {
  // 2,022 + 504 + 9,164 = 11,690; 580 + 3,694 + 57,724 = 61,998.
  const text = (total: string) => `,2015,2016\nGrants,"2,022",580\nRecharges,504,"3,694"\nFees,"9,164","57,724"\nTotal,"11,690","${total}"`;
  expect(slipsOf(checkTexts([text("61,998")]))).toEqual([]);
  expect(slipsOf(checkTexts([text("69,198")]))).toMatchObject([{ title: "Total, 2016", shouldBe: "61,998" }]);
});

describe("a total of more than its lines, in every column", () => {
  // 3 + 37 = 40, 3,909 + 55,426 = 59,335.
  const rows = (children: string, cost: string) => [
    "Placement | Children | Weekly cost £",
    "Transport | 3 | 3,909",
    "Disabilities | 37 | 55,426",
    `Total | ${children} | ${cost}`,
  ];

  test("has lost one of them, though that was half of all", () => {
    expect(said(rows("40", "59,335"))).toEqual([]);
    const [finding] = slipsOf(checkRows(rows("79", "125,479")));
    expect(finding).toMatchObject({ kind: "does-not-reconcile", certainty: "look" });
    expect(finding?.why).toContain("A line may be missing from the table");
  });

  test("of less than its lines in one of them has not", () => {
    expect(checkRows(rows("79", "51,204")).findings.filter(({ state }) => state.tone !== "quiet")).toEqual([]);
  });
});

test("a part of the line above, in brackets, is not added: 2,651 + 752 = 3,403", () => {
  const grants = [
    "Grant | £m",
    "Main grant | 2,651",
    "Protection (part of the main grant) | 15",
    "Other grants | 752",
    "Total grants | 3,403",
  ];
  expect(said(grants)).toEqual([]);
  expect(said(changed(grants, "3,403", "3,430"))).toEqual(["Total grants, £m: 3,430 should be 3,403"]);
});

describe("a line that is missing", () => {
  const lookedAt = (rows: readonly string[]): readonly string[] =>
    checkRows(rows)
      .findings.filter(({ state }) => state.tone === "warn")
      .map(({ title }) => title);

  test("is noticed where what it changed has signs: 349 + 162 is 511 of 521, −3 + 30 is 27 of 24", () => {
    const rows = ["Service | Budget | Forecast | Variance", "Pay | 349 | 346 | -3", "Cleaning | 162 | 192 | 30"];
    expect(lookedAt([...rows, "Total | 511 | 538 | 27"])).toEqual([]);
    expect(lookedAt([...rows, "Total | 521 | 545 | 24"])).toEqual(["Total"]);
  });

  test("is noticed where it had nothing in one of four columns, and beside a line “of which”", () => {
    // 2,993 + 1,601 = 4,594, 126 + 469 = 595, 722 + 325 = 1,047, 148 + 467 = 615.
    const rows = [
      "£000 | 2013 | 2014 | 2015 | 2016",
      "Interest | 2,993 | 126 | 722 | 148",
      "of which agency | 66 | 17 | 167 | 52",
      "Grants | 1,601 | 469 | 325 | 467",
    ];
    expect(lookedAt([...rows, "All | 4,594 | 595 | 1,047 | 615"])).toEqual([]);
    expect(lookedAt([...rows, "All | 5,425 | 595 | 1,903 | 942"])).toEqual(["All"]);
  });

  test("is noticed beside a column of nothing, and where the changes come to nearly nothing", () => {
    // 149 + 36 = 185, 41 + 5 = 46.
    const reserves = ["Reserve (£000) | 2022 | Added | Used", "Insurance | 149 | - | 41", "Capital | 36 | - | 5"];
    expect(lookedAt([...reserves, "Total | 185 | - | 46"])).toEqual([]);
    expect(lookedAt([...reserves, "Total | 229 | 9 | 48"])).toEqual(["Total"]);
    // 384 + 2,539 + 733 = 3,656, 508 + 2,013 + 689 = 3,210, 124 − 526 − 44 = −446.
    const changes = [
      "Ward | 2022-23 | 2023-24 | Change",
      "Parkfield | 384 | 508 | 124",
      "Station | 2,539 | 2,013 | -526",
      "Abbey | 733 | 689 | -44",
    ];
    expect(lookedAt([...changes, "Total | 3,656 | 3,210 | -446"])).toEqual([]);
    expect(lookedAt([...changes, "Total | 3,677 | 3,230 | -447"])).toEqual(["Total"]);
  });

  test("is noticed in a programme, though what pays for it adds up", () => {
    // 2,849 + 180,403 = 183,252, and 41,671 + 250,962 = 292,633; 181,292 + 134,314 = 315,606, and 62,954 + 278,217 = 341,171.
    const funding = ["Paid for by | |", "Borrowing | 41,671 | 62,954", "Grants | 250,962 | 278,217", "Total funding | 292,633 | 341,171"];
    const rows = ["Scheme, £ | 2024-25 | 2025-26", "Refit | 2,849 | 181,292", "Bus lanes | 180,403 | 134,314"];
    expect(lookedAt([...rows, "Depot | 109,381 | 25,565", "Total programme | 292,633 | 341,171", ...funding])).toEqual([]);
    expect(lookedAt([...rows, "Total programme | 292,633 | 341,171", ...funding])).toEqual(["Total programme"]);
  });
});

test("a label “5 to 9” between words is no figure of its row: 48 + 52 + 7 = 107", () => {
  const rows = [
    "Group | 2021 | 2022 | 2023 | Total",
    "5 to 9 | 48 | 52 | 7 | 107",
    "Girls | 133 | 8 | 19 | 160",
    "Boys | 34 | 21 | 30 | 85",
    "Not stated | 4 | 6 | 2 | 12",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "107", "170"))).toEqual(["5 to 9, Total: 170 should be 107"]);
});

test("a rate in whole numbers is rounded, and no count: 132 and 172 of 23,246 are 57 and 74 in ten thousand", () => {
  const rows = [
    "Area | Children looked after | Population under 18 | Rate per 10,000",
    "Moor End | 161 | 23,697 | 68",
    "Market | 45 | 15,411 | 29",
    "Bridge | 39 | 14,084 | 28",
    "Weald | 389 | 47,031 | 83",
    "Heath | 172 | 23,246 | 74",
    "All | 806 | 123,469 | 65",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "172", "132"))).toEqual(["Heath, Children looked after: 132 should be 172"]);
});

test("“Rate per 10,000” is one heading in the text of a PDF", () => {
  const text = [
    "Area             Children looked after   Population under 18   Rate per 10,000",
    "Moor End                           161                23,697                68",
    "Market                              45                15,411                29",
    "Weald                              389                47,031                83",
    "Heath                              172                23,246                74",
    "Total                              767               109,385                70",
  ].join("\n");
  expect(slipsOf(checkTexts([text]))).toEqual([]);
  expect(slipsOf(checkTexts([text.replace("767", "776")]))).toMatchObject([{ title: "Total, Children looked after", shouldBe: "767" }]);
});

test("weeks that a heading names are counted: 15 × £410.20 × 52.14 is £320,817", () => {
  const rows = [
    "Placement | Children | Weekly price £ | Annual cost £ (52.14 weeks)",
    "Secure | 12 | 990.19 | 619,542",
    "Remand | 12 | 442.31 | 276,745",
    "Leaving care | 46 | 313.73 | 752,463",
    "Management | 15 | 410.20 | 320,817",
    "Supported | 57 | 2,293.25 | 6,815,493",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "| 15 |", "| 45 |"))).toEqual(["Management, Children: 45 should be 15"]);
});

test("an average after a row of years is their mean, though the table has two other lines only: 92 ÷ 6 = 15.3", () => {
  const rows = [
    "Ward | 2018 | 2019 | 2020 | 2021 | 2022 | 2023 | Mean",
    "South | 12 | 13 | 16 | 16 | 12 | 11 | 13.3",
    "Market | 17 | 16 | 16 | 14 | 14 | 15 | 15.3",
    "Weald | 45 | 44 | 41 | 45 | 36 | 36 | 41.2",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "15.3", "35.3"))).toEqual(["Market, Mean: 35.3 should be 15.3"]);
});

test("a total with two digits swapped is said once: no line is missed as well. 438 + 276 + 132 = 846", () => {
  const rows = ["Element | Annual cost, £", "Core block | 438", "Medium | 276", "High | 132", "Total | 846"];
  expect(slipsOf(checkRows(rows))).toEqual([]);
  expect(slipsOf(checkRows(changed(rows, "846", "864"))).map(({ title, kind }) => [title, kind])).toEqual([
    ["Total, Annual cost, £", "digits-swapped"],
  ]);
});
