/** What a total may add: runs of lines that end just before it, or begin just after it. */
import type { Line, Lines } from "./line";

export interface Run {
  /** It adds the first `count` of these, which other runs share. */
  readonly lines: readonly Line[];
  readonly count: number;
  /** It begins where the table, a section or the lines after another total begin. */
  readonly isNatural: boolean;
}

const farthestUnnamed = 24;
const farthestNamed = 2500;

/** With and without the totals among them: a grand total adds the sub-totals, or what they add. */
export function runsBeside(lines: Lines, at: number, side: 1 | -1, isKnownTotal: (line: Line) => boolean): readonly Run[] {
  const own = lines.lines[at];
  if (own === undefined) return [];
  const limit = own.total === null ? farthestUnnamed : farthestNamed;
  const [plain, totals, loose]: [Line[], Line[], Line[]] = [[], [], []];
  const [ends, natural] = [new Set<number>(), new Set<number>()];
  const ofTotals: { readonly totals: number; readonly loose: number }[] = [];
  for (let other = at + side, steps = 0; other >= 0 && other < lines.lines.length && steps < limit; other += side, steps++) {
    const line = lines.lines[other];
    if (line === undefined || line.part !== own.part || line.isPercent !== own.isPercent || line.isHeading) continue;
    if (line.total === "bare" || isKnownTotal(line)) {
      natural.add(plain.length);
      totals.push(line);
      loose.push(line);
      ofTotals.push({ totals: totals.length, loose: loose.length });
      continue;
    }
    plain.push(line);
    if (totals.length === 0) loose.push(line);
    if (plain.length <= farthestUnnamed) ends.add(plain.length);
    if (lines.sections.has(side < 0 ? other : other + 1)) natural.add(plain.length);
  }
  natural.add(plain.length);
  const runs = [...new Set([...natural, ...ends])].map((count) => ({ lines: plain, count, isNatural: natural.has(count) }));
  // Of many sub-totals the last few and all.
  const grand = [...ofTotals.slice(0, farthestUnnamed), ...ofTotals.slice(farthestUnnamed).slice(-1)].flatMap((count) => [
    { lines: totals, count: count.totals, isNatural: true },
    { lines: loose, count: count.loose, isNatural: true },
  ]);
  const all = totals.length === 0 ? [] : [{ lines: loose, count: loose.length, isNatural: true }];
  return [...grand, ...runs, ...all].filter(({ count }) => count > 1);
}
