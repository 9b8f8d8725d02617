/** Shares, changes, rates and means beside the figures they are of. */
import { conventionOf } from "../conventions";
import { Draft, type Figure } from "../draft";
import type { Random } from "../random";
import { areas, groups, services, years } from "../words";
import { amount, count, scaleOf } from "./scale";

export function sharesOfTotal(random: Random): Draft {
  const draft = new Draft(["share", "total"], conventionOf(random), random);
  const decimals = random.whole(0, 2);
  const columns = random.chance(0.6) ? ["Number"] : years(random.whole(2015, 2023), 2, 0);
  draft.row(
    random.one(["Category", "Reason", "Placement", ""]),
    ...columns.flatMap((column) => [column, random.one(["%", "Per cent", "Share %"])]),
  );
  const lines = random
    .some(random.one([groups, areas, services]), random.whole(3, 11))
    .map((label) => ({ label, counts: columns.map(() => count(draft, 2, 3_000)) }));
  const totals = columns.map((_, column) => draft.sum(lines.map(({ counts }) => counts[column]!)));
  const shareOf = (part: Figure, column: number): Figure =>
    draft.derive("ratio", [part, totals[column]!], ([one, all]) => (100 * one!) / all!, { decimals, unit: "percent" });
  for (const { label, counts } of lines) draft.row(label, ...counts.flatMap((part, column) => [part, shareOf(part, column)]));
  draft.row(draft.convention.total, ...totals.flatMap((total) => [total, draft.figure(100, decimals, "percent")]));
  const first = lines[0]!;
  draft.sentences.push({
    parts: [
      `There were `,
      { value: totals[0]!.shown, decimals: 0, write: (digits) => digits },
      ` in all, of whom `,
      { value: first.counts[0]!.shown, decimals: 0, write: (digits) => digits },
      ` were in the first line.`,
    ],
  });
  return draft;
}

export function changesOfYears(random: Random): Draft {
  const draft = new Draft(["change", "total"], conventionOf(random), random);
  const scale = random.chance(0.5) ? scaleOf(random) : null;
  const [before, after] = years(random.whole(2012, 2024), 2, random.whole(0, 3));
  const decimals = random.whole(0, 1);
  const withDifference = random.chance(0.7);
  if (scale) draft.caption = scale.heading;
  draft.row("", before!, after!, ...(withDifference ? ["Change"] : []), random.one(["% change", "Change %", "Percentage change"]));
  const line = (label: string, from: Figure, to: Figure, also: readonly Figure[] = []): Figure => {
    const change = draft.derive("difference", [to, from], ([one, other]) => one! - other!);
    if (!withDifference) draft.relations.pop();
    else if (also.length > 0) draft.alsoSum(change, also);
    const share = draft.derive("ratio", [to, from], ([one, other]) => (100 * (one! - other!)) / other!, { decimals, unit: "percent" });
    draft.row(label, from, to, ...(withDifference ? [change] : []), share);
    return change;
  };
  const lines = random.some(random.one([services, areas, groups]), random.whole(3, 10)).map((label) => {
    const from = scale ? amount(draft, scale) : count(draft, 20, 5_000);
    return { label, from, to: draft.figure(from.exact * (0.7 + 0.7 * random.share()), scale?.decimals ?? 0, from.unit) };
  });
  const changes = lines.map(({ label, from, to }) => line(label, from, to));
  const [total, now] = [draft.sum(lines.map(({ from }) => from)), draft.sum(lines.map(({ to }) => to))];
  line(draft.convention.total, total, now, changes);
  return draft;
}

export function ratesOfPopulation(random: Random): Draft {
  const draft = new Draft(["rate", "total"], conventionOf(random), random);
  const per = random.one([1_000, 10_000]);
  const decimals = random.whole(0, 1);
  draft.row(
    random.one(["Area", "District"]),
    "Children looked after",
    "Population under 18",
    `Rate per ${per === 1_000 ? "1,000" : "10,000"}`,
  );
  const rate = (part: Figure, all: Figure): Figure =>
    draft.derive("ratio", [part, all], ([one, base]) => (per * one!) / base!, { decimals: per === 1_000 ? 1 : decimals });
  const lines = random
    .some(areas, random.whole(4, 12))
    .map((label) => ({ label, people: draft.figure(random.spread(9_000, 90_000), 0, "plain") }))
    .map(({ label, people }) => ({
      label,
      people,
      children: draft.figure(Math.round(people.exact * (0.002 + 0.01 * random.share())), 0, "plain"),
    }));
  const [children, people] = [draft.sum(lines.map((one) => one.children)), draft.sum(lines.map((one) => one.people))];
  for (const one of [...lines, { label: draft.convention.total, children, people }])
    draft.row(one.label, one.children, one.people, rate(one.children, one.people));
  return draft;
}

export function meansOfYears(random: Random): Draft {
  const draft = new Draft(["mean", "years"], conventionOf(random), random);
  const decimals = random.whole(0, 1);
  const columns = years(random.whole(2015, 2021), random.whole(3, 6), random.whole(0, 3));
  draft.row("", ...columns, random.one(["Average", "Mean", "Average of the years"]));
  for (const label of random.some(random.one([areas, services]), random.whole(3, 9))) {
    const base = random.spread(8, 900);
    const figures = columns.map(() => draft.figure(base * (0.8 + 0.4 * random.share()), decimals, "plain"));
    const mean = draft.derive("mean", figures, (values) => values.reduce((sum, value) => sum + value, 0) / values.length, {
      decimals: Math.max(decimals, 1),
    });
    draft.row(label, ...figures, mean);
  }
  return draft;
}
