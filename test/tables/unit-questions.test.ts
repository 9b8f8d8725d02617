/** Prices in a unit that cannot be meant get a question and a press; the published examples get none. */
import { makeTable, unitQuestions, type AssumptionRow, type Table, type TableDefinition } from "../../src/tables";
import { catalogue } from "../../src/tables/catalogue";

const loaded = async (id: string): Promise<TableDefinition> => {
  const entry = catalogue.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`There is no table ${id}`);
  return entry.load();
};
const made = (definition: TableDefinition, rows: readonly AssumptionRow[]): Table => {
  const found = makeTable(definition, rows, unitQuestions);
  if ("problems" in found) throw new Error(found.problems.map(({ sentence }) => sentence).join("; "));
  return found.table;
};
const questions = (table: Table) => table.warnings.filter(({ isQuestion }) => isQuestion);
const grid = async (change: Readonly<Record<string, string | number>>): Promise<Table> => {
  const values = { "Block cost, Low": 4200, "Spot cost": 4950, "Beds contracted": 4, Term: "3+2", ...change };
  return made(
    await loaded("savings-grid"),
    Object.entries(values).map(([label, value]) => ({ label, value })),
  );
};

test.each(catalogue.map(({ id }) => id))("%s: no published example is asked", async (id) => {
  const definition = await loaded(id);
  for (const { rows } of definition.examples) expect(questions(made(definition, rows))).toEqual([]);
});

test("a week's price under a year: 4,200 ÷ 4 ÷ 52 is 20.19, and the reading is a week", async () => {
  const [block, spot] = questions(await grid({}));
  expect(block).toEqual({
    about: "Block cost is given as",
    sentence: "Block cost, Low: £4,200 a year for 4 beds is £20.19 a week each. Is it a week for one bed?",
    repair: { label: "Block cost is given as", value: "£ a week, each bed", words: "Read it as £ a week, each bed" },
    isQuestion: true,
  });
  expect(spot?.sentence).toBe("Spot cost: £4,950 a year for one bed is £95.19 a week each. Is it a week for one bed?");
});

test("as a week there is no question, and the press leads there", async () => {
  const asWeek = { "Block cost is given as": "£ a week, each bed", "Spot cost is given as": "£ a week, each bed" };
  expect(questions(await grid(asWeek))).toEqual([]);
});

test("a year's cost under a week", async () => {
  const [spot] = questions(
    await grid({ "Block cost is given as": "£ a week, each bed", "Spot cost is given as": "£ a week, each bed", "Spot cost": 257_400 }),
  );
  expect(spot?.sentence).toBe("Spot cost: £257,400 a week for one bed. Is it a year for one bed?");
  expect(spot?.repair?.value).toBe("£ a year, each bed");
});

test("a fixed unit: the year's cost is offered as the price of a week, 187,200 ÷ 52 = 3,600", async () => {
  const definition = await loaded("joint-procurement");
  const rows = (definition.examples[0]?.rows ?? []).map((row) => (row.label === "Weekly price now" ? { ...row, value: 187_200 } : row));
  expect(questions(made(definition, rows))[0]?.repair).toEqual({
    label: "Weekly price now",
    value: "3600",
    words: "Make it £3,600 a week",
  });
});

test("block and spot more than threefold apart: each plausible, one of them for all beds", async () => {
  // 5 beds: £250,000 a year for each is £4,807.69 a week; £300,000 for all of them £1,153.85 each, or £5,769.23 if it is for one.
  const [question] = questions(await grid({ "Beds contracted": 5, "Block cost, Low": 300_000, "Spot cost": 250_000 }));
  expect(question?.sentence).toBe(
    "A bed costs £1,153.85 a week in the block (Block cost, Low) and £4,807.69 on spot, more than 3 times apart. Is £300,000 a year for one bed?",
  );
});

test("three times apart exactly is not asked", async () => {
  expect(questions(await grid({ "Beds contracted": 1, "Block cost, Low": 100_000, "Spot cost": 300_000 }))).toEqual([]);
});
