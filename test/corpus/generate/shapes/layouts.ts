/** Tables whose sense is in where things stand: sub-totals a column further, two or three rows alone, increments on the year before. */
import { conventionOf } from "../conventions";
import { Draft, type Figure } from "../draft";
import type { Random } from "../random";
import { costs, directorates, services, years } from "../words";
import { amount, scaleOf } from "./scale";

/** As in accounts: items in the inner column, their sums in the outer one. */
export function innerAndOuterColumn(random: Random): Draft {
  const draft = new Draft(["sub-totals a column further", "total"], conventionOf(random), random);
  const scale = scaleOf(random);
  draft.row("", scale.heading, scale.heading);
  const sums = random.some(directorates, random.whole(2, 4)).map((name) => {
    const items = random.some(costs, random.whole(2, 5)).map((label) => {
      const item = amount(draft, scale);
      draft.row(label, item, "");
      return item;
    });
    const sum = draft.sum(items);
    draft.row(`Total ${name.toLowerCase()}`, "", sum);
    return sum;
  });
  draft.row(random.one(["Total", "Net expenditure", "Grand total"]), "", draft.sum(sums));
  return draft;
}

/** The commonest table of a covering report. */
export function fewRows(random: Random): Draft {
  const draft = new Draft(["few rows", "budget and variance"], conventionOf(random), random);
  const scale = scaleOf(random);
  const columns = random.chance(0.5) ? [scale.heading] : ["2024/25", "2025/26", "2026/27"].slice(0, random.whole(1, 3));
  const [first, second, third] = random.one([
    ["Budget", "Forecast outturn", "Overspend"],
    ["Funding available", "Less committed", "Balance"],
    ["Planned spending", "Less resources", "Requirement"],
    ["Gross cost", "Less grant", "Net cost"],
  ] as const);
  draft.row(columns.length > 1 || columns[0] !== scale.heading ? scale.heading : "", ...columns);
  const one = columns.map(() => amount(draft, scale));
  const other = one.map((figure) =>
    draft.figure(figure.exact * (first === "Budget" ? 1 + 0.4 * random.share() : 0.95 * random.share()), scale.decimals, "money"),
  );
  const result = one.map((figure, column) =>
    first === "Budget"
      ? draft.derive("difference", [other[column]!, figure], ([spent, planned]) => spent! - planned!)
      : draft.derive("difference", [figure, other[column]!], ([all, less]) => all! - less!),
  );
  draft.row(first, ...one);
  draft.row(second, ...other);
  draft.row(third, ...result);
  return draft;
}

/** Each line says what it was last year, what it is now, and by how much it grew; the total's growth is given in per cent as well. */
export function growthOnYearBefore(random: Random): Draft {
  const draft = new Draft(["increments on the year before", "total", "years"], conventionOf(random), random);
  const scale = scaleOf(random);
  const columns = years(random.whole(2018, 2023), random.whole(3, 5), random.whole(0, 3));
  draft.row(scale.heading, ...columns);
  const lines = random.some(services, random.whole(2, 6)).map((label) => {
    const figures = columns.map(() => amount(draft, scale));
    draft.row(label, ...figures);
    return figures;
  });
  const totals = columns.map((_, column) => draft.sum(lines.map((figures) => figures[column]!)));
  draft.row(draft.convention.total, ...totals);
  const steps = totals.map((total, column) => (column === 0 ? null : { total, before: totals[column - 1]! }));
  draft.row(
    random.one(["Increase on the year before", "Change on previous year"]),
    ...steps.map((step) => (step ? draft.derive("difference", [step.total, step.before], ([now, then]) => now! - then!) : "")),
  );
  draft.row(random.one(["Increase %", "Change in %"]), ...steps.map((step) => (step ? inPercent(draft, step.total, step.before) : "")));
  return draft;
}

const inPercent = (draft: Draft, total: Figure, before: Figure): Figure =>
  draft.derive("ratio", [total, before], ([now, then]) => (100 * (now! - then!)) / then!, { decimals: 1, unit: "percent" });
