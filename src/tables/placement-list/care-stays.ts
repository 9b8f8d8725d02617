/** The stays that episodes come to: whose nights they are, and which of them are one placement. */
import type { Episode } from "./episodes";

export type Counted = {
  /** The kinds of placement that are counted; empty is all. */
  readonly types: readonly string[];
  /** The day after the last night that is counted. */
  readonly until: number;
  /** Whether the nights of a temporary stay (T0 to T4) are those of the counted placement before it, whose bed is kept and paid. */
  readonly paysKept: boolean;
};
type Visit = (this: void, episode: Episode, placement: number, from: number, to: number) => void;

/**
 * Visits each stay that is counted, by child and in the order of days: its episode, the number of its placement, its first night and the
 * day after its last. A night is that of the episode that began first: nights that two episodes share are counted once. An open episode
 * ends when the next one of the child begins, else on `until`. Stays that join in one home are one placement. Sorts `episodes` where
 * they are.
 */
export function eachStay(
  episodes: Episode[],
  { types, until, paysKept }: Counted,
  visit: Visit,
): { readonly gaps: number; readonly overlaps: number } {
  episodes.sort((a, b) => a.child - b.child || a.start - b.start || (a.end ?? Infinity) - (b.end ?? Infinity));
  let [gaps, overlaps, covered, placement, lastEnd] = [0, 0, 0, 0, 0];
  let last: Episode | null = null;
  for (const [index, one] of episodes.entries()) {
    const [before, next] = [episodes[index - 1], episodes[index + 1]];
    if (before?.child !== one.child) covered = 0;
    else if (one.start > covered) gaps++;
    else if (one.start < covered || before.end === null) overlaps++;
    const start = Math.max(one.start, covered);
    const end = Math.min(until, one.end ?? (next?.child === one.child ? next.start : until));
    covered = Math.max(covered, one.end ?? end);
    if (end <= start) continue;
    const joins = last?.child === one.child && lastEnd === start;
    const isKept = paysKept && joins && isTemporary(one.type);
    if (!isKept && types.length > 0 && !types.includes(one.type)) continue;
    if (!isKept && (!joins || one.home === 0 || last?.home !== one.home)) placement++;
    if (!isKept || last === null) last = one;
    lastEnd = end;
    visit(last, placement, start, end);
  }
  return { gaps, overlaps };
}

const isTemporary = (type: string): boolean => /^T[0-4]$/.test(type);
