/** How far the checker looks: what is just within is read and tested, and of what is just beyond nothing is said. */
import { readPrinted, type PrintedTable } from "../../../src/checking/printed-tables";
import { changed, checkRows, checkTexts, slipsOf } from "./as-pasted";

const said = (rows: readonly string[]): readonly string[] => slipsOf(checkRows(rows)).map(({ title, short }) => `${title}: ${short}`);

function tablesIn(kind: "html" | "text", text: string): readonly PrintedTable[] {
  const read = readPrinted({ kind, text });
  return "problem" in read ? [] : read.tables;
}

test.each([
  [11, 1],
  [14, 2],
])("the heading that a second page repeats is known under %d lines of particulars or not: tables %d", (particulars, tables) => {
  const text = [
    ...Array.from({ length: particulars }, (_, at) => `Particular ${"abcdefghijklmn".charAt(at)}\tAs set`),
    "Home\tApril\tMay",
    "Oak\t12\t14",
    "Elm\t15\t11",
    "",
    "Home\tApril\tMay",
    "Ash\t8\t9",
    "Total\t35\t34",
  ].join("\n");
  expect(tablesIn("text", text)).toHaveLength(tables);
});

test.each([
  [195, 195],
  [230, 200],
])("of a caption of %d characters %d are kept", (length, kept) => {
  const words = "Table 1: homes ".padEnd(length, "and homes ").trim().padEnd(length, "s");
  const [ofPage] = tablesIn("html", `<p>${words}</p><table><tr><td>Home<td>Beds<tr><td>Oak<td>4</table>`);
  const [ofText] = tablesIn("text", `${words}\nHome\tBeds\nOak\t4`);
  expect([ofPage?.caption, ofText?.caption]).toEqual([words.slice(-kept), words.slice(0, kept)]);
});

test.each([
  [1950, 1],
  [2050, 0],
])("a table within %d tags is read or not: %d", (depth, tables) => {
  expect(tablesIn("html", `${"<div>".repeat(depth)}<table><tr><td>Home<td>Beds<tr><td>Oak<td>4</table>`)).toHaveLength(tables);
});

describe("a contract over as many years as the label of its column says", () => {
  const costs = [12_345, 23_456, 34_567];
  const printed = (amount: number): string => amount.toLocaleString("en-GB");
  /** From 13 years on, which are no number that is tried without a label. */
  const rows = (terms: number): readonly string[] => {
    const years = Array.from({ length: terms }, (_, at) => at + 13);
    return [
      `Level | Cost a year | ${years.map((year) => `Over ${year} years`).join(" | ")}`,
      ...costs.map((cost, at) => `Level ${"ABC".charAt(at)} | ${[cost, ...years.map((year) => cost * year)].map(printed).join(" | ")}`),
    ];
  };

  test("is worked out for twelve such numbers: 24 × 23,456 is 562,944", () => {
    expect(said(rows(12))).toEqual([]);
    expect(said(changed(rows(12), "562,944", "526,944"))).toEqual(["Level B, Over 24 years: 526,944 should be 562,944"]);
  });

  test("and not for the thirteenth: 25 × 23,456 is 586,400", () => {
    expect(said(changed(rows(13), "586,400", "568,400"))).toEqual([]);
  });
});

test("a product is known though its factors stand in the second and the last but one of fifteen columns: 3 × 4,115 is 12,345", () => {
  const rows = [
    "Home | Beds | Rating | From age | To age | Staff | Waking | Vacant | Referred | Moves | Visits | Events | Complaints | Price £ | Cost £",
    "Oak | 4 | 2 | 8 | 17 | 11 | 3 | 2 | 31 | 5 | 12 | 9 | 3 | 4,250 | 17,000",
    "Elm | 3 | 1 | 10 | 18 | 9 | 2 | 1 | 23 | 4 | 13 | 14 | 1 | 4,115 | 12,345",
    "Ash | 5 | 3 | 7 | 15 | 13 | 4 | 3 | 40 | 6 | 17 | 21 | 2 | 3,985 | 19,925",
    "Yew | 6 | 2 | 9 | 16 | 16 | 5 | 1 | 37 | 8 | 11 | 18 | 5 | 3,790 | 22,740",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "12,345", "13,245"))).toEqual(["Elm, Cost £: 13,245 should be 12,345"]);
  // Four more columns between them.
  const between = ["Pupils | Siblings | Meals | Trips", "2 | 1 | 88 | 7", "3 | 0 | 64 | 11", "1 | 2 | 93 | 6", "4 | 2 | 71 | 13"];
  const wide = rows.map((row, at) => row.replace(/(?= \| [^|]+ \| [^|]+$)/, ` | ${between[at] ?? ""}`));
  expect(said(changed(wide, "12,345", "13,245"))).toEqual([]);
});

test.each([
  [22, 1],
  [26, 0],
])("a line that nobody calls a total is known to add %d lines or not: %d", (wards, failing) => {
  const items = Array.from({ length: wards }, (_, at) => [1, 2, 3, 4].map((year) => 10_000 + ((at * 7919 + year * 104_729) % 89_989)));
  const sums = [0, 1, 2, 3].map((year) => items.reduce((sum, amounts) => sum + (amounts[year] ?? 0), 0));
  const rows = (last: readonly number[]): readonly string[] => [
    "Ward | 2022 | 2023 | 2024 | 2025",
    ...items.map((amounts, at) => `Ward ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ".charAt(at)} | ${amounts.join(" | ")}`),
    `Borough | ${last.join(" | ")}`,
  ];
  expect(said(rows(sums))).toEqual([]);
  // Two digits swapped: …8025 and …0825, 7200 less.
  expect(said(rows(sums.map((sum, year) => (year === 1 ? sum - 7200 : sum))))).toHaveLength(failing);
});

test("what is nearly eleven times another line, but for a pound, was not worked out from it", () => {
  // Each grows by 2.5% and pence that are not printed; 11 × 660 is 7,260, 11 × 677 is 7,447, 11 × 694 is 7,634.
  const rows = [
    "Prices rise by 2.5% a year (£000)",
    " | 2023/24 | 2024/25 | 2025/26 | 2026/27 | 2027/28 | 2028/29",
    "Youth justice | 7,267 | 7,448 | 7,635 | 7,825 | 8,021 | 8,222",
    "Agency placements | 660 | 677 | 694 | 711 | 729 | 747",
    "Short breaks | 231 | 237 | 243 | 249 | 255 | 262",
    "Remand placements | 543 | 557 | 571 | 585 | 600 | 615",
  ];
  expect(said(rows)).toEqual([]);
});

test.each([
  ["£1,234 per placement per week (provisional) [notes 1, 2]", 1],
  ["£1,234 per placement per week (provisional) [notes 1, 2, 3, 4, 5, 6]", 0],
])("a figure with its unit and notes in sixty characters, and words where there are more: %s", (printed, failing) => {
  // 1,234 + 2,000 + 3,000 = 6,234.
  const rows = ["Home | 2024 | 2025", `Oak | ${printed} | 12`, "Elm | 2,000 | 13", "Ash | 3,000 | 14", "Total | 6,324 | 39"];
  expect(said(rows)).toHaveLength(failing);
});

describe("counts that are said to be rounded", () => {
  test.each([
    ["five", 5],
    ["ten", 10],
    ["hundred", 100],
    ["thousand", 1000],
    ["25", 25],
  ])("to the nearest %s need not add up: three and four may be eight of them", (words, quantum) => {
    const rows = [
      `Children to the nearest ${words}`,
      "Area | Boys | Girls | All",
      ...[
        ["North", 3, 4, 8],
        ["South", 6, 3, 9],
        ["East", 7, 6, 13],
      ].map(([area, ...counts]) => [area, ...counts.map((count) => Number(count) * quantum)].join(" | ")),
    ];
    expect(said(rows)).toEqual([]);
    expect(said(rows.slice(1))).toHaveLength(1);
  });

  test("are not those of eight figures that are all fives, as beds in homes may be: 10 + 5 + 20 is 35", () => {
    const rows = ["Home | Beds agreed | Beds planned", "Oak | 10 | 15", "Elm | 5 | 10", "Ash | 20 | 20", "Total | 35 | 45"];
    expect(said(rows)).toEqual([]);
    expect(said(changed(rows, "| 35 |", "| 40 |"))).toEqual(["Total, Beds agreed: 40 should be 35"]);
  });
});

test.each([[["Children by service"]], [["Children by service", "As at 31 March", "All homes"]]])(
  "lines with commas and blanks are columns under headings too: %j",
  (headings) => {
    const lines = ["Service, 2023/24, 2024/25", "Fostering, 105, 112", "Homes, 163, 170", "Total, 286, 282"];
    const text = [...headings, ...lines].join("\n");
    expect(tablesIn("text", text)).toMatchObject([{ caption: headings.at(-1), cells: lines.map((line) => line.split(", ")) }]);
    expect(slipsOf(checkTexts([text])).map(({ short }) => short)).toEqual(["286 should be 268"]);
  },
);

test("sentences over several lines are no columns for the commas in their amounts", () => {
  const text =
    "The cost of the homes that the council runs by itself has risen since\n£1,234 a week to the level of\n£2,345 a week in the year.";
  expect(tablesIn("text", text)).toEqual([]);
});
