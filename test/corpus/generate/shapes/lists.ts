/** Tables that nothing adds up in, or only in part: much that looks like a relation is none. */
import { conventionOf } from "../conventions";
import { Draft, type Figure } from "../draft";
import type { Random } from "../random";
import { areas, bidders, groups, services, years } from "../words";
import { count } from "./scale";

export function plainList(random: Random): Draft {
  const draft = new Draft(["list"], conventionOf(random), random);
  const columns = random.one([
    years(random.whole(2012, 2022), random.whole(2, 5), random.whole(0, 3)),
    ["Number of homes", "Places", "Inspections"],
    ["Rank", "Score"],
    ["Weekly price £", "Days' notice"],
  ]);
  draft.row(random.one(["Area", "Provider", ""]), ...columns);
  for (const label of random.some(random.one([areas, bidders, services]), random.whole(3, 12)))
    draft.row(label, ...columns.map(() => count(draft, 2, 2_000)));
  return draft;
}

/** Percentages with bases of their own: they neither add up nor are shares of anything shown. */
export function performance(random: Random): Draft {
  const draft = new Draft(["list", "percentages of several bases"], conventionOf(random), random);
  const columns = [...years(random.whole(2019, 2022), 3, 0), "Target", "England"];
  draft.row("Measure", ...columns);
  for (const label of [
    "Health checks up to date",
    "Reviews on time",
    "Three or more placements",
    "In the same place two years",
    "Visits on time",
    "Care leavers in work",
    "Placed within 20 miles",
  ].slice(0, random.whole(4, 7))) {
    const base = random.whole(8, 92);
    draft.row(label, ...columns.map(() => draft.figure(Math.min(99, Math.max(2, base + random.whole(-8, 8))), 0, "percent")));
  }
  return draft;
}

/** Small counts are withheld, so that nobody can be told from them; the totals are of the true counts. */
export function withheldCounts(random: Random): Draft {
  const draft = new Draft(["withheld", "total"], conventionOf(random), random);
  const mark = random.one(["c", "[c]", "<5", "*", "x", "..", "low", "z"]);
  const columns = random.one([
    ["Boys", "Girls"],
    years(random.whole(2018, 2022), random.whole(3, 5), 0),
    ["Foster care", "Children's home", "Other"],
  ]);
  draft.row("", ...columns, ...(random.chance(0.4) ? [] : [draft.convention.total]));
  const isAcross = draft.rows[0]!.length > columns.length + 1;
  const lines = random
    .some(random.one([areas, groups]), random.whole(4, 10))
    .map((label) => ({ label, counts: columns.map(() => count(draft, 1, 150)) }));
  const plainSum = (figures: readonly Figure[]): Figure =>
    draft.figure(
      figures.reduce((sum, { exact }) => sum + exact, 0),
      0,
      "plain",
    );
  const totals = columns.map((_, column) => plainSum(lines.map(({ counts }) => counts[column]!)));
  for (const { label, counts } of [...lines, { label: draft.convention.total, counts: totals }]) {
    const all = plainSum(counts);
    for (const figure of counts) if (figure.exact < 6) figure.text = mark;
    draft.row(label, ...counts, ...(isAcross ? [all] : []));
  }
  return draft;
}

export function scores(random: Random): Draft {
  const draft = new Draft(["tender scores", "total"], conventionOf(random), random);
  const names = random.some(bidders, random.whole(3, 5));
  draft.row("Criterion", "Weight", ...names);
  const weights = random.one([
    [40, 30, 20, 10],
    [50, 25, 25],
    [35, 35, 20, 10],
    [60, 40],
  ]);
  const criteria = ["Quality of care", "Price", "Staffing", "Social value"].slice(0, weights.length);
  const given = criteria.map((label, index) => {
    const weight = draft.figure(weights[index]!, 0, "percent");
    const points = names.map(() => draft.figure((weights[index]! * random.whole(40, 100)) / 100, 1, "plain"));
    draft.row(label, weight, ...points);
    return points;
  });
  draft.row(
    random.one(["Total score", "Total", "Overall score"]),
    draft.figure(100, 0, "percent"),
    ...names.map((_, column) => draft.sum(given.map((points) => points[column]!))),
  );
  draft.row("Weekly price £", "", ...names.map(() => draft.figure(random.whole(3_000, 7_000), 0, "money")));
  draft.row("Rank", "", ...names.map((_, column) => draft.figure(column + 1, 0, "plain")));
  return draft;
}
