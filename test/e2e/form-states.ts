/** The states of a table's form that have a picture, and how a person comes to each. */
import type { PaneSession } from "./pane-session";
import { openSavingsGrid, selectCells, writeCell } from "./pane-session";

export type State = {
  readonly name: string;
  /** How many of the buttons that one would press next are in view: one, unless it is said. */
  readonly buttonsInView?: number;
  reach(session: PaneSession): Promise<void>;
};

export const insert = (session: PaneSession): Promise<void> => session.pane().getByRole("button", { name: "Insert", exact: true }).click();

export const example = async (session: PaneSession): Promise<void> => {
  await openSavingsGrid(session.pane());
  await session.pane().getByRole("button", { name: "Load the example" }).click();
  await session.pane().getByText("All 90 printed figures are reproduced.").waitFor();
  await session
    .pane()
    .locator(".now strong")
    .filter({ hasText: "Saves £1.9m to £2.4m over 8 years if full." })
    .waitFor({ state: "attached" });
};

const openTable = async ({ pane }: PaneSession, id: string): Promise<void> => {
  await pane().getByRole("button", { name: "Skip" }).click();
  await pane().locator(`[data-table=${id}]`).first().click();
  await pane().getByRole("button", { name: "Load the example" }).first().waitFor();
};

const errorsOfBlank = async (session: PaneSession): Promise<void> => {
  await insert(session);
  await session
    .pane()
    .getByRole("heading", { name: /^Fix \d+ problems$/ })
    .waitFor();
};

export const formStates: readonly State[] = [
  { name: "form-blank", reach: async (session) => openSavingsGrid(session.pane()) },
  { name: "form", reach: example },
  {
    name: "scenarios",
    async reach(session) {
      const pane = session.pane();
      await example(session);
      await pane.locator("summary", { hasText: /^Scenarios$/ }).click();
      const save = async (name: string): Promise<void> => {
        await pane.getByLabel("Save the form as").fill(name);
        await pane.getByRole("button", { name: "Save", exact: true }).click();
        await pane.getByText(`${name} saved.`).waitFor();
      };
      await save("As published");
      await pane.getByLabel(/^Spot cost £/).fill("190,000");
      await save("Spot dearer, as the placements team expects for 2027");
      await pane.getByRole("button", { name: "Compare two" }).click();
      await pane.getByText("The difference is worked out before rounding").waitFor();
    },
  },
  {
    name: "form-errors",
    async reach(session) {
      await example(session);
      await session
        .pane()
        .getByLabel(/^Spot cost £/)
        .fill("");
      await session.pane().getByLabel(/^Term/).fill("4-2-2");
      await session.pane().locator(".source summary").nth(2).click();
      await insert(session);
      await session.pane().getByRole("heading", { name: "Fix 2 problems" }).waitFor();
    },
  },
  {
    name: "form-errors-in-list",
    async reach(session) {
      await openSavingsGrid(session.pane());
      await errorsOfBlank(session);
    },
  },
  {
    name: "form-errors-in-boxes",
    async reach(session) {
      await openTable(session, "options-appraisal");
      await errorsOfBlank(session);
    },
  },
  {
    name: "form-errors-long",
    async reach(session) {
      await example(session);
      const pane = session.pane();
      await pane.getByLabel("Name of level").nth(0).fill("W".repeat(60));
      await pane.getByRole("textbox", { name: /^Block cost .*, Medium$/ }).fill("8".repeat(60) + "x".repeat(40));
      await pane.getByRole("textbox", { name: /^Block cost .*, High$/ }).fill("");
      await pane.getByLabel("Name of level").nth(1).fill("W".repeat(60));
      await pane.getByLabel(/^Spot cost £/).fill("x".repeat(100));
      await insert(session);
      await pane.getByRole("heading", { name: /^Fix \d problems$/ }).waitFor();
    },
  },
  {
    name: "form-from-cells",
    async reach(session) {
      await openSavingsGrid(session.pane());
      for (const [address, value] of [
        ["B3", "Spot cost"],
        ["C3", 184308.8],
        ["B4", "Beds contracted"],
        ["C4", 5],
      ] as const)
        await writeCell(session, address, value);
      await selectCells(session, "B3:C4");
      await session.pane().getByRole("button", { name: "Take from cells" }).click();
      await session
        .pane()
        .getByText(/^Took 2 /)
        .first()
        .waitFor();
    },
  },
  {
    name: "form-usual-open",
    async reach(session) {
      await openSavingsGrid(session.pane());
      await session.pane().getByLabel("Give sources, or take single cells").check();
      await session.pane().locator("summary", { hasText: "Worked out with" }).click();
      await session
        .pane()
        .getByLabel(/^Show a row for every/)
        .waitFor();
    },
  },
  {
    name: "form-two-steps",
    async reach(session) {
      await openTable(session, "contract-profile");
      await session
        .pane()
        .locator("summary", { hasText: /^Step 2 of 2:/ })
        .click();
      await session
        .pane()
        .getByLabel(/^Retention\b/)
        .first()
        .waitFor();
    },
  },
  {
    name: "form-headings-unread",
    async reach(session) {
      await openSavingsGrid(session.pane());
      await ownCells(session);
      await session.pane().getByRole("button", { name: "Take from cells" }).click();
      await session.pane().getByText("Not taken. What are they?").waitFor();
    },
  },
  {
    name: "tables-from-cells",
    buttonsInView: 0,
    async reach(session) {
      await session.pane().getByRole("button", { name: "Skip" }).click();
      await ownCells(session);
      await session
        .pane()
        .getByRole("button", { name: /^Savings grid from / })
        .waitFor();
    },
  },
];

/** In the words of whoever made the sheet, and one name that no table knows. */
async function ownCells(session: PaneSession): Promise<void> {
  for (const [index, [label, value]] of (
    [
      ["Block price per week, low", 4950],
      ["Agency rate that was agreed with the neighbouring councils for 2027", 6900],
      ["No. of beds", 4],
      ["Length of contract", "3+2"],
    ] as const
  ).entries()) {
    await writeCell(session, `B${index + 3}`, label);
    await writeCell(session, `C${index + 3}`, value);
  }
  await selectCells(session, "B3:C6");
}
