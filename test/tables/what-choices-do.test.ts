/** Each choice of how a table is worked out says what it does, in one sentence for the form and the reference. */
import { isList } from "../../src/tables";
import { catalogue } from "../../src/tables/catalogue";

const shared = ["Block: a year is", "Spot: a year is", "A year is", "Round to", "When to round", "VAT", "The saving is", "Prices of"];

test.each(catalogue)("$id", async ({ load }) => {
  const { assumptions } = await load();
  const basis = Object.values(assumptions).flatMap((one) => (one.section === "basis" && !isList(one) ? [one] : []));
  const choices = basis.filter(({ field, label }) => typeof field === "object" || shared.includes(label));
  const labels = choices.map(({ label }) => label);
  if (labels.includes("The saving is")) expect(labels).toEqual(expect.arrayContaining(["Round to", "When to round", "VAT", "Prices of"]));
  for (const { label, does = "" } of choices) {
    // The form ends it with a full stop of its own.
    expect(`${label}: ${does}`).toMatch(/: [A-Z].{30,150}[^.]$/);
  }
});

test("a side's own year is said to be of that side", async () => {
  const { assumptions } = await catalogue[0]!.load();
  const does = (label: string): string | undefined => Object.values(assumptions).find((one) => one.label === label)?.does;
  expect(does("Block: a year is")).toContain("a weekly block price");
  expect(does("Spot: a year is")).toContain("a weekly spot price");
});
