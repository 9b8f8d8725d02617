/** Counts are printed in full, and two dates beside each other have a change: reduced from public tables, worked out by hand. */
import { changed, checkRows, slipsOf } from "./as-pasted";

const said = (rows: readonly string[]): readonly string[] => slipsOf(checkRows(rows)).map(({ title, short }) => `${title}: ${short}`);
const notes = (rows: readonly string[]): readonly string[] => checkRows(rows).findings.map(({ kind, title }) => `${kind}: ${title}`);

describe("a total of people", () => {
  // 57 + 83 + 41 + 36 + 22 = 239, and 0.5 in each of six figures would allow 3 more or less.
  const rows = [
    "Stay | Children",
    "Under a month | 57",
    "To 3 months | 83",
    "To a year | 41",
    "To 2 years | 36",
    "Longer | 22",
    "Total | 239",
  ];

  test("that is out by two is no rounding", () => {
    expect(notes(rows)).toEqual([]);
    expect(said(changed(rows, "239", "241"))).toEqual(["Total, Children: 241 should be 239"]);
  });

  test.each([
    ["£000", "Children £000"],
    ["an estimate", "Children (estimated)"],
    ["thousands", "Children, thousands"],
    ["nothing that says what it is", "2024/25"],
  ])("is rounding, where the heading says %s", (_, heading) => {
    expect(notes(changed(changed(rows, "239", "241"), "Children", heading))).toEqual([`rounding: Total, ${heading}`]);
  });

  test("may be rounded where most of its figures are rounded to 5", () => {
    const toFive = [
      "Stay | Children",
      "Under a month | 55",
      "To 3 months | 85",
      "To a year | 40",
      "To 2 years | 35",
      "Longer | 20",
      "Total | 237",
    ];
    expect(said(toFive)).toEqual([]);
  });

  test("counts those that are withheld as well", () => {
    // 57 + 83 + 41 + 36 = 217, and one to four more.
    expect(said(changed(changed(rows, "22", "c"), "239", "219"))).toEqual([]);
  });
});

describe("the change from one date to the next", () => {
  const rows = [
    "Home | 30 November 2024 | 28 April 2025 | Increase",
    "Elm | 169 | 207 | +38",
    "Oak | 132 | 154 | +22",
    "Ash | 0 | 60 | +60",
  ];

  test("has its sign from them", () => {
    expect(said(rows)).toEqual([]);
    expect(said(changed(rows, "+22", "-22"))).toEqual(["Oak, Increase: -22 should be 22"]);
  });

  test("is not looked for between what has no date", () => {
    const undated = changed(changed(rows, "30 November 2024", "Boys"), "28 April 2025", "Girls");
    expect(said(changed(undated, "+22", "-22"))).toEqual([]);
  });
});

test("dashes where the parts were not counted are no noughts", () => {
  const rows = [
    "Date | Over pension age | Under pension age | Both",
    "1985 | 4,513 | 1,018 | 5,531",
    "1986 | 5,547 | 1,629 | 7,176",
    "1987 | — | — | 7,548",
    "1988 | 8,129 | 2,256 | 10,385",
    "1989 | 9,403 | 2,671 | 12,074",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "10,385", "10,835"))).toEqual(["1988, Both: 10,835 should be 10,385"]);
});

test("people of an age are counted in the thousands of the whole table", () => {
  const rows = ["Thousands | Under school age | At school | All", "2023 | 46 | 91 | 137", "2024 | 52 | 97 | 149", "2025 | 57 | 98 | 155"];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "149", "194"))).toEqual(["2024, All: 194 should be 149"]);
});

test("the one figure of a line in a bridge has the sign that is printed", () => {
  const rows = [
    "£m | Before | Standards | Transfers | Funding | Revised",
    "Finance | 3,429.1 | 15.4 | -84.5 | 8.4 | 3,368.4",
    "Health | 12,415.5 | 16.9 | 0.0 | 79.0 | 12,511.4",
    "Housing | 263.9 | 0.0 | 0.0 | 0.6 | 264.5",
  ];
  expect(said(rows)).toEqual([]);
  const [finding] = slipsOf(checkRows(changed(rows, "-84.5", "84.5")));
  expect(finding?.why).toContain("Finance, Transfers should be -84.5 and not 84.5");
});

describe("counts that are published to the nearest ten", () => {
  // Each is up to 5 out, so that a row of two may be 15 from its total: 180 + 10 is not far from 180.
  const rows = [
    "Age | Boys | Girls | Children",
    "8 | 180 | 10 | 180",
    "9 | 260 | 10 | 280",
    "10 | 280 | 20 | 290",
    "11 | 580 | 60 | 640",
    "12 | 1,210 | 310 | 1,520",
    "13 | 1,750 | 590 | 2,340",
    "Total | 4,250 | 1,010 | 5,260",
  ];

  test("need not add up", () => expect(said(rows)).toEqual([]));

  test("are out by more than that where two digits are swapped", () => {
    expect(said(changed(rows, "1,750", "1,570"))).toEqual(["13, Boys: 1,570 should be 1,750"]);
  });

  test("are no amounts of money that are round by chance", () => {
    const pounds = rows.map((row) => row.replace("Boys", "Pay £").replace("Girls", "Other £").replace("Children", "Cost £"));
    expect(said(pounds)).not.toEqual([]);
  });
});

test("a total that is said to have more in it than is shown may be more", () => {
  // 57 + 83 + 41 = 181 and 62 + 79 + 38 = 179.
  const rows = (total: string) => [
    "Age | Boys | Girls",
    "Under 5 | 57 | 62",
    "5 to 9 | 83 | 79",
    "10 to 15 | 41 | 38",
    `All, with those whose age is not known | ${total}`,
  ];
  expect(said(rows("208 | 179"))).toEqual([]);
  expect(said(rows("118 | 179"))).toEqual(["All, with those whose age is not known, Boys: 118 should be 181"]);
});

test("a blank within a figure is no second figure", () => {
  const rows = [
    "Department | 2022 | 2023 | 2024 | Total",
    "Trade | 36 | 6 1 | 24 | 121",
    "Health | 49 | 50 | 23 | 122",
    "Law | 37 | 36 | 13 | 86",
  ];
  expect(said(rows)).toEqual([]);
  expect(checkRows(rows).unread).toMatchObject([{ printed: "6 1" }]);
  // Beside other cells with two figures it is one of them.
  const pairs = rows.map((row) => row.replace(/(?<=\| \d+ \| )(\d\d) (?=\|)/, "$1 3 "));
  expect(checkRows(pairs).unread).toEqual([]);
});

test("where a table says that it may not add up because of rounding, its figures show to what they are rounded", () => {
  const rows = [
    "Thousands of children. Parts may not add to totals because of rounding.",
    "Work | One parent | Two parents | Both",
    "At work | 90 | 1,380 | 1,480",
    "Ill | 10 | 130 | 140",
    "Out of work | 20 | 110 | 130",
    "Others | 80 | 70 | 150",
    "Total | 190 | 1,690 | 1,890",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "1,690", "1,960"))).toEqual(["Total, Two parents: 1,960 should be 1,690"]);
});

test("years under headings that span them are headings, and no counts", () => {
  const rows = [
    " | Number | | | Share | | ",
    " | 2011 | 2020 | 2021 | 2011 | 2020 | 2021",
    "Boys | 1,282 | 1,256 | 1,014 | 50% | 48% | 48%",
    "Girls | 1,209 | 1,261 | 985 | 47% | 48% | 47%",
    "Not yet born | 80 | 124 | 105 | 3% | 5% | 5%",
    "All children | 2,571 | 2,641 | 2,104 | 100% | 100% | 100%",
  ];
  expect(said(rows)).toEqual([]);
  expect(said(changed(rows, "2,641", "2,461"))).toEqual(["All children, 2020: 2,461 should be 2,641"]);
});

test("the rule of one block is that of the others, also where it fails", () => {
  const block = (name: string, row: readonly (readonly [string, string, string])[]) => [
    `${name} |  |  | `,
    `With a plan | ${row.map(([plan]) => plan).join(" | ")}`,
    `On the roll | ${row.map(([, roll]) => roll).join(" | ")}`,
    `Per cent | ${row.map(([, , share]) => share).join(" | ")}`,
  ];
  // 32,655 of 4,047,136 is 0.81 %, 29,056 of 2,773,540 is 1.05 %, 85,632 of 97,763 is 87.6 %.
  const rows = (share: string) => [
    "Schools | 1991 | 1996 | 2001",
    ...block("Primary", [
      ["32,655", "4,047,136", "0.8"],
      ["61,698", "4,389,364", "1.4"],
      ["75,312", "4,406,217", "1.7"],
    ]),
    ...block("Secondary", [
      ["29,056", "2,773,540", share],
      ["65,137", "3,010,416", "2.2"],
      ["82,124", "3,231,831", "2.5"],
    ]),
    ...block("Special", [
      ["85,632", "97,763", "87.6"],
      ["92,450", "98,076", "94.3"],
      ["91,917", "95,633", "96.1"],
    ]),
  ];
  expect(said(rows("1.0"))).toEqual([]);
  expect(said(rows("0.8"))).toEqual(["Per cent, 1991: 0.8 should be 1.0"]);
});

describe("figures that all end in a 0 or a 5", () => {
  // 2,460 + 380 + 195 + 1,840 is 4,875; 2,330 + 415 + 225 + 1,845 is 4,815; 2,580 + 410 + 220 + 1,885 is 5,095.
  const plans = (heading: string, first: string) => [
    `${heading} | Neglect | Physical | Sexual | Emotional | All`,
    `2018 | 2,460 | 380 | 195 | 1,840 | ${first}`,
    "2019 | 2,330 | 415 | 225 | 1,845 | 4,820",
    "2020 | 2,580 | 410 | 220 | 1,885 | 5,090",
  ];

  test("are rounded to it, though no word says what is counted", () => {
    expect(said(plans("Year", "4,880"))).toEqual([]);
    expect(said(plans("Year", "4,785"))).toEqual(["2018, All: 4,785 should be 4,875"]);
  });

  test("are amounts as they are where a label is of money", () => {
    expect(said(plans("£ of budget", "4,880"))).toEqual(["All: 4,880; the 4 columns to the left add to 4,875, and 2 more do not add up"]);
  });
});

test("round amounts come to round amounts by chance: 1,000,000 and 1,000,000 are no sum above 2,000,000", () => {
  const lent = [
    "Society A | 1,000,000",
    "Society B | 1,000,000",
    "Society C | 2,000,000",
    "Society D | 1,500,000",
    "Society E | 1,000,000",
  ];
  // 1,000,000 + 1,000,000 + 2,000,000 + 1,500,000 + 1,000,000 is 6,500,000.
  expect(said(["Lent to | Amount £", ...lent, "Total | 6,500,000"])).toEqual([]);
  expect(said(["Lent to | Amount £", ...lent, "Total | 5,600,000"])).toEqual(["Total, Amount £: 5,600,000 should be 6,500,000"]);
});

test("lines “of which” are no changes from one date to the next", () => {
  const reserves = [
    "Reserves | £m",
    "Earmarked, March 2024 | 73.2",
    "of which grants carried forward | 17.3",
    "Earmarked, March 2025 | 65.5",
  ];
  expect(said(reserves)).toEqual([]);
});
