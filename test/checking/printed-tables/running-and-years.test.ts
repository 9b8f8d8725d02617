/** Running totals, and lines of one table that count years of different lengths. */
import { changed, checkRows, slipsOf } from "./as-pasted";

const said = (lines: readonly string[]): readonly string[] => slipsOf(checkRows(lines)).map(({ title, short }) => `${title}: ${short}`);

const byYear = [
  "Year | 2026/27 | 2027/28 | 2028/29 | 2029/30",
  "Block cost | 626,938 | 645,746 | 665,118 | 685,072",
  "Spot cost | 737,235 | 759,352 | 782,133 | 805,597",
  "Saving | 110,297 | 113,606 | 117,015 | 120,525",
  "Cumulative saving | 110,297 | 223,903 | 340,918 | 461,443",
];

test("a running total holds, and each of its figures is tested", () => {
  const { findings, untested, counts } = checkRows(byYear);
  expect({ findings, untested }).toEqual({ findings: [], untested: [] });
  // Four savings, four running totals, and three lines that grow by 3% in three steps.
  expect(counts.tests).toBe(17);
});

test("one figure of a running total that is wrong by itself", () => {
  const [finding, ...others] = checkRows(changed(byYear, "340,918", "340,198")).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    title: "Cumulative saving, 2028/29",
    short: "340,198 should be 340,918",
    kind: "digits-swapped",
    certainty: "certain",
    tests: 2,
  });
  expect(finding?.why).toContain("Cumulative saving until then 223,903 and Saving 117,015 add to 340,918");
});

test("one that is carried on", () => {
  const carried = changed(changed(byYear, "340,918", "340,198"), "461,443", "460,723");
  expect(said(carried)).toEqual(["Cumulative saving, 2028/29: 340,198 should be 340,918"]);
});

test("what was brought forward is no slip", () => {
  expect(said([...byYear.slice(0, 4), "Cumulative saving | 210,297 | 323,903 | 440,918 | 561,443"])).toEqual([]);
});

test("down a column, with a total that the running figures are not added to", () => {
  const down = [
    "Year | Block | Spot | Saving | Running total",
    "2026/27 | 626,938 | 737,235 | 110,297 | 110,297",
    "2027/28 | 645,746 | 759,352 | 113,606 | 223,903",
    "2028/29 | 665,118 | 782,133 | 117,015 | 340,918",
    "2029/30 | 685,072 | 805,597 | 120,525 | 461,443",
    "Total | 2,622,874 | 3,084,317 | 461,443 | 461,443",
  ];
  expect(said(down)).toEqual([]);
  expect(said(changed(down, "223,903", "223,093"))).toEqual(["2027/28, Running total: 223,093 should be 223,903"]);
});

const twoYears = [
  "Level | Block price a week | Block cost a year | Spot price a week | Spot cost a year",
  "Low | £2,411.30 | £125,387.60 | £3,534.69 | £184,308.84",
  "Medium | £2,780.15 | £144,567.80 | £3,912.40 | £204,003.71",
  "High | £3,105.90 | £161,506.80 | £4,418.05 | £230,369.75",
];

test("two lines that hold, one on 52 weeks and the other on 365 days", () => {
  const { findings, counts } = checkRows(twoYears);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    title: "Block cost a year, Spot cost a year",
    short: "Block cost a year counts 52 weeks, Spot cost a year 365 days",
    kind: "week-basis",
    state: { tone: "warn", words: "Two years in one table · look at it" },
  });
  expect(findings[0]?.why).toContain("A year of 365 days is 0.27% longer than 52 weeks");
  expect(findings[0]?.also).toHaveLength(5);
  expect(counts).toMatchObject({ tests: 7, failed: 0, toLookAt: 1, agree: 6 });
});

test("one year for both, or figures too coarse to tell, is nothing to look at", () => {
  const oneYear = [
    twoYears[0] ?? "",
    "Low | £2,411.30 | £125,387.60 | £3,534.69 | £183,803.88",
    "Medium | £2,780.15 | £144,567.80 | £3,912.40 | £203,444.80",
  ];
  expect(said([...oneYear, "High | £3,105.90 | £161,506.80 | £4,418.05 | £229,738.60"])).toEqual([]);
  const coarse = [
    twoYears[0] ?? "",
    "Low | £2,411 | £130k | £3,535 | £180k",
    "Medium | £2,780 | £140k | £3,912 | £200k",
    "High | £3,106 | £160k | £4,418 | £230k",
  ];
  expect(said(coarse)).toEqual([]);
});

test.each([
  ["366 days", "£164,700.00", "£150,060.00", "£210,450.00", "£210,540.00", "£274,500.00", "£190,320.00"],
  ["365.25 days", "£164,362.50", "£149,752.50", "£210,018.75", "£210,081.75", "£273,937.50", "£189,930.00"],
])("a year of %s at a weekly price", (_, ash, birch, cedar, slip, dale, elm) => {
  const rows = [
    "Home | Weekly price | Cost of the year",
    `Ash | £3,150.00 | ${ash}`,
    `Birch | £2,870.00 | ${birch}`,
    `Cedar | £4,025.00 | ${cedar}`,
    `Dale | £5,250.00 | ${dale}`,
    `Elm | £3,640.00 | ${elm}`,
  ];
  expect(slipsOf(checkRows(rows))).toEqual([]);
  expect(slipsOf(checkRows(changed(rows, cedar, slip))).map(({ short }) => short)).toEqual([`${slip} should be ${cedar}`]);
});
