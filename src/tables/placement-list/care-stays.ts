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
export type Breaks = { readonly gaps: number; readonly overlaps: number };
type Visit = (this: void, episode: Episode, placement: number, from: number, to: number) => void;

/**
 * Visits each stay that is counted, by child and in the order of days: its episode, the number of its placement, its first night and the
 * day after its last. A night is that of the episode that began first: nights that two episodes share are counted once. An open episode
 * ends when the next one of the child begins, else on `until`. Stays that join in one home are one placement. Sorts `episodes` where
 * they are. Yields now and then, since a list may be long.
 */
export function* eachStay(episodes: Episode[], { types, until, paysKept }: Counted, visit: Visit): Generator<void, Breaks> {
  inOrder(episodes);
  let [gaps, overlaps, covered, placement, lastEnd] = [0, 0, 0, 0, 0];
  let last: Episode | null = null;
  for (const [index, one] of episodes.entries()) {
    if (index % episodesAtOnce === 0) yield;
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

const episodesAtOnce = 1000;

/** By child, then by days. Numbers of children follow one another, so that their episodes are put together without comparing. */
function inOrder(episodes: Episode[]): void {
  if (episodes.every((one, index) => index === 0 || !comesBefore(one, episodes[index - 1] ?? one))) return;
  let most = 0;
  for (const { child } of episodes) most = Math.max(most, child);
  const next = new Uint32Array(most + 2);
  for (const { child } of episodes) next[child + 1] = (next[child + 1] ?? 0) + 1;
  for (let child = 1; child < next.length; child++) next[child] = (next[child] ?? 0) + (next[child - 1] ?? 0);
  for (const one of [...episodes]) {
    const place = next[one.child] ?? 0;
    next[one.child] = place + 1;
    episodes[place] = one;
  }
  for (let first = 0; first < episodes.length;) {
    let end = first + 1;
    let isInOrder = true;
    for (let one = episodes[first]; one !== undefined && episodes[end]?.child === one.child; end++) {
      isInOrder &&= !comesBefore(episodes[end] ?? one, episodes[end - 1] ?? one);
    }
    if (!isInOrder) for (const [place, one] of episodes.slice(first, end).sort(byDays).entries()) episodes[first + place] = one;
    first = end;
  }
}

const byDays = (a: Episode, b: Episode): number => a.start - b.start || (a.end ?? Infinity) - (b.end ?? Infinity) || 0;
const comesBefore = (a: Episode, b: Episode): boolean => a.child < b.child || (a.child === b.child && byDays(a, b) < 0);
