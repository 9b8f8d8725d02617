import fc from "fast-check";
import { inOneGo } from "../../src/tables/in-one-go";
import type { Episode } from "../../src/tables/placement-list/episodes";
import { nightsInCare } from "../../src/tables/placement-list/nights-in-care";
import { openBlock } from "../../src/tables/placement-list/open-block";
import { tellEpisodes } from "../../src/tables/placement-list/tell-episodes";
import { withheldIn, withheldWithBought, type Resting } from "../../src/tables/placement-list/withheld";
import { law } from "../support/runs";

const start = 45_380; // 29 March 2024: the year turns on the fourth day.

const episode = fc.record({
  child: fc.integer({ min: 1, max: 3 }),
  home: fc.integer({ min: 0, max: 2 }),
  type: fc.constantFrom("K2", "U1", "T1"),
  need: fc.constantFrom("N1", "N2"),
  distance: fc.constantFrom("Up to 20 miles", ""),
  provider: fc.constantFrom("PR1", "PR4"),
  start: fc.integer({ min: start, max: start + 20 }),
  nights: fc.option(fc.integer({ min: 0, max: 9 })),
});

test("nights, children and spend are those of a count day by day", () => {
  law(fc.tuple(fc.array(episode, { maxLength: 8 }), fc.boolean()), ([drawn, paysKept]) => {
    const until = start + 25;
    const price = { from: start + 5, until: start + 12, pence: 70_000, need: "", row: 2 };
    const episodes: Episode[] = drawn.map(({ nights, ...one }) => ({
      ...one,
      end: nights === null ? null : one.start + nights,
      prices: [price],
    }));
    const byBeginning = [...episodes].sort((a, b) => a.start - b.start || (a.end ?? Infinity) - (b.end ?? Infinity));
    const expected: Record<string, { nights: number; pence: number; children: Set<number> }> = {};
    for (const child of [1, 2, 3]) {
      const own = byBeginning.filter((one) => one.child === child);
      const ownerOf = (day: number): Episode | undefined =>
        own.find((one, index) => one.start <= day && day < (one.end ?? own[index + 1]?.start ?? until));
      let kept: Episode | null = null; // Whose bed is paid on this day.
      for (let day = start; day < until; day++) {
        const owner = ownerOf(day);
        if (owner?.type === "K2") kept = owner;
        else if (owner?.type !== "T1" || !paysKept) kept = null;
        if (kept === null) continue;
        const year = day < 45_383 ? 2023 : 2024;
        for (const key of [
          `${year}`,
          `${year} ${kept.provider}`,
          `${year} ${kept.distance ?? ""}`,
          ...(kept.provider === "PR4" ? [`${year} bought`, `${year} ${kept.need}`] : []),
        ]) {
          const sums = (expected[key] ??= { nights: 0, pence: 0, children: new Set() });
          sums.nights++;
          sums.children.add(child);
          if (day >= price.from && day < price.until) sums.pence += price.pence;
        }
      }
    }
    const { years } = inOneGo(nightsInCare([...episodes], { types: ["K2"], until, paysKept }));
    const found = Object.fromEntries(
      [...years].flatMap(([year, { total, providers, bought, distances, needs }]) =>
        [["", total] as const, ...providers, ...distances, ...needs, ...(bought.nights > 0 ? [["bought", bought] as const] : [])].map(
          ([name, one], index) => [
            index === 0 ? `${year}` : `${year} ${name}`,
            { nights: one.nights, pence: one.penceNights, children: one.children },
          ],
        ),
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

/** Every way to share a sum out over so many rows. */
function* shares(sum: number, rows: number): Generator<readonly number[]> {
  if (rows === 1) yield [sum];
  else for (let first = 0; first <= sum; first++) for (const rest of shares(sum - first, rows - 1)) yield [first, ...rest];
}

test("what is bought, its providers and needs, and types together say of no withheld row that it has 1 to 4 children", () => {
  const count = fc.constantFrom<number>(0, 0, 1, 1, 2, 3, 5, 6);
  law(fc.tuple(count, count, count, fc.nat(), fc.nat()), ([own, pr2, pr4, forTypes, forNeeds]) => {
    const [bought, all] = [pr2 + pr4, own + pr2 + pr4];
    if (bought === 0 || all > 14) return;
    const [type, need] = [forTypes % (all + 1), forNeeds % (bought + 1)];
    const counts = { all, types: [type, all - type], own: [own], bought, from: [pr2, pr4], needs: [need, bought - need] };
    const restingOn = (children: number): Resting => ({ children, priced: 0, unpriced: 0 });
    const [total, sum] = [restingOn(all), restingOn(bought)];
    // A row of no child is not printed, and everybody knows that it has none.
    const shown = (some: readonly number[]): (Resting | null)[] => some.map((one) => (one === 0 ? null : restingOn(one)));
    const rows = { types: shown(counts.types), own: shown(counts.own), from: shown(counts.from), needs: shown(counts.needs) };
    const there = (some: readonly (Resting | null)[]): Resting[] => some.filter((one) => one !== null);
    const { withheld, showsNeeds } = withheldWithBought(total, [there(rows.types)], {
      bought: sum,
      from: there(rows.from),
      others: there(rows.own),
      needs: there(rows.needs),
    });
    if (withheld.has(total)) return;
    /** Which counts of some rows agree with what is printed of them. */
    const agreeing = (some: readonly (Resting | null)[], counts: readonly number[]): boolean =>
      some.every((one, index) =>
        one === null ? counts[index] === 0 : withheld.has(one) ? (counts[index] ?? 0) > 0 : counts[index] === one.children,
      );
    const most = { types: [0, 0], own: [0], bought: 0, from: [0, 0], needs: [0, 0] };
    const take = (to: number[], counts: readonly number[]): void =>
      counts.forEach((one, index) => (to[index] = Math.max(to[index] ?? 0, one)));
    for (const two of shares(all, 2)) if (agreeing(rows.types, two)) take(most.types, two);
    for (const [first = 0, ...others] of shares(all, 3)) {
      const rest = all - first;
      if (!agreeing(rows.own, [first]) || !agreeing(rows.from, others) || (!withheld.has(sum) && rest !== bought)) continue;
      take(most.own, [first]);
      take(most.from, others);
      most.bought = Math.max(most.bought, rest);
      for (const two of shares(rest, 2)) if (!showsNeeds || agreeing(rows.needs, two)) take(most.needs, two);
    }
    const isGivenAway = (counts: readonly number[], most: readonly number[]): boolean =>
      counts.some((one, index) => one > 0 && one < 5 && (most[index] ?? 0) < 5);
    const givenAway = (["types", "own", "from", ...(showsNeeds ? (["needs"] as const) : [])] as const).filter((name) =>
      isGivenAway(counts[name], most[name]),
    );
    expect([...givenAway, ...(isGivenAway([bought], [most.bought]) ? ["bought"] : [])]).toEqual([]);
  });
});

test("an open block takes the bought placements that begin while a bed is free, first come, first served", () => {
  const stay = (child: number, from: number, nights: number, provider = "PR4"): Episode => ({
    child,
    home: child,
    type: "K2",
    provider,
    need: "",
    distance: null,
    start: start + from,
    end: start + from + nights,
    prices: [],
  });
  // Two beds for twenty days: 1 and 2 take them, 3 finds none, 4 takes that of 1 on the day it leaves, 5 stays beyond the block, 6 is in
  // house, 7 was there before.
  const episodes = [stay(1, 0, 5), stay(2, 0, 12), stay(3, 2, 4), stay(4, 5, 5), stay(5, 15, 30), stay(6, 16, 2, "PR1"), stay(7, -3, 9)];
  const counted = { types: ["K2"], until: start + 400, paysKept: false };
  const { began, taken, missed, others } = inOneGo(openBlock(episodes, counted, { beds: 2, from: start, until: start + 20 }));
  expect([began, taken, missed, others].map(({ children, placements, nights }) => [children, placements, nights])).toEqual([
    [5, 5, 31],
    [4, 4, 27],
    [1, 1, 4],
    [2, 2, 34], // 25 nights of 5 after the block, 9 of 7.
  ]);
});

test("a stay that goes on from one in an open block counts from its own first day", () => {
  // Ten days of the block, and a second stay of the same placement from the twelfth day on: 15 nights after the block, and not 16.
  const stay = (from: number, nights: number): Episode => ({
    child: 1,
    home: 1,
    type: "K2",
    provider: "PR4",
    need: "",
    distance: null,
    start: start + from,
    end: start + from + nights,
    prices: [],
  });
  const block = { beds: 1, from: start, until: start + 10 };
  const found = inOneGo(openBlock([stay(0, 11), stay(11, 14)], { types: ["K2"], until: start + 25, paysKept: false }, block));
  expect([found.began.nights, found.others.nights]).toEqual([10, 15]);
});

test("what an open block takes is that of a count day by day", () => {
  const drawn = fc.tuple(fc.array(episode, { maxLength: 12 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 8 }));
  law(drawn, ([episodesDrawn, beds, opens]) => {
    const [until, open] = [start + 25, { from: start + opens, until: start + opens + 10 }];
    const price = { from: start + 5, until: start + 12, pence: 70_000, need: "", row: 2 };
    const episodes: Episode[] = episodesDrawn.map(({ nights, ...one }) => ({
      ...one,
      end: nights === null ? null : one.start + nights,
      prices: [price],
    }));
    const byBeginning = [...episodes].sort((a, b) => a.start - b.start || (a.end ?? Infinity) - (b.end ?? Infinity));
    type Night = { readonly day: number; readonly child: number; readonly isBought: boolean };
    const placements: Night[][] = [];
    for (const child of [1, 2, 3]) {
      const own = byBeginning.filter((one) => one.child === child);
      let before: Episode | undefined;
      for (let day = start; day < until; day++) {
        const owner = own.find((one, index) => one.start <= day && day < (one.end ?? own[index + 1]?.start ?? until));
        const counted = owner?.type === "K2" ? owner : undefined;
        if (counted !== undefined) {
          if (counted !== before && (before === undefined || counted.home === 0 || counted.home !== before.home)) placements.push([]);
          placements.at(-1)?.push({ day, child, isBought: counted.provider === "PR4" });
        }
        before = counted;
      }
    }
    const firstDay = (nights: readonly Night[]): number => nights[0]?.day ?? 0;
    const began = placements.filter(
      (nights) => nights[0]?.isBought === true && firstDay(nights) >= open.from && firstDay(nights) < open.until,
    );
    const taken: Night[][] = [];
    for (let day = open.from; day < open.until; day++)
      for (const next of began.filter((nights) => firstDay(nights) === day).sort((a, b) => a.length - b.length))
        if (taken.filter((nights) => nights.some((night) => night.day === day)).length < beds) taken.push(next);
    const sumOf = (some: readonly (readonly Night[])[]) => {
      const nights = some.flat();
      const priced = nights.filter(({ day }) => day >= price.from && day < price.until).length;
      return [new Set(nights.map(({ child }) => child)).size, nights.length, priced * price.pence];
    };
    const inBlock = (nights: readonly Night[]): Night[] => nights.filter(({ day }) => day < open.until);
    const missed = began.filter((nights) => !taken.includes(nights));
    const years = [...new Set([open.from, open.until - 1].map((day) => (day < 45_383 ? 2023 : 2024)))];
    const others = placements.map((nights) =>
      nights.filter(
        ({ day, isBought }) => isBought && years.includes(day < 45_383 ? 2023 : 2024) && !(began.includes(nights) && day < open.until),
      ),
    );
    const counted = { types: ["K2"], until, paysKept: false };
    const found = inOneGo(openBlock(episodes, counted, { beds, ...open }));
    expect([found.began, found.taken, found.missed, found.others].map((one) => [one.children, one.nights, one.penceNights])).toEqual(
      [began.map(inBlock), taken.map(inBlock), missed.map(inBlock), others].map(sumOf),
    );
  });
});

test("episodes are told by their headings, below a title too; with a price of their own they are a list of placements", () => {
  const headings = ["Child", "DECOM", "LS", "PLACE", "DEC"];
  const told = (...lines: readonly (readonly (string | number | null)[])[]) => {
    const { areEpisodes, lines: rest } = tellEpisodes(lines);
    return [areEpisodes, [...rest].length];
  };
  expect(told(["Return 2025", null], headings, [1, 45_383, "C2", "K2", null])).toEqual([true, 2]);
  expect(told([...headings, "Weekly price"], [1, 45_383, "C2", "K2", null, 5200])).toEqual([false, 2]);
  expect(told(["Start", "End", "Weekly price"], [45_383, 45_400, 5200])).toEqual([false, 2]);
  expect(told()).toEqual([false, 0]);
});
