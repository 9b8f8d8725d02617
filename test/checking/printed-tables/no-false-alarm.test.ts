/** Tables without a slip whose figures look like rules that nobody meant, and the slips that must still be found in them. */
import type { Finding } from "../../../src/checking/printed-tables";
import { changed, checkRows, slipsOf } from "./as-pasted";

const findingsOf = (lines: readonly string[], sentences: readonly string[] = []): readonly Finding[] =>
  slipsOf(checkRows(lines, sentences));

const shorts = (lines: readonly string[], sentences: readonly string[] = []): readonly string[] =>
  findingsOf(lines, sentences).map(({ title, short }) => `${title}: ${short}`);

test("a first column of running numbers heads the rows: year 3 is not years 1 and 2", () => {
  const growth = ["Year | Children | More than now", "0 | 310 | 0", "1 | 315 | 5", "2 | 320 | 10", "3 | 325 | 15", "4 | 330 | 20"];
  expect(shorts(growth)).toEqual([]);
});

test("steps of a price head the rows too", () => {
  const prices = ["Weekly price | Places | Enquiries", "£3,000 | 10 | 41", "£6,000 | 20 | 63", "£9,000 | 30 | 107", "£12,000 | 40 | 115"];
  expect(shorts(prices)).toEqual([]);
});

const swings = [
  "Assumption | Low | High | Swing",
  "Beds filled | 412,310 | 1,903,554 | 1,491,244",
  "Term | 1,402,118 | 2,377,905 | 975,787",
  "Spot price | 1,511,460 | 2,268,233 | 756,773",
  "Block price | 2,170,029 | 1,609,994 | 560,035",
  "Uplift | 1,688,017 | 2,051,336 | 363,319",
];

test("a swing is the size of a difference, without its sign", () => {
  expect(shorts(swings)).toEqual([]);
});

test("a slip in a swing is found, whichever way the difference goes", () => {
  expect(shorts(changed(swings, "560,035", "560,305"))).toEqual(["Block price, Swing: 560,305 should be 560,035"]);
  expect(shorts(changed(swings, "975,787", "957,787"))).toEqual(["Term, Swing: 957,787 should be 975,787"]);
});

test("a saving has a sign: one that lost it is found", () => {
  const savings = [
    "Beds filled | Spot | Block | Saving",
    "Five | 921,544 | 627,311 | 294,233",
    "Four | 737,235 | 627,311 | 109,924",
    "Three | 552,926 | 627,311 | 74,385",
    "Six | 1,105,853 | 627,311 | 478,542",
  ];
  expect(findingsOf(savings).map(({ why }) => why.split(".")[0])).toEqual(["Its sign is turned"]);
});

const years = [
  "Financial year | From April | Days | Beds | Cost",
  "2020/21 | 2020 | 365 | 5.00 | 687,303",
  "2021/22 | 2021 | 365 | 5.00 | 687,303",
  "2022/23 | 2022 | 365 | 5.00 | 687,303",
  "2023/24 | 2023 | 366 | 5.00 | 689,186",
  "2024/25 | 2024 | 365 | 5.00 | 687,303",
  "Total |  | 1,826 |  | 3,438,398",
];

test("a leap year has a day more, and years are dates", () => {
  expect(shorts(years)).toEqual([]);
});

test("366 days in the total of years is still added up", () => {
  expect(shorts(changed(years, "1,826", "1,862"))).toEqual(["Total, Days: 1,862 should be 1,826"]);
  expect(shorts(changed(years, "1,826", "8,826"))).toEqual(["Total, Days: 8,826 should be 1,826"]);
});

test("what an option costs more than the first is nil for the first", () => {
  const options = [
    "Option | Whole cost | Present cost | A week | Against the first | Rank",
    "As it is | 12,740,000 | 11,517,966 | 6,329 | 0 | 3",
    "Block | 10,960,000 | 9,912,543 | 5,446 | -1,605,423 | 1",
    "Framework | 11,902,300 | 10,761,579 | 5,913 | -756,387 | 2",
    "Own home | 18,800,000 | 16,996,685 | 9,339 | 5,478,719 | 4",
  ];
  expect(shorts(options)).toEqual([]);
});

test("prices that stay from year to year do not make the rest stay", () => {
  const flat = [
    "Year | Factor | Spot | Block | Framework | Own home",
    ...["1.000", "0.966", "0.934", "0.902", "0.871"].map(
      (factor, year) => `Year ${"ABCDE".charAt(year)} | ${factor} | 1,820,000 | 1,560,000 | 1,698,900 | 2,685,714`,
    ),
  ];
  expect(shorts(flat)).toEqual([]);
});

test("two low and high values in proportion do not put a third out", () => {
  const ranges = [
    "Assumption | Down to | Up to",
    "Beds filled | 4 | 5",
    "Term, years | 6 | 10",
    "Spot price | 175,093 | 193,524",
    "Block cost | 651,225 | 719,775",
  ];
  expect(shorts(ranges)).toEqual([]);
});

test("3 of 3 years is no price in thousands", () => {
  const trend = [
    "Financial year | Spend | Children placed | Average price a week",
    "2016/17 | 3,237,631 | 20 | 3,397.00",
    "2017/18 | 3,975,392 | 24 | 3,264.00",
    "2018/19 | 5,268,540 | 25 | 3,535.00",
  ];
  const said = "From 2016/17 to 2018/19 the average price a week rose by 4.1%; in 3 of 3 years spend is not children × average price.";
  const inSentence = findingsOf(trend, [said]).filter(({ where }) => where.in === "sentence");
  expect(inSentence).toEqual([]);
});

const breakEven = [
  "Support level | Block cost a year | Break-even, occupied beds | Break-even, occupancy | In whole beds | Saving over 8 years",
  "Low | 744,477 | 4.35 | 86.9% | 5 | 209,400",
  "Medium | 551,037 | 3.22 | 64.4% | 4 | 1,756,920",
  "High | 685,500 | 4.00 | 80.1% | 5 | 681,216",
];

test("a share of five beds is no share of the beds in whole numbers", () => {
  expect(shorts(breakEven)).toEqual([]);
});

const nearlyTwice = [
  "Occupied beds | Occupancy | Block cost a year | Spot cost a year | Saving a year | Saving over 8 years",
  "5 | 100% | 463,433 | 921,544 | 458,111 | 3,664,888",
  "4 | 80% | 463,433 | 737,235 | 273,802 | 2,190,418",
  "3 | 60% | 463,433 | 552,926 | 89,493 | 715,947",
  "2 | 40% | 463,433 | 368,618 | −94,815 | −758,523",
  "1 | 20% | 463,433 | 184,309 | −279,124 | −2,232,994",
  "0 | 0% | 463,433 | 0 | −463,433 | −3,707,464",
];

test("a block that costs half of what all beds cost on spot, nearly, is not what occupancy is worked out from", () => {
  expect(shorts(nearlyTwice)).toEqual([]);
});

test("a slip in a share is found all the same", () => {
  expect(shorts(changed(nearlyTwice, "60% |", "96% |"))).toEqual(["3, Occupancy: 96% should be 60%"]);
});

const changes = [
  "Assumption | Saving if down | Saving if up | Change if down | Change if up | Swing",
  "Beds occupied | −22,487 | 3,603,428 | −1,812,958 | 1,812,958 | 3,625,915",
  "Spot cost of a bed | 1,427,879 | 2,153,062 | −362,592 | 362,592 | 725,183",
  "Term | 1,566,662 | 2,014,279 | −223,809 | 223,809 | 447,618",
  "Block cost | 2,008,925 | 1,572,016 | 218,454 | −218,454 | 436,909",
];

test("a swing is twice a change, whichever way the change goes", () => {
  expect(shorts(changes)).toEqual([]);
  expect(shorts(changed(changes, "447,618", "474,618"))).toEqual(["Term, Swing: 474,618 should be 447,618"]);
});

const alike = (last: string) => [
  "Year | Spot as is | Block | Framework | Own home",
  "1 | 1,507,236 | 1,201,966 | 1,361,634 | 3,384,315",
  ...[2, 3, 4, 5, 6, 7, 8, 9].map((year) => `${year} | 1,507,236 | 1,149,518 | 1,350,605 | 3,384,315`),
  `All years | 13,565,124 | 10,398,110 | 12,166,474 | ${last}`,
];

test("nine years of one cost, rounded alike in each, add to 4 less than the total", () => {
  expect(shorts(alike("30,458,839"))).toEqual([]);
  expect(shorts(alike("30,485,839"))).toEqual(["All years, Own home: 30,485,839 should be 30,458,839"]);
});

test("eight years of a saving that ended on half a pound", () => {
  const halves = [
    "Occupied beds | Block cost a year | Spot cost a year | Saving a year | Saving over 8 years",
    "4 | 832,827 | 971,186 | 138,359 | 1,106,872",
    "3 | 832,827 | 728,390 | −104,438 | −835,500",
    "2 | 832,827 | 485,593 | −347,234 | −2,777,872",
    "1 | 832,827 | 242,797 | −590,031 | −4,720,244",
    "0 | 832,827 | 0 | −832,827 | −6,662,616",
  ];
  expect(shorts(halves)).toEqual([]);
});

test("as many beds as years in most rows do not make the term of the beds", () => {
  const options = [
    "Option | Beds contracted | Spot cost a year | Saving a year | Saving over 5 years",
    "Small | 3 | 953,316 | 303,888 | 1,519,440",
    "Middle | 5 | 1,588,860 | 159,120 | 795,600",
    "Large | 5 | 1,588,860 | 859,560 | 4,297,800",
    "Largest | 5 | 1,588,860 | 856,440 | 4,282,200",
  ];
  expect(shorts(options)).toEqual([]);
});

test("a plan that is the saving as long as no void costs anything is not the saving and the voids", () => {
  // Plan and saving are equal in four months; in June the saving is 13,101.42 less and voids cost 17,740.29.
  const months = [
    "Month | Planned saving | Saving | Voids paid",
    "April | -23,194.29 | -23,194.29 | 0.00",
    "May | -23,967.43 | -23,967.43 | 0.00",
    "June | -23,194.29 | -36,295.71 | 17,740.29",
    "July | -23,967.44 | -23,967.44 | 0.00",
    "August | -21,648.00 | -21,648.00 | 0.00",
  ];
  expect(shorts(months)).toEqual([]);
});

test("children who grow by 1.18 % are no slips for growing by nearly 1.2 %", () => {
  // 280.0 × 1.0118 each year. At 1.2 % the last would be 297.0, and all others fit.
  const figures = ["280.0", "283.3", "286.6", "290.0", "293.5", "296.9"];
  expect(shorts(["Year | Children", ...figures.map((one, at) => `${at} | ${one}`)])).toEqual([]);
});

test("a price that is out by more than a rate close to it explains is a slip", () => {
  // 3 % more each year: 2,640 × 1.03 is 2,719.2, and 2,719 × 1.03 is 2,800.6. Rounding allows one pound.
  const prices = (medium: string) => [
    "Weekly price, 3% more each year | 2025/26 | 2026/27 | 2027/28 | 2028/29",
    "Low | £2,411 | £2,483 | £2,558 | £2,635",
    `Medium | £2,563 | £2,640 | ${medium} | £2,801`,
    "High | £3,106 | £3,199 | £3,295 | £3,394",
  ];
  expect(shorts(prices("£2,719"))).toEqual([]);
  expect(shorts(prices("£2,722"))).toEqual(["Medium, 2027/28: £2,722 should be £2,719"]);
});

test("whole pounds that stand among pence have no pence left out, and a penny beside them is rounding", () => {
  // -83,889.00 - 252,588.86 is -336,477.86; -153,200.43 - 252,588.86 is -405,789.29; 147,261.71 + 229,259.71 is 376,521.42.
  const outturn = [
    "Period | Planned saving | Saving | Variance | Voids paid",
    "To date | -83889 | -153200.43 | -69311.43 | 147261.71",
    "Rest of the year | -252588.86 | -252588.86 | 0 | 229259.71",
    "Outturn of the year | -336477.86 | -405789.29 | -69311.43 | 376521.43",
  ];
  expect(shorts(outturn)).toEqual([]);
});
