/** Options appraisal with a building: capital by year, grant, borrowing, filling, switching values. Figures were worked out by hand or in exact fractions. */
import { basisNote, makeTable, sentenceText, type AssumptionRow, type Table } from "../../src/tables";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

type Given = Readonly<Record<string, string | number>>;

/** Spot at £300,000 a bed for 4 children beside a home of our own, over 10 years without discounting. */
const home: Given = {
  "Fixed cost, Spot": 0,
  "Fixed cost, Home": 800_000,
  "Cost of each occupied bed, Spot": 300_000,
  "Cost of each occupied bed, Home": 0,
  "Beds occupied": 4,
  "Years appraised": 10,
  "Discount rate": 0,
};

const rowsOf = (given: Given): readonly AssumptionRow[] => Object.entries(given).map(([label, value]) => ({ label, value }));
function made(given: Given): Table {
  const found = makeTable(tableNamed("options-appraisal"), rowsOf({ ...home, ...given }));
  if ("problems" in found) throw new Error(found.problems.map(({ sentence }) => sentence).join("; "));
  return found.table;
}
function column(table: Table, part: string, heading: string): readonly (number | string)[] {
  const { columns, rows } = table.parts.find(({ id }) => id === part) ?? { columns: [], rows: [] };
  const at = columns.findIndex(({ text }) => text === heading);
  return rows.map(({ figures }) => {
    const cell = figures[at];
    return cell === undefined ? "" : "value" in cell ? Number(cell.value.toFixed(4)) : cell.text;
  });
}
const pounds = (cells: readonly (number | string)[]): readonly (number | string)[] =>
  cells.map((cell) => (typeof cell === "number" ? Math.round(cell) : cell));

describe("borrowing: £1.4m less £0.5m grant over 25 years at 5.2%", () => {
  const loan: Given = {
    "Capital, Home": 1_400_000,
    "Grant, Home": 500_000,
    "Borrowing repaid over, Home": 25,
    "Interest on borrowing": 0.052,
  };

  test("as an annuity it charges £65,143 a year, from the year after the building is in use", () => {
    const table = made(loan);
    expect(pounds(column(table, "borrowing", "Charge to the budget, Home"))).toEqual([
      0,
      ...Array.from({ length: 25 }, () => 65_143),
      1_628_581,
    ]);
    // 900,000 × 5.2% in the first of these years; the rest is provision.
    expect(column(table, "borrowing", "Interest, Home")[1]).toBe(46_800);
    expect(pounds(column(table, "borrowing", "Minimum revenue provision, Home")).at(-1)).toBe(900_000);
  });

  test("in equal instalments it charges £82,800 in the first year, and £1,872 less each year", () => {
    const charges = column(made({ ...loan, "Borrowing is repaid": "In equal instalments" }), "borrowing", "Charge to the budget, Home");
    expect(charges.slice(0, 4)).toEqual([0, 82_800, 80_928, 79_056]);
    // 36,000 + 36,000 × 5.2%.
    expect(charges.at(-2)).toBe(37_872);
  });

  test("while a building is not in use there is interest alone; what is spent later is owed later", () => {
    const table = made({ ...loan, "Capital in year 2, Home": 100_000, "Service starts in year, Home": 3 });
    // 900,000 × 5.2%; then 1,000,000 × 5.2%.
    expect(pounds(column(table, "borrowing", "Interest, Home").slice(0, 4))).toEqual([0, 46_800, 52_000, 52_000]);
    expect(pounds(column(table, "borrowing", "Minimum revenue provision, Home").slice(0, 4))).toEqual([0, 0, 0, 20_381]);
    expect(table.checks.every(({ holds }) => holds)).toBe(true);
  });

  test("it stands beside no cost: whole-life cost has the capital less the grant, borrowed or not", () => {
    const whole = column(made(loan), "options", "Whole-life cost");
    expect(whole).toEqual([12_000_000, 8_900_000]);
    expect(column(made({ ...loan, "Borrowing repaid over, Home": 0 }), "options", "Whole-life cost")).toEqual(whole);
  });

  test.each([
    [{ "Interest on borrowing": "" }, "Enter the interest at which Home is borrowed, like 5.2%"],
    [{ "Grant, Home": 1_500_000 }, "more than its capital of the first year"],
    [{ "Capital in year 4, Home": 1, "Years appraised": 3 }, "Only 3 years are appraised"],
  ])("%j is refused", (given, words) => expect(() => made({ ...loan, ...given })).toThrow(words));
});

test("while a home fills, the other children stay on spot", () => {
  const table = made({ "Service starts in year, Home": 2, "Filled in its first year, Home": 0.5, "Filled in its second year, Home": 0.75 });
  // 1,200,000; then 800,000 + half and a quarter of it; then 800,000.
  expect(column(table, "years", "Home").slice(0, 4)).toEqual([1_200_000, 1_400_000, 1_100_000, 800_000]);
  expect(column(table, "as-now", "Share, Home").slice(0, 5)).toEqual([1, 0.5, 0.25, 0, 0]);
});

describe("switching values", () => {
  test("spot would have to fall by 12% for the home to break even", () => {
    // 10,560,000 of 12,000,000.
    const table = made({ "Fixed cost, Home": 1_056_000 });
    expect(column(table, "switching", "In words")).toEqual(["Spot would have to fall by 12% for Home to break even"]);
    expect(column(table, "switching", "Cost of Spot, by")).toEqual([-0.12]);
    // 12,000,000 ÷ 10,560,000 − 1.
    expect(column(table, "switching", "The option’s own cost, by")).toEqual([0.1364]);
  });

  test("at its switching value an option costs as much as what we do now, with a start, filling and discounting too", () => {
    const given: Given = {
      "Capital, Home": 900_000,
      "One-off cost, Spot": 50_000,
      "Service starts in year, Home": 3,
      "Filled in its first year, Home": 0.5,
      "Discount rate": 0.035,
      "Uplift a year, Spot": 0.02,
      "Fixed cost, Home": 1_100_000,
    };
    const part = made(given).parts.find(({ id }) => id === "switching");
    const change = part?.rows[0]?.figures[1];
    const factor = change !== undefined && "value" in change ? change.value.plus(1) : null;
    const after = made({ ...given, "Cost of each occupied bed, Spot": factor?.times(300_000).toNumber() ?? 0 });
    expect(Math.abs(Number(column(after, "options", "Difference from as is")[1]))).toBeLessThan(0.01);
  });

  test("an option that starts in none of the years has none", () => {
    const table = made({ "Service starts in year, Home": 11 });
    expect(column(table, "switching", "Cost of Spot, by")).toEqual(["–"]);
    expect(column(table, "switching", "In words")).toEqual(["Home replaces nothing of Spot in these years"]);
  });
});

describe("options closer together than optimism bias and risk allowance", () => {
  /** One year: £1,000,000 as now; £945,000 with £45,000 of risk; £920,000 with £20,000 of bias. */
  const three: Given = {
    ...{ "Fixed cost, Spot": 1_000_000, "Fixed cost, Block": 900_000, "Fixed cost, Home": 800_000 },
    ...{ "Cost of each occupied bed, Spot": 0, "Risk allowance, Block": 0.05, "Capital, Home": 100_000, "Optimism bias, Home": 0.2 },
    "Years appraised": 1,
  };
  const said = (given: Given): string => sentenceText(made({ ...three, ...given }));

  test("are named, as their order rests on these", () => {
    expect(column(made(three), "options", "Bias and risk in its present cost")).toEqual([0, 20_000, 45_000]);
    expect(said({})).toMatch(/as they lie closer to another than that: Home, Block\.$/);
    // 46,000 between as now and Block, which has 54,000 of risk in it then.
    expect(said({ "Risk allowance, Block": 0.06 })).toMatch(/: Spot, Home, Block\.$/);
  });

  test("are not where they lie further apart, or where nothing is allowed for", () => {
    expect(said({ "Fixed cost, Home": 700_000 })).not.toContain("order rests");
    const without = { "Risk allowance, Block": 0, "Optimism bias, Home": 0, "Fixed cost, Home": 899_999, "Capital, Home": 0 };
    expect(said(without)).not.toContain("order rests");
    expect(basisNote(made({ ...three, ...without }))).toContain("No optimism bias and no risk allowance is in these costs.");
  });

  /** The same appraisal without them is another way to what they add. */
  test("what they add is the difference from the appraisal without them", () => {
    const given: Given = {
      ...{ "Fixed cost, Spot": 50_000, "Risk allowance, Spot": 0.02, "Risk allowance, Home": 0.07, "Optimism bias, Home": 0.24 },
      ...{ "Capital, Home": 900_000, "Capital in year 2, Home": 400_000, "Grant, Home": 150_000, "One-off cost, Home": 30_000 },
      ...{ "Service starts in year, Home": 3, "Filled in its first year, Home": 0.5, "Uplift a year, Home": 0.03, "Discount rate": 0.035 },
      ...{ "Prices are": "Nominal: with inflation", "General inflation a year": 0.021 },
    };
    const bare = { ...given, "Risk allowance, Spot": 0, "Risk allowance, Home": 0, "Optimism bias, Home": 0 };
    const [withThem, without] = [given, bare].map((one) => column(made(one), "options", "Net present cost").map(Number));
    const added = column(made(given), "options", "Bias and risk in its present cost").map(Number);
    for (const [option, amount] of added.entries()) expect(amount).toBeCloseTo((withThem?.[option] ?? 0) - (without?.[option] ?? 0), 2);
    expect(Math.min(...added)).toBeGreaterThan(10_000);
  });
});
