/** Budgets beside what was or will be spent. */
import { conventionOf } from "../conventions";
import { Draft, type Figure } from "../draft";
import type { Random } from "../random";
import { costs, directorates, incomes, savings, services } from "../words";
import { amount, scaleOf } from "./scale";

export function budgetAndForecast(random: Random): Draft {
  const draft = new Draft(["budget and variance", "total"], conventionOf(random), random);
  const scale = scaleOf(random);
  const [budgetWord, actualWord, varianceWord] = random.one([
    ["Budget", "Forecast", "Variance"],
    ["Revised budget", "Outturn", "Variance"],
    ["Annual budget", "Projected outturn", "Over/(under) spend"],
    ["Net budget", "Actual", "Difference"],
    ["Plan", "Actual", "Variance"],
  ] as const);
  const isUnder = random.chance(0.25);
  const withPercent = random.chance(0.35);
  const unit = random.chance(0.7) ? ` ${scale.heading}` : "";
  if (unit === "") draft.caption = `Budget monitoring, ${scale.heading}`;
  draft.row("Service", `${budgetWord}${unit}`, `${actualWord}${unit}`, `${varianceWord}${unit}`, ...(withPercent ? ["Variance %"] : []));
  const lines = random.some(random.one([services, directorates, costs]), random.whole(3, 10)).map((label) => {
    const budget = amount(draft, scale);
    const actual = draft.figure(budget.exact * (0.85 + 0.35 * random.share()), scale.decimals, "money");
    return lineOf(draft, label, budget, actual, isUnder, withPercent);
  });
  const totals = [0, 1].map((column) => draft.sum(lines.map((line) => line[column] as Figure)));
  const total = lineOf(draft, draft.convention.total, totals[0] as Figure, totals[1] as Figure, isUnder, withPercent);
  draft.alsoSum(
    total[2] as Figure,
    lines.map((line) => line[2] as Figure),
  );
  const [budget, actual, variance] = total as [Figure, Figure, Figure];
  const where = { decimals: scale.decimals, write: (digits: string) => `${digits} (${scale.heading})` };
  draft.sentences.push({
    parts: ["The forecast is ", { value: actual.shown, ...where }, " against a budget of ", { value: budget.shown, ...where }, "."],
  });
  draft.sentences.push({ parts: ["The difference between them is ", { value: Math.abs(variance.shown), ...where }, "."] });
  return draft;
}

function lineOf(draft: Draft, label: string, budget: Figure, actual: Figure, isUnder: boolean, withPercent: boolean): readonly Figure[] {
  const terms = isUnder ? [budget, actual] : [actual, budget];
  const variance = draft.derive("difference", terms, ([one, other]) => one! - other!);
  const line = [budget, actual, variance];
  if (withPercent)
    line.push(
      draft.derive("ratio", [variance, budget], ([part, whole]) => (100 * part!) / whole!, {
        decimals: draft.convention.isFromPrinted ? 1 : 0,
        unit: "percent",
      }),
    );
  draft.row(label, ...line);
  return line;
}

export function grossAndNet(random: Random): Draft {
  const draft = new Draft(["gross and net", "total", "sub-totals"], conventionOf(random), random);
  const scale = scaleOf(random);
  const columns = random.one([
    ["Budget", "Forecast"],
    ["2023/24", "2024/25", "2025/26"],
    ["This year", "Next year"],
    ["Original", "Revised", "Outturn"],
  ]);
  const isNegative = random.chance(0.5);
  draft.row(scale.heading, ...columns);
  const spending = block(draft, random.some(costs, random.whole(3, 6)), columns.length, scale, 1);
  const gross = columns.map((_, column) => draft.sum(spending.map((line) => line[column]!)));
  draft.row(random.one(["Gross expenditure", "Total expenditure", "Total spending"]), ...gross);
  const sign = isNegative ? -1 : 1;
  const incomeLines = block(draft, random.some(incomes, random.whole(2, 4)), columns.length, { ...scale, most: scale.least * 6 }, sign);
  const income = columns.map((_, column) => draft.sum(incomeLines.map((line) => line[column]!)));
  draft.row(isNegative ? "Total income" : random.one(["Total income", "Less: income", "Income in all"]), ...income);
  const net = columns.map((_, column) =>
    draft.derive("difference", [gross[column]!, income[column]!], ([out, back]) => out! - sign * back!),
  );
  draft.row(random.one(["Net expenditure", "Net budget", "Net cost"]), ...net);
  return draft;
}

function block(
  draft: Draft,
  labels: readonly string[],
  columns: number,
  scale: ReturnType<typeof scaleOf>,
  sign: 1 | -1,
): readonly Figure[][] {
  return labels.map((label) => {
    const first = amount(draft, scale);
    const line = Array.from({ length: columns }, () =>
      draft.figure(sign * first.exact * (0.9 + 0.3 * draft.random.share()), scale.decimals, "money"),
    );
    draft.row(label, ...line);
    return line;
  });
}

export function savingsDelivery(random: Random): Draft {
  const draft = new Draft(["savings", "total", "total across"], conventionOf(random), random);
  const scale = scaleOf(random);
  const withShare = random.chance(0.4);
  draft.caption = random.chance(0.5) ? `Savings, ${scale.heading}` : "";
  draft.row(
    `Saving${draft.caption === "" ? ` (${scale.heading})` : ""}`,
    "Target",
    "Achieved",
    "Delayed",
    "Not achievable",
    ...(withShare ? ["% achieved"] : []),
  );
  const lines = random.some(savings, random.whole(3, 7)).map((label) => {
    const parts = [1, 0.5, 0.3].map((share) =>
      random.chance(0.2) && share < 1
        ? draft.figure(0, scale.decimals, "money")
        : draft.figure(amount(draft, scale).exact * share, scale.decimals, "money"),
    );
    return [label, draft.sum(parts), ...parts] as const;
  });
  const totals = [1, 2, 3, 4].map((column) => draft.sum(lines.map((line) => line[column] as Figure)));
  draft.alsoSum(totals[0]!, totals.slice(1));
  for (const [label, ...figures] of [...lines, [draft.convention.total, ...totals] as const])
    draft.row(
      label,
      ...figures,
      ...(withShare
        ? [draft.derive("ratio", [figures[1]!, figures[0]!], ([part, whole]) => (100 * part!) / whole!, { decimals: 1, unit: "percent" })]
        : []),
    );
  return draft;
}
