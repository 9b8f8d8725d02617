/** Slips planted in printed tables of the years after the award, in what their columns say of each other. */
import { csv, reportOf } from "../../../src/report";
import { makeTable } from "../../../src/tables";
import { loadTables, tableNamed } from "../../support/tables";
import { changed, checkRows, checkSources, slipsOf } from "./as-pasted";

beforeAll(loadTables);

/** The example's part as CSV, with one figure of it made larger by a tenth, and by 1 at least. */
function withSlip(id: string, part: string, column: string, row: number): string {
  const made = makeTable(tableNamed(id), tableNamed(id).examples[0]?.rows ?? []);
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  const report = reportOf(made.table, { date: "", parts: [part] });
  const [printed] = report.parts;
  if (printed === undefined) throw new Error(`No part ${part}`);
  const at = printed.columns.findIndex(({ text }) => text === column) - 1;
  const rows = printed.rows.map((one, index) => ({
    ...one,
    cells: one.cells.map((cell, place) => {
      if (index !== row || place !== at) return cell;
      const right = Number(cell.plain);
      const wrong = String(right + Math.max(1, Math.round(Math.abs(right) / 10)));
      return { ...cell, text: wrong, plain: wrong };
    }),
  }));
  return csv({ ...report, sentence: "", parts: [{ ...printed, rows }] });
}

test.each([
  ["partner-shares", "shares", "Host fee", 3],
  ["void-clauses", "children", "Saving", 3],
  ["fee-uplifts", "year", "Between them", 1],
  ["contract-monitoring", "summary", "Variance", 0],
] as const)("%s: %s, %s", (id, part, column, row) => {
  const { length } = slipsOf(checkSources([{ kind: "text", text: withSlip(id, part, column, row) }], []));
  expect(length).toBeGreaterThan(0);
});

/** 7 beds at £1,103,597 a year, of which few are filled; the last saving is −388,962. */
const short = [
  "Children | Cost | Spot | Saving",
  "0 | 1,103,597 | 0 | −1,103,597",
  "1 | 1,103,597 | 357,317 | −746,280",
  "2 | 1,103,597 | 714,635 | −388,962",
];
const plan = [
  "£000 | Cumulative saving | Change on the year before | Of it cashable | Of it avoidance | Change, cashable | Delivered | Shortfall",
  "2026/27 | 30 | 30 | 12 | 18 | 12 | – | –",
  "2027/28 | 777 | 747 | 155 | 622 | 143 | −69 | 846",
  "2028/29 | −6 | −783 | −6 | 0 | −161 | 294 | −300",
  "2029/30 | 240 | 246 | 136 | 104 | 142 | 626 | −386",
];
const uplift = ["Provider | Asked | Offered | Between them", "Elm | 151,345 | 60,538 | 90,807", "Oak | 61,755 | 27,447 | 34,308"];

test.each([
  [short, "−388,962", "−3,889,620"],
  [short, "−746,280", "−764,280"],
  [plan, "747", "774"],
  [plan, "622", "226"],
  [plan, "143", "413"],
  [plan, "846", "486"],
  [uplift, "90,807", "90,087"],
])("a slip in a short table whose words say what follows: %#", (rows, was, is) => {
  expect(slipsOf(checkRows(rows))).toEqual([]);
  expect(slipsOf(checkRows(changed(rows, ` ${was}`, ` ${is}`))).map(({ printed }) => printed)).toContain(is);
});

test("shares to the penny are made to add, and each may be a penny more or less than so many times another", () =>
  expect(
    slipsOf(
      checkRows([
        "Authority | Cost | Spot | Host fee",
        "A | 274,592.45 | 40,852.16 | 238.67",
        "B | 549,184.90 | 81,704.33 | 477.35",
        "C | 2,745,924.48 | 408,521.62 | 2,386.73",
        "D | 1,922,147.13 | 285,965.14 | 1,670.71",
        "F | 2,471,332.03 | 367,669.46 | 2,148.06",
        "G | 549,184.89 | 81,704.32 | 477.35",
        "All authorities | 8,512,365.88 | 1,266,417.03 | 7,398.87",
      ]),
    ),
  ).toEqual([]));

test("what two equal partners save is left of shares of spot, cost and fee, and no half of the total to the pound", () =>
  expect(
    slipsOf(
      checkRows([
        "Authority | Cost | Spot | Saving | Host fee | Saving after the fee",
        "Authority A | 3,388,192 | 3,654,170 | 265,978 | 42,139 | 223,839",
        "Authority B | 3,388,191 | 3,654,170 | 265,979 | 42,138 | 223,841",
        "All authorities | 6,776,383 | 7,308,340 | 531,957 | 84,277 | 447,680",
      ]),
    ),
  ).toEqual([]));
