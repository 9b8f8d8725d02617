/** Where a figure comes from, in words; and that a table changes its stamp with the date of a source. */
import { readIsoDay, isProvenance, isSourceDate, makeTable, stampOf, type AssumptionRow } from "../../src/tables";
import { readSource, sourcesWords, sourceWords } from "../../src/tables/provenance";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

test.each([
  [{}, "no source given"],
  [{ status: "actual" }, "actual"],
  [{ source: "Our invoices" }, "Our invoices"],
  [{ source: "Our invoices", date: "2026-01-05" }, "Our invoices, 05/01/2026"],
  [{ source: "Our invoices", date: "2026-01-05", status: "actual" }, "Our invoices, 05/01/2026 (actual)"],
  [{ date: "2026-01-05", status: "forecast" }, "05/01/2026 (forecast)"],
] as const)("%j in words and back", (given, words) => {
  expect(sourceWords(given)).toBe(words);
  expect(readSource(words)).toEqual(given);
});

test("each source is named once, with its day", () => {
  const [one, other] = [
    { source: "A", date: "2026-01-05" },
    { source: "B", date: "2018-11-13" },
  ];
  expect(sourcesWords([{}, { status: "actual" }])).toBe("No source is given for any assumption.");
  expect(sourcesWords([{ source: "A" }, { source: "B" }, { source: "A" }])).toBe("Sources: A; B.");
  expect(sourcesWords([one, { ...one, source: "C" }, one])).toBe("Sources of 05/01/2026: A; C.");
  expect(sourcesWords([{ source: "C" }, one, other])).toBe(
    "Sources of 05/01/2026: A. Sources of 13/11/2018: B. Sources without a date: C.",
  );
});

test("only a day that there is, is one", () => {
  expect(["2024-02-29", "2026-11-22"].filter(isSourceDate)).toHaveLength(2);
  expect(["2026-02-29", "2026-13-01", "22/11/2026", "2026-1-5", "", 20260105, null].filter(isSourceDate)).toEqual([]);
  expect(isProvenance({ source: "A", date: "2026-01-05", status: "actual" })).toBe(true);
  expect(isProvenance({ date: "soon" })).toBe(false);
  expect(isProvenance({ status: "guess" })).toBe(false);
});

test.each([
  ["05/01/2026", "2026-01-05"],
  ["5.1.2026", "2026-01-05"],
  ["5 Jan 2026", "2026-01-05"],
  ["29 February 2024", "2024-02-29"],
  ["2026-01-05", "2026-01-05"],
  ["29/2/2026", null],
  ["01/05/26", null],
  ["January 2026", null],
  ["", null],
])("%s is typed for the day %s", (typed, day) => expect(readIsoDay(typed)).toBe(day));

test("another date of a source is another stamp", () => {
  const definition = tableNamed("savings-grid");
  const rows = definition.examples[0]?.rows ?? [];
  const stamp = (given: readonly AssumptionRow[]): string => {
    const made = makeTable(definition, given);
    if ("problems" in made) throw new Error("The example has problems");
    return stampOf(made.table);
  };
  const dated = (date: string) => stamp(rows.map((row) => (row.label === "Spot cost" ? { ...row, date } : row)));
  expect(new Set([stamp(rows), dated("2019-07-08"), dated("2019-07-09")]).size).toBe(3);
});

test.each(["contract-profile", "options-appraisal"])(
  "%s: a discount rate that nobody changed is the Green Book’s, until another or a source is typed",
  (id) => {
    const definition = tableNamed(id);
    const rows = (definition.examples[0]?.rows ?? []).filter(({ label }) => !label.startsWith("Discount rate"));
    const sourceOf = (...given: readonly AssumptionRow[]): string | undefined => {
      const made = makeTable(definition, [...rows, ...given]);
      if ("problems" in made) throw new Error("The example has problems");
      return made.table.assumptions.find(({ label }) => label === "Discount rate")?.source;
    };
    const greenBook = "HM Treasury’s Green Book, the rates before the review due in 2026";
    expect([
      sourceOf(),
      sourceOf({ label: "Discount rate", value: "3.5%" }),
      sourceOf({ label: "Discount rate", value: "3.5%", status: "assumption" }),
      sourceOf({ label: "Discount rate", value: "3%" }),
      sourceOf({ label: "Discount rate", value: "3%", source: "Our treasury adviser" }),
    ]).toEqual([greenBook, greenBook, `${greenBook} (assumption)`, "no source given", "Our treasury adviser"]);
  },
);
