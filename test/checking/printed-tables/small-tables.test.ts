/** Three rows are enough where the labels say what follows from what; and what it should be is printed as its column prints. */
import { checkRows, checkTexts } from "./as-pasted";

function findingsIn(rows: readonly string[]) {
  return checkRows(rows).findings.map(({ title, short, kind, certainty }) => ({ title, short, kind, certainty }));
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

const shares = ({ children = "35", share = "29.7%" }) => [
  "Borough | Residential placements | Share of placements",
  `Hackney | ${children} | 20%`,
  `Newham | 52 | ${share}`,
  "Tower Hamlets | 48 | 27.4%",
  "Islington | 40 | 22.9%",
  "Total | 175 | 100%",
];

test("shares are tested against the total of their table, and 100% is never the slip", () => {
  expect(findingsIn(shares({}))).toEqual([]);
  expect(findingsIn(shares({ share: "27.9%" }))).toEqual([
    expect.objectContaining({ short: "27.9% should be 29.7%", certainty: "certain" }),
  ]);
  expect(findingsIn(shares({ children: "53" }))).toEqual([expect.objectContaining({ short: "53 should be 35", certainty: "certain" })]);
});

const contractYears = (payable: string) => [
  "Financial year | Weekly price | Beds | Weeks | Contract value | Retention (5%) | Payable",
  "2020/21 | £3,600 | 5 | 26 | £468,000 | £23,400 | £444,600",
  "2021/22 | £3,672 | 5 | 52 | £954,720 | £47,736 | £906,984",
  `2022/23 | £3,745 | 5 | 52 | £973,700 | £48,685 | ${payable}`,
  "2023/24 | £3,820 | 5 | 26 | £496,600 | £24,830 | £471,770",
  "Total | | | 156 | £2,893,020 | £144,651 | £2,748,369",
];

test("a price that goes up takes no weeks and no beds with it", () => {
  expect(findingsIn(contractYears("£925,015"))).toEqual([]);
  expect(findingsIn(contractYears("£925,105"))).toEqual([expect.objectContaining({ short: "£925,105 should be £925,015" })]);
});

const term = (saving: string, yearly: string) => [
  " | 100% | 80% | 60%",
  "Block cost | £5,016,000 | £5,016,000 | £5,016,000",
  "Spot cost | £7,372,352 | £5,897,882 | £4,423,411",
  `Saving | £2,356,352 | ${saving} | (£592,589)`,
  `Saving per year | ${yearly} | £110,235 | (£74,074)`,
];

test("occupancies over the columns name them; a saving of the term is so many times that of a year", () => {
  const errors = (rows: readonly string[]) => findingsIn(rows).filter(({ kind }) => kind !== "rounding");
  expect(errors(term("£881,882", "£294,544"))).toEqual([]);
  expect(errors(term("£818,882", "£294,544"))).toEqual([
    { title: "Saving, 80%", short: "£818,882 should be £881,882", kind: "digits-swapped", certainty: "certain" },
  ]);
  expect(errors(term("£881,882", "£249,544"))).toEqual([
    { title: "Saving per year, 100%", short: "£249,544 should be £294,544", kind: "digits-swapped", certainty: "certain" },
  ]);
});

test("what was worked out from a slip, and agrees with it, is named beside it", () => {
  const { findings } = checkTexts([
    `Option\t2024/25\t2025/26\t2026/27\tTotal
Block cost\t627,000\t639,540\t652,331\t1,918,871
Spot cost\t921,544\t939,975\t958,774\t2,820,293
Saving\t294,544\t300,435\t306,443\t910,422
Saving %\t32.0%\t32.0%\t32.0%\t32.3%`,
  ]);
  const [finding, ...others] = findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ short: "910,422 should be 901,422", kind: "digits-swapped", certainty: "certain" });
  expect(finding?.why).toContain("Saving % 32.3% agrees with 910,422 as printed, and would change with it.");
});

const movements = (end: string) => [
  "Looked-after children | 2021/22 | 2022/23 | 2023/24 | 2024/25",
  "At start of year | 412 | 431 | 425 | 440",
  "Started | 188 | 176 | 201 | 195",
  "Ceased | 169 | 182 | 186 | 177",
  `At end of year | 431 | 425 | 440 | ${end}`,
];

test("who was there at the start, came and went: those at the end", () => {
  expect(findingsIn(movements("458"))).toEqual([]);
  expect(findingsIn(movements("485"))).toEqual([
    { title: "At end of year, 2024/25", short: "485 should be 458", kind: "digits-swapped", certainty: "certain" },
  ]);
});
