/** Cells that stand for a figure which is not given or cannot be read: counted, named, and no sum over them is called wrong. */
import { coverageSentence } from "../../../src/checking/printed-tables";
import { changed, checkRows, checkTexts, slipsOf } from "./as-pasted";

const unreadOf = (rows: readonly string[]) => checkRows(rows).unread.map(({ title, printed }) => `${title}: ${printed}`);
const saidOf = (rows: readonly string[]) => slipsOf(checkRows(rows)).map(({ title, short }) => `${title}: ${short}`);

/** In-house 21 and external 60 are 81; what is withheld makes 83 and 24,450 of them. */
const withheld = (count: string, cost: string) => [
  "Type | Placements | Cost £000",
  "In-house | 21 | 4,459",
  "External | 60 | 19,179",
  `Secure | ${count} | ${cost}`,
  "Total | 83 | 24,450",
];

test.each([
  ["c", "[c]"],
  ["<5", "x"],
  ["z", "k"],
  ["low", ".."],
  [":", "*"],
  ["n/a", "TBC"],
  ["######", "#N/A"],
  ["under 5", "812,00"],
  ["fewer than 5", "812.000,00"],
  ["not available", "confidential"],
  ["(2)—", "..[1]"],
  ["-(3)", "—†"],
])("%s and %s are named, and their totals are not tested", (count, cost) => {
  expect(saidOf(withheld(count, cost))).toEqual([]);
  expect(unreadOf(withheld(count, cost))).toEqual([`Secure, Placements: ${count}`, `Secure, Cost £000: ${cost}`]);
});

test("a blank adds nothing: that the totals do not add up is noted, as something may be left out on purpose", () => {
  expect(saidOf(withheld("", ""))).toEqual(["Total: 83; the 2 rows above add to 81, and 1 more does not add up"]);
  expect(unreadOf(withheld("", ""))).toEqual([]);
});

test.each(["-", "–", "nil", "0"])("“%s” is read: nothing is unknown", (text) => {
  expect(unreadOf(withheld(text, text))).toEqual([]);
});

test("where the others come to the total, it is tested, whatever is withheld", () => {
  const rows = ["Year | Spend £000", "2021/22 | *", "2022/23 | 29,496", "2023/24 | 33,196", "2024/25 | 33,586", "Total | 96,278"];
  const { counts, findings } = checkRows(rows);
  expect(findings).toEqual([]);
  expect(counts).toMatchObject({ figures: 4, tests: 1, agree: 1, unread: 1, untested: 0 });
});

test("a withheld figure in one column leaves the others tested", () => {
  expect(saidOf([...withheld("c", "812").slice(0, 4), "Total | 83 | 24,540"])).toEqual(["Total, Cost £000: 24,540 should be 24,450"]);
});

test("marks after a figure are read past", () => {
  const rows = ["Type | Placements | Cost £000", "In-house | 21 (r) | 4,459", "External | 60p | 19,179 [note 2]", "Secure | 2 | 812"];
  expect(checkRows([...rows, "Total | 83 | 24,450"])).toMatchObject({ findings: [], unread: [], counts: { tests: 2, agree: 2 } });
  expect(saidOf([...rows, "Total | 83 | 24,540 [note 1]"])).toEqual(["Total, Cost £000: 24,540 should be 24,450"]);
});

describe("favourable and adverse", () => {
  const rows = [
    "Service | Budget £000 | Outturn £000 | Variance £000",
    "Fostering | 12,400 | 12,100 | 300 F",
    "Residential | 9,600 | 11,200 | 1,600 A",
    "Adoption | 2,200 | 2,000 | 200 F",
    "Leaving care | 3,100 | 3,300 | 200 A",
  ];
  test("are read by their letters", () => {
    expect(checkRows([...rows, "Total | 27,300 | 28,600 | 1,300 A"])).toMatchObject({ findings: [], unread: [], counts: { untested: 0 } });
  });
  test("a wrong one is told, in its own letters", () => {
    expect(saidOf([...rows, "Total | 27,300 | 28,600 | 1,700 A"])).toEqual(["Total, Variance £000: 1,700 A should be 1,300 A"]);
    expect(saidOf([...rows, "Total | 27,300 | 28,600 | 1,300 F"])).toEqual(["Total, Variance £000: 1,300 F should be 1,300 A"]);
  });
  test("one alone beside signed figures is named, as nobody can tell its sign", () => {
    const signed = rows.map((row) =>
      row.replace("300 F", "-300").replace("1,600 A", "1,600").replace("200 F", "-200").replace("200 A", "200"),
    );
    expect(unreadOf([...signed, "Total | 27,300 | 28,600 | 1,300 A"])).toEqual(["Total, Variance £000: 1,300 A"]);
  });
});

test.each([
  ["grades", ["Home | Grade | Beds", "Oak | c | 4", "Elm | a | 3", "Ash | b | 5", "Total | | 12"]],
  ["ticks", ["Home | Ofsted | Beds", "Oak | x | 4", "Elm | | 3", "Ash | x | 5", "Total | | 12"]],
  ["dates", ["Home | Opened | Beds", "Oak | 1 April 2021 | 4", "Elm | 28/11/2019 | 3", "Ash | 3 May 2020 | 5", "Total | | 12"]],
  ["comments", ["Home | Beds | Comment", "Oak | 4 | Full since 2023", "Elm | 3 | 1 bed empty for 3 weeks", "Ash | 5 | ", "Total | 12 | "]],
  ["labels", ["Lot 1 | 4", "Lot 2 | 3", "16+ | 5", "Total | 12"]],
  ["ages", ["Age | Children", "Under 1 | 4", "1-4 | 3", "5 to 9 | 5", "10+ | 2", "Total | 14"]],
  ["ages over the columns", ["Home | 0-4 | 5-9 | 10+ | Total", "Oak | 4 | 1 | 2 | 7", "Elm | 3 | 2 | 2 | 7", "Total | 7 | 3 | 4 | 14"]],
  ["a heading inside the table", ["Home | Month 1 | Month 2", "Oak | 4 | 5", "Next year | Month 3 | Month 4", "Elm | 3 | 6"]],
])("words are no unread figures: %s", (_, rows) => {
  expect(unreadOf(rows)).toEqual([]);
  expect(saidOf(rows)).toEqual([]);
});

describe("said first", () => {
  test("all", () => {
    expect(coverageSentence(checkRows(["Home | Beds", "Oak | 4", "Elm | 3", "Total | 7"]))).toBe("All 3 figures tested.");
  });
  test("what could not be read, by name", () => {
    expect(coverageSentence(checkRows(withheld("c", "812")))).toBe(
      "4 of 7 figures tested; 1 cell could not be read: Secure, Placements “c”.",
    );
  });
  test("nothing tested is never called right", () => {
    const report = checkTexts(["Item\tAmount\nCare\t1.320,00\nTravel\t600,00\nTotal\t1.920,00"]);
    expect(report.counts).toMatchObject({ figures: 0, tests: 0, unread: 3 });
    expect(coverageSentence(report)).toBe(
      "No figure was found to test; 3 cells could not be read: Care, Amount “1.320,00”, Travel, Amount “600,00” and Total, Amount “1.920,00”.",
    );
  });
  test("many are named in part", () => {
    const rows = ["Home | A | B | C", "Oak | c | c | c", "Elm | c | c | 4", "Ash | 3 | 4 | 2", "Total | 9 | 9 | 9"];
    expect(coverageSentence(checkRows(rows))).toContain(
      "5 cells could not be read: Oak, A “c”, Oak, B “c”, Oak, C “c”, Elm, A “c” and Elm, B “c”.",
    );
    expect(coverageSentence(checkRows(changed(rows, "4 | 2", "c | c")))).toContain("Elm, A “c”, Elm, B “c” and 2 more.");
  });
});

test("raised decimal points, as Parliament prints them", () => {
  const rows = ["Year | Boys | Girls | All", "1966 | 37·4 | 31·8 | 69·2", "1967 | 37·5 | 31·9 | 69·4", "1977 | 55·1 | 46·1 | 101·2"];
  expect(checkRows(rows)).toMatchObject({ findings: [], unread: [], counts: { untested: 0 } });
});
