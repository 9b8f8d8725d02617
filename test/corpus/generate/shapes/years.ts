/** Items by year, with totals, sections and parts. */
import { conventionOf } from "../conventions";
import { Draft, type Figure } from "../draft";
import type { Random } from "../random";
import { areas, costs, directorates, groups, incomes, schemes, services, years } from "../words";
import { amount, count, scaleOf, type Scale } from "./scale";

const labelsOfYears = (random: Random, count: number): readonly string[] => years(random.whole(2009, 2024), count, random.whole(0, 3));

/** Money or heads over years, a total below or above. */
export function itemsByYear(random: Random): Draft {
  const draft = new Draft(["years", "total"], conventionOf(random), random);
  const scale = random.chance(0.6) ? scaleOf(random) : null;
  const columns = labelsOfYears(random, random.whole(2, 8));
  if (scale) draft.caption = `${random.one(["Spending", "Cost", "Net expenditure"])}, ${scale.heading}`;
  const figureOf = (): Figure => (scale ? amount(draft, scale) : count(draft, 3, 4_000));
  const items = random.some(scale ? random.one([services, costs, directorates]) : random.one([groups, areas]), random.whole(2, 14));
  const lines = items.map((label) => ({
    label,
    figures: columns.map(() => (random.chance(0.05) ? draft.figure(0, scale?.decimals ?? 0, scale ? "money" : "plain") : figureOf())),
  }));
  const total = columns.map((_, column) => draft.sum(lines.map(({ figures }) => figures[column]!)));
  const isAbove = random.chance(0.2);
  draft.row(scale ? "" : random.one(["Area", "Group", "", "Children looked after"]), ...columns);
  if (isAbove) draft.row(random.one(["England", "All children", "Total", "All"]), ...total);
  for (const { label, figures } of lines) draft.row(label, ...figures);
  if (!isAbove) draft.row(draft.convention.total, ...total);
  return draft;
}

/** Rows and columns are both added up: months, quarters, sexes, ages. */
export function crossFooted(random: Random): Draft {
  const draft = new Draft(["total across", "total"], conventionOf(random), random);
  const scale = random.chance(0.5) ? scaleOf(random) : null;
  const columns = random.one([
    ["Q1", "Q2", "Q3", "Q4"],
    ["Boys", "Girls"],
    ["Under 5", "5 to 9", "10 to 15", "16 and over"],
    ["In area", "Out of area"],
    ["Apr", "May", "Jun", "Jul", "Aug", "Sep"],
    ["Revenue", "Capital", "Grant"],
  ]);
  const isLeft = random.chance(0.15);
  draft.row(scale?.heading ?? random.one(["Ward", "Team", ""]), ...(isLeft ? ["Total", ...columns] : [...columns, draft.convention.total]));
  const lines = random.some(random.one([areas, services, directorates]), random.whole(2, 12)).map((label) => {
    const parts = columns.map(() => (scale ? amount(draft, scale) : count(draft, 2, 900)));
    return { label, parts, all: draft.sum(parts) };
  });
  const below = columns.map((_, column) => draft.sum(lines.map(({ parts }) => parts[column]!)));
  const grand = draft.sum(lines.map(({ all }) => all));
  draft.alsoSum(grand, below);
  for (const { label, parts, all } of [...lines, { label: draft.convention.total, parts: below, all: grand }])
    draft.row(label, ...(isLeft ? [all, ...parts] : [...parts, all]));
  return draft;
}

/** Sections with a sub-total each, and a total of them. */
export function sections(random: Random): Draft {
  const draft = new Draft(["sections", "sub-totals", "total"], conventionOf(random), random);
  const scale = scaleOf(random);
  const columns = random.chance(0.5) ? labelsOfYears(random, random.whole(2, 5)) : ["Budget", "Forecast"];
  const [withHeads, withBlank] = [random.chance(0.6), random.chance(0.3)];
  draft.row(random.chance(0.5) ? scale.heading : "", ...columns);
  if (draft.rows[0]?.[0] === "") draft.caption = `Spending by section, ${scale.heading}`;
  const subTotals = random.some(directorates, random.whole(2, 4)).map((name) => {
    if (withHeads) draft.row(name, ...columns.map(() => ""));
    const lines = linesOf(draft, random.some(random.one([services, costs]), random.whole(2, 5)), columns.length, scale);
    const sums = columns.map((_, column) => draft.sum(lines.map((line) => line[column]!)));
    draft.row(random.one([`${name} total`, `Sub-total ${name}`, `Total ${name}`]), ...sums);
    if (withBlank) draft.row("", ...columns.map(() => ""));
    return sums;
  });
  draft.row(
    random.one(["Grand total", "Total", "Net budget", "Overall total"]),
    ...columns.map((_, column) => draft.sum(subTotals.map((sums) => sums[column]!))),
  );
  return draft;
}

function linesOf(draft: Draft, labels: readonly string[], columns: number, scale: Scale): readonly Figure[][] {
  return labels.map((label) => {
    const line = Array.from({ length: columns }, () => amount(draft, scale));
    draft.row(label, ...line);
    return line;
  });
}

/** What is built, and what pays for it: two blocks with one total. */
export function capitalProgramme(random: Random): Draft {
  const draft = new Draft(["capital programme", "total", "total across", "years"], conventionOf(random), random);
  const scale = scaleOf(random);
  const columns = labelsOfYears(random, random.whole(2, 4));
  draft.row(`Scheme, ${scale.heading}`, ...columns, "Total");
  const across = (label: string, figures: readonly Figure[], also: readonly Figure[] = []): Figure => {
    const all = draft.sum(figures);
    if (also.length > 0) draft.alsoSum(all, also);
    draft.row(label, ...figures, all);
    return all;
  };
  const blockOf = (labels: readonly string[], title: string, fixed: readonly Figure[] | null): readonly Figure[] => {
    const lines = labels.map((label, index) => {
      const isBalance = fixed !== null && index === labels.length - 1;
      return {
        label,
        figures: isBalance
          ? []
          : columns.map((_, column) =>
              fixed
                ? draft.figure((fixed[column]!.shown * (0.2 + 0.4 * random.share())) / labels.length, scale.decimals, "money")
                : amount(draft, scale),
            ),
      };
    });
    if (fixed)
      lines.at(-1)!.figures = columns.map((_, column) =>
        draft.figure(
          lines.slice(0, -1).reduce((left, { figures }) => left - figures[column]!.shown, fixed[column]!.shown),
          scale.decimals,
          "money",
        ),
      );
    const alls = lines.map(({ label, figures }) => across(label, figures));
    const totals = columns.map((_, column) => draft.sum(lines.map(({ figures }) => figures[column]!)));
    across(title, totals, alls);
    return totals;
  };
  const spent = blockOf(random.some(schemes, random.whole(3, 8)), "Total programme", null);
  draft.row("Paid for by", ...columns.map(() => ""), "");
  blockOf(["Borrowing", "Grants", "Capital receipts"].slice(0, random.whole(2, 3)), "Total funding", spent);
  return draft;
}

/** A line that is a part of the one above it, and no part of the sum. */
export function withPartOf(random: Random): Draft {
  const draft = new Draft(["of which", "total", "years"], conventionOf(random), random);
  const scale = scaleOf(random);
  const columns = labelsOfYears(random, random.whole(2, 6));
  draft.caption = scale.heading;
  draft.row("", ...columns);
  const lines = random.some(random.one([services, incomes]), random.whole(3, 6)).map((label, index) => {
    const figures = columns.map(() => amount(draft, scale));
    draft.row(label, ...figures);
    if (index === 1)
      draft.row(
        random.one(["of which: agency", "of which agency staff", "  including agency"]),
        ...figures.map(({ exact }) => draft.figure(exact * (0.1 + 0.5 * random.share()), scale.decimals, "money")),
      );
    return figures;
  });
  draft.row(draft.convention.total, ...columns.map((_, column) => draft.sum(lines.map((figures) => figures[column]!))));
  return draft;
}
