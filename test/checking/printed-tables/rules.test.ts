/** Each rule's own example: nothing is said of it as it is, and its slip is found at its cell by that rule or one that says the same. */
import { rules } from "../../../src/checking/printed-tables/rules";
import { changed, checkRows, slipsOf } from "./as-pasted";

test("every rule has a name and a place of its own", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, { id, example, summary }) => {
  const rows = example.rows.map((row) => row.trim());

  test("its example is right", () => {
    const { counts, considered } = checkRows(rows);
    expect(slipsOf(checkRows(rows))).toEqual([]);
    expect(counts.tests).toBeGreaterThan(0);
    expect(considered.map(({ rule }) => rule)).toContain(id);
    expect(summary).toMatch(/^[A-Z].*\.$/);
  });

  test("its slip is found", () => {
    const broken = changed(rows, example.slip.was, example.slip.is);
    expect(broken).not.toEqual(rows);
    const [finding, ...others] = slipsOf(checkRows(broken));
    expect(others).toEqual([]);
    expect(`${finding?.title ?? ""}: ${finding?.short ?? ""}`).toBe(example.slip.said);
    expect(finding?.score?.total).toBeGreaterThan(0);
  });
});
