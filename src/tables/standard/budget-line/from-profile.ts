/** The budget line of a contract profile that stands in the workbook: its saving of each financial year. */
import { itemLabel, type AssumptionList } from "../../assumption";
import { followingRow, type ProfileFeed } from "../../from-profile/feed";

export const fromProfile = (saving: AssumptionList): ProfileFeed => ({
  years: () => null,
  rows: (profile) => {
    const { title, years } = profile;
    if (years.length > saving.most)
      return `${title} has ${years.length} financial years, and a budget line has at most ${saving.most}: type the years that the plan needs`;
    return years.map(({ name, saving: figure }) => followingRow(itemLabel(saving, name), figure, profile));
  },
});
