/** Whether Excel's list of our functions, which it keeps for up to a day, is another version's: told by the functions, heard by the pane. */

/** A function of which Excel's list has other arguments than this code. */
export type OtherArguments = {
  readonly name: string;
  /** How many there are on Excel's list. */
  readonly listed: number;
  readonly here: number;
};

/** The pane is another script of the same page, and shares nothing but the page with the functions. */
type Page = { placementCostingOtherArguments?: OtherArguments; dispatchEvent?: (event: Event) => boolean };
const page = globalThis as Page;

export const otherListMet = "placement-costing:other-list-met";

/** The first that was met since the page was loaded; null where Excel's list is ours as far as it was called. */
export const otherArguments = (): OtherArguments | null => page.placementCostingOtherArguments ?? null;

export function tellOtherArguments(met: OtherArguments): void {
  if (otherArguments() !== null) return;
  page.placementCostingOtherArguments = met;
  page.dispatchEvent?.(new Event(otherListMet));
}
