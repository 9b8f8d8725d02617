/** The cell of one share where a whole is shared out in units, so that the shares add to it: the formula of a sheet for the module's largest remainder. */
import { formula, joined, type Formula } from "./formula";
import type { Figure } from "./table";

type Sharing = {
  readonly total: Figure;
  /** Which share it is, and of how many, from 0. */
  readonly index: number;
  readonly count: number;
  /** What the shares of these places lose when they are rounded down, in units, as an array of the sheet. */
  lost(this: void, from: number, to: number): Formula;
  /** To so many places of a unit losses are told apart: a double may fall short of the whole number, or of the tie, that it stands for. */
  readonly places: number;
  /** What is shared out one by one: a pound. */
  readonly unit: Figure;
  /** The share rounded down, in pounds. */
  readonly down: Formula;
  /** All shares rounded down, added up in pounds. */
  readonly allDown: Formula;
};

/** A unit more for as many as there are units left, those who lost most first; of equal ones the earlier. */
export function largestRemainderFormula({ total, index, count, unit, places, lost, down, allDown }: Sharing): Formula {
  const [own, soFar, all] = [lost(index, index), lost(0, index), lost(0, count - 1)];
  const units = formula`ROUND((${total.formula}-${allDown})/${unit.formula},0)`;
  const aTie = `0.${"0".repeat(places)}5`;
  const rank = joined([formula`SUMPRODUCT((${all}>${own}+${aTie})*1)`, formula`SUMPRODUCT((ABS(${soFar}-${own})<=${aTie})*1)`], "+");
  return formula`${down}+IF(${rank}<=${units},${unit.formula},0)`;
}
