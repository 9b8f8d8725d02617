/** Which of several cells is wrong, as a careful reader would say from the printed figures alone. Worked out by hand. */
import { changed, checkRows, slipsOf } from "./as-pasted";

const said = (rows: readonly string[]): readonly string[] => slipsOf(checkRows(rows)).map(({ title, short }) => `${title}: ${short}`);

/** The cells that are named: of two that explain the same both. */
const offered = (rows: readonly string[]): readonly string[] =>
  slipsOf(checkRows(rows)).flatMap(({ title, alternatives = [] }) => [title, ...alternatives.map((other) => other.title)]);

describe("a key hit twice", () => {
  // 51 + 320 + 820 = 1,191; 51 ÷ 12,725 is 4.0 in a thousand.
  const rates = [
    "District | Children | Population | Rate per 1,000",
    "Abbey | 51 | 12,725 | 4.0",
    "Station | 320 | 28,223 | 11.3",
    "East ward | 820 | 81,350 | 10.1",
    "Total | 1,191 | 122,298 | 9.7",
  ];

  test("is found in a figure of two digits, and no other is said to be below nil", () => {
    expect(said(rates)).toEqual([]);
    expect(said(changed(rates, "51 |", "511 |"))).toEqual(["Abbey, Children: 511 should be 51"]);
  });
});

test("of two digits that may be wrong the one that gives what the others add to: 41.37 + 12.52 + 52.21 = 106.10", () => {
  const rows = [
    "£m | 2023/24 | 2024/25",
    "Homes | 41.37 | 11.11",
    "Carers | 12.52 | 22.22",
    "Schools | 52.21 | 33.33",
    "Total | 106.10 | 66.66",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "106.10", "106.18"))).toEqual(["Total, 2023/24: 106.18 should be 106.10"]);
});

describe("small numbers that add up to the last one everywhere", () => {
  // 5 + 4 + 5 + 4 = 18, 61 + 44 + 12 + 35 = 152, 75 + 11 + 48 + 13 = 147; 18 + 152 + 147 = 317.
  const wards = [
    "Ward | Q1 | Q2 | Q3 | Q4 | Total",
    "South | 5 | 4 | 5 | 4 | 18",
    "Market | 61 | 44 | 12 | 35 | 152",
    "Castle | 75 | 11 | 48 | 13 | 147",
    "Total | 141 | 59 | 65 | 52 | 317",
  ];

  test("are exact, so that 13 leaves out 5", () => {
    expect(said(wards)).toEqual([]);
    expect(slipsOf(checkRows(changed(wards, "| 18", "| 13")))).toMatchObject([{ title: "South, Total", shouldBe: "18", kind: "left-out" }]);
  });
});

describe("a total that everything else agrees on though it is printed as nil", () => {
  // 0.005 + 0.003 = 0.008, and 24.142 + 0.008 − 6.508 = 17.642.
  const reserves = [
    "Reserve (£m) | Balance 1 April 2023 | Added | Used | Balance 31 March 2024",
    "Winter | 9.853 | 0.005 | 2.281 | 7.577",
    "Schools | 5.733 | 0.000 | 3.062 | 2.671",
    "Demand | 8.556 | 0.003 | 1.165 | 7.394",
    "Total | 24.142 | 0.008 | 6.508 | 17.642",
  ];

  test("is the slip, and not what agrees with its items", () => {
    expect(said(reserves)).toEqual([]);
    expect(said(changed(reserves, "0.008", "0.000"))).toEqual(["Total, Added: 0.000 should be 0.008"]);
  });
});

describe("a figure that repeats the one beside it", () => {
  // 470 + 606 + 542 + 482 = 2,100, a mean of 525.0.
  const years = [
    "Ward | 2020 | 2021 | 2022 | 2023 | Mean",
    "North | 470 | 606 | 542 | 482 | 525.0",
    "South | 28 | 20 | 25 | 21 | 23.5",
    "Bridge | 139 | 108 | 142 | 103 | 123.0",
    "Weald | 348 | 373 | 340 | 343 | 351.0",
  ];

  test("is one of the two that are offered", () => {
    expect(said(years)).toEqual([]);
    expect(offered(changed(years, "606", "470"))).toContain("North, 2021");
  });

  test("is not looked for in a line that hardly changes: the total has two digits swapped", () => {
    const flat = [
      "Year | Spot | Own home",
      ...[1, 2, 3, 4, 5].map((year) => `${year} | 1,507,${230 + year} | 384,315`),
      "All years | 7,536,165 | 1,921,575",
    ];
    expect(said(flat)).toEqual([]);
    expect(said(changed(flat, "1,921,575", "1,912,575"))).toEqual(["All years, Own home: 1,912,575 should be 1,921,575"]);
  });
});

describe("a total that shares are of", () => {
  // 5 + 321 + 196 + 1,728 + 109 + 9 = 2,368; 1,728 ÷ 2,368 is 73.0%.
  const shares = [
    "Placement | Number | %",
    "Bridge | 5 | 0.2%",
    "Hillside | 321 | 13.6%",
    "Castle | 196 | 8.3%",
    "Station | 1,728 | 73.0%",
    "South | 109 | 4.6%",
    "West | 9 | 0.4%",
    "Total | 2,368 | 100.0%",
  ];

  test("is the slip where all of them agree with another: 2,368 + 109 is 2,477", () => {
    expect(said(shares)).toEqual([]);
    expect(slipsOf(checkRows(changed(shares, "2,368", "2,477")))).toMatchObject([
      { title: "Total, Number", shouldBe: "2,368", kind: "counted-twice" },
    ]);
  });
});

describe("a bridge that prints its signs", () => {
  // 91.4 + 6.2 + 3.9 + 1.4 − 4.7 − 2.6 = 95.6.
  const bridge = [
    "Budget | £m",
    "Net budget 2023/24 | 91.4",
    "Pay | 6.2",
    "Prices | 3.9",
    "Fewer foster carers | 1.4",
    "Grants | -4.7",
    "Buildings | -2.6",
    "Net budget 2024/25 | 95.6",
  ];

  test("takes nothing off that has no minus: fewer carers cost more", () => {
    expect(said(bridge)).toEqual([]);
    // 95.6 − 2 × 1.4 is 92.8, which is no slip of the reader's.
    expect(offered(changed(bridge, "95.6", "92.8"))).toContain("Net budget 2024/25, £m");
  });

  test("has its last line left from an earlier draft before a change is some other figure altogether", () => {
    expect(offered(changed(bridge, "95.6", "99.2"))).toContain("Net budget 2024/25, £m");
  });
});

describe("a line taken off, printed with its sign in one column and not in the other", () => {
  // 657 − 291 = 366, 335 − 218 = 117.
  const rows = [
    "£000 | 2024/25 | 2025/26 | 2026/27",
    "Planned spending | 657 | 335 | 702",
    "Less resources | 291 | 218 | 247",
    "Requirement | 366 | 117 | 455",
  ];

  test("has a sign too many", () => {
    expect(said(rows)).toEqual([]);
    expect(slipsOf(checkRows(changed(rows, "291", "-291")))).toMatchObject([{ title: "Less resources, 2024/25", kind: "sign-turned" }]);
  });
});
