/** The placements that an open block could have taken: those that began while one of its beds was free. */
import { financialYearOfDay, firstDayOfFinancialYear } from "../../calculation";
import { eachStay, type Counted } from "./care-stays";
import type { Episode } from "./episodes";
import { CareSums, isBought, type CareFigures } from "./nights-in-care";

export type Block = {
  readonly beds: number;
  /** The first day. */
  readonly from: number;
  /** The day after the last. */
  readonly until: number;
};
export type BlockFigures = {
  /** Bought placements that began while the block was open; their nights until it ends. */
  readonly began: CareFigures;
  /** Of these, those that found a bed free. */
  readonly taken: CareFigures;
  readonly missed: CareFigures;
  /** All other bought nights of the financial years that the block is in. */
  readonly others: CareFigures;
};
type Placement = { readonly number: number; readonly start: number; end: number };

/**
 * A bed is free again on the day after a placement's last night. Of placements that begin on one day, the shorter one comes first. What
 * is the council's own provision (PR1), or bought from nobody, is no placement that a block would have taken.
 */
export function* openBlock(episodes: Episode[], counted: Counted, block: Block): Generator<void, BlockFigures> {
  const began = new Map<number, Placement>();
  let number = 0;
  yield* eachStay(episodes, counted, (one, placement, from, to) => {
    const known = began.get(placement);
    if (known !== undefined) known.end = to;
    else if (placement !== number && isBought(one.provider) && from >= block.from && from < block.until)
      began.set(placement, { number: placement, start: from, end: to });
    number = placement;
  });
  const taken = takenBy(block, [...began.values()]);
  const [first, last] = [financialYearOfDay(block.from), financialYearOfDay(block.until - 1)];
  const [open, close] = [firstDayOfFinancialYear(first), firstDayOfFinancialYear(last + 1)];
  const sums = { began: new CareSums(), taken: new CareSums(), missed: new CareSums(), others: new CareSums() };
  yield* eachStay(episodes, counted, ({ child, provider, prices }, placement, start, end) => {
    const add = (to: CareSums, from: number, until: number): void => {
      if (from < until) to.add(child, placement, from, until, prices);
    };
    // A later stay of the placement may begin after the block has ended.
    const inBlock = began.has(placement) ? Math.max(start, Math.min(end, block.until)) : start;
    for (const to of [sums.began, taken.has(placement) ? sums.taken : sums.missed]) add(to, start, inBlock);
    if (isBought(provider)) add(sums.others, Math.max(open, inBlock), Math.min(close, end));
  });
  return sums;
}

/** The numbers of the placements, first come, first served. */
function takenBy({ beds }: Block, placements: Placement[]): ReadonlySet<number> {
  placements.sort((one, other) => one.start - other.start || one.end - other.end || one.number - other.number);
  const freeFrom = Array.from({ length: beds }, () => 0);
  const taken = new Set<number>();
  for (const { number, start, end } of placements) {
    const bed = freeFrom.findIndex((day) => day <= start);
    if (bed < 0) continue;
    freeFrom[bed] = end;
    taken.add(number);
  }
  return taken;
}
