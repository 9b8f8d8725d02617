/** The plan of a year from a contract profile that stands in the workbook: its prices, its beds, and the beds of each month. */
import { dateInWords, financialYearName } from "../../../calculation";
import { itemLabel, type AssumptionRow } from "../../assumption";
import { followingRow, type ProfileFeed } from "../../from-profile/feed";
import type { LinkedFigure, ProfileMonth } from "../../from-profile/profile-figures";
import { sameName } from "../../same-name";
import { firstDayOf, lastDayOf, monthNames, monthOf } from "./months";

/** The labels that a profile fills in, those of lists without the month. */
export type PlanLabels = Readonly<
  Record<
    "year" | "beds" | "price" | "spot" | "planned" | "occupied" | "plan" | "planPaid" | "doubles" | "doublePlan" | "from" | "to",
    string
  >
>;
/** The labels of the profile’s own assumptions. */
type ProfileLabels = Readonly<Record<"beds" | "settled", string>>;
/** The choice of double running, where a profile counts it. */
const byMonth = "By month";

export const fromProfile = (labels: PlanLabels, profileLabels: ProfileLabels): ProfileFeed => ({
  years: ({ months }) => [...new Set(months.map(({ financialYear }) => financialYear))],
  rows: (profile, year, now) => {
    const months = profile.months.filter(({ financialYear }) => financialYear === year);
    const [beds, settled] = [profile.assumption(profileLabels.beds), profile.assumption(profileLabels.settled)];
    const first = months[0];
    if (year === null || first === undefined || beds === null || settled === null)
      return `${profile.title} has no such year, or not all of its assumptions: choose another year, or look at it in Workbook`;
    const refusal = refusalOf(profile.title, year, months);
    if (refusal !== null) return refusal;
    const follow = (label: string, figure: LinkedFigure): AssumptionRow => followingRow(label, figure, profile);
    const doubles = months.some(({ doubleRunning }) => doubleRunning !== null && doubleRunning.value !== 0);
    const nameOf = monthNamer(labels.occupied, year, now);
    return [
      { label: labels.year, value: financialYearName(year), source: `contract profile “${profile.title}”` },
      follow(labels.beds, beds),
      follow(labels.price, first.blockPrice),
      follow(labels.spot, first.spotPrice),
      follow(labels.planned, settled),
      ...(doubles ? [{ label: labels.doubles, value: byMonth }] : []),
      ...monthNames.flatMap((_, place): readonly AssumptionRow[] => {
        const name = nameOf(place);
        const month = months.find(({ from }) => from === firstDayOf(place, year));
        const actual = now.find(({ label }) => sameName(label, itemLabel({ label: labels.occupied }, name)));
        return [
          actual ?? { label: itemLabel({ label: labels.occupied }, name), value: "" },
          ...(month === undefined
            ? []
            : [
                follow(itemLabel({ label: labels.plan }, name), month.occupied),
                follow(itemLabel({ label: labels.planPaid }, name), month.paid),
                ...(month.doubleRunning === null || !doubles
                  ? []
                  : [follow(itemLabel({ label: labels.doublePlan }, name), month.doubleRunning)]),
              ]),
        ];
      }),
      profile.begins.value > firstDayOf(0, year) ? follow(labels.from, profile.begins) : { label: labels.from, value: "" },
      profile.ends.value < lastDayOf(11, year) ? follow(labels.to, profile.ends) : { label: labels.to, value: "" },
    ];
  },
});

/** Monitoring goes by calendar months and has one price a side. */
function refusalOf(title: string, year: number, months: readonly ProfileMonth[]): string | null {
  const isWhole = months.every(({ from, to }) =>
    monthNames.some((_, place) => from === firstDayOf(place, year) && to === lastDayOf(place, year)),
  );
  if (!isWhole)
    return `${title} counts months from the day on which the contract starts, and monitoring goes by calendar months. Let the contract start on the 1st of a month, or type the plan`;
  const rises = (["blockPrice", "spotPrice"] as const).flatMap((side) => {
    const at = months.find((month) => month[side].value !== months[0]?.[side].value);
    return at === undefined ? [] : [{ side: side === "blockPrice" ? "block" : "spot", at }];
  });
  const [rise] = rises;
  return rise === undefined
    ? null
    : `In ${title} the ${rise.side} price changes on ${dateInWords(rise.at.from)}, and monitoring has one price for the year. Choose a year in which no price changes, or type the plan`;
}

/** A month keeps the name that the form has for it. */
function monthNamer(list: string, year: number, now: readonly AssumptionRow[]): (place: number) => string {
  const names = now.flatMap(({ label }) => (label.startsWith(`${list},`) ? [label.slice(list.length + 1).trim()] : []));
  return (place) => names.find((name) => monthOf(name, year) === place) ?? monthNames[place] ?? "";
}
