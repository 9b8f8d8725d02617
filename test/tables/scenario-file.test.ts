import fc from "fast-check";
import { statuses } from "../../src/tables";
import { sameName } from "../../src/tables/same-name";
import { freeName, type Scenario, type ScenarioRow } from "../../src/tables/scenario";
import { readScenarios, scenarioFormat, writeScenarios } from "../../src/tables/scenario-file";

const rows: readonly ScenarioRow[] = [
  { label: "Block cost, Low", value: 627000, source: "Hackney 2019, 5.2.6", status: "actual", from: "example" },
  { label: "Spot cost", value: 184308.8, source: "Inputs!C6", status: "actual", from: "cells", link: "Inputs!C6" },
  { label: "Beds contracted", value: "5" },
  { label: "Term", value: "4+2+2" },
];
const scenario: Scenario = { table: "savings-grid", name: "As published", date: "2026-11-22T10:31:00.000Z", rows, example: "hackney-2019" };

test("what is written is read back", async () =>
  expect(await readScenarios(writeScenarios([scenario]))).toEqual({ scenarios: [scenario] }));

test("the format's own words", () =>
  expect(JSON.parse(writeScenarios([scenario]))).toEqual({
    format: "placement-costing-scenarios",
    version: 1,
    scenarios: [scenario],
  }));

/** Any character but half of a pair. The library's own, "binary", makes a list of all the million of them. */
const firstHalf = 0xd800;
const halves = 0x800;
const character = fc.integer({ min: 0, max: 0x10ffff - halves }).map(
  (place) => String.fromCodePoint(place < firstHalf ? place : place + halves),
  (text) => {
    const [only = "", ...others] = Array.from(text as string);
    if (only === "" || others.length > 0) throw new Error("Not one character");
    const code = only.codePointAt(0)!;
    return code < firstHalf ? code : code - halves;
  },
);
const words = fc.string({ maxLength: 60, unit: character }).filter((text) => text.trim() !== "");
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const label = fc.oneof(
  fc.constantFrom("Spot cost", "Beds contracted", "Term", "Prices of"),
  words.map((name) => `Block cost, ${name}`),
);
const row: fc.Arbitrary<ScenarioRow> = fc
  .record({
    label,
    value: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      words,
      fc.boolean(),
      fc.constant(null),
    ),
    source: optional(words),
    date: optional(fc.constantFrom("2018-11-13", "2024-02-29", "2026-01-05")),
    status: optional(fc.constantFrom(...statuses)),
    from: optional(fc.constantFrom("example" as const, "cells" as const)),
    link: optional(fc.constantFrom("Inputs!C6", "'My inputs'!AB12")),
  })
  .map((one) => JSON.parse(JSON.stringify(one)) as ScenarioRow);
const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  table: fc.constant("savings-grid"),
  name: words.map((name) => name.trim()).filter((name) => name !== "" && name.length <= 60),
  date: fc.date({ noInvalidDate: true, min: new Date("2000-01-01"), max: new Date("2099-12-31") }).map((date) => date.toISOString()),
  rows: fc.array(row, { maxLength: 40 }),
});

test("whatever a form holds comes back as it was", () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyScenario, { minLength: 1, maxLength: 8, comparator: (one, other) => sameName(one.name, other.name) }),
      async (scenarios) => expect(await readScenarios(writeScenarios(scenarios))).toEqual({ scenarios }),
    ),
  ));

test("whatever the text, the answer is scenarios or one sentence", () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((scenarios) => file({ scenarios })),
      ),
      async (text) => {
        const read = await readScenarios(text);
        if ("sentence" in read) expect(read.sentence).toMatch(/^[A-Z“][^]{20,}[^.]$/);
      },
    ),
  ));

test("a mark at the beginning of the file, as some programs put it, is passed over", async () =>
  expect(await readScenarios(`\uFEFF${writeScenarios([scenario])}`)).toEqual({ scenarios: [scenario] }));

test("keys that nobody knows are passed over", async () => {
  const more = { ...scenario, colour: "blue", rows: rows.map((one) => ({ ...one, weight: 3 })) };
  expect(await readScenarios(file({ scenarios: [more], author: "someone" }))).toEqual({ scenarios: [scenario] });
});

const file = (change: Record<string, unknown>): string =>
  JSON.stringify({ format: scenarioFormat, version: 1, scenarios: [scenario], ...change });
const withScenario = (change: Record<string, unknown>): string => file({ scenarios: [{ ...scenario, ...change }] });
const withRow = (change: Record<string, unknown>): string => withScenario({ rows: [{ ...rows[0], ...change }] });

test.each([
  ["nothing", "", /not JSON, or a part of it is missing/],
  ["half a file", writeScenarios([scenario]).slice(0, 200), /not JSON, or a part of it is missing/],
  ["words", "Dear colleague", /not JSON/],
  ["another program's", '{"nodes": []}', /perhaps of another program. Choose a file that was exported from Placement Costing/],
  ["an array", "[1,2]", /perhaps of another program/],
  ["null", "null", /perhaps of another program/],
  ["a newer version", file({ version: 2 }), /This file is of version 2; this Placement Costing reads version 1/],
  ["no version", file({ version: "one" }), /The version of the file is "one", where 1 was expected/],
  ["no scenarios", file({ scenarios: [] }), /has no scenarios in it/],
  ["far too many", file({ scenarios: Array.from({ length: 201 }, () => scenario) }), /has 201 scenarios: keep to 200 at most/],
  ["enormous", " ".repeat(2_000_001), /too long: scenarios have at most 2,000,000 letters/],
  ["an unknown table", withScenario({ table: "savings" }), /“As published” is of "savings", which is no table .* savings-grid, break-even/],
  ["a table of the language", withScenario({ table: "__proto__" }), /which is no table/],
  ["no name", withScenario({ name: " " }), /Scenario 1 of the file needs a name of 1 to 60 letters: it is " "/],
  ["a name that is a number", withScenario({ name: 7 }), /needs a name .* it is 7/],
  ["no date", withScenario({ date: "soon" }), /needs a date, like 2026-11-22: it is "soon"/],
  ["no rows", withScenario({ rows: "none" }), /has no rows/],
  ["a row that is none", withScenario({ rows: [null] }), /A row of scenario “As published” has no label/],
  ["a label of another table", withRow({ label: "Mobilisation" }), /has “Mobilisation”, which is not an assumption of Savings grid/],
  ["a value that is a list", withRow({ value: [1] }), /Block cost, Low: a value is a number, words, true, false or null. It is \[1\]/],
  ["a source that is a number", withRow({ source: 2019 }), /a source is words. It is 2019/],
  ["a date that is no day", withRow({ date: "2026-02-29" }), /the date of a source is written like 2026-11-22. It is "2026-02-29"/],
  ["a date as it is shown", withRow({ date: "05/01/2026" }), /the date of a source is written like 2026-11-22/],
  ["a status that is none", withRow({ status: "guess" }), /a status is actual, forecast, assumption. It is "guess"/],
  [
    "a link that is a formula",
    withRow({ link: "Inputs!C6+SUM(A1:A9)" }),
    /a link is one cell, like Inputs!C6. It is "Inputs!C6\+SUM\(A1:A9\)"/,
  ],
  ["two of one name", file({ scenarios: [scenario, { ...scenario, name: "as  Published" }] }), /Two scenarios of the file have the name/],
])("%s", async (_, text, sentence) => {
  const read = await readScenarios(text);
  expect("sentence" in read && read.sentence).toMatch(sentence);
});

test("a name that is free", () => {
  expect(freeName("Low", [])).toBe("Low");
  expect(freeName("Low", ["low ", "Low, 2"])).toBe("Low, 3");
  expect(freeName("x".repeat(60), ["x".repeat(60)])).toBe(`${"x".repeat(57)}, 2`);
});
