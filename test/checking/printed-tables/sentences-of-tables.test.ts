/** Changes, points, shares and sums that a sentence works out from cells; bounds; units that no label says; cells that are wrong. */
import { checkRows } from "./as-pasted";

const findingsOf = (rows: readonly string[], ...sentences: string[]) => checkRows(rows, sentences).findings.map(({ short }) => short);
const untestedOf = (rows: readonly string[], sentence: string) =>
  checkRows(rows, [sentence])
    .untested.filter(({ where }) => where.in === "sentence")
    .map(({ printed }) => printed);

const homes = [
  "Year | Children placed | Beds filled % | Spend £000",
  "2022/23 | 1,250 | 84.7% | 52,310",
  "2023/24 | 1,412 | 77.8% | 61,845",
];

describe("percentages", () => {
  test.each([
    // 1,412 ÷ 1,250 = 1.1296; 61,845 ÷ 52,310 = 1.18228.
    ["The number of children placed rose by 13%.", "13%", "31%", "31% should be 13%"],
    ["The number of children placed rose by 12.96%.", "12.96%", "12.69%", "12.69% should be 12.96%"],
    ["Spend increased by 18.2%.", "18.2%", "18.1%", "18.1% should be 18.2%"],
    // 84.7 − 77.8 = 6.9.
    ["The share of beds filled fell by 6.9 percentage points.", "6.9", "9.6", "9.6 should be 6.9"],
    ["The share of beds filled fell by 6.9 ppts.", "6.9", "9.6", "9.6 should be 6.9"],
  ])("%s", (sentence, right, wrong, said) => {
    expect(findingsOf(homes, sentence)).toEqual([]);
    expect(untestedOf(homes, sentence)).toEqual([]);
    const [short, ...others] = findingsOf(homes, sentence.replace(right, wrong));
    expect(short).toBe(said);
    expect(others).toEqual([]);
  });

  test("one that is cut off is said to be rounded down", () => {
    // 143,774 to 125,954 is a fall of 12.394%.
    const rows = ["Period | Self-funders", "2019/20 | 143,774", "2021/22 | 125,954"];
    expect(findingsOf(rows, "Self-funders fell by 12.4%.")).toEqual([]);
    expect(findingsOf(rows, "Self-funders fell by 12.3%.")).toEqual(["“12.3%” to the nearest is 12.4%"]);
  });

  test("what is left of a hundred", () => {
    expect(findingsOf(homes, "In 2023/24 22.2% of beds are not filled.")).toEqual([]);
    expect(untestedOf(homes, "In 2023/24 22.2% of beds are not filled.")).toEqual([]);
  });

  test("a share of two cells that the sentence quotes or names", () => {
    const savings = [
      "Directorate | Proposed £000 | Achieved £000",
      "Families | 5,879 | 5,801",
      "City works | 6,071 | 4,726",
      "Total | 11,950 | 10,527",
    ];
    // 5,801 ÷ 5,879 = 0.98673; 10,527 ÷ 11,950 = 0.88092.
    for (const sentence of ["98.7% of the savings in Families were achieved.", "Of £11.950m proposed £10.527m, 88.1%, was achieved."]) {
      expect(findingsOf(savings, sentence)).toEqual([]);
      expect(untestedOf(savings, sentence)).toEqual([]);
    }
  });

  test("one that speaks of something else is not tested, and not called wrong", () => {
    for (const sentence of ["Inflation was 7% in the year.", "Some 40% of boroughs took part."]) {
      expect(findingsOf(homes, sentence)).toEqual([]);
      expect(untestedOf(homes, sentence)).toHaveLength(1);
    }
  });
});

const overspends = [
  "Service | Overspend £000",
  "Conversions | 310",
  "Protection teams | 125",
  "Children in need | 579",
  "Placements | 3,502",
  "Others | (254)",
  "Total | 4,262",
];

describe("sums", () => {
  const quotes = "The main areas are conversions - £310,000, protection - £125,000, need - £579,000 and placements - £3,502,000.";
  test("of cells quoted before, set off by dashes", () => {
    expect(findingsOf(overspends, quotes, "The four add to £4,516,000.")).toEqual([]);
    expect(findingsOf(overspends, quotes, "The four add to £4,561,000.")).toEqual(["£4,561,000 should be £4,516,000"]);
  });
  test("of cells that are named", () => {
    // 310 + 125 = 435.
    expect(findingsOf(overspends, "Conversions and protection teams together overspent by £435,000.")).toEqual([]);
    expect(findingsOf(overspends, "Conversions and protection teams together overspent by £534,000.")).toHaveLength(1);
  });
  test("one less another, and less a third", () => {
    const block = ["High needs block | £m", "Confirmed funding | 90.3", "Transfer | 1.5", "Recouped | (9.5)"];
    expect(
      findingsOf(block, "Funding of £90.3m with a transfer of £1.5m is £91.8m, of which £9.5m is recouped, which leaves £82.3m."),
    ).toEqual([]);
    expect(
      findingsOf(block, "Funding of £90.3m with a transfer of £1.5m is £91.8m, of which £9.5m is recouped, which leaves £83.2m."),
    ).toEqual(["No cell of the table gives £83.2m"]);
  });
  test("a fall from one year to another", () => {
    const beds = ["Year | Acute beds | All beds", "1991/92 | 115,140 | 242,677", "1997/98 | 107,807 | 193,625"];
    expect(findingsOf(beds, "Acute beds fell by 7,333.")).toEqual([]);
    expect(findingsOf(beds, "Acute beds fell by 7,733.")).toEqual(["No cell of the table gives 7,733"]);
  });
  test("parts that no cell gives add to one that a cell does", () => {
    const sentence = "Of the £3.502m for placements, £1.502m is for residential and £2.000m for fostering.";
    expect(findingsOf(overspends, sentence)).toEqual([]);
    expect(findingsOf(overspends, sentence.replace("£2.000m", "£2.100m"))).toHaveLength(2);
  });
  test("a change with its percentage", () => {
    // 4.262 − 0.262 = 4.0; 0.262 ÷ 4.0 = 6.55%.
    expect(findingsOf(overspends, "The overspend of £4.262m is £0.262m more than last year, an increase of 6.6%.")).toEqual([]);
    expect(findingsOf(overspends, "The overspend of £4.262m is £0.262m more than last year, an increase of 9.6%.")).toHaveLength(1);
  });
});

describe("bounds", () => {
  const rows = ["Item | Cost £m | Children", "Fostering | 5.7 | 409", "Homes | 2.94 | 96"];
  test.each([
    ["Fostering costs over £5m.", []],
    ["Fostering costs almost £6m.", []],
    ["Fostering costs around £6m.", []],
    ["More than 400 children are fostered.", []],
    ["Homes cost nearly £3m.", []],
    ["Homes cost over £3m.", ["The table has 2.94, which is not over £3m"]],
    ["Fostering costs £5m.", ["“£5m” to the nearest is £6m"]],
  ])("%s", (sentence, said) => {
    expect(findingsOf(rows, sentence)).toEqual(said);
  });
});

describe("a unit that no label says", () => {
  const rows = [
    "| Budget 2025/26 | Band D",
    "Requirement | 16,236 | 327.10",
    "Less rates kept | 7,364 | 148.35",
    "Council tax | 8,872 | 178.75",
  ];
  test("equal digits agree, and a note says what was taken for granted", () => {
    const report = checkRows(rows, ["The requirement is £16.236 million, and a Band D home pays £178.75."]);
    expect(report).toMatchObject({ findings: [], counts: { untested: 0 } });
    expect(report.notes).toEqual(["Table 1 does not say its unit. £16.236 million agrees with 16,236 if that is in thousands"]);
  });
  test("other digits do not", () => {
    expect(findingsOf(rows, "The requirement is £16.294 million.")).toEqual(["No cell of the table gives £16.294 million"]);
  });
  test("nor where the table says its unit", () => {
    const said = ["| Budget £", ...rows.slice(1).map((row) => row.split(" | ").slice(0, 2).join(" | "))];
    expect(findingsOf(said, "The requirement is £16.236 million.")).toHaveLength(1);
  });
  test("the corner's unit holds for the table", () => {
    const corner = [
      "£m | 2024/25 | 2025/26 | Total",
      "Investment | (0.67) | (0.87) | (1.54)",
      "Savings | 0.88 | 1.43 | 2.31",
      "Net | 0.21 | 0.56 | 0.77",
    ];
    expect(findingsOf(corner, "The net saving is £0.77m, of which £560,000 falls in 2025/26.")).toEqual([]);
    expect(findingsOf(corner, "The net saving is £0.77m, of which £650,000 falls in 2025/26.")).toHaveLength(1);
  });
});

test("what quotes a wrong cell changes with it, and what quotes the right figure is right", () => {
  const rows = [
    "Service | 2023/24 | 2024/25 | Total",
    "Fostering | 12,410 | 13,350 | 25,760",
    "Homes | 9,620 | 10,280 | 19,900",
    "Total | 22,030 | 23,360 | 45,660",
  ];
  // 13,350 + 10,280 = 23,630, and 22,030 + 23,630 = 45,660: two totals of their own.
  expect(findingsOf(rows)).toEqual(["23,360 should be 23,630"]);
  expect(findingsOf(rows, "In 2024/25 the two cost £23,360.")).toEqual([
    "23,360 should be 23,630",
    "£23,360 changes too: it should be £23,630",
  ]);
  expect(findingsOf(rows, "In 2024/25 the two cost £23,630.")).toEqual(["23,360 should be 23,630"]);
  // Both are £20,000 to the nearest £10,000.
  expect(findingsOf(rows, "In 2024/25 the two cost £20k.")).toEqual(["23,360 should be 23,630"]);
});
