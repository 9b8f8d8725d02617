/** What a total may add: runs of lines that end just before it, or begin just after it. */
import { floatTolerance } from "./float-tolerance";
import type { Line, Lines } from "./line";

export interface Run {
  /** It adds the first `count` of these, which other runs share. */
  readonly lines: readonly Line[];
  readonly count: number;
  /** It begins where the table, a section or the lines after another total begin. */
  readonly isNatural: boolean;
}

/** The lines on one side of a line, nearest first. */
export interface Beside {
  /** Without the totals among them, only these, and both until the first total's own lines begin. */
  readonly plain: readonly Line[];
  readonly totals: readonly Line[];
  readonly loose: readonly Line[];
  /** The plain lines that are money, or are not, as the total is; empty where all are. A price between scores is no part of the score. */
  readonly alike: readonly Line[];
  /** How many plain lines there are where something begins. */
  readonly beginnings: readonly number[];
  /** How many totals and loose lines there are at each total. */
  readonly atTotals: readonly { readonly totals: number; readonly loose: number }[];
  /** There are more than were looked at. */
  readonly isCutShort: boolean;
}

/** So many lines, and so many beginnings, are looked through where no label says which are meant. */
export const farthestUnnamed = 24;

/** Whether a line, by its number, might be added in the total of another. */
export function mayBeAdded(lines: Lines, at: number, to: Line): boolean {
  const line = lines.lines[at];
  return line !== undefined && line.part === to.part && line.isPercent === to.isPercent && !line.isHeading && !line.isDetail;
}

/** Of a line that no label calls a total: whether what is beside it comes to its figure anywhere, however it is added. Most do not. */
export function mayAddUp(lines: Lines, at: number, side: 1 | -1, isKnownTotal: (line: Line) => boolean): boolean {
  const own = lines.lines[at];
  if (own === undefined) return false;
  for (const place of own.firstMiddleAndLast) {
    const printed = own.numbers[place] ?? 0;
    const [plain, totals, loose, alike] = sums;
    for (const one of sums) one.begin(own.halves[place] ?? 0);
    let isAfterTotal = false;
    for (let other = at + side, steps = 0; other >= 0 && other < lines.lines.length && steps < farthestUnnamed; other += side, steps++) {
      const line = lines.lines[other];
      if (line === undefined || !mayBeAdded(lines, other, own)) continue;
      if (line.total === "bare" || isKnownTotal(line)) {
        isAfterTotal = true;
        if (totals.comesTo(printed, line, place) || loose.comesTo(printed, line, place)) return true;
        continue;
      }
      if (plain.comesTo(printed, line, place)) return true;
      if (!isAfterTotal && loose.comesTo(printed, line, place)) return true;
      if (line.isMoney === own.isMoney && alike.comesTo(printed, line, place)) return true;
    }
  }
  return false;
}

/** A sum that grows line by line, and how far it may be out. */
class GrowingSum {
  #sum = 0;
  #within = 0;

  begin(within: number): void {
    this.#sum = 0;
    this.#within = within;
  }

  /** Whether it comes to the printed figure, now that the line is added. */
  comesTo(printed: number, { numbers, halves }: Line, place: number): boolean {
    const number = numbers[place] ?? Number.NaN;
    if (!Number.isNaN(number)) {
      this.#sum += number;
      this.#within += halves[place] ?? 0;
    }
    return isNearly(this.#sum, printed, this.#within);
  }
}

/** Used anew for each line: there are very many. */
const sums = [new GrowingSum(), new GrowingSum(), new GrowingSum(), new GrowingSum()] as const;

/** Whether a sum may be the printed one, when all that is added is out as far as it can be. */
export const isNearly = (sum: number, printed: number, within: number): boolean => Math.abs(sum - printed) <= within + floatTolerance(sum);

export function linesBeside(lines: Lines, at: number, side: 1 | -1, isKnownTotal: (line: Line) => boolean, farthest: number): Beside {
  const [plain, totals, loose, beginnings]: [Line[], Line[], Line[], number[]] = [[], [], [], []];
  const atTotals: { readonly totals: number; readonly loose: number }[] = [];
  const all = lines.lines;
  const own = all[at];
  const limit = own?.total === null ? farthestUnnamed : farthest;
  let [other, steps] = [at + side, 0];
  for (; own !== undefined && other >= 0 && other < all.length && steps < limit; other += side, steps++) {
    const line = all[other];
    if (line === undefined || !mayBeAdded(lines, other, own)) continue;
    if (line.total === "bare" || isKnownTotal(line)) {
      beginnings.push(plain.length);
      totals.push(line);
      loose.push(line);
      atTotals.push({ totals: totals.length, loose: loose.length });
      continue;
    }
    plain.push(line);
    if (totals.length === 0) loose.push(line);
    if (lines.sections.size > 0 && lines.sections.has(side < 0 ? other : other + 1)) beginnings.push(plain.length);
  }
  beginnings.push(plain.length);
  const ofOneUnit = plain.filter((line) => line.isMoney === own?.isMoney);
  const alike = ofOneUnit.length === plain.length ? [] : ofOneUnit;
  return { plain, totals, loose, alike, beginnings, atTotals, isCutShort: other >= 0 && other < all.length };
}

/** Those that begin where something begins. */
export function naturalRunsOf({ plain, totals, loose, alike, beginnings, atTotals }: Beside): readonly Run[] {
  const runs: Run[] = [];
  const take = (lines: readonly Line[], count: number): void => {
    if (count > 1) runs.push({ lines, count, isNatural: true });
  };
  for (const [at, count] of atTotals.entries())
    if (at < farthestUnnamed || at === atTotals.length - 1) {
      take(totals, count.totals);
      take(loose, count.loose);
    }
  for (const count of new Set(beginnings)) take(plain, count);
  if (totals.length > 0) take(loose, loose.length);
  take(alike, alike.length);
  return runs;
}

/** With and without the totals among them: a grand total adds the sub-totals, or what they add. */
export function runsOf({ plain, totals, loose, alike, beginnings, atTotals }: Beside): readonly Run[] {
  const natural = new Set(beginnings);
  const ends = Array.from({ length: Math.min(plain.length, farthestUnnamed) }, (_, index) => index + 1);
  const runs = [...new Set([...natural, ...ends])].map((count) => ({ lines: plain, count, isNatural: natural.has(count) }));
  // Of many sub-totals the last few and all.
  const grand = [...atTotals.slice(0, farthestUnnamed), ...atTotals.slice(farthestUnnamed).slice(-1)].flatMap((count) => [
    { lines: totals, count: count.totals, isNatural: true },
    { lines: loose, count: count.loose, isNatural: true },
  ]);
  const all = totals.length === 0 ? [] : [{ lines: loose, count: loose.length, isNatural: true }];
  return [...grand, ...runs, ...all, { lines: alike, count: alike.length, isNatural: true }].filter(({ count }) => count > 1);
}
