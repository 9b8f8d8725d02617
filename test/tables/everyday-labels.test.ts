/** Headings as people write them in their own sheets, and what is too unsure to be guessed. */
import { matchedLabel } from "../../src/tables";
import { savingsGridTable } from "../support/savings-grid";

const match = (heading: string) => matchedLabel(heading, savingsGridTable.assumptions);

test.each([
  ["Block price per week, low", "Block cost, Low", "£ a week, each bed"],
  ["Block price per week, medium", "Block cost, Medium", "£ a week, each bed"],
  ["High: weekly block cost", "Block cost, High", "£ a week, each bed"],
  ["Spot price per week", "Spot cost", "£ a week, each bed"],
  ["Annual spot cost", "Spot cost", undefined],
  ["No. of beds", "Beds contracted", undefined],
  ["Number of beds", "Beds contracted", undefined],
  ["Contract term (years)", "Term", undefined],
  ["Length of contract", "Term", undefined],
  ["beds CONTRACTED", "Beds contracted", undefined],
  ["Block cost, core", "Block cost, core", undefined],
])("“%s” is %s", (heading, label, choice) => {
  expect(match(heading)?.label).toBe(label);
  expect(match(heading)?.choice?.value).toBe(choice);
});

test.each(["Total", "Notes", "Price", "Council tax", "Staff cost", "Block", "Beds occupied", "", "x".repeat(32_767)])(
  "“%s” is not guessed",
  (heading) => expect(match(heading)).toBeNull(),
);
