/** What was there, what came and went, what is left. */
import { conventionOf } from "../conventions";
import { Draft, type Figure } from "../draft";
import type { Random } from "../random";
import { pressures, reserves, savings, years } from "../words";
import { amount, count, scaleOf } from "./scale";

export function reservesTable(random: Random): Draft {
  const draft = new Draft(["balance", "total"], conventionOf(random), random);
  const scale = scaleOf(random);
  const isNegative = random.chance(0.5);
  const [first, last] = years(random.whole(2018, 2024), 2, 2);
  draft.row(
    `Reserve (${scale.heading})`,
    `Balance 1 April ${first!}`,
    random.one(["Added", "Transfers in", "Contributions"]),
    random.one(["Used", "Transfers out", "Drawn down"]),
    `Balance 31 March ${last!}`,
  );
  const sign = isNegative ? -1 : 1;
  const lines = random.some(reserves, random.whole(3, 9)).map((label) => {
    const opening = amount(draft, scale);
    const added = draft.figure(random.chance(0.25) ? 0 : opening.exact * 0.4 * random.share(), scale.decimals, "money");
    const used = draft.figure(random.chance(0.2) ? 0 : sign * opening.exact * 0.6 * random.share(), scale.decimals, "money");
    return [label, opening, added, used, closing(opening, added, used)] as const;
  });
  function closing(opening: Figure, added: Figure, used: Figure): Figure {
    return draft.derive("difference", [opening, added, used], ([start, more, less]) => start! + more! - sign * less!);
  }
  const [opening, added, used] = [1, 2, 3].map((column) => draft.sum(lines.map((line) => line[column] as Figure))) as [
    Figure,
    Figure,
    Figure,
  ];
  const end = closing(opening, added, used);
  draft.alsoSum(
    end,
    lines.map((line) => line[4]),
  );
  for (const line of lines) draft.row(...line);
  draft.row(draft.convention.total, opening, added, used, end);
  return draft;
}

/** This year's budget is last year's with what was added and saved. */
export function budgetBridge(random: Random): Draft {
  const draft = new Draft(["bridge"], conventionOf(random), random);
  const scale = scaleOf(random);
  const [before, after] = years(random.whole(2020, 2026), 2, random.whole(0, 1));
  const word = random.one(["Budget", "Net budget requirement", "Council tax requirement", "Approved budget"]);
  const start = draft.figure(amount(draft, scale).exact * 8, scale.decimals, "money");
  const changes = [
    ...random
      .some(pressures, random.whole(2, 5))
      .map((label) => ({ label, by: draft.figure(amount(draft, scale).exact, scale.decimals, "money") })),
    ...random
      .some(savings, random.whole(1, 4))
      .map((label) => ({ label, by: draft.figure(-amount(draft, scale).exact, scale.decimals, "money") })),
  ];
  draft.row("", scale.heading);
  draft.row(`${word} ${before!}`, start);
  for (const { label, by } of changes) draft.row(label, by);
  draft.row(
    `${word} ${after!}`,
    draft.derive("sum", [start, ...changes.map(({ by }) => by)], (values) => values.reduce((sum, value) => sum + value, 0)),
  );
  return draft;
}

/** Each year begins with what the year before left. */
export function carriedForward(random: Random): Draft {
  const draft = new Draft(["balance", "years", "carried forward"], conventionOf(random), random);
  const scale = random.chance(0.5) ? scaleOf(random) : null;
  const columns = years(random.whole(2014, 2023), random.whole(3, 6), random.whole(0, 3));
  const words = scale
    ? ["Opening balance", "Added in year", "Used in year", "Closing balance"]
    : ["Children at the start", "Started", "Ceased", "Children at the end"];
  if (scale) draft.caption = scale.heading;
  let opening = scale ? amount(draft, scale) : count(draft, 200, 2_000);
  const table = columns.map(() => {
    const part = (share: number): Figure =>
      draft.figure(Math.abs(opening.shown) * share * (0.5 + random.share()), scale?.decimals ?? 0, opening.unit);
    const [added, used] = [part(0.3), part(0.25)];
    const closing = draft.derive("difference", [opening, added, used], ([start, more, less]) => start! + more! - less!);
    const year = [opening, added, used, closing];
    opening = draft.derive("sum", [closing], ([end]) => end!);
    return year;
  });
  draft.relations.pop();
  draft.row("", ...columns);
  words.forEach((word, row) => draft.row(word, ...table.map((year) => year[row]!)));
  return draft;
}

export function cumulative(random: Random): Draft {
  const draft = new Draft(["running total"], conventionOf(random), random);
  const scale = scaleOf(random);
  draft.row("Month", `In the month ${scale.heading}`, `${random.one(["Cumulative", "Year to date", "Running total"])} ${scale.heading}`);
  let running: Figure | null = null;
  for (const month of [
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "January",
    "February",
    "March",
  ].slice(0, random.whole(5, 12))) {
    const spent = amount(draft, scale);
    running = draft.sum(running ? [running, spent] : [spent]);
    draft.row(month, spent, running);
  }
  return draft;
}
