/** How a table is filled from a contract profile of the workbook. */
import type { AssumptionRow } from "../assumption";
import type { LinkedFigure, ProfileFigures } from "./profile-figures";

export type ProfileFeed = {
  /** The financial years to choose from, by the year in which they begin; null where all are taken. */
  years(this: void, profile: ProfileFigures): readonly number[] | null;
  /** The rows to take, or a sentence that says why none can be. `now` is the form as it stands, whose own figures are kept. */
  rows(this: void, profile: ProfileFigures, year: number | null, now: readonly AssumptionRow[]): readonly AssumptionRow[] | string;
};

/** A row that follows a figure of the profile. */
export const followingRow = (label: string, { value, link }: LinkedFigure, { title }: ProfileFigures): AssumptionRow => ({
  label,
  value,
  link,
  source: `contract profile “${title}”`,
  status: "forecast",
});
