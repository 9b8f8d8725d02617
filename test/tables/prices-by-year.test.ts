/** What the tables say of prices: the year they are of, lists that are too short, rates as they were typed. */
import { basisNote, makeTable, printedCell, sentenceText, type Table } from "../../src/tables";
import { reportOf } from "../../src/report";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

function madeFrom(id: string, given: Readonly<Record<string, string | number>>): Table {
  const definition = tableNamed(id);
  const kept = definition.examples[0]?.rows.filter(({ label }) => !(label in given)) ?? [];
  const made = makeTable(definition, [...kept, ...Object.entries(given).map(([label, value]) => ({ label, value }))]);
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  return made.table;
}
const profile = (given: Readonly<Record<string, string | number>> = {}): Table => madeFrom("contract-profile", given);
const appraisal = (given: Readonly<Record<string, string | number>> = {}): Table => madeFrom("options-appraisal", given);
function column(table: Table, id: string, heading: string): readonly string[] {
  const part = table.parts.find((one) => one.id === id);
  const at = part?.columns.findIndex(({ text }) => text === heading) ?? -1;
  return (part?.rows ?? []).flatMap(({ figures }) => {
    const [cell, of] = [figures[at], part?.columns[at]];
    return cell === undefined || of === undefined ? [] : [printedCell(cell, of, table)];
  });
}

describe("a list that is too short repeats its last, and the table says so", () => {
  const spotIndex = { "Spot price rises by": "An index by year", "Spot index, Rise 1": "3%", "Spot index, Rise 2": "-2%" };
  const inflation = { "General inflation is": "By year, as listed", "General inflation, Year 2": "2.125%" };
  const options = { "Uplifts are": "On top of an index by year", "Index, Year 2": "2%" };
  test.each([
    ["the spot index", () => profile(spotIndex), "The spot index is given for 2 of 7 rises: its last, −2%, serves the others."],
    ["general inflation", () => profile(inflation), "General inflation is given for 1 of 7 years: its last, 2.125%, serves the others."],
    ["the index of options", () => appraisal(options), "The index is given for 1 of 6 rises: its last, 2%, serves the others."],
    [
      "their inflation",
      () => appraisal({ ...inflation, "Prices are": "Nominal: with inflation" }),
      "General inflation is given for 1 of 6 years: its last, 2.125%, serves the others.",
    ],
  ])("%s", (_, table, words) => expect(basisNote(table())).toContain(words));

  test("one that is long enough, or not used, says nothing", () => {
    const years = Object.fromEntries([2, 3, 4, 5, 6, 7, 8].map((year) => [`General inflation, Year ${year}`, "2%"]));
    expect(basisNote(profile({ "General inflation is": "By year, as listed", ...years }))).not.toContain("serves the others");
    expect(basisNote(appraisal(inflation))).not.toContain("serves the others");
  });
});

describe("general inflation is taken out where a price rises or falls, and only there", () => {
  const presentValue = (table: Table): string => column(table, "savings", "Saving at present value").at(-1) ?? "";
  const steady = { "Spot uplift a year": "0%" };
  test("an index of 0% on both sides is no rise: nothing changes", () => {
    const byIndex = {
      ...{ "Spot price rises by": "An index by year", "Spot index, Rise 1": "0%" },
      ...{ "Block price rises by": "An index by year", "Block index, Rise 1": "0%" },
    };
    expect(presentValue(profile(byIndex))).toBe(presentValue(profile(steady)));
    expect(basisNote(profile(byIndex))).toContain("Real, no general inflation: neither price rises.");
  });
  test("a price that falls is cash of its year too", () => {
    const falls = profile({ "Spot price rises by": "An index by year", "Spot index, Rise 1": "-1%" });
    expect(basisNote(falls)).toContain("Prices are nominal");
    expect(column(falls, "savings", "Inflation since the first year").at(1)).toBe("1.020");
  });
});

test("prices of one year that serve as those of another are said to, unless a rise between them is typed", () => {
  expect(basisNote(profile())).toContain(
    "Prices as typed are of 2018/19. They stand for 2020/21 as they are: no rise between the two is typed.",
  );
  const lifted = { "Spot price is of": "An earlier year", "Spot rise before, Rise 1": "3%", "Spot rise before, Rise 2": "2%" };
  expect(basisNote(profile(lifted))).not.toContain("as they are");
  expect(basisNote(profile({ "Prices of": "2020/21" }))).not.toContain("as they are");
});

test("rates are printed with the places that were typed, in grids, assumptions and notes", () => {
  const table = profile({ "Spot price rises by": "An index by year", "Spot index, Rise 1": "2.125%", "Discount rate": "3.125%" });
  expect(column(table, "prices", "Spot rise").slice(0, 2)).toEqual(["0.000%", "2.125%"]);
  expect(reportOf(table, { date: "" }).assumptions).toEqual(
    expect.arrayContaining([expect.objectContaining({ label: "Spot index, Rise 1", value: "2.125%" })]),
  );
  expect(basisNote(table)).toContain("Discounted at 3.125% a year");
  expect(column(madeFrom("joint-procurement", { "Cut in the price": "12.25%" }), "cuts", "Cut in the price")).toContain("12.25%");
});

test("a report tells no assumption that does not count: a cap without an index, a blank, capital of years in which there is none", () => {
  const labels = (table: Table): readonly string[] => reportOf(table, { date: "" }).assumptions.map(({ label }) => label);
  const without = ["Cap on a rise by index", "Floor of a rise by index", "Weight of the first index", "Notice on spot places"];
  expect(labels(profile()).filter((label) => without.includes(label))).toEqual([]);
  const byIndex = profile({ "Block price rises by": "An index by year", "Block index, Rise 1": "2%" });
  expect(labels(byIndex)).toEqual(expect.arrayContaining(["Cap on a rise by index", "Block index, Rise 1", "VAT", "Round to"]));
  expect(labels(byIndex)).not.toContain("Block uplift a year");
  expect(labels(appraisal()).filter((label) => /^Capital in year|^Grant|^General inflation a year/.test(label))).toEqual([]);
  expect(labels(madeFrom("break-even", {}))).toEqual(expect.arrayContaining(["Block: a year is", "Spot: a year is"]));
});

test("where nothing is bought, the profile says so and shows no £0 as its finding", () => {
  const table = profile({ Term: "3", Mobilisation: 36 });
  expect(sentenceText(table)).toBe(
    "Over 3 years from 1 April 2020 no bed opens, since mobilisation takes 36 months: there is no care to buy, and no fee falls due.",
  );
  expect(table.headline).toEqual(["No bed opens over 3 years.", "Mobilisation takes the whole term: there is no care to buy"]);
});

describe("the index of a clause, on £5,200 a week; worked out by hand", () => {
  const clause = (given: Readonly<Record<string, string | number>>): readonly string[] =>
    column(
      profile({
        ...{ "Block price": 5200, Term: "5", "Block price rises by": "An index by year" },
        ...{ "Block index, Rise 1": "3.2%", "Block index, Rise 2": "2.1%", "Block index, Rise 3": "5%", "Block index, Rise 4": "2%" },
        ...given,
      }),
      "prices",
      "Block price",
    ).slice(1);
  const second = { "Second block index, Rise 1": "4%", "Second block index, Rise 2": "1%" };
  test.each([
    ["a cap of 4%", { "Cap on a rise by index": "4%" }, ["5,366.40", "5,479.09", "5,698.26", "5,812.22"]],
    // 2.56, 1.68, 4 and 1.6%.
    ["80% passed on", { "Share of the index passed on": "80%" }, ["5,333.12", "5,422.72", "5,639.63", "5,729.86"]],
    // 4, 2.1, 5 and 2%: the second list repeats its 1%.
    ["the higher of two", { ...second, "Block index is": "The higher of two" }, ["5,408.00", "5,521.57", "5,797.65", "5,913.60"]],
    // 3.2, 1, 1 and 1%.
    ["the lower of two", { ...second, "Block index is": "The lower of two" }, ["5,366.40", "5,420.06", "5,474.26", "5,529.01"]],
    // 0.7 × 3.2 + 0.3 × 4 + 1 = 4.44; 2.77; 4.8; 2.7%.
    [
      "70% and 30%, and a margin of 1%",
      { ...second, "Block index is": "Two, weighted", "Weight of the first index": "70%", "Margin on the index": "1%" },
      ["5,430.88", "5,581.32", "5,849.22", "6,007.15"],
    ],
    // −1% with no floor; then a floor of 0%.
    ["a fall without a floor", { "Block index, Rise 1": "-1%" }, ["5,148.00", "5,256.11", "5,518.91", "5,629.29"]],
    [
      "a fall with a floor",
      { "Block index, Rise 1": "-1%", "Floor of a rise by index": "0%" },
      ["5,200.00", "5,309.20", "5,574.66", "5,686.15"],
    ],
  ])("%s", (_, given, prices) => expect(clause(given)).toEqual(prices));

  test("a floor above the cap is refused", () =>
    expect(() => clause({ "Cap on a rise by index": "2%", "Floor of a rise by index": "3%" })).toThrow(
      "Floor (3%) cannot exceed cap (2%)",
    ));
});

test("the form is given the chained price of each year under the clause, each in one piece", () => {
  const { beside = [] } = profile({
    ...{ Term: "3+1+1", "Block price": 5200, "Block price rises by": "An index by year", "Cap on a rise by index": "4%" },
    ...{ "Block index, Rise 1": "3.2%", "Block index, Rise 2": "2.1%", "Block index, Rise 3": "5%", "Block index, Rise 4": "2%" },
  });
  const words = beside.find(({ about }) => about === "Block index")?.words ?? "";
  expect(words.split(", ")).toEqual(
    [
      ["Year 1", "£5,200"],
      ["year 2", "£5,366.40"],
      ["year 3", "£5,479.09"],
      ["year 4", "£5,698.26"],
      ["year 5", "£5,812.22"],
    ].map((pair) => pair.join(" ").replaceAll(" ", "\u00a0")),
  );
});
