/** Names of invisible letters, equal names, endless labels: refused in a short sentence, wherever assumptions are read. */
import { makeTable } from "../../src/tables";
import { savingsGridTable } from "../support/savings-grid";

const others = [
  ["Spot cost", 184_308.8],
  ["Beds contracted", 5],
  ["Term", 8],
] as const;
const problems = (...given: readonly (readonly [string, string | number])[]): readonly string[] => {
  const made = makeTable(
    savingsGridTable,
    [...given, ...others].map(([label, value]) => ({ label, value })),
  );
  return "problems" in made ? made.problems.map(({ sentence }) => sentence) : [];
};

test.each(["\u200B", "\u2060\uFEFF", "\u3164", "\u2800", "\u00AD", "\u202E", "\u{E0041}"])("a name of nothing that is seen: %j", (name) => {
  expect(problems([`Block cost, ${name}`, 627_000])).toEqual(["Give each level a name, like Low"]);
});

test("names that look the same are the same", () => {
  expect(problems(["Block cost, Low", 627_000], ["Block cost, L\u200Bow", 666_500])).toEqual([
    "Name each one differently: Block cost, L\u200Bow is there twice",
  ]);
});

test("a name, a label and a value of 32,767 letters are quoted in short", () => {
  const endless = "x".repeat(32_767);
  const found = [
    ...problems([`Block cost, ${endless}`, 627_000]),
    ...problems(["Block cost, Low", 627_000], [endless, 1]),
    ...problems(["Block cost, Low", endless]),
    ...problems([`Block cost, ${endless}`, 1], [`Block cost, ${endless}`, 2]),
  ];
  expect(found.length).toBeGreaterThanOrEqual(4);
  for (const sentence of found) expect(sentence.length).toBeLessThan(220);
});

test("an unknown label names the nearest three", () => {
  expect(problems(["Block cost, Low", 627_000], ["Beds", 5])).toEqual([
    expect.stringMatching(/^“Beds” is not an assumption of this table\. Nearest: Beds contracted; [^;]+; [^;]+$/),
  ]);
});
