/** Tables that follow a contract profile of the workbook: what they take, and what becomes of them when it is changed, moved, renamed or removed. */
import { makeTable, type AssumptionRow, type ProfileCells, type Table } from "../../src/tables";
import { profileFigures, type ProfileFigures } from "../../src/tables/from-profile/profile-figures";
import { insertTable, readProfiles, updateByNumber, type Inserted, type Mode } from "../../src/workbook";
import { inspectTable, moveTable, readRegister, removeTable, type InspectedTable } from "../../src/workbook/register";
import { insertedBy } from "../support/hackney-insert";
import { loadTables, tableNamed } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

beforeAll(loadTables);

let book: OpenWorkbook;
beforeEach(() => (book = openWorkbook()));
afterEach(() => book.close());

const today = new Date(2026, 10, 27);
const assumed = (changes: Readonly<Record<string, string | number>>): readonly AssumptionRow[] =>
  Object.entries(changes).map(([label, value]) => ({ label, value }));

/** 4 beds at £5,200 beside £6,900, all filled from the first day: (4 × 6,900 − 4 × 5,200) × days ÷ 7 a year. */
const plain = {
  "Contract starts": "1 April 2026",
  Term: "3",
  "Beds contracted": 4,
  "Block price": 5200,
  "Spot price": 6900,
  "Beds occupied at opening": 4,
  "Beds occupied when settled": 4,
  "Months to settle": 0,
};

function tableOf(id: string, rows: readonly AssumptionRow[]): Table {
  const made = makeTable(tableNamed(id), rows);
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  return made.table;
}

const insert = async (id: string, rows: readonly AssumptionRow[], mode: Mode = "formulas"): Promise<Inserted> =>
  insertedBy(await insertTable({ table: tableOf(id, rows), rows, mode, place: "new sheet", today }));

async function theProfile(): Promise<ProfileFigures> {
  const found = await readProfiles();
  if ("sentence" in found) throw new Error(found.sentence);
  const figures = profileFigures(found[0]?.cells ?? ({} as ProfileCells));
  if ("sentence" in figures) throw new Error(figures.sentence);
  return figures;
}

async function fed(id: string, year: number | null, now: readonly AssumptionRow[] = []): Promise<readonly AssumptionRow[]> {
  const rows = tableNamed(id).fromProfile?.rows(await theProfile(), year, now) ?? [];
  if (typeof rows === "string") throw new Error(rows);
  return rows;
}

async function looked(table: string): Promise<InspectedTable> {
  const entry = (await readRegister()).find((one) => one.table === table);
  const found = entry === undefined ? null : await inspectTable(entry);
  if (found?.kind !== "there") throw new Error(`${table} is not there`);
  return found;
}

async function changeProfile(changes: Readonly<Record<string, string | number>>): Promise<void> {
  const rows = assumed({ ...plain, ...changes });
  const number = (await readRegister()).find(({ table }) => table === "contract-profile")?.number ?? 0;
  const outcome = await updateByNumber({ number, table: tableOf("contract-profile", rows), rows, today, mayOverwrite: true });
  if (outcome.kind !== "inserted") throw new Error(JSON.stringify(outcome));
}

/** What the sheet shows in the cell at the right of a label. */
async function shown(sheet: string, label: string): Promise<string> {
  const { text } = await book.run((_, context) => context.workbook.worksheets.getItem(sheet).getUsedRange().load("text"));
  const row = text.find((cells) => cells.includes(label)) ?? [];
  return row[row.indexOf(label) + 1] ?? "";
}

test("double running of a profile is in the plan of the year, so that monitoring plans what the profile saves", async () => {
  await insert("contract-profile", assumed({ ...plain, "Notice on spot places": 28 }));
  const rows = await fed("contract-monitoring", 2026);
  // 28 days × 4 places × £6,900 ÷ 7, all of them in April.
  expect(rows.find(({ label }) => label === "Double running by plan, April")?.value).toBe(110_400);
  const { sheet, agreement } = await insert("contract-monitoring", rows);
  expect(agreement.agree).toBe(agreement.of);
  // 354,571.43 without it.
  expect(await shown(sheet, "Outturn of the year")).toBe("£244,171");
});

describe.each(["formulas", "live", "values"] as const)("a profile as %s", (mode) => {
  test("gives a budget line its savings as formulas that refer to its cells", async () => {
    await insert("contract-profile", assumed(plain), mode);
    const rows = await fed("budget-line", null);
    // 4 × 1,700 × 365 ÷ 7; 366 days in 2027/28.
    expect(rows.map(({ label, value }) => [label, Number(Number(value).toFixed(2))])).toEqual([
      ["Saving, 2026/27", 354571.43],
      ["Saving, 2027/28", 355542.86],
      ["Saving, 2028/29", 354571.43],
    ]);
    const { sheet, agreement } = await insert("budget-line", rows);
    expect(agreement.agree).toBe(agreement.of);
    const held = Object.values(await book.contents(sheet)).filter((content) => String(content).startsWith("=IF(AND("));
    expect(held).toHaveLength(3);
    expect(held[0]).toMatch(
      /^=IF\(AND\('Contract profile'!B\d+="2026\/27",'Contract profile'!F\d+="Saving"\),'Contract profile'!F\d+,NA\(\)\)$/,
    );
  });
});

test("a profile that is updated is followed; one with other years is told of, and never another year’s figure shown", async () => {
  await insert("contract-profile", assumed(plain));
  const { sheet } = await insert("budget-line", await fed("budget-line", null));
  await changeProfile({ "Spot price": 7000 });
  // 4 × 1,800 × 365 ÷ 7 = 375,428.57.
  expect(await shown(sheet, "Saving, 2026/27")).toBe("£375,428.57");
  const changed = await looked("budget-line");
  expect(changed.assumptions.map(({ label }) => label)).toEqual(["Saving, 2026/27", "Saving, 2027/28", "Saving, 2028/29"]);
  expect(changed.stamp).not.toBeNull();
  await changeProfile({ "Contract starts": "1 April 2027" });
  expect(await shown(sheet, "Saving, 2026/27")).toBe("#N/A");
  await changeProfile({ Term: "12" });
  expect([await shown(sheet, "Saving, 2026/27"), await shown(sheet, "Saving, 2028/29")]).toEqual(["#N/A", "#N/A"]);
  const broken = await looked("budget-line");
  expect(broken.problems.length).toBeGreaterThan(0);
  expect(broken.assumptions[0]).toMatchObject({ label: "Saving, 2026/27", now: "#N/A" });
});

test("a profile that is moved or whose sheet is renamed is followed", async () => {
  await insert("contract-profile", assumed(plain));
  const { sheet } = await insert("budget-line", await fed("budget-line", null));
  await book.run((_, context) => void (context.workbook.worksheets.getItem("Contract profile").name = "Oak House"));
  expect(await shown(sheet, "Saving, 2026/27")).toBe("£354,571.43");
  expect((await looked("budget-line")).rowsNow[0]?.link).toContain("'Oak House'!");
  const entry = (await readRegister()).find(({ table }) => table === "contract-profile")!;
  await book.run((_, context) => void context.workbook.worksheets.add("Elsewhere"));
  expect((await moveTable(entry, await looked("contract-profile"), { sheet: "Elsewhere", cell: "C9" })).kind).toBe("moved");
  expect(await shown(sheet, "Saving, 2026/27")).toBe("£354,571.43");
  expect((await looked("budget-line")).rowsNow[0]?.link).toContain("Elsewhere!");
});

test("a profile that is removed leaves an error and no figure", async () => {
  await insert("contract-profile", assumed(plain));
  const { sheet } = await insert("budget-line", await fed("budget-line", null));
  const entry = (await readRegister()).find(({ table }) => table === "contract-profile")!;
  expect((await removeTable(entry, await looked("contract-profile"))).kind).toBe("removed");
  expect(await shown(sheet, "Saving, 2026/27")).toMatch(/^#(N\/A|REF!)$/);
  expect((await looked("budget-line")).problems.length).toBeGreaterThan(0);
  expect(await readProfiles()).toEqual([]);
});

describe("contract monitoring", () => {
  const settling = {
    ...plain,
    "Contract starts": "1 July 2026",
    "Beds occupied at opening": 1,
    "Months to settle": 3,
    Term: "2.5",
    Mobilisation: 1,
  };

  test("takes prices, beds and each month’s plan; what was reported stays", async () => {
    await insert("contract-profile", assumed(settling));
    const rows = await fed("contract-monitoring", 2026, [{ label: "Occupied, Aug", value: 1.5, source: "return of 1 September" }]);
    const value = (label: string) => rows.find((row) => row.label === label)?.value;
    expect(["Financial year", "Beds contracted", "Block price", "Spot price", "Occupied, Aug", "Contract to"].map(value)).toEqual([
      "2026/27",
      4,
      5200,
      6900,
      1.5,
      "",
    ]);
    expect(["Planned, July", "Planned, Aug", "Planned, September", "Planned, November", "Paid by plan, July"].map(value)).toEqual([
      0, 1, 2, 4, 0,
    ]);
    expect(value("Planned, April")).toBeUndefined();
    const { agreement, sheet } = await insert("contract-monitoring", rows);
    expect(agreement.agree).toBe(agreement.of);
    // The plan of the year is the profile’s saving of it, which has no fees and no retention.
    const plan = await shown(sheet, "Outturn of the year");
    const profile = (await theProfile()).years[0]!.saving.value;
    expect(Number(plan.replace(/[£,]/g, "").replace("−", "-"))).toBeCloseTo(Math.round(profile), 0);
  });

  test("the last day of a term is told of when the term is made longer", async () => {
    await insert("contract-profile", assumed({ ...settling, Term: "1.5", Mobilisation: 0 }));
    const rows = await fed("contract-monitoring", 2027);
    expect(rows.find(({ label }) => label === "Contract to")?.value).toBe(46752); // 31 December 2027
    const { sheet } = await insert("contract-monitoring", rows);
    await changeProfile({ ...settling, Term: "1.75", Mobilisation: 0 });
    expect(await shown(sheet, "Contract to")).toBe("#N/A");
  });

  test.each([
    [{ "Contract starts": "16 July 2026" }, "counts months from the day on which the contract starts"],
    [{ "Spot uplift a year": 0.02 }, "the spot price changes on 1 July 2027, and monitoring has one price for the year"],
  ])("%j is refused", async (changes, words) => {
    await insert("contract-profile", assumed({ ...settling, ...changes }));
    await expect(fed("contract-monitoring", 2027)).rejects.toThrow(words);
  });
});
