/** The main job on real input: functions typed in cells, and Table 1 of the Hackney 2019 report made in the pane, in all three modes. */
import { savingsGridTable } from "../support/savings-grid";
import { eventually } from "./eventually";
import { clickOn, rangeHolds, readRange, typeInto } from "./sheet-cells";
import { workbenchSession } from "./workbench-session";

const printed = Object.values(savingsGridTable.examples[0]?.printed ?? {}).flatMap((part) =>
  part.map((row) => row.map((figure) => (figure === "-" || typeof figure !== "string" ? "0" : figure))),
);

const session = workbenchSession();
beforeEach(async () => {
  await session.open();
  await session.pane.getByRole("heading").first().waitFor();
});

/** Types into a cell; the cells then read as they should. */
async function typed(address: string, entry: string, cells: string, expected: unknown[][]): Promise<void> {
  await typeInto(session.page, address, entry);
  await rangeHolds(session.page, cells, expected);
}

test("functions typed in cells give their figures, spill, and say what is wrong", async () => {
  await typed("A1", "=CARE.BLOCKCOST(2411.30, 5)", "A1", [[626938]]);
  await typed("A2", "=CARE.SAVINGS(A1, 921544, 8)", "A2", [[2356848]]);
  await typed("A3", "=CARE.VOIDCOST(627000, 5, 6)", "A3", [["#VALUE!"]]);
  await clickOn(session.page, "A3");
  await session.page.getByText("Occupied beds (6) cannot exceed beds contracted (5)").waitFor();
  await typed("C1", "=CARE.OCCUPANCYSCENARIO(627000, 184308.8, 5, 8)", "C2:H2", [[4, 0.8, 627000, 737235.2, 110235.2, 881881.6]]);
  await typed("A5", "=CARE.SAVINGS(C1:C4, 5)", "A5:A8", [[0], [1], [2], [3]]);
});

/** The levels in full, from wherever their captions stand. */
async function figures(): Promise<string[][]> {
  const rows = (await readRange(session.page, "A1:J110", "text")).map((row) => row.map(String));
  return ["Low", "Medium", "High"].flatMap((level) => {
    const caption = `${level} support by beds occupied, £`;
    const top = rows.findIndex((row) => row.includes(caption));
    const left = rows[top]?.indexOf(caption) ?? 0;
    return rows.slice(top + 2, top + 8).map((row) => row.slice(left + 1, left + 6).map((text) => text.replace("£", "")));
  });
}

test.each(["Formulas", "Live function", "Values"])("Table 1 as %s: all 90 figures, to the printed pound", async (mode) => {
  const { page, pane } = session;
  await pane.getByRole("button", { name: "Show me with a published example" }).click();
  await pane.getByText("All 90 printed figures are reproduced.").waitFor();
  await pane.getByLabel("Insert as").selectOption({ label: mode });
  await pane.getByLabel("Where").selectOption({ label: "New sheet" });
  await pane.getByRole("button", { name: "Insert", exact: true }).click();
  await pane.getByRole("heading", { name: "Inserted on sheet Savings grid" }).waitFor();
  expect(printed.flat()).toHaveLength(90);
  await eventually(async () => expect(await figures()).toEqual(printed));
  await session.picture(`table-1-${mode.toLowerCase().replace(" ", "-")}`);
  if (mode === "Values") return;
  const rows = (await readRange(page, "B1:C40")).map(([label]) => label);
  const spotCost = `C${rows.indexOf("Spot cost") + 1}`;
  await typed(spotCost, "200000", spotCost, [[200000]]);
  await eventually(async () => expect((await figures())[0]).toEqual(["100%", "627,000", "1,000,000", "373,000", "2,984,000"]));
});
