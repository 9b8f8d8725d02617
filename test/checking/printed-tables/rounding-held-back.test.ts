/** Where coarse figures, or shares that were made to come to 100%, are out by no more than that, nothing is called a slip. */
import { changed, checkRows, slipsOf } from "./as-pasted";

const said = (rows: readonly string[]): readonly string[] => slipsOf(checkRows(rows)).map(({ title, short }) => `${title}: ${short}`);
const tones = (rows: readonly string[]): readonly unknown[] => checkRows(rows).findings.map(({ state, title }) => [state.tone, title]);

describe("shares of 430,120", () => {
  // 90.3606, 5.5561, 1.7267, 0.9565, 1.1934 and 0.2067 % come to 100.01 once each is rounded: the first was made a hundredth less.
  const rows = [
    "Income | Amount | Share",
    "Precept | £388,659 | 90.35%",
    "Halls | £23,898 | 5.56%",
    "Markets | £7,427 | 1.73%",
    "Cemetery | £4,114 | 0.96%",
    "Events | £5,133 | 1.19%",
    "Interest | £889 | 0.21%",
    "Total | £430,120 | 100%",
  ];

  test("hold, and the one that was made to fit is a note that says so", () => {
    expect(said(rows)).toEqual([]);
    const [note] = checkRows(rows).findings;
    expect(note).toMatchObject({ kind: "rounding", title: "Precept, Share", printed: "90.35%", certainty: "likely" });
    expect(note?.why).toContain("one unit of the last digit out");
  });

  test("that are further out are slips: 23,898 is 5.56%", () => {
    expect(said(changed(rows, "5.56%", "5.65%"))).toEqual(["Halls, Share: 5.65% should be 5.56%"]);
    expect(said(changed(rows, "1.73%", "1.37%"))).toEqual(["Markets, Share: 1.37% should be 1.73%"]);
  });

  test("that are no shares of it say nothing", () => {
    const changes = ["4.1%", "0.3%", "-2.0%", "1.1%", "2.6%", "0.9%", "3.8%"];
    const change = rows.map((row, at) => row.replace(/\S+$/, at === 0 ? "Change" : (changes[at - 1] ?? "")));
    expect(said(change)).toEqual([]);
  });
});

describe("a total of figures in millions", () => {
  // 41.2 + 7.3 + 12.6 + 3.4 + 5.8 + 2.1 + 9.7 = 82.1: cut off at £100,000 each they may be up to 0.35 less than they were, the total 0.05 more.
  const rows = [
    "Spending | 2023/24",
    "Officers | £41.2m",
    "Support | £7.3m",
    "Staff | £12.6m",
    "Training | £3.4m",
    "Pensions | £5.8m",
    "Buildings | £2.1m",
    "Supplies | £9.7m",
  ];

  test("may be four units of the last digit out where there are seven", () => {
    expect(said([...rows, "Total | £82.1m"])).toEqual([]);
    expect(said([...rows, "Total | £82.5m"])).toEqual([]);
  });

  test("is a slip beyond: 82.1 was typed as 81.2", () => {
    expect(said([...rows, "Total | £81.2m"])).toEqual(["Total, 2023/24: £81.2m should be £82.1m"]);
  });

  test("is no total of children: 41 + 7 + 12 + 3 + 5 + 2 + 9 = 79, and not 83", () => {
    const children = rows.map((row) => row.replace(/£(\d+)\.\dm/, "$1"));
    expect(said([...children, "Total | 79"])).toEqual([]);
    expect(said([...children, "Total | 83"])).toHaveLength(1);
  });

  test("misses no line for what coarse rounding comes to, and one for more", () => {
    const one = ["Fund | 2023/24 | 2024/25", "Grants | £41.2m | £43.9m", "Precept | £29.4m | £31.3m"];
    // 70.6 of 70.7, and 75.2 of 77.9.
    expect(tones([...one, "Total | £70.7m | £77.9m"])).not.toContainEqual(["warn", "Total"]);
    // 70.6 of 74.8, and 75.2 of 81.1.
    expect(tones([...one, "Total | £74.8m | £81.1m"])).toEqual([["warn", "Total"]]);
  });
});

describe("lines of which nothing says that they are all", () => {
  const rows = ["Home | Beds | Places", "Oak | 14 | 22", "Elm | 13 | 21", "Ash | 12 | 19"];

  test("miss none where the total is of something that the table does not name: 39 and 62 of 46 and 71", () => {
    expect(tones([...rows, "Total registered with the inspectorate | 46 | 71"])).toEqual([]);
    expect(tones([...rows, "Total beds and places | 46 | 71"])).toEqual([["warn", "Total beds and places"]]);
  });

  test("miss none where one of them has no label", () => {
    expect(tones([...rows.slice(0, 3), " | 12 | 19", "Total | 46 | 71"])).not.toContainEqual(["warn", "Total"]);
    expect(tones([...rows, "Total | 46 | 71"])).toEqual([["warn", "Total"]]);
  });
});

describe("how coarse a total may be by the noughts at its end", () => {
  const budget = (short: string, total: string) => [
    "Service | Budget £ | Spent £",
    "Fostering | 61,237 | 58,913",
    "Residential | 83,418 | 90,126",
    `Short breaks | ${short} | 29,984`,
    `Total | ${total} | 179,023`,
  ];
  const smaller = (total: string) => [
    "Service | Budget £ | Spent £",
    "Fostering | 4,237 | 3,913",
    "Residential | 5,618 | 6,126",
    "Short breaks | 2,471 | 1,984",
    `Total | ${total} | 12,023`,
  ];
  const smallest = (total: string) => [
    "Service | Budget £ | Spent £",
    "Fostering | 437 | 391",
    "Residential | 318 | 426",
    "Short breaks | 471 | 284",
    `Total | ${total} | 1,101`,
  ];
  test.each([
    ["177,149 to the nearest hundred", budget("32,494", "177,100"), []],
    ["177,160 to the nearest hundred is 177,200", budget("32,505", "177,100"), ["177,100 should be 177,160"]],
    ["12,326 to the nearest hundred", smaller("12,300"), []],
    ["1,200 is a figure of its own", smallest("1,200"), ["1,200 should be 1,226"]],
  ])("%s", (_, rows, said) => {
    expect(slipsOf(checkRows(rows)).map(({ short }) => short)).toEqual(said);
  });
});

test.each([
  ["19.4%", []],
  ["19.6%", []],
  ["19.3%", ["19.3% should be 19.5%"]],
  ["19.7%", ["19.7% should be 19.5%"]],
])("a share may be one unit out to make 100%%, and no more: 39 of 200 as %s", (share, said) => {
  const rows = ["Ash | 67 | 33.5%", "Birch | 45 | 22.5%", `Cedar | 39 | ${share}`, "Dale | 49 | 24.5%", "Total | 200 | 100.0%"];
  expect(slipsOf(checkRows(["Provider | Children | Share", ...rows])).map(({ short }) => short)).toEqual(said);
});
