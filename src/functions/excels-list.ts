/**
 * Excel's list of our functions, functions.json, which it keeps for up to a day, so that it may be another version's. Excel tells nobody
 * which list it has. But it hands over every argument that its list has, those left out as null, and an object of its own after the
 * last: so each call tells how many arguments of that function are on the list.
 */
import type { FunctionDeclaration } from "../calculation";
import { isInvocation } from "./argument";

/** A function of which Excel's list has other arguments than this code. */
export type OtherArguments = {
  readonly name: string;
  /** How many there are on Excel's list. */ readonly listed: number;
  readonly here: number;
};

/** The pane is another script of the same page, and shares nothing but the page with this one. */
type Page = { placementCostingOtherArguments?: OtherArguments; dispatchEvent?: (event: Event) => boolean };
const page = globalThis as Page;

export const otherListMet = "placement-costing:other-list-met";

/** The first that was met since the page was loaded; null where Excel's list is ours as far as it was called. */
export const otherArguments = (): OtherArguments | null => page.placementCostingOtherArguments ?? null;

/** `handed` is all that Excel has handed over, its own object included. */
export function noticeExcelsList({ name, parameters }: FunctionDeclaration, handed: ArrayLike<unknown>): void {
  const listed = handed.length - 1;
  const here = Object.keys(parameters).length;
  if (listed === here || !isInvocation(handed[listed]) || otherArguments() !== null) return;
  page.placementCostingOtherArguments = { name, listed, here };
  page.dispatchEvent?.(new Event(otherListMet));
}
