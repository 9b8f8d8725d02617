import { basisNote, makeTable, sentenceText, type AssumptionRow, type Table } from "../../src/tables";
import { savingsGridTable } from "../support/savings-grid";
import { loadTables, tableNamed } from "../support/tables";

const example = savingsGridTable.examples[0]?.rows ?? [];
const changed = (...changes: [label: string, value: AssumptionRow["value"]][]): AssumptionRow[] => [
  ...example.filter(({ label }) => !changes.some(([other]) => other === label)),
  ...changes.filter(([, value]) => value !== null).map(([label, value]) => ({ label, value })),
];
const made = (rows: readonly AssumptionRow[]): Table => {
  const result = makeTable(savingsGridTable, rows);
  if ("problems" in result) throw new Error(result.problems.map(({ sentence }) => sentence).join("; "));
  return result.table;
};
const problems = (rows: readonly AssumptionRow[]): string[] => {
  const result = makeTable(savingsGridTable, rows);
  return "problems" in result ? result.problems.map(({ label, sentence }) => `${label}: ${sentence}`) : [];
};
const only = (name: string, value: number): [string, AssumptionRow["value"]][] => [
  ["Block cost, Low", null],
  ["Block cost, Medium", null],
  ["Block cost, High", null],
  [`Block cost, ${name}`, value],
];

test("the finding of the published example", () => {
  const table = made(example);
  expect(sentenceText(table)).toBe(
    "With all 5 beds occupied, the block saves £1,888,352 to £2,356,352 over 8 years against spot, depending on support level; with fewer than 4 occupied it costs more.",
  );
  expect(table.headline).toEqual(["Saves £1.9m to £2.4m over 8 years if full.", "Breaks even at 3.40 to 3.72 of 5 beds"]);
  expect(table.parts.filter(({ rows }) => rows[1]?.isEdge === true)).toHaveLength(5);
});

test.each([
  [
    [...only("Low", 627000)],
    "With all 5 beds occupied, the block saves £2,356,352 over 8 years against spot; with fewer than 4 occupied it costs more.",
  ],
  [
    [...only("Low", 184308.8), ["Term", 1] as const],
    "With all 5 beds occupied, the block saves £737,235 over 1 year against spot; with none occupied it costs more.",
  ],
  [
    [...only("Dear", 1000000)],
    "With all 5 beds occupied, the block costs £627,648 more over 8 years against spot; with fewer occupied it costs more still.",
  ],
  [
    [["Block cost, High", 1000000] as const],
    "With all 5 beds occupied, the block costs up to £627,648 more at one support level and saves up to £2,356,352 at another, over 8 years against spot.",
  ],
  [
    [["Block cost, High", 800000] as const],
    "With all 5 beds occupied, the block saves £972,352 to £2,356,352 over 8 years against spot, depending on support level; with fewer than 4 occupied it costs more at every level, with fewer than 5 at some.",
  ],
])("findings %#", (changes, sentence) => expect(sentenceText(made(changed(...(changes as [string, number][]))))).toBe(sentence));

test("the basis note says what the figures rest on", () => {
  const note = basisNote(made(example));
  expect(note).toContain("Pounds, rounded to the nearest £1 once, at the end; half-pounds are rounded up (away from zero).");
  expect(note).toContain("Block on a year of 52 weeks, spot on 365 days. 365 days is 0.27% longer than 52 weeks.");
  expect(note).toContain(
    "Each 8-year figure is 8 × the unrounded yearly saving, so 12 of the 18 differ by £2 or £3 from 8 × the printed one.",
  );
  expect(made(example).remarks).toEqual(["12 figures do not multiply through by £2 or £3: rounding, and the basis note says so"]);
});

test("rounded first, the printed figures multiply through", () => {
  const table = made(changed(["When to round", "First, then multiply"]));
  expect(table.remarks).toEqual([]);
  const low = table.parts.find(({ id }) => id === "level-1");
  expect(low?.rows.map(({ figures: { 5: cell } }) => cell && "value" in cell && cell.value.toString())).toEqual([
    "2356352",
    "881880",
    "-592592",
    "-2067056",
    "-3541528",
    "-5016000",
  ]);
});

test.each([
  [[["Term", "4-2-2"]], ["Term: Write the term with plus signs, like 4+2+2"]],
  [[["Term", null]], ["Term: Enter the term in years, like 8 or 4+2+2"]],
  [[["Spot cost", null]], ["Spot cost: Enter the spot cost of one bed for a year, like 184,308.80"]],
  [[["Spot cost", 0]], ["Spot cost: Spot cost is 0. Enter the spot cost of one bed for a year, like 184,308.80"]],
  [[["Spot cost", "tbc"]], ["Spot cost: Spot cost is “tbc”. Enter the spot cost of one bed for a year, like 184,308.80"]],
  [
    [
      ["Spot cost is given as", "£ a week, each bed"],
      ["Spot cost", 1000001],
    ],
    ["Spot cost: Enter a price from £0 to £1,000,000 a week. If this is a yearly cost, divide it by 52"],
  ],
  [[["Beds contracted", 4.5]], ["Beds contracted: Enter beds contracted as a whole number, like 5"]],
  [[["Beds contracted", 900]], ["Show a row for every: That makes 901 rows: show a row for more beds at a time, to keep to 400"]],
  [[["Show a row for every", 6]], ["Show a row for every: Step (6) cannot exceed beds contracted (5)"]],
  [[["VAT", "Perhaps"]], ["VAT: VAT is “Perhaps”: choose Excluded or Included"]],
  [
    [["Bed contracted", 5]],
    ["Bed contracted: “Bed contracted” is not an assumption of this table. Nearest: Beds contracted; Block cost, Low; Block cost is of"],
  ],
  [[["block COST,  low", 5]], ["block COST,  low: Name each one differently: block COST,  low is there twice"]],
] as [[string, AssumptionRow["value"]][], string[]][])("%j", (changes, sentences) =>
  expect(problems(changed(...changes))).toEqual(sentences),
);

test("labels are keys whatever their case", () => {
  const shouted = example.map(({ label, value }) => ({ label: ` ${label.toUpperCase()} `, value }));
  expect(made(shouted).parts[0]?.rows).toEqual(made(example).parts[0]?.rows);
});

describe("two year bases", () => {
  beforeAll(loadTables);

  const noteOf = (changes: Record<string, string | number>): string => {
    const definition = tableNamed("savings-grid");
    const [example] = definition.examples;
    const rows = (example?.rows ?? []).map((row) => ({ ...row, value: changes[row.label] ?? row.value }));
    const made = makeTable(definition, rows);
    if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
    return made.table.notes.map(({ text }) => text).find((text) => text.includes("for both")) ?? "";
  };

  test("the note says what they are worth, both ways", () => {
    // 921,544 × (1 − 364 ÷ 365) = 2,524.78…; 626,938 × (365 ÷ 364 − 1) = 1,722.357…
    expect(
      noteOf({
        "Block cost is given as": "£ a week, each bed",
        "Block cost, Low": 2411.3,
        "Block cost, Medium": 2563.21,
        "Block cost, High": 2636.23,
      }),
    ).toBe(
      "With all beds filled, the saving on 52 weeks for both would be £2,525 a year less (£20,198 over 8 years); on 365 days for both £1,722 a year less (£13,779 over 8 years, Low).",
    );
  });

  test("nothing is said where both count the same", () => expect(noteOf({ "Spot: a year is": "52 weeks" })).toBe(""));
});
