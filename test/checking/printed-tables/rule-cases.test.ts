/** Tables reduced from public pages, figures as printed, labels our own: what each must say, worked out with fractions. */
import { changed, checkRows, slipsOf } from "./as-pasted";

const said = (rows: readonly string[]): readonly string[] => slipsOf(checkRows(rows)).map(({ title, short }) => `${title}: ${short}`);

test("a line left to the labels: 16,236 less 7,364 is 8,872", () => {
  const rows = (last: string) => [
    " | Budget 2025/26 | Band D equivalent",
    "Budget requirement | 16,236 | 327.10",
    "Less business rates kept | 7,364 | 148.35",
    `Council tax requirement | ${last} | 178.75`,
  ];
  expect(said(rows("8,872"))).toEqual([]);
  expect(said(rows("8,782"))).toEqual(["Council tax requirement, Budget 2025/26: 8,782 should be 8,872"]);
  // The label says itself that it is taken off, and the sentence says it once.
  expect(slipsOf(checkRows(rows("8,782")))[0]?.why).toContain("Budget requirement 16,236 less business rates kept 7,364 is 8,872");
});

test("one column is enough where the labels say it, and the cell that others are worked out from is offered too", () => {
  const [finding] = checkRows([
    "Month 7 | £",
    "Planned surplus to date | 3,056,700",
    "Actual surplus to date | 2,619,000",
    "Deficit against plan | 437,400",
  ]).findings;
  expect(finding).toMatchObject({ title: "Deficit against plan, £", printed: "437,400", shouldBe: "437,700", rule: "by-labels" });
});

const monitor = [
  "Directorate | Approved £'000 | Achieved £'000 | Pressures £'000 | At risk £'000",
  "Families | 2,674 | 2,637 | (1,781) | 1,818",
  "Adults | 2,353 | 1,777 | (387) | 963",
  "Economy | 2,730 | 2,491 | (1,361) | 1,600",
  "Housing | 1,932 | 1,932 | (180) | 180",
  "Governance | 495 | 328 | 0 | 167",
  "Shared service | 0 | 0 | 0 | 0",
  "Corporate | 325 | 325 | 0 | 0",
  "Total savings | 10,509 | 9,490 | (3,709) | 4,728",
];

test("a slip that was carried into the total is named with the total", () => {
  expect(said(monitor)).toEqual([]);
  const carried = changed(changed(monitor, "1,818", "1,881"), "4,728", "4,791");
  const [finding, ...others] = slipsOf(checkRows(carried));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ title: "Families, At risk £'000", short: "1,881 should be 1,818", kind: "digits-swapped" });
  expect(finding?.why).toContain("Total savings, At risk £'000 was worked out from it: 4,791 changes to 4,728");
});

test("a price between scores is no part of the score", () => {
  const tender = [
    "Criterion | Weight | Provider A | Provider B | Provider C",
    "Quality | 40% | 26.0 | 23.3 | 21.6",
    "Annual price (£) | | £762,780 | £862,488 | £540,252",
    "Price score | 60% | 42.5 | 37.6 | 60.0",
    "Total score | 100% | 68.5 | 60.9 | 81.6",
  ];
  expect(said(tender)).toEqual([]);
});

const averages = [
  "Average number of children | 2021/22 | 2022/23 | 2023/24 | 2024/25 | Average",
  "Secure | 177 | 168 | 182 | 176 | 175.8",
  "Short breaks | 81 | 86 | 94 | 97 | 89.5",
  "Adoption | 133 | 127 | 130 | 140 | 132.5",
  "Residential | 163 | 173 | 161 | 168 | 166.3",
  "Remand | 106 | 107 | 111 | 110 | 108.5",
  "Staying put | 141 | 138 | 149 | 142 | 142.5",
  "Total | 801 | 799 | 827 | 833 | 815.0",
];

test("a total of rounded averages may be 0.1 out, though the counts beside it are exact", () => {
  expect(said(averages)).toEqual([]);
  expect(said(changed(averages, "827", "872"))).toEqual(["Total, 2023/24: 872 should be 827"]);
});

test("a total may be called All, and stand above its items", () => {
  const rows = [
    "Type | Amount (£) | Share",
    "All | 1,021,604 | 100%",
    "Business rates | 94,352 | 9.58%",
    "Reserves | 343,086 | 34.84%",
    "Collection fund | 215,899 | 21.93%",
    "Support grant | 36,996 | 3.76%",
    "New homes | 6,343 | 0.64%",
    "Council tax | 287,932 | 29.24%",
  ];
  expect(said(rows)).toEqual(["All, Amount (£): 1,021,604 should be 984,608"]);
  expect(said(changed(rows, "1,021,604", "984,608"))).toEqual([]);
});

test("“of which” is counted above, and an item is no day of a year for being 365", () => {
  const rows = [
    "Service | 2023/24 | 2024/25",
    "Fostering | 1,977 | 2,102",
    "Residential | 3,180 | 4,974",
    "of which agency | 1,388 | 1,072",
    "Short breaks | 365 | 706",
    "Total | 5,522 | 7,782",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "5,522", "5,552"))).toEqual(["Total, 2023/24: 5,552 should be 5,522"]);
});

describe("lines “of which”", () => {
  // 1,792 + 1,388 = 3,180; 3,902 + 1,072 = 4,974; 3,000 + 2,100 = 5,100.
  const residential = [
    "Service | 2023/24 | 2024/25 | 2025/26",
    "Fostering | 1,977 | 2,102 | 2,200",
    "Residential | 3,180 | 4,974 | 5,100",
    "of which in-house | 1,792 | 3,902 | 3,000",
    "of which agency | 1,388 | 1,072 | 2,100",
    "Short breaks | 365 | 706 | 800",
    "Total | 5,522 | 7,782 | 8,100",
  ];

  test("that are all of the line above them add up to it", () => {
    expect(said(residential)).toEqual([]);
    expect(said(changed(residential, "1,388", "1,838"))).toEqual(["of which agency, 2023/24: 1,838 should be 1,388"]);
    expect(said(changed(residential, "3,902", "3,920"))).toEqual(["of which in-house, 2024/25: 3,920 should be 3,902"]);
  });

  test("also where they are columns", () => {
    const columns = [
      "Area | Placements | of which block | of which spot | Cost £000",
      "North | 124 | 71 | 53 | 31,620",
      "South | 97 | 38 | 59 | 24,153",
      "East | 141 | 86 | 55 | 35,391",
      "West | 68 | 21 | 47 | 17,340",
    ];
    expect(said(columns)).toEqual([]);
    expect(said(changed(columns, "| 59 |", "| 95 |"))).toHaveLength(1);
  });

  test("that leave out some, or are of it twice, say nothing of it", () => {
    expect(said(residential.filter((row) => !row.includes("in-house")))).toEqual([]);
    // Of 62 placements 40 are with agencies and 31 out of the area, some of them both.
    const twice = [
      "Placements | 2023 | 2024 | 2025",
      "In homes | 62 | 71 | 75",
      "of which with agencies | 40 | 52 | 49",
      "of which out of the area | 31 | 30 | 38",
      "In foster care | 298 | 305 | 311",
    ];
    expect(said(twice)).toEqual([]);
  });
});

test("what is above the budget in one row and below it in the next is no distance without a sign", () => {
  // 72,936 − 45,818 = 27,118; 0 − 24,528 = −24,528; 17,608 − 14,517 = 3,091; 90,544 − 84,863 = 5,681.
  const above = [
    "Provider | Asked | Offered | Between them | Budget | Offered above the budget",
    "Provider A | 235,828 | 72,936 | 162,891 | 45,818 | 27,118",
    "Provider B | 0 | 0 | 0 | 24,528 | -24,528",
    "Provider C | 58,692 | 17,608 | 41,084 | 14,517 | 3,091",
    "All providers | 294,520 | 90,544 | 203,976 | 84,863 | 5,681",
  ];
  expect(said(above)).toEqual([]);
});

test("figures rounded down are out by up to a whole unit each", () => {
  // 984,895.52 is four times 246,223.88; rounded down, 984,895 is three more than four times 246,223.
  const shares = [
    "Authority | Weight | Cost before rounding | Cost rounded down | Spot before rounding | Spot rounded down",
    "Authority A | 8 | 984,895.52 | 984,895 | 1,376,356.12 | 1,376,356",
    "Authority B | 7 | 861,783.58 | 861,783 | 1,204,311.61 | 1,204,311",
    "Authority C | 7 | 861,783.58 | 861,783 | 1,204,311.61 | 1,204,311",
    "Authority D | 4 | 492,447.76 | 492,447 | 688,178.06 | 688,178",
    "Authority E | 3 | 369,335.82 | 369,335 | 516,133.55 | 516,133",
    "Authority F | 2 | 246,223.88 | 246,223 | 344,089.03 | 344,089",
    "Authority G | 2 | 246,223.88 | 246,223 | 344,089.03 | 344,089",
  ];
  expect(said(shares)).toEqual([]);
  expect(said(changed(shares, "| 984,895 |", "| 948,895 |"))).toEqual(["Authority A, Cost rounded down: 948,895 should be 984,895"]);
});

test("a total of pence that is a penny off what its two parts give was rounded by itself", () => {
  const outturn = [
    "Period | Planned saving | Saving | Variance | Voids paid",
    "To date | 56,173.00 | 17,710.14 | −38,462.86 | 74,258.29",
    "Forecast | 169,136.29 | 169,136.29 | 0.00 | 155,318.86",
    "Outturn | 225,309.29 | 186,846.43 | −38,462.86 | 229,577.14",
  ];
  expect(said(outturn)).toEqual([]);
});

test("a sub-total of a section with one line says that line again, and is no part of the total beside it", () => {
  // 1,054 + 6,312 = 7,366; 7,366 + 482 = 7,848; 1,122 + 7,044 = 8,166; 8,166 + 514 = 8,680; 1,181 + 6,880 = 8,061; 8,061 + 553 = 8,614.
  const sections = [
    "Service | 2023/24 | 2024/25 | 2025/26",
    "Fostering | 1,054 | 1,122 | 1,181",
    "Residential | 6,312 | 7,044 | 6,880",
    "Total placements | 7,366 | 8,166 | 8,061",
    "Legal costs | 482 | 514 | 553",
    "Total legal | 482 | 514 | 553",
    "Grand total | 7,848 | 8,680 | 8,614",
  ];
  expect(said(sections)).toEqual([]);
  expect(said(changed(sections, "Total legal | 482 | 514", "Total legal | 482 | 541"))).toEqual([
    "Total legal, 2024/25: 541 should be 514",
  ]);
  expect(said(changed(sections, "| 8,166 |", "| 8,616 |"))).toEqual(["Total placements, 2024/25: 8,616 should be 8,166"]);
});

const tones = (rows: readonly string[]): readonly unknown[] => checkRows(rows).findings.map(({ state, title }) => [state.tone, title]);

test("a total of more than the lines above it in every column wants a look: a line may be missing", () => {
  // 14 + 13 = 27 of 31, 22 + 21 = 43 of 52.
  const homes = ["Home | Beds | Places", "Oak | 14 | 22", "Elm | 13 | 21", "Total | 31 | 52"];
  expect(tones(homes)).toEqual([["warn", "Total"]]);
  expect(checkRows(homes).counts).toMatchObject({ tests: 2, toLookAt: 2, failed: 0 });
  expect(tones([...homes.slice(0, 3), "Ash | 4 | 9", "Total | 31 | 52"])).toEqual([]);
});

test("a total that nothing comes to is a note where the table says that it leaves out lines, or it is less than they are", () => {
  expect(tones(["Main homes | Beds | Places", "Oak | 14 | 22", "Elm | 13 | 21", "Total | 31 | 52"])).toEqual([["quiet", "Total"]]);
  expect(tones(["Home | Beds | Places", "Oak | 14 | 22", "Elm, selected | 13 | 21", "Total | 31 | 52"])).toEqual([["quiet", "Total"]]);
  expect(tones(["Home | Beds | Places", "Oak | 14 | 22", "Elm | 13 | 21", "Total | 18 | 31"])).toEqual([["quiet", "Total"]]);
});

// 1,398 + 0 + 116 = 1,514; 1,047 + 125 + 221 = 1,393; 1,463 + 75 + 0 = 1,538, and not 1,513.
const savings = [
  "Directorate | Savings in the budget £000 | Reported at month 6 £000 | Achieved at outturn £000 | Progress | Delayed £000 | Not achievable £000",
  "Children | 1,514 | 1,377 | 1,398 | 92% | 0 | 116",
  "Social care | 274 | 274 | 274 | 100% | 0 | 0",
  "Enterprise | 1,393 | 975 | 1,047 | 75% | 125 | 221",
  "Operations | 1,513 | 1,258 | 1,438 | 95% | 75 | 0",
  "Chief executive | 85 | 85 | 85 | 100% | 0 | 0",
];

test("savings in a budget were achieved, delayed, or are not achievable", () => {
  expect(said(savings)).toEqual([]);
  const [finding] = slipsOf(checkRows(changed(savings, "1,438", "1,463")));
  expect(finding).toMatchObject({ rule: "by-labels", where: { row: 4 } });
  // Where a third thing may have become of them, the words say nothing.
  const other = savings
    .map((row, at) => (at === 0 ? `${row} | Replaced £000` : `${row} | ${at * 7}`))
    .map((row) =>
      row
        .replace("| 1,514 |", "| 1,521 |")
        .replace("| 274 |", "| 288 |")
        .replace("| 1,393 |", "| 1,414 |")
        .replace("| 1,513 |", "| 1,541 |")
        .replace("| 85 |", "| 120 |"),
    );
  expect(said(other)).toEqual([]);
});

test("what was used of reserves in a year is how far their balance moved", () => {
  const reserves = [
    "Reserves, £000 | 2015-16 | 2016-17 | 2017-18 | 2018-19 | 2019-20",
    "Earmarked, 31 March | 24,580 | 20,921 | 16,117 | 14,341 | 8,841",
    "Use in the year | (1,970) | (3,659) | (4,804) | (1,776) | (5,500)",
  ];
  expect(said(reserves)).toEqual([]);
  expect(said(changed(reserves, "14,341", "14,841"))).toEqual(["Earmarked, 31 March, 2018-19: 14,841 should be 14,341"]);
  // What is planned to be used of another fund has nothing to do with it.
  expect(said([reserves[0]!, reserves[1]!, "Use of grants in the year | 310 | 422 | 187 | 260 | 305"])).toEqual([]);
});

const split = (parts: readonly string[]) => ["Year | In homes % | Fostered %", ...parts.map((part, at) => `${2019 + at} | ${part}`)];

test("two percentages that make 100 in every year do so in the odd one: 100 − 88.4 is 11.6", () => {
  const right = ["9.6 | 90.4", "9.9 | 90.1", "10.4 | 89.6", "10.8 | 89.2", "11.6 | 88.4", "12.3 | 87.7"];
  expect(said(split(right))).toEqual([]);
  const [finding] = slipsOf(checkRows(changed(split(right), "11.6", "16.1")));
  expect(finding).toMatchObject({ rule: "rest-of-whole", where: { row: 5 } });
  // Rounded each for itself they may make 99.9 or 100.1.
  expect(said(changed(split(right), "11.6", "11.5"))).toEqual([]);
  // Shares of two things that come to 100 now and then are no whole.
  expect(said(split(["9.6 | 90.4", "9.9 | 90.1", "10.4 | 81.2", "10.8 | 83.9", "11.6 | 85.3", "12.3 | 82.2"]))).toEqual([]);
});

test("VAT that was rounded line by line is one note, at the VAT: 4 × 48.33 is 193.32, and 20% of 966.68 is 193.34", () => {
  const lines = ["Bed 1", "Bed 2", "Bed 3", "Bed 4"].map((bed) => `${bed} | 241.67 | 48.33 | 290.00`);
  const rows = ["Item | Net (£) | VAT at 20% (£) | Gross (£)", ...lines, "Total | 966.68 | 193.34 | 1,160.02"];
  expect(checkRows(rows).findings.map(({ kind, title }) => [kind, title])).toEqual([["rounding", "Total, VAT at 20% (£)"]]);
});

const growing = [
  "Weekly price | 2025/26 | 2026/27 | 2027/28 | 2028/29",
  "Low | 2,411 | 2,483 | 2,558 | 2,635",
  "Medium | 2,563 | 2,640 | 2,719 | 2,801",
  "High | 3,106 | 3,199 | 3,295 | 3,394",
];

test("prices that grow by 3% a year, though no label says so: 2,640 × 1.03 is 2,719.2", () => {
  expect(said(growing)).toEqual([]);
  expect(said(changed(growing, "2,719", "2,917"))).toEqual(["Medium, 2027/28: 2,917 should be 2,719"]);
  expect(checkRows(changed(growing, "2,719", "2,917")).findings[0]?.why).toContain("2026/27 2,640 and +3% is 2,719.2");
});

test("a line that goes on from another level, and one that does not grow, are no slips", () => {
  expect(said(changed(growing, "2,719 | 2,801", "2,900 | 2,987"))).toEqual([]);
  expect(said([...growing, "Beds | 4 | 4 | 5 | 5", "Premises | 1,000 | 1,000 | 1,000 | 1,000"])).toEqual([]);
});

test("sub-totals a column further, on the line of their last item: 96 and 208 are 304", () => {
  const rows = [
    "Home | £000 | £000",
    "Staff | 1,204 | ",
    "Premises | 311 | 1,515",
    "Food | 96 | ",
    "Transport | 208 | 304",
    "Total | | 1,819",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "304", "340"))).toEqual(["Transport, £000: 340 should be 304"]);
  // Two columns of two years, with a gap in each, are no sub-totals.
  expect(said(["Home | 2023/24 | 2024/25", "Oak | 120 | ", "Elm | 131 | ", "Ash | | 305", "Yew | 98 | 99"])).toEqual([]);
});

const reserve = [
  "Reserve (£000) | 2022/23 | 2023/24 | 2024/25",
  "Opening balance | 1,662 | 2,031 | 2,195",
  "Added | 741 | 622 | 566",
  "Used | 372 | 458 | 688",
  "Closing balance | 2,031 | 2,195 | 2,073",
];

test("a balance is carried forward: what closes at 2,195 opens at 2,195", () => {
  expect(said(reserve)).toEqual([]);
  expect(said(changed(reserve, "Opening balance | 1,662 | 2,031 | 2,195", "Opening balance | 1,662 | 2,031 | 2,915"))).toEqual([
    "Opening balance, 2024/25: 2,915 should be 2,195",
  ]);
});

test("reserves beside each other carry nothing forward, and a date opens and closes them", () => {
  const rows = [
    "Reserve (£000) | Balance 1 April 2024 | Transfers in | Transfers out | Balance 31 March 2025",
    "Winter | 1,650 | 0 | 114 | 1,536",
    "Schools | 4,964 | 293 | 2,308 | 2,949",
    "Capital | 1,106 | 40 | 0 | 1,146",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "2,949", "2,994"))).toEqual(["Schools, Balance 31 March 2025: 2,994 should be 2,949"]);
});

const increases = [
  "£000 | 2021/22 | 2022/23 | 2023/24 | 2024/25",
  "Fostering | 1,011 | 1,096 | 1,137 | 1,186",
  "Residential | 2,219 | 2,396 | 2,686 | 3,107",
  "Total | 3,230 | 3,492 | 3,823 | 4,293",
];

test("increases on the year before, in pounds and per cent: 3,823 − 3,492 is 331, 331 ÷ 3,492 is 9.5%", () => {
  const rows = [...increases, "Increase on the year before | | 262 | 331 | 470", "Increase % | | 8.1 | 9.5 | 12.3"];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "331", "313"))).toEqual(["Increase on the year before, 2023/24: 313 should be 331"]);
  expect(said(changed(rows, "| 12.3", "| 13.2"))).toEqual(["Increase %, 2024/25: 13.2 should be 12.3"]);
  // Like for like is worked out from figures that are not printed.
  expect(said([...increases, "Increase % (like for like) | | 8.1 | 9.5 | 10.9"])).toEqual([]);
});

test("gross, income and net, in one column: 3,116 less 2,578 is 538, which two sums that fail bear out", () => {
  const rows = [
    "£000 | 2024/25",
    "Premises | 661",
    "Support | 795",
    "Food | 1,660",
    "Gross cost | 3,116",
    "Interest | 1,266",
    "Fees | 584",
    "Other income | 728",
    "Less: income | 2,578",
    "Net cost | 538",
  ];
  expect(said(rows)).toEqual([]);
  const [finding, ...others] = slipsOf(checkRows(changed(rows, "2,578", "1,994")));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ title: "Less: income, 2024/25", shouldBe: "2,578", kind: "left-out" });
});

test("an overspend is what was spent beyond the budget", () => {
  const rows = ["£000 | 2024/25", "Budget | 3,201", "Forecast outturn | 3,525", "Overspend | 324"];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "| 324", "| 32"))).toEqual(["Overspend, 2024/25: 32 should be 324"]);
  // Budgets alone say nothing of what is left over for another.
  expect(said(["£000 | 2024/25", "Budget | 3,201", "Forecast outturn | 3,525", "Reserve | 900"])).toEqual([]);
});

test("a figure that repeats the one beside it, where its total fails", () => {
  const rows = [
    "£000 | 2022/23 | 2023/24 | 2024/25",
    "Oak | 6,870 | 3,961 | 2,085",
    "Elm | 8,303 | 2,420 | 4,240",
    "Ash | 1,530 | 1,112 | 1,268",
    "Total | 16,703 | 7,493 | 7,593",
  ];
  expect(said(rows)).toEqual([]);
  const [finding] = slipsOf(checkRows(changed(rows, "1,112", "1,530")));
  expect(finding).toMatchObject({ title: "Ash, 2023/24", printed: "1,530", shouldBe: "1,112", kind: "copied" });
});

test("rates per 1,000: 124 of 11,160 are 11.1; for all together the rate is no sum", () => {
  const rows = [
    "District | Children | Population | Rate per 1,000",
    "Weald | 349 | 54,626 | 6.4",
    "Old Town | 735 | 81,036 | 9.1",
    "Parkfield | 124 | 11,160 | 11.1",
    "Valley | 81 | 9,456 | 8.6",
    "Total | 1,289 | 156,278 | 8.2",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "11.1", "21.1"))).toEqual(["Parkfield, Rate per 1,000: 21.1 should be 11.1"]);
});

test("an average cost of all is rounded, though that of each is not: 4,119 × £3,655.50 is £18 less than the total", () => {
  const rows = [
    "Provider | Spend £ | Weeks | Average weekly cost £",
    "A | 10,172,813 | 2,191 | 4,643.00",
    "B | 650,433 | 329 | 1,977.00",
    "C | 629,706 | 517 | 1,218.00",
    "D | 540,423 | 403 | 1,341.00",
    "E | 3,063,648 | 679 | 4,512.00",
    "Total | 15,057,023 | 4,119 | 3,655.50",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "629,706", "629,760"))).toEqual(["C, Spend £: 629,760 should be 629,706"]);
});

test("a minus behind stays behind: 1,852 less 1,049 is 803", () => {
  const rows = [
    "£000 | 2023/24 | 2024/25 | 2025/26",
    "Spending | 1,852 | 1,903 | 1,966",
    "Income | 1,049- | 1,101- | 1,120-",
    "Total | 803 | 802 | 846",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "1,101-", "1,101"))).toEqual(["Income, 2024/25: 1,101 should be 1,101-"]);
});

test("VAT rounded line by line adds to 46.90, though a fifth of all is 46.92", () => {
  const rows = [
    "Item | Net £ | VAT £",
    "Food | 11.62 | 2.32",
    "Fuel | 23.12 | 4.62",
    "Repairs | 57.62 | 11.52",
    "Training | 61.12 | 12.22",
    "Phones | 81.12 | 16.22",
    "Total | 234.60 | 46.90",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "16.22", "12.66"))).toEqual(["Phones, VAT £: 12.66 should be 16.22"]);
});

describe("shares of the first line of each section", () => {
  // 310 ÷ 620 is 50.0%, 93 ÷ 620 is 15.0%; 462 ÷ 660 is 70.0%, 66 ÷ 660 is 10.0%; 408 ÷ 680 is 60.0%, 136 ÷ 680 is 20.0%.
  const sections = [
    "Year and outcome | Number | %",
    "2022 | | ",
    "Referrals | 620 | 100.0",
    "Assessed | 310 | 50.0",
    "Closed | 93 | 15.0",
    "2023 | | ",
    "Referrals | 660 | 100.0",
    "Assessed | 462 | 70.0",
    "Closed | 66 | 10.0",
    "2024 | | ",
    "Referrals | 680 | 100.0",
    "Assessed | 408 | 60.0",
    "Closed | 136 | 20.0",
  ];

  test("are each of the 100% above them", () => {
    expect(said(sections)).toEqual([]);
    expect(said(changed(sections, "Closed | 66 | 10.0", "Closed | 66 | 16.0"))).toEqual(["Closed, %: 16.0 should be 10.0"]);
  });

  test("and what no common slip explains, and the number might explain as well, is only to be looked at", () => {
    // 485 ÷ 660 is 73.5%.
    const [finding] = checkRows(changed(sections, "Assessed | 462 | 70.0", "Assessed | 462 | 73.5")).findings;
    expect(finding).toMatchObject({ short: "73.5 should be 70.0", certainty: "look" });
    expect(finding?.why).toContain("Or Assessed, Number should be 485 and not 462");
  });

  test("and of the 100% below them, where that stands at the end of a section", () => {
    const below = [
      ...sections.slice(0, 1),
      ...[1, 4, 7].flatMap((_, at) => {
        const [year = "", first = "", ...others] = sections.slice(1 + at * 4, 5 + at * 4);
        return [year, ...others, first];
      }),
    ];
    expect(said(below)).toEqual([]);
    expect(said(changed(below, "Assessed | 462 | 70.0", "Assessed | 462 | 77.0"))).toEqual(["Assessed, %: 77.0 should be 70.0"]);
  });
});

test("net spending gathers gross spending and what is taken off: 145.8 less 5.4 and 30.9 is 109.5", () => {
  const rows = (fees: string) => [
    "£m | 2017/18 | 2018/19 | 2019/20",
    "Pay | 105.2 | 107.0 | 113.9",
    "Premises | 33.0 | 34.5 | 31.9",
    "Gross spending | 138.2 | 141.5 | 145.8",
    `Fees and charges | -4.7 | -4.9 | ${fees}`,
    "Grants | -28.8 | -29.5 | -30.9",
    "Net spending | 104.7 | 107.1 | 109.5",
  ];
  expect(said(rows("-5.4"))).toEqual([]);
  expect(said(rows("5.4"))).toEqual(["Fees and charges, 2019/20: 5.4 should be -5.4"]);
});

test("weights of a hundred and scores of a hundred: 12.5 × 61.6 ÷ 100 is 7.70", () => {
  const tender = [
    "Criterion | Weight | Score | Weighted score",
    "Care | 22.5 | 82.4 | 18.54",
    "Staff | 17.5 | 74.4 | 13.02",
    "Safety | 12.5 | 61.6 | 7.70",
    "Health | 12.5 | 77.6 | 9.70",
    "Schooling | 15.0 | 68.8 | 10.32",
    "Place | 10.0 | 91.3 | 9.13",
    "Access | 10.0 | 57.6 | 5.76",
  ];
  expect(said(tender)).toEqual([]);
  expect(said(changed(tender, "7.70", "7.07"))).toEqual(["Safety, Weighted score: 7.07 should be 7.70"]);
});

test.each([
  // 40 × 4,000 × 365 ÷ 7 is 8,342,857.14; 8,493,000 is 1.8% more, 8,535,000 is 2.3% more.
  ["8,493,000", []],
  ["8,535,000", ["Children placed, 2024/25: 40 in 2024/25; spend ÷ price gives 40.9"]],
])("children who come and go are a fiftieth of their number at most: £%s", (spent, findings) => {
  const rows = ["Residential care | 2024/25", "Children placed | 40", "Average weekly cost | £4,000", `Outturn | £${spent}`];
  expect(said(rows)).toEqual(findings);
});

test("what is said in full is said to four places, since 365 ÷ 7 weeks have no end", () => {
  // 2,345.60 × 365 ÷ 7 is 122,306.2857…
  const rows = [
    "Level | A week | A year",
    "Core | £1,000.00 | £52,142.86",
    "Medium | £2,345.60 | £122,360.29",
    "High | £3,100.50 | £161,668.93",
  ];
  expect(slipsOf(checkRows(rows))[0]?.why).toContain("A week £2,345.60 × 365 ÷ 7 weeks is £122,306.2857.");
});

describe("a decimal point out of place", () => {
  // 4,200 ÷ 350.0 is 12.0, 5,011 ÷ 364.1 is 13.8, 8,961 ÷ 533.9 is 16.8, 7,620 ÷ 394.8 is 19.3, 2,430 ÷ 109.3 is 22.2.
  const waiting = (rate: string) => [
    "District | Cases | People (thousands) | Cases per 1,000 people",
    "North | 4,200 | 350.0 | 12.0",
    `West | 5,011 | 364.1 | ${rate}`,
    "Mid | 8,961 | 533.9 | 16.8",
    "South | 7,620 | 394.8 | 19.3",
    "East | 2,430 | 109.3 | 22.2",
  ];

  test.each([
    ["1.38", "1.38 should be 13.8"],
    ["138", "138 should be 13.8"],
  ])("is told by those beside it, which are to another place: %s", (rate, short) => {
    const [finding, ...others] = slipsOf(checkRows(waiting(rate)));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ title: "West, Cases per 1,000 people", short });
    expect(finding?.why).toContain("The decimal point is one digit out of place");
  });

  test("is none where they are to the same place: 1.3 lacks its last digit", () => {
    expect(slipsOf(checkRows(waiting("1.3")))[0]?.why).not.toContain("decimal point");
  });
});

test("a figure that repeats the one above it is the slip, and not the one that it is added up to", () => {
  // 114 + 120 + 67 + 62 is 363; 115 + 86 + 92 + 55 is 348; 121 + 112 + 104 + 46 is 383.
  const rows = (without: string) => [
    "Group | 1962 | 1965 | 1966",
    "Sick with insurance | 114 | 115 | 121",
    `Sick without insurance | 120 | ${without} | 112`,
    "Women with children | 67 | 92 | 104",
    "Widows | 62 | 55 | 46",
    "Total | 363 | 348 | 383",
  ];
  expect(said(rows("86"))).toEqual([]);
  const [finding] = slipsOf(checkRows(rows("115")));
  expect(finding).toMatchObject({ kind: "copied", short: "115 should be 86" });
});

test("a point for a comma is read, and what should be there has a comma: 1.455 for 1,455", () => {
  // 5,301 + 1,455 + 620 is 7,376; 5,120 + 1,390 + 655 is 7,165; 4,985 + 1,402 + 640 is 7,027.
  const rows = [
    "Department | 1976 | 1977 | 1978",
    "Health | 5,301 | 5,120 | 4,985",
    "Civil service | 1.455 | 1,390 | 1,402",
    "Others | 620 | 655 | 640",
  ];
  expect(said([...rows, "Total | 7,376 | 7,165 | 7,027"])).toEqual(["Civil service, 1976: 1.455 should be 1,455"]);
});

describe("totals of averages", () => {
  // 24,546 + 33,956 is 58,502; 24,222 + 33,808 is 58,030; 23,727 + 33,715 is 57,442; 23,367 + 33,849 is 57,216; 22,113 + 32,775 is 54,888.
  const averages = (first: string, second: string) => [
    "Year | Acute | Other | Total",
    `1979 | 24,546 | 33,956 | ${first}`,
    `1981 | 24,222 | 33,808 | ${second}`,
    "1982 | 23,727 | 33,715 | 57,442",
    "1984 | 23,367 | 33,849 | 57,216",
    "1987 | 22,113 | 32,775 | 54,888",
  ];

  test("that are out by two in several years are noted, and no slips", () => {
    expect(said(averages("58,504", "58,032"))).toEqual([]);
    const [note] = checkRows(averages("58,504", "58,032")).findings;
    expect(note).toMatchObject({ kind: "rounding", certainty: "likely", short: "2 cells are 2 from what the printed figures give" });
  });

  test("one that is out by two alone is a slip", () => {
    expect(said(averages("58,502", "58,032"))).toEqual(["1981, Total: 58,032 should be 58,030"]);
  });
});

test("a share of beds that is cut off where the others are rounded", () => {
  // 46 ÷ 50 is 92%, 27 ÷ 40 is 67.5%, 33 ÷ 36 is 91.7%, 19 ÷ 24 is 79.2%, 22 ÷ 27 is 81.5%.
  const capacity = (share: string) => [
    "Home | Beds | Occupied | Utilisation",
    "Oak House | 50 | 46 | 92%",
    "Elm House | 40 | 27 | 68%",
    `Ash House | 36 | 33 | ${share}`,
    "Beech House | 24 | 19 | 79%",
    "Lime House | 27 | 22 | 81%",
  ];
  expect(said(capacity("92%"))).toEqual([]);
  expect(said(capacity("91%"))).toEqual(["Ash House, Utilisation: 91% should be 92%"]);
});

test("a running total that begins with another line's first figure, and has nothing else of it, is none", () => {
  // The year is over: what it has come to so far is what it has come to. 188,478.57 less 354,571.43 is -166,092.86.
  const outturn = [
    "Period | Planned saving | Saving | Variance | Voids paid | Days",
    "To date | 354,571.43 | 188,478.57 | -166,092.86 | 125,171.43 | 365",
    "Rest of the year | 0.00 | 0.00 | 0.00 | 0.00 | 0",
    "Outturn of the year | 354,571.43 | 188,478.57 | -166,092.86 | 125,171.43 | 365",
  ];
  expect(said(outturn)).toEqual([]);
});

test("100% of nil is nothing that a figure can be: where nothing was planned and something came of it, it is the plan that is out", () => {
  const savings = [
    "Saving, £'000 | Target | Achieved | Not achieved | % achieved",
    "In-house homes | 1,576 | 200 | 1,376 | 12.7%",
    "Early help | 3,433 | 2,105 | 1,328 | 61.3%",
    "Digital access | 2,832 | 1,410 | 1,422 | 49.8%",
    "Better commissioning | 0 | 513 | 0 | 100.0%",
    "Vacancies | 730 | 143 | 587 | 19.6%",
  ];
  expect(said(savings)).toEqual(["Better commissioning, Target: 0 should be 513"]);
});

describe("sub-totals a column further", () => {
  // 10,066 + 14,507 + 20,632 = 45,205; 42,069 + 50,851 = 92,920; 45,205 + 92,920 = 138,125.
  const placements = [
    "Service | £ | £",
    "Fostering | 10,066 | ",
    "Adoption | 14,507 | ",
    "Short breaks | 20,632 | ",
    "Total family care | | 45,205",
    "Homes | 42,069 | ",
    "Supported lodgings | 50,851 | ",
    "Total placements | | 92,920",
    "Transport | 3,418 | ",
    "Legal costs | 1,900 | ",
    "Total support | | 5,318",
    "Net cost | | 143,443",
  ];
  const without = (...labels: readonly string[]): readonly string[] =>
    placements.filter((row) => !labels.some((label) => row.startsWith(label)));

  test("of which one comes to more than its lines miss a line, and no line is said to be wrong for it", () => {
    expect(said(placements)).toEqual([]);
    // 10,066 + 20,632 = 30,698.
    const [finding, ...others] = slipsOf(checkRows(without("Adoption")));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ title: "Total family care, £", certainty: "look", difference: "14,507", shouldBe: null });
    expect(finding!.why).toMatch(/^The 2 rows above add to 30,698, which is less than the total\. A line may be missing/);
  });

  test("of which one is lost are not made of the lines of both", () => {
    expect(said(without("Total family care")).filter((one) => one.startsWith("Total placements"))).toEqual([]);
    expect(said(without("Total placements")).filter((one) => one.startsWith("Total support"))).toEqual([]);
  });

  test("that leave out their first line still have it", () => {
    // 14,507 + 20,632 = 35,139.
    expect(said(changed(placements, "45,205", "35,139"))).toEqual(["Total family care, £: 35,139 should be 45,205"]);
  });
});
