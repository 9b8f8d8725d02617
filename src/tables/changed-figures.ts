/** Which figures of a table came out otherwise in an earlier version, and why: said before a table of that version is written again. */

import type { Scenario } from "./scenario";

type ChangedFigures = {
  /** The last version that had it the old way. */
  readonly until: string;
  readonly table: string;
  readonly why: string;
};

const changes: readonly ChangedFigures[] = [
  {
    until: "0.1.0",
    table: "contract-profile",
    why: "Costs and savings by year: a cost now stands in the year in which care is given, fees by the days they pay for, and retention that is not earned is no cost. Over the whole term nothing changes. Payments are in the grid “Cash”",
  },
  {
    until: "0.1.0",
    table: "contract-profile",
    why: "Saving at present value, where a price rises: general inflation is now taken out before the saving is discounted, because the discount rate is for real prices",
  },
  {
    until: "0.1.0",
    table: "options-appraisal",
    why: "Cost of a bed-week: net present cost is now divided by discounted bed-weeks, so that a price that stays the same comes out as it is",
  },
  {
    until: "0.1.0",
    table: "options-appraisal",
    why: "Net present cost over more than 31 years: from year 31 the Green Book’s rate is 3%. Of nominal prices general inflation is now taken out before they are discounted",
  },
  {
    until: "0.1.0",
    table: "occupancy-risk",
    why: "Chance of a saving: beds empty and fill during a year, so a year is worth several looks at each bed, by the length of a stay (39 weeks unless you say otherwise). Version 0.1.0 took them as filled or empty for the whole year",
  },
];

/** A sentence for each, without a full stop; none where the figures are the same. */
export const changedFigures = (version: string, table: string): readonly string[] =>
  changes.filter((one) => one.table === table && !isLater(version, one.until)).map(({ why }) => why);

/** The same of a scenario, which says its version since 0.2.0. */
export function changedSinceSaved({ table, madeBy }: Pick<Scenario, "table" | "madeBy">): string {
  const why = changedFigures(madeBy ?? "0.1.0", table);
  if (why.length === 0) return "";
  const by = madeBy === undefined ? "It does not say which version saved it. If it was 0.1.0" : `It was saved by version ${madeBy}`;
  return `${by}, these figures come out otherwise now. ${why.join(". ")}.`;
}

function isLater(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split(".").map(Number));
  for (const [index, part] of (a ?? []).entries()) {
    const difference = part - (b?.[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
