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
