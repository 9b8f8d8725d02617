/** Edges of the five tables for the years after the award: what is refused, and what their sentences say where something is unusual. */
import { makeTable, sentenceText, type AssumptionRow, type Table } from "../../src/tables";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

type Given = readonly (readonly [label: string, value: string | number])[];

/** The example with other values; a value of "without" takes a row out. */
function made(id: string, ...changes: Given): Table | readonly string[] {
  const changed = new Map(changes);
  const rows: readonly AssumptionRow[] = [
    ...(tableNamed(id).examples[0]?.rows ?? []).filter(({ label }) => !changed.has(label)),
    ...changes.flatMap(([label, value]) => (value === "without" ? [] : [{ label, value }])),
  ];
  const found = makeTable(tableNamed(id), rows);
  return "table" in found ? found.table : found.problems.map(({ label, sentence }) => `${label}: ${sentence}`);
}

const sentence = (id: string, ...changes: Given): string => {
  const found = made(id, ...changes);
  return "parts" in found ? sentenceText(found) : found.join("; ");
};

/** A column's cells as numbers, words as they are. */
function column(found: Table | readonly string[], part: string, heading: string): readonly (number | string)[] {
  if (!("parts" in found)) throw new Error(found.join("; "));
  const { columns, rows } = found.parts.find(({ id }) => id === part) ?? { columns: [], rows: [] };
  const at = columns.findIndex(({ text }) => text === heading);
  return rows.map(({ figures }) => {
    const cell = figures[at];
    return cell === undefined ? "" : "value" in cell ? Number(cell.value.toFixed(2)) : cell.text;
  });
}

describe("void clauses", () => {
  test("no more beds can be guaranteed than a home has", () =>
    expect(made("void-clauses", ["Guaranteed beds, Home B", 3])).toEqual([
      "Guaranteed beds, Home B: Home B has 2 beds: no more than these can be guaranteed, not 3",
    ]));

  test("a void needs its first day", () =>
    expect(made("void-clauses", ["Void begins, Void 1", ""])).toEqual([
      "Void begins, Void 1: Enter the day on which Void 1 begins, like 10 March 2027",
    ]));

  test("cost and volume that is dearer than spot never breaks even, and cheaper does from the first child", () => {
    const free: Given = [
      ["Guaranteed beds, Home A", 0],
      ["Guaranteed beds, Home B", 0],
      ["Voids", "None"],
      ["Days of the void, Void 1", "without"],
      ["Void begins, Void 1", "without"],
    ];
    expect(sentence("void-clauses", ...free, ["Price of a further bed, Further bed 1", 11_000])).toContain(
      "it costs more than spot with any number of children",
    );
    expect(sentence("void-clauses", ...free)).toContain("it costs no more than spot from the first child");
    expect(sentence("void-clauses", ...free)).toContain("How children are spread over the homes makes no difference");
  });

  test("a tier dearer than spot after the break-even is said", () =>
    // 5 beds, 1 guaranteed at £9,000: spot £10,000 breaks even within the first child; the third bed costs £30,000.
    expect(
      sentence(
        "void-clauses",
        ["Beds in the home, Home A", 3],
        ["Beds in the home, Home B", "without"],
        ["Guaranteed beds, Home B", "without"],
        ["Price up to the guarantee", 9000],
        ["Spot price", 10_000],
        ["Price of a further bed, Further bed 1", 9500],
        ["Price of a further bed, Further bed 2", 30_000],
      ),
    ).toContain("it breaks even at 0.9 children, and costs more again with some higher numbers"));

  test("free days in each financial year begin anew on 1 April, those of a void do not", () => {
    const days: Given = [["Days of the void, Void 1", 60]];
    // 10 March to 8 May: 22 days in the old year and 38 in the new one; 28 free days.
    expect(column(made("void-clauses", ...days), "voids", "Days paid for")).toEqual([0, 32, 32]);
    expect(column(made("void-clauses", ...days, ["Those days count", "In each financial year"]), "voids", "Days paid for")).toEqual([
      0, 10, 10,
    ]);
  });

  test("more free days than the void, and no share", () => {
    expect(column(made("void-clauses", ["First days", 40]), "voids", "Paid")).toEqual([0, 0, 0]);
    expect(column(made("void-clauses", ["Share of the price paid for a void", 0]), "voids", "Paid")).toEqual([0, 0, 0]);
  });
});

describe("fee uplifts", () => {
  const flags = (...changes: Given) => column(made("fee-uplifts", ...changes), "clauses", "Look at");

  test("an offer above the cap or the index, and one below the index, are flagged", () => {
    expect(flags(["Offer, Provider B", 0.041])[1]).toBe("Offer above the cap");
    expect(flags(["Clause, Provider B", "Index"], ["Offer, Provider B", 0.05])[1]).toBe("Offer above the index");
    expect(flags(["Clause, Provider B", "Index"], ["Offer, Provider B", 0.03])[1]).toBe("Offer below the index");
    expect(flags(["Offer, Provider A", 0.08])[0]).toBe("Offer above what is asked");
    expect(sentence("fee-uplifts", ["Offer, Provider B", 0.041])).toContain("1 offer is above what the contract allows");
  });

  test("a date outside the year: before it all its days, after it none, on its last day one", () => {
    const days = (from: string) => column(made("fee-uplifts", ["From, Provider B", from]), "year", "Days")[1];
    expect([days("1 March 2026"), days("1 April 2027"), days("31 March 2027")]).toEqual([365, 0, 1]);
    expect(column(made("fee-uplifts", ["From, Provider B", "1 April 2027"]), "full", "Offered")[1]).toBe(32_954.29);
  });

  test("a placement that ends during the year costs its days, and nothing in a full year", () => {
    const ends = made("fee-uplifts", ["Placements end, Provider A", "30 April 2026"]);
    expect(column(ends, "year", "Days")[0]).toBe(30);
    expect(column(ends, "full", "Asked")[0]).toBe(0);
    expect(made("fee-uplifts", ["Placements end, Provider B", "31 May 2026"])).toEqual([
      expect.stringContaining("the placements end on 31 May 2026, before the uplift begins on 1 June 2026"),
    ]);
  });

  test("the year is one of councils", () =>
    expect(made("fee-uplifts", ["Financial year", "2026/28"])).toEqual(["Financial year: Enter the financial year like 2026/27"]));
});

describe("budget line", () => {
  test("years follow one another", () => {
    expect(made("budget-line", ["Saving, 2031/32", "without"], ["Saving, 2033/34", 5])).toEqual([
      expect.stringContaining("After 2030/31 comes 2031/32"),
    ]);
    expect(made("budget-line", ["Saving, 2031/32", "without"], ["Saving, later", 5])).toEqual([
      "Saving, later: later is no financial year: name it like 2027/28",
    ]);
  });

  test("what is not reported is not 0; what is reported as 0 is", () => {
    expect(column(made("budget-line", ["Delivered, 2029/30", ""]), "line", "Shortfall")[3]).toBe("–");
    expect(column(made("budget-line", ["Delivered, 2029/30", 0]), "line", "Shortfall")[3]).toBe(324);
  });

  test("more delivered than planned, and all of it", () => {
    expect(sentence("budget-line", ["Delivered, 2028/29", 400_000])).toContain("£115,000 more than planned is delivered");
    expect(sentence("budget-line", ["Delivered, 2028/29", 284_400], ["Delivered, 2027/28", 1600])).toContain(
      "Over the years reported as much is delivered as was planned",
    );
  });
});

describe("contract monitoring", () => {
  test("a blank month is not 0, and 0 is no blank month", () => {
    expect(column(made("contract-monitoring", ["Occupied, May", ""]), "months", "Actual saving").slice(0, 3)).toEqual([
      -428.57,
      "–",
      -15_214.29,
    ]);
    expect(column(made("contract-monitoring", ["Occupied, May", 0]), "months", "Actual saving")[1]).toBe(-92_114.29);
  });

  test("a month is named as people name it, once, and of this year", () => {
    expect(column(made("contract-monitoring", ["Occupied, Jul 2028", 4]), "months", "Reported")[3]).toBe(1);
    expect(made("contract-monitoring", ["Occupied, Apr 2028", 4])).toEqual(["Occupied, Apr 2028: April is there twice: keep one"]);
    expect(made("contract-monitoring", ["Occupied, July 2029", 4])).toEqual([
      "Occupied, July 2029: July 2029 is no month of 2028/29: name it like April",
    ]);
  });

  test("what can be recovered, what cannot by little, and what is met already", () => {
    expect(sentence("contract-monitoring", ["Beds planned", 3])).toContain("which takes 3.05 of 4 beds.");
    expect(sentence("contract-monitoring", ["Beds planned", 2], ["Occupied, June", 4])).toMatch(/takes 1\.\d+ of 4 beds\.$/);
    const full: Given = [
      "April",
      "May",
      "June",
      "July",
      "August",
      "September",
      "October",
      "November",
      "December",
      "January",
      "February",
    ].map((month) => [`Occupied, ${month}`, 4]);
    expect(sentence("contract-monitoring", ...full, ["Beds planned", 1])).toContain("it meets the plan");
    expect(sentence("contract-monitoring", ...full, ["Occupied, March", 4])).toContain("No day of the year is left");
    expect(sentence("contract-monitoring", ...full.slice(0, -1), ["Occupied, February", 3.999])).toContain(
      "which takes a little more than 4 of 4 beds: it cannot be recovered",
    );
  });

  test("a month restated shows what it was and what that changes", () => {
    const restated = made("contract-monitoring", ["First reported, June", 3]);
    expect(column(restated, "restated", "Change")).toEqual([-14_785.71, -14_785.71]);
  });

  test("a contract without a day in the year, and more beds than there are", () => {
    expect(made("contract-monitoring", ["Contract to", "31 March 2028"])).toEqual([
      "Contract to: The contract has no day in 2028/29: choose another financial year, or mend the day",
    ]);
    expect(made("contract-monitoring", ["Occupied, May", 5])).toEqual([
      "Occupied, May: Occupied, May (5) cannot be more than beds contracted (4)",
    ]);
  });
});

describe("partner shares", () => {
  test("weights that are all 0 are refused, unless shares are equal", () => {
    const none: Given = ["A", "B", "C", "D", "E", "F", "G"].map((letter) => [`Beds, Authority ${letter}`, 0]);
    expect(made("partner-shares", ...none)).toEqual([
      "Beds, Authority A: All beds are 0: enter a number above 0 for at least one authority, or share equally",
    ]);
    expect(made("partner-shares", ["Share by", "Use"])).toEqual([
      "Use, Authority A: All use is 0: enter a number above 0 for at least one authority, or share equally",
    ]);
    const shared = column(made("partner-shares", ...none, ["Share by", "Equally"]), "shares", "Host fee");
    // 85,000 ÷ 7 is 12,142 and 6 left over, which go to the first six.
    expect(shared).toEqual([12_143, 12_143, 12_143, 12_143, 12_143, 12_143, 12_142, 85_000]);
  });

  test("the host is one of the authorities", () => {
    expect(made("partner-shares", ["Host authority", "Authority Z"])).toEqual([
      "Host authority: The host is none of the authorities: write its name as it is above, or leave it blank",
    ]);
    expect(sentence("partner-shares", ["Host authority", ""])).toContain("no authority is named as the host");
  });

  test("where spot is cheaper the saving is a cost, and still adds up", () => {
    const dear = made("partner-shares", ["Spot for the same children", 4_000_000]);
    const savings = column(dear, "shares", "Saving").map(Number);
    expect(savings.at(-1)).toBe(-523_787);
    expect(savings.slice(0, -1).reduce((sum, one) => sum + one)).toBe(-523_787);
  });
});
