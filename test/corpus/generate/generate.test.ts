/** The generator's own tests: what it calls right is right, what it calls wrong is wrong, worked out anew from what is printed. */
import { conventionOf, printed } from "./conventions";
import { Draft, rounded, strain } from "./draft";
import { generate } from "./generate";
import { plant } from "./plant";
import { Random } from "./random";
import { crossFooted } from "./shapes/years";

const figureIn = (text: string): number =>
  Number(
    text
      .replace(/<sup>.*<\/sup>|[£,% †*]|\(r\)|p$/g, "")
      .replace(/^\((.*)\)$/, "-$1")
      .replace(/^[−–]/, "-")
      .replace(/^(.*)-$/, "-$1"),
  );

test("the same seed gives the same tables, another seed others", () => {
  expect(generate(5, 17)).toEqual(generate(5, 17));
  expect(generate(6, 17).rows).not.toEqual(generate(5, 17).rows);
});

test("two in three have one slip, whose cell prints what the slip says, and not what would be right", () => {
  const cases = Array.from({ length: 300 }, (_, index) => generate(11, index));
  expect(cases.filter(({ slips }) => slips.length === 1).length).toBe(200);
  for (const { slips, rows, sentences } of cases)
    for (const { cells, sentence, printed: says, right } of slips) {
      if (sentence !== null) expect(sentences[sentence]).toContain(says);
      for (const { row, column } of cells.slice(0, 1)) expect(rows[row]![column]).toBe(says);
      expect(says).not.toBe(right);
    }
});

test("a cross-footed table adds up as printed, and its slip breaks a sum", () => {
  for (let seed = 0; seed < 100; seed++) {
    const draft = crossFooted(new Random(seed));
    expect(draft.relations.every((relation) => strain(relation) <= 1)).toBe(true);
    const planted = plant(draft);
    expect(planted === null || planted.kind === "row-missing" || draft.relations.some((relation) => strain(relation) > 1)).toBe(true);
  }
});

test("figures are printed as reports print them", () => {
  const convention = {
    ...conventionOf(new Random(1)),
    thousands: ",",
    currency: "£",
    nil: "–",
    negative: (digits: string, currency: string) => `(${currency}${digits})`,
  } as const;
  expect([1234.5, -1234.5, 0].map((value) => printed(value, 0, "money", convention))).toEqual(["£1,235", "(£1,235)", "–"]);
  expect(printed(1_234_567.125, 2, "plain", convention)).toBe("1,234,567.13");
  expect(figureIn("(£1,235)")).toBe(-1235);
  expect([rounded(2.675, 2), rounded(-0.5, 0), rounded(0.04, 1)]).toEqual([2.68, -1, 0]);
});

test("a difference that rounding explains is no slip", () => {
  const draft = new Draft([], { ...conventionOf(new Random(1)), isFromPrinted: false }, new Random(1));
  const total = draft.sum([draft.figure(1.4, 0, "plain"), draft.figure(1.4, 0, "plain")]);
  expect(total.shown).toBe(3);
  expect(strain(draft.relations[0]!)).toBeLessThanOrEqual(1);
});
