/** Prices, quantities and weeks. */
import { conventionOf } from "../conventions";
import { Draft, type Figure } from "../draft";
import type { Random } from "../random";
import { bidders, costs, services, years } from "../words";
import { scaleOf, amount } from "./scale";

const weekBases: readonly (readonly [words: string, weeks: number, other: number])[] = [
  ["52 weeks", 52, 365 / 7],
  ["52.14 weeks", 52.14, 52],
  ["365 days", 365 / 7, 52],
];

export function weeklyPrices(random: Random): Draft {
  const draft = new Draft(["price × quantity", "total", "weeks"], conventionOf(random), random);
  const [words, weeks, other] = random.one(weekBases);
  const withWeekly = random.chance(0.5);
  const decimals = random.one([0, 2]);
  draft.row("Placement", "Children", "Weekly price £", ...(withWeekly ? ["Weekly cost £"] : []), `Annual cost £ (${words})`);
  const lines = random.some(services, random.whole(3, 8)).map((label) => {
    const children = draft.figure(random.spread(2, 90), 0, "plain");
    const price = draft.figure(random.spread(30_000, 900_000) / 100, decimals, "money");
    const weekly = draft.derive("product", [children, price], ([number, each]) => number! * each!, { decimals, unit: "money" });
    if (!withWeekly) draft.relations.pop();
    const base = withWeekly ? [weekly] : [children, price];
    const product = (values: readonly number[]): number => values.reduce((result, value) => result * value, 1);
    const yearly = draft.derive("product", base, (values) => product(values) * weeks, {
      decimals: 0,
      unit: "money",
      mistaken: (values) => product(values) * other,
      mistake: "week-basis",
    });
    draft.row(label, children, price, ...(withWeekly ? [weekly] : []), yearly);
    return { children, weekly, yearly };
  });
  draft.row(
    draft.convention.total,
    draft.sum(lines.map(({ children }) => children)),
    "",
    ...(withWeekly ? [draft.sum(lines.map(({ weekly }) => weekly))] : []),
    draft.sum(lines.map(({ yearly }) => yearly)),
  );
  return draft;
}

export function unitCosts(random: Random): Draft {
  const draft = new Draft(["unit cost", "total", "weighted mean"], conventionOf(random), random);
  const decimals = random.one([0, 0, 2]);
  draft.row("Provider", "Spend £", "Weeks of care", "Average weekly cost £");
  const cost = (spend: Figure, weeks: Figure): Figure =>
    draft.derive("ratio", [spend, weeks], ([all, number]) => all! / number!, { decimals, unit: "money" });
  const lines = random.some([...bidders, ...services], random.whole(3, 8)).map((label) => {
    const weeks = draft.figure(random.spread(40, 4_000), 0, "plain");
    return { label, weeks, spend: draft.figure(Math.round(weeks.exact * random.spread(400, 7_000)), 0, "money") };
  });
  const total = {
    label: draft.convention.total,
    spend: draft.sum(lines.map(({ spend }) => spend)),
    weeks: draft.sum(lines.map(({ weeks }) => weeks)),
  };
  for (const { label, spend, weeks } of [...lines, total]) draft.row(label, spend, weeks, cost(spend, weeks));
  return draft;
}

export function withTax(random: Random): Draft {
  const draft = new Draft(["VAT", "total"], conventionOf(random), random);
  const decimals = random.one([0, 2]);
  draft.row("Item", "Net £", "VAT £", "Gross £");
  const line = (label: string, net: Figure, vat: Figure): readonly [Figure, Figure, Figure] => {
    const gross = draft.sum([net, vat]);
    draft.row(label, net, vat, gross);
    return [net, vat, gross];
  };
  const lines = random.some(costs, random.whole(2, 7)).map((label) => {
    const net = draft.figure(random.spread(20_000, 9_000_000) / 100, decimals, "money");
    return line(
      label,
      net,
      draft.derive("product", [net], ([base]) => base! * 0.2),
    );
  });
  const [net, vat] = [0, 1].map((column) => draft.sum(lines.map((one) => one[column]!)));
  const total = line(draft.convention.total, net!, vat!);
  draft.alsoSum(
    total[2],
    lines.map((one) => one[2]),
  );
  return draft;
}

/** Each year is the one before, more by a rate that stands in the heading or a column. */
export function growthByRate(random: Random): Draft {
  const draft = new Draft(["growth by a rate", "years"], conventionOf(random), random);
  const scale = scaleOf(random);
  const rate = random.whole(4, 20) / 2;
  const columns = years(random.whole(2022, 2026), random.whole(3, 6), random.whole(0, 3));
  draft.caption = `Prices rise by ${rate}% a year (${scale.heading})`;
  draft.row("", ...columns);
  for (const label of random.some(services, random.whole(3, 7))) {
    const figures = [amount(draft, scale)];
    while (figures.length < columns.length)
      figures.push(draft.derive("product", [figures.at(-1)!], ([before]) => before! * (1 + rate / 100)));
    draft.row(label, ...figures);
  }
  return draft;
}
