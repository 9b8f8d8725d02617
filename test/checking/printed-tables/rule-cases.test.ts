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

test("a total that nothing comes to is a note, and no error", () => {
  const { findings } = checkRows(["Home | Beds | Places", "Oak | 14 | 22", "Elm | 13 | 21", "Total | 31 | 52"]);
  expect(findings.map(({ state, title }) => [state.tone, title])).toEqual([["quiet", "Total"]]);
});
