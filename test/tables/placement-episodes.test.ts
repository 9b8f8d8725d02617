import fc from "fast-check";
import type { Episode } from "../../src/tables/placement-list/episodes";
import { nightsInCare } from "../../src/tables/placement-list/nights-in-care";
import { withheldIn, type Resting } from "../../src/tables/placement-list/withheld";
import { law } from "../support/runs";

const start = 45_380; // 29 March 2024: the year turns on the fourth day.

const episode = fc.record({
  child: fc.integer({ min: 1, max: 3 }),
  home: fc.integer({ min: 0, max: 2 }),
  type: fc.constantFrom("K2", "U1"),
  provider: fc.constantFrom("PR1", "PR4"),
  start: fc.integer({ min: start, max: start + 20 }),
  nights: fc.option(fc.integer({ min: 0, max: 9 })),
});

test("nights, children and spend are those of a count day by day", () => {
  law(fc.array(episode, { maxLength: 8 }), (drawn) => {
    const until = start + 25;
    const price = { from: start + 5, until: start + 12, pence: 70_000, row: 2 };
    const episodes: Episode[] = drawn.map(({ nights, ...one }) => ({
      ...one,
      end: nights === null ? null : one.start + nights,
      prices: [price],
    }));
    const byBeginning = [...episodes].sort((a, b) => a.start - b.start || (a.end ?? Infinity) - (b.end ?? Infinity));
    const expected: Record<string, { nights: number; pence: number; children: Set<number> }> = {};
    for (let day = start; day < until; day++)
      for (const child of [1, 2, 3]) {
        const own = byBeginning.filter((one) => one.child === child);
        const owner = own.find((one, index) => one.start <= day && day < (one.end ?? own[index + 1]?.start ?? until));
        if (owner?.type !== "K2") continue;
        const key = `${day < 45_383 ? 2023 : 2024} ${owner.provider}`;
        const sums = (expected[key] ??= { nights: 0, pence: 0, children: new Set() });
        sums.nights++;
        sums.children.add(child);
        if (day >= price.from && day < price.until) sums.pence += price.pence;
      }
    const { years } = nightsInCare([...episodes], ["K2"], until);
    const found = Object.fromEntries(
      [...years].flatMap(([year, { providers }]) =>
        [...providers].map(([provider, one]) => [
          `${year} ${provider}`,
          { nights: one.nights, pence: one.penceNights, children: one.children },
        ]),
      ),
    );
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).map(([key, one]) => [key, { ...one, children: one.children.size }])));
  });
});

test("what is left when the printed rows are taken from the total rests on no 1 to 4 children", () => {
  // Each child stands in one or two of the rows, with or without a price in each.
  const child = fc.array(fc.record({ row: fc.integer({ min: 0, max: 4 }), isPriced: fc.boolean() }), { minLength: 1, maxLength: 2 });
  law(fc.array(child, { maxLength: 25 }), (children) => {
    const restingOn = (rows: readonly number[]): Resting => {
      const inRows = children.map((stays) => stays.filter(({ row }) => rows.includes(row)));
      return {
        children: inRows.filter((stays) => stays.length > 0).length,
        priced: inRows.filter((stays) => stays.some(({ isPriced }) => isPriced)).length,
        unpriced: inRows.filter((stays) => stays.some(({ isPriced }) => !isPriced)).length,
      };
    };
    const isSmall = (resting: Resting): boolean => Object.values(resting).some((count) => count > 0 && count < 5);
    const total = restingOn([0, 1, 2, 3, 4]);
    const rows = [0, 1, 2, 3, 4].map((row) => restingOn([row]));
    const withheld = withheldIn(total, [rows]);
    const left = rows.flatMap((row, index) => (withheld.has(row) ? [index] : []));
    const isSafe = withheld.has(total)
      ? withheld.size === rows.length + 1
      : !isSmall(total) && !isSmall(restingOn(left)) && rows.every((row) => withheld.has(row) || !isSmall(row));
    expect(isSafe).toBe(true);
  });
});

/** All pairs of types by three providers, in the order of the cells, that have the sum. */
function* tablesOf(sum: number, cells: readonly number[] = []): Generator<readonly number[]> {
  if (cells.length === 5) yield [...cells, sum];
  else for (let next = 0; next <= sum; next++) yield* tablesOf(sum - next, [...cells, next]);
}
const marginsOf = ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): readonly number[] => [
  a + b + c,
  d + e + f,
  a + d,
  b + e,
  c + f,
];

test("types and providers together say of no withheld row that it has 1 to 4 children", () => {
  const byTotal = new Map<number, readonly (readonly number[])[]>();
  law(fc.array(fc.constantFrom(0, 0, 0, 1, 1, 2, 5, 6), { minLength: 6, maxLength: 6 }), (cells) => {
    const margins = marginsOf(cells);
    const all = cells.reduce<number>((sum, one) => sum + one, 0);
    if (all > 12) return;
    const restingOn = (children: number): Resting => ({ children, priced: 0, unpriced: 0 });
    const [total, rows] = [restingOn(all), margins.map(restingOn)];
    // A row of no child is not printed, and everybody knows that it has none.
    const withheld = withheldIn(
      total,
      [rows.slice(0, 2), rows.slice(2)].map((table) => table.filter(({ children }) => children > 0)),
    );
    if (withheld.has(total)) return;
    // The most that each row may have, over all tables that agree with what is printed, is what anybody can work out.
    const others = byTotal.get(all) ?? [...tablesOf(all)].map(marginsOf);
    byTotal.set(all, others);
    const agreeing = others.filter((other) =>
      rows.every((row, index) => (withheld.has(row) ? (other[index] ?? 0) > 0 : other[index] === row.children)),
    );
    const isGivenAway = margins.some((count, index) => count > 0 && count < 5 && agreeing.every((other) => (other[index] ?? 0) < 5));
    expect(isGivenAway).toBe(false);
  });
});
