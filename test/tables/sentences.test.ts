/**
 * No sentence of a table is false, whatever the assumptions: what a finding or a note claims is looked for in the figures of the same table, as
 * they are printed. Each claim is tried by a way of its own, from the parts that people see, not from the workings that the sentence is made of.
 */
import fc from "fast-check";
import { Decimal, decimal, roundTo } from "../../src/calculation";
import {
  basisNote,
  makeTable,
  printedFigure,
  printedPounds,
  sentenceText,
  type AssumptionRow,
  type Figure,
  type Part,
  type Table,
} from "../../src/tables";
import { filledTables } from "../support/assumption-sets";
import { seed } from "../support/runs";
import { loadTables, tableIds, tableNamed } from "../support/tables";
import { inThisTenth } from "../support/tenth";

jest.setTimeout(600_000);

const isDeeper = (id: string): boolean => process.env["DEEP_TENTH"] !== undefined && inThisTenth(tableIds.indexOf(id));
const setsOf = (id: string): number => Number(process.env["LAWS_RUNS"] ?? (isDeeper(id) ? 2_000 : 6));

beforeAll(loadTables);

type Claim = (table: Table, rows: readonly AssumptionRow[]) => readonly string[];

const isFigure = (cell: unknown): cell is Figure => typeof cell === "object" && cell !== null && "value" in cell;
const partOf = (table: Table, id: string): Part => {
  const part = table.parts.find((one) => one.id === id);
  if (part === undefined) throw new Error(`No part ${id}`);
  return part;
};
/** The figures of a column by its heading, without totals. */
function columnOf(part: Part, heading: RegExp): readonly Decimal[] {
  const at = part.columns.findIndex(({ text }) => heading.test(text));
  if (at < 0) throw new Error(`No column ${String(heading)} in ${part.id}`);
  return part.rows.flatMap(({ figures, isTotal }) => {
    const cell = figures[at];
    return isTotal !== true && isFigure(cell) ? [cell.value] : [];
  });
}
const namesOf = (part: Part): readonly string[] =>
  part.rows.flatMap(({ figures: [first], isTotal }) => (isTotal !== true && first !== undefined && "text" in first ? [first.text] : []));
const assumed = (table: Table, label: string): Decimal => {
  const value = table.assumptions.find((one) => one.label === label)?.value;
  if (!(value instanceof Decimal)) throw new Error(`No figure ${label}`);
  return value;
};
const shown = (value: Decimal, { rounding }: Table): Decimal => roundTo(value, rounding);
const pounds = (value: Decimal, { rounding }: Table): string => printedPounds(value.abs(), rounding);
const range = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);

/** Says what is wrong if the words of a claim do not stand in the sentence. */
const says = (table: Table, words: string): readonly string[] =>
  sentenceText(table).includes(words) ? [] : [`should say “${words}”: ${sentenceText(table)}`];
const saysNot = (table: Table, words: RegExp): readonly string[] =>
  words.test(sentenceText(table)) ? [`should not say ${String(words)}: ${sentenceText(table)}`] : [];

/** "saves £1 to £2", "costs £2 to £1 more": by the figures as they are printed. */
function outcome(values: readonly Decimal[], table: Table, mixed: (cost: string, saving: string) => string): string {
  const [least, most] = [Decimal.min(...values), Decimal.max(...values)];
  const [low, high] = [shown(least, table), shown(most, table)];
  if (low.isZero() && high.isZero()) return "neither saves nor costs more";
  if (low.gte(0)) return `saves ${range(pounds(least, table), pounds(most, table))}`;
  if (high.lte(0)) return `costs ${range(pounds(most, table), pounds(least, table))} more`;
  return mixed(pounds(least, table), pounds(most, table));
}

const inOneCase = (cost: string, saving: string): string => `costs up to ${cost} more in one case and saves up to ${saving} in another,`;

const roundedAtTheEnd = (rows: readonly AssumptionRow[]): readonly AssumptionRow[] =>
  rows.map((row) => {
    if (row.label === "When to round") return { ...row, value: "Once, at the end" };
    return row.label === "Round to" ? { ...row, value: "nearest 1p" } : row;
  });

const claims: Readonly<Record<string, Claim>> = {
  "savings-grid": (table, rows) => {
    const grid = partOf(table, "over-term");
    const beds = columnOf(grid, /^Occupied beds$/);
    const savings = grid.rows.map(({ figures }) => figures.slice(2).flatMap((cell) => (isFigure(cell) ? [cell.value] : [])));
    const full = savings[0] ?? [];
    const atLevel = (cost: string, saving: string): string =>
      `costs up to ${cost} more at one support level and saves up to ${saving} at another,`;
    const wrong = [...says(table, outcome(full, table, atLevel))];
    const text = sentenceText(table);
    // Rounded first, the grid may turn at another row than the exact costs, whose break-even is said: the same costs rounded at the end show it.
    const beforeRounding = /; before rounding, (with .*? at some\.|with .*? costs more\.)/.exec(text)?.[1];
    if (beforeRounding !== undefined) {
      const atTheEnd = makeTable(tableNamed("savings-grid"), roundedAtTheEnd(rows));
      if (!("table" in atTheEnd)) return [...wrong, "not made when rounded at the end"];
      // To the penny a level may cost a few pounds more even when full, and the sentence is another.
      return /; with (?!fewer occupied)/.test(sentenceText(atTheEnd.table))
        ? [...wrong, ...says(atTheEnd.table, `; ${beforeRounding}`)]
        : wrong;
    }
    const fewer = /with (none|fewer than ([\d.]+)) occupied it costs more( at every level)?/.exec(text);
    if (fewer !== null) {
      const bound = decimal(fewer[2] ?? "1e-9");
      const some = /with fewer than ([\d.]+) at some/.exec(text)?.[1];
      for (const [row, occupied] of beds.entries()) {
        const ofRow = savings[row] ?? [];
        if (occupied.lt(bound) && ofRow.some((saving) => saving.gt(0))) wrong.push(`${occupied.toString()} beds do not cost more: ${text}`);
        if (some !== undefined && occupied.lt(some) && ofRow.every((saving) => saving.gt(0)))
          wrong.push(`${occupied.toString()} beds cost more at no level: ${text}`);
      }
    }
    if (/costs more still/.test(text) && !savings.slice(1).every((ofRow) => ofRow.every((saving, level) => saving.lte(full[level] ?? 0))))
      wrong.push(`does not cost more still: ${text}`);
    return wrong;
  },
  "break-even": (table) => {
    const grid = partOf(table, "break-even");
    const isRising = grid.columns.some(({ text }) => text === "Over the term in whole beds");
    const whole = columnOf(grid, isRising ? /^Over the term in whole beds$/ : /^In whole beds$/);
    const beds = assumed(table, "Beds contracted");
    const ends = [Decimal.min(...whole), Decimal.max(...whole)].map((end) => printedFigure(end, "number", table.rounding));
    const needed = range(ends[0] ?? "", ends[1] ?? "");
    const wrong = [...says(table, outcome(columnOf(grid, /^Saving a year at the target$/), table, inOneCase))];
    if (isRising) wrong.push(...says(table, outcome(columnOf(grid, /^Saving over .* at the target$/), table, inOneCase)));
    const count = printedFigure(beds, "number", table.rounding);
    const unit = beds.eq(1) ? "bed" : "beds";
    if (whole.every((one) => one.lte(beds))) return [...wrong, ...says(table, `needs ${needed} of ${count} ${unit} filled`)];
    if (whole.every((one) => one.gt(beds)))
      return [...wrong, ...says(table, `would need ${needed} beds filled, and has ${count}: it never does`)];
    const each = namesOf(grid).map((name, row) => {
      const one = printedFigure(whole[row] ?? beds, "number", table.rounding);
      return `${name} ${whole[row]?.lte(beds) === true ? one : `never (it would need ${one})`}`;
    });
    return [...wrong, ...says(table, `needs this many of ${count} ${unit} filled: ${each.join(", ")}`)];
  },
  "price-per-placement": (table) => {
    const grid = partOf(table, "prices");
    const ends = (heading: RegExp): string => {
      const column = columnOf(grid, heading);
      return range(pounds(Decimal.min(...column), table), pounds(Decimal.max(...column), table));
    };
    return [...says(table, `One bed costs ${ends(/^A year, one bed$/)} a year;`), ...says(table, `${ends(/^Over/)} over`)];
  },
  "contract-value": (table) => {
    const total = partOf(table, "elements").rows.find(({ isTotal }) => isTotal)?.figures ?? [];
    const [, , whole, ourYear, ours] = total.map((cell) => (isFigure(cell) ? cell.value : decimal(0)));
    return [whole, ourYear, ours].flatMap((value) => says(table, pounds(value ?? decimal(0), table)));
  },
  "joint-procurement": (table) => {
    const saving = columnOf(partOf(table, "cuts"), /^Saving a year$/)[2] ?? decimal(0);
    const target = assumed(table, "Target saving");
    const wrong = [...says(table, `saves ${pounds(saving, table)} a year`)];
    if (target.isZero()) return [...wrong, ...saysNot(table, /target/)];
    if (saving.gte(target)) return [...wrong, ...says(table, `meets the target of ${pounds(target, table)}`)];
    const needed = /needs a price of £([\d,.]+) a week/.exec(sentenceText(table))?.[1]?.replaceAll(",", "") ?? "0";
    const [placements, cut] = [assumed(table, "Placements"), assumed(table, "Cut in the price")];
    const weeks = table.assumptions.find(({ name }) => name === "weeks")?.value as Decimal;
    const reached = decimal(needed).times(placements).times(weeks).times(cut);
    return [
      ...wrong,
      ...(reached.plus("1e-9").gte(target) ? [] : [`a price of ${needed} does not reach the target: ${sentenceText(table)}`]),
      ...saysNot(table, /is £0(\.00)? short/),
    ];
  },
  "framework-joining": (table) => {
    const grid = partOf(table, "fees");
    const [fees, shares] = [columnOf(grid, /^Fee a year/), columnOf(grid, /^Saving that pays the fee$/)];
    const [cheapest, dearest] = [Decimal.min(...fees), Decimal.max(...fees)];
    const shareOf = (fee: Decimal): string =>
      `${roundTo((shares[fees.findIndex((one) => one.eq(fee))] ?? decimal(0)).times(100), { quantum: decimal("0.01"), direction: "nearest" }).toString()}% of purchases`;
    if (fees.length === 1) return says(table, `A fee of ${pounds(cheapest, table)} a year is paid for by saving ${shareOf(cheapest)}`);
    return [
      ...says(table, `The cheapest fee, ${pounds(cheapest, table)} a year, is paid for by saving ${shareOf(cheapest)}`),
      ...says(table, `the dearest, ${pounds(dearest, table)} a year, by saving ${shareOf(dearest).replace(" of purchases", "")}.`),
    ];
  },
  "tender-scores": (table) => {
    const grid = partOf(table, "scores");
    const [totals, names] = [columnOf(grid, /^All points$/), namesOf(grid)];
    const [top, second] = [...totals].sort((a, b) => b.comparedTo(a));
    if (top === undefined) return ["no bids"];
    const winner = names[totals.findIndex((one) => one.eq(top))] ?? "";
    const wrong = [...says(table, `${winner} has the most points,`), ...saysNot(table, /ahead of the next by 0\.?$/)];
    if (second === undefined) return [...wrong, ...says(table, "it is the only bid.")];
    return [...wrong, ...says(table, second.eq(top) ? "another bid has as many." : "it is ahead of the next by")];
  },
  "support-mix": (table) => {
    const total = partOf(table, "mix").rows.find(({ isTotal }) => isTotal)?.figures ?? [];
    const more = total.at(-1);
    if (!isFigure(more)) return ["no total"];
    const printed = shown(more.value, table);
    if (printed.isZero()) return says(table, "as much as at the average price;");
    return says(table, `${pounds(more.value, table)} ${printed.gt(0) ? "more" : "less"} than at the average price;`);
  },
  "bed-options": (table) => {
    const grid = partOf(table, "options");
    const savings = columnOf(grid, /^Saving over/);
    const best = Decimal.max(...savings);
    const isShared = savings.filter((one) => one.eq(best)).length > 1;
    return [
      ...says(table, `the best option is ${namesOf(grid)[savings.findIndex((one) => one.eq(best))] ?? ""}: it `),
      ...says(table, outcome([best], table, inOneCase)),
      ...(isShared ? says(table, "and another does as well") : saysNot(table, /another does as well/)),
    ];
  },
  "demand-and-capacity": (table) => {
    const children = columnOf(partOf(table, "demand"), /^Children/);
    const [now, last] = [children[0], children.at(-1)].map((value) =>
      printedFigure((value ?? decimal(0)).toDecimalPlaces(0), "number", table.rounding),
    );
    return [...says(table, `From ${now ?? ""} `), ...says(table, `gives ${last ?? ""} in `)];
  },
  sensitivity: (table) => {
    const grid = partOf(table, "swings");
    const swings = columnOf(grid, /^Swing$/);
    const largest = Decimal.max(...swings);
    if (shown(largest, table).isZero()) return says(table, "nothing moves it by these steps.");
    const name = (namesOf(grid)[0] ?? "").replace(/,.*/, "").toLowerCase();
    const [base] = [columnOf(grid, /^Saving if down$/)[0]?.minus(columnOf(grid, /^Change if down$/)[0] ?? 0) ?? decimal(0)];
    return [
      ...(swings[0]?.eq(largest) === true ? [] : ["the first swing is not the largest"]),
      ...says(table, `${name} move${name === "beds occupied" ? "" : "s"} it most, by ${pounds(largest, table)} between`),
      ...says(table, `As assumed, the block ${outcome([base], table, inOneCase)} over`),
    ];
  },
  "occupancy-risk": (table) => {
    const chance = table.workings.find(({ name }) => name === "chance_of_saving")?.value as Decimal;
    const expected = table.workings.find(({ name }) => name === "expected")?.value as Decimal;
    const words = chance.gte("0.9995") ? "almost certain" : chance.lt("0.0005") ? "next to impossible" : "% likely";
    return [...says(table, words), ...says(table, `on average the block ${outcome([expected], table, inOneCase)} a year.`)];
  },
  "placement-trend": (table) => {
    const grid = partOf(table, "trend");
    const wrong: string[] = [];
    for (const [words, heading] of [
      ["spend", /^Spend$/],
      ["children placed", /^Children placed$/],
      ["average price a week", /^Average price a week$/],
    ] as const) {
      const column = columnOf(grid, heading);
      const by =
        column
          .at(-1)
          ?.div(column[0] ?? 1)
          .minus(1) ?? decimal(0);
      if (column.length === 1) continue;
      const verb = by.abs().lt("0.0005") ? "stayed the same" : by.gt(0) ? "rose by" : "fell by";
      wrong.push(...says(table, `${words} ${verb}`));
    }
    return [...wrong, ...saysNot(table, /by 0%/)];
  },
  "contract-profile": (table) => {
    const savings = partOf(table, "savings");
    const total = (heading: RegExp): Decimal => columnOf(savings, heading).reduce((sum, value) => sum.plus(value), decimal(0));
    const [net, saving, present, spot] = [/^Net cost$/, /^Saving$/, /^Saving at present value$/, /^Spot for the same/].map(total);
    if (net === undefined || saving === undefined || present === undefined || spot === undefined) return ["no totals"];
    const signed = (value: Decimal): string => printedPounds(value, table.rounding);
    const open = columnOf(partOf(table, "costs"), /^Beds open/);
    if (open.every((beds) => beds.isZero())) return says(table, "no bed opens");
    if (spot.isZero()) return says(table, "no bed is ever occupied");
    const costs = partOf(table, "costs");
    const doubled = costs.columns.some(({ text }) => text === "Double running")
      ? columnOf(costs, /^Double running$/).reduce((sum, value) => sum.plus(value), decimal(0))
      : undefined;
    return [
      ...says(table, `costs ${signed(net)} net;`),
      ...(doubled === undefined || doubled.isZero() ? [] : says(table, `Double running is ${signed(doubled)} of the net cost`)),
      ...says(
        table,
        `${outcome([saving], table, inOneCase)}${inCashPrices(table) ? " in cash prices" : ""} (${signed(present)} at present value)`,
      ),
    ];
  },
  "options-appraisal": (table) => {
    const grid = partOf(table, "options");
    const present = columnOf(grid, /^Net present cost$/);
    const least = Decimal.min(...present);
    if (columnOf(grid, /^Whole-life cost$/).every((cost) => cost.isZero())) return says(table, "No option costs anything yet");
    const winner = namesOf(grid)[present.findIndex((one) => one.eq(least))] ?? "";
    const gap = (present[0] ?? least).minus(least);
    const level = present.filter((one) => one.eq(least)).length > 1;
    return [
      ...says(
        table,
        `${winner} has the least net present cost, ${printedPounds(least, table.rounding)}${level ? ", level with another option" : ""};`,
      ),
      ...says(
        table,
        gap.isZero()
          ? "that is what we do now."
          : shown(gap, table).isZero()
            ? "that is level with what we do now"
            : `that is ${pounds(gap, table)} less than what we do now.`,
      ),
      ...closeOptions(table, grid),
    ];
  },
};

/** General inflation is taken out somewhere: the other figures hold it. */
const inCashPrices = (table: Table): boolean => {
  const savings = partOf(table, "savings");
  const isNominal = table.assumptions.some(({ label, value }) => label === "Prices are" && String(value).startsWith("Nominal"));
  const prices = table.parts.find(({ id }) => id === "prices");
  const rates = (heading: RegExp): readonly Decimal[] => (prices === undefined ? [] : columnOf(prices, heading));
  const moves =
    prices === undefined
      ? ["Block uplift a year", "Spot uplift a year"].map((label) => assumed(table, label))
      : [...rates(/^Block rise$/), ...rates(/^Spot rise$/)];
  return isNominal && savings.rows.length > 0 && moves.some((rate) => !rate.isZero());
};

/** An order that rests on optimism bias and risk is said to, of each option that is so close to another. */
function closeOptions(table: Table, grid: Part): readonly string[] {
  if (!grid.columns.some(({ text }) => text === "Bias and risk in its present cost")) return saysNot(table, /order rests/);
  const [present, added] = [columnOf(grid, /^Net present cost$/), columnOf(grid, /^Bias and risk/)];
  const isClose = (one: number, other: number): boolean =>
    one !== other &&
    (present[one] ?? decimal(0))
      .minus(present[other] ?? 0)
      .abs()
      .lt(Decimal.max(added[one] ?? 0, added[other] ?? 0));
  const close = namesOf(grid).filter((_, one) => present.some((__, other) => isClose(one, other)));
  return close.length === 0 ? saysNot(table, /order rests/) : says(table, `closer to another than that: ${close.join(", ")}.`);
}

/** A figure of the last row of a part, or of the row with this heading. */
function cellOf(part: Part, heading: RegExp, rowName?: string): Decimal {
  const at = part.columns.findIndex(({ text }) => heading.test(text));
  const row = part.rows.find(({ figures: [first], isTotal }) =>
    rowName === undefined ? isTotal === true : first !== undefined && "text" in first && first.text === rowName,
  );
  const cell = row?.figures[at];
  if (!isFigure(cell)) throw new Error(`No ${String(heading)} in ${rowName ?? "the total"} of ${part.id}`);
  return cell.value;
}
/** "£284,000" of a figure in thousands. */
const thousands = (value: Decimal): string =>
  `£${value
    .abs()
    .times(1000)
    .toFixed(0)
    .replace(/\B(?=(\d{3})+$)/g, ",")}`;

/** Those of the tables for the years after the award. */
const claimsAfterTheAward: Readonly<Record<string, Claim>> = {
  "void-clauses": (table) => {
    const grid = partOf(table, "children");
    const [savings, costs] = [columnOf(grid, /^Saving$/), columnOf(grid, /^Cost$/)];
    const full = savings.at(-1) ?? decimal(0);
    const [best, worst] = [partOf(table, "best"), partOf(table, "worst")].map((part) => columnOf(part, /^Cost$/));
    const spread = Decimal.max(...costs.map((_, count) => (worst?.[count] ?? decimal(0)).minus(best?.[count] ?? 0)));
    const wrong = [
      ...says(table, costs.length === 2 ? "With the one bed filled" : `With all ${String(costs.length - 1)} beds filled`),
      ...says(
        table,
        `the contract costs ${pounds(costs.at(-1) ?? decimal(0), table)} a year and ${outcome([full], table, inOneCase)} against spot;`,
      ),
      ...says(table, shown(spread, table).isZero() ? "makes no difference." : `is worth up to ${pounds(spread, table)} a year.`),
    ];
    const even = /breaks even at ([\d.,]+) child/.exec(sentenceText(table))?.[1];
    if (even !== undefined) {
      const after = savings.findIndex((saving, count) => count > 0 && saving.gte(0) && savings[count - 1]?.lt(0) === true);
      const [from, to] = [savings[after - 1] ?? decimal(0), savings[after] ?? decimal(0)];
      const at = from
        .negated()
        .div(to.minus(from))
        .plus(after - 1);
      if (at.minus(even).abs().gt("0.0051")) wrong.push(`breaks even at ${at.toFixed(4)}: ${sentenceText(table)}`);
      const isDearerLater = savings.slice(after).some((saving) => saving.lt("-0.005"));
      wrong.push(...(isDearerLater ? says(table, "costs more again") : saysNot(table, /costs more again/)));
    }
    if (/no more than spot from the first child/.test(sentenceText(table)) && !savings.slice(1).every((saving) => saving.gte("-0.005")))
      wrong.push(`costs more than spot with some number: ${sentenceText(table)}`);
    if (/more than spot with any number/.test(sentenceText(table)) && !savings.slice(1).every((saving) => saving.lt(0)))
      wrong.push(`does not cost more with every number: ${sentenceText(table)}`);
    const from = /more than spot from (\d+) children on/.exec(sentenceText(table))?.[1];
    if (from !== undefined && savings.some((saving, count) => count > 0 && saving.lt("-1e-9") !== count >= Number(from)))
      wrong.push(`does not cost more from ${from} children on: ${sentenceText(table)}`);
    const voids = table.parts.find(({ id }) => id === "voids");
    if (voids === undefined) return [...wrong, ...saysNot(table, /Voids of/)];
    return [
      ...wrong,
      ...says(
        table,
        `cost ${pounds(cellOf(voids, /^Paid/), table)} by the clause instead of ${pounds(cellOf(voids, /^Without the clause$/), table)}.`,
      ),
    ];
  },
  "fee-uplifts": (table) => {
    const grid = partOf(table, "year");
    const [ask, offered, budget] = [/^Asked$/, /^Offered$/, /^Budget$/].map((heading) => cellOf(grid, heading)) as [
      Decimal,
      Decimal,
      Decimal,
    ];
    const over = shown(offered.minus(budget), table);
    const clauses = partOf(table, "clauses");
    const flags = clauses.columns.findIndex(({ text }) => text === "Look at");
    const above = clauses.rows.filter(({ figures }) => {
      const flag = figures[flags];
      return flag !== undefined && "text" in flag && /^Offer above the (cap|index)$/.test(flag.text);
    }).length;
    return [
      ...says(table, `The uplifts asked cost ${printedPounds(ask, table.rounding)} in `),
      ...says(
        table,
        `those offered ${printedPounds(offered, table.rounding)}, ${printedPounds(ask.minus(offered), table.rounding)} between them;`,
      ),
      ...says(
        table,
        over.isZero()
          ? "the offers are what the budget for uplifts has"
          : `the offers are ${pounds(offered.minus(budget), table)} ${over.gt(0) ? "above" : "below"} the budget for uplifts`,
      ),
      ...(above === 0
        ? saysNot(table, /above what the contract allows/)
        : says(table, `${String(above)} offer${above === 1 ? " is" : "s are"} above what the contract allows.`)),
    ];
  },
  "budget-line": (table) => {
    const grid = partOf(table, "line");
    const [cumulative, changes, names] = [
      columnOf(grid, /^Cumulative saving$/),
      columnOf(grid, /^Change on the year before$/),
      namesOf(grid),
    ];
    const [most, deepest] = [Decimal.max(...cumulative), Decimal.min(...changes)];
    const yearOf = (values: readonly Decimal[], end: Decimal): string =>
      `${values.filter((one) => one.eq(end)).length > 1 ? "first " : ""}in ${names[values.findIndex((one) => one.eq(end))] ?? ""}`;
    const shortfalls = columnOf(grid, /^Shortfall$/);
    const short = shortfalls.reduce((sum, one) => sum.plus(one), decimal(0));
    return [
      ...says(
        table,
        most.gt(0)
          ? `saves ${thousands(most)} a year at most, ${yearOf(cumulative, most)};`
          : most.isZero()
            ? "saves nothing in any year;"
            : `costs more in every year, at least ${thousands(most)};`,
      ),
      ...says(
        table,
        deepest.lt(0)
          ? `its deepest fall is ${yearOf(changes, deepest)}, a pressure of ${thousands(deepest)} on that budget.`
          : "it falls back in no year.",
      ),
      ...says(
        table,
        shortfalls.length === 0
          ? "Nothing is reported as delivered yet."
          : short.isZero()
            ? "Over the years reported as much is delivered as was planned."
            : `Over the years reported ${thousands(short)} ${short.gt(0) ? "less" : "more"} than planned is delivered.`,
      ),
    ];
  },
  "contract-monitoring": (table) => {
    const grid = partOf(table, "summary");
    const words = sentenceText(table);
    const printed = (value: Decimal): string => printedPounds(value, table.rounding);
    const months = partOf(table, "outturn");
    const kinds = months.columns.findIndex(({ text }) => text === "Is");
    const reported = months.rows.filter(({ figures }) => {
      const kind = figures[kinds];
      return kind !== undefined && "text" in kind && kind.text === "Actual";
    }).length;
    const toDate = (heading: RegExp): Decimal => cellOf(grid, heading, "To date");
    const variance = shown(toDate(/^Variance$/), table);
    const wrong = [
      ...says(
        table,
        `The year is expected to end at ${printed(cellOf(grid, /^Saving$/))} of ${printed(cellOf(grid, /^Planned saving$/))} planned,`,
      ),
      ...says(table, `with ${printed(cellOf(grid, /^Voids paid$/))} paid for voids.`),
      ...(reported === 0
        ? says(table, "No month is reported yet.")
        : [
            ...says(
              table,
              `In the ${String(reported)} month${reported === 1 ? "" : "s"} reported the block ${outcome([toDate(/^Saving$/)], table, inOneCase)} against spot,`,
            ),
            ...says(table, `where ${printed(toDate(/^Planned saving$/))} was planned:`),
            ...says(
              table,
              variance.isZero() ? ": as planned." : `: ${pounds(variance, table)} ${variance.gt(0) ? "more" : "less"} than planned.`,
            ),
          ]),
    ];
    const days = cellOf(grid, /^Days$/, "Rest of the year, forecast");
    if (days.isZero()) return [...wrong, ...says(table, "No day of the year is left.")];
    // What the rest would save if all beds, or none, were occupied: by its own months, from prices and days.
    const plan = partOf(table, "months");
    const [spot, block] = [assumed(table, "Spot price"), assumed(table, "Block price")];
    const [paid, each] = [columnOf(plan, /^Beds paid$/), columnOf(plan, /^Days$/)];
    const isRest = months.rows.map(({ figures }) => {
      const kind = figures[kinds];
      return kind !== undefined && "text" in kind && kind.text === "Forecast";
    });
    const doubled = plan.columns.some(({ text }) => text === "Double running") ? columnOf(plan, /^Double running$/) : [];
    const rest = (beds: Decimal): Decimal =>
      each.reduce(
        (sum, dayCount, row) =>
          isRest[row] === true
            ? sum.plus(
                beds
                  .times(spot)
                  .minus((paid[row] ?? decimal(0)).times(block))
                  .times(dayCount)
                  .div(7)
                  .minus(doubled[row] ?? 0),
              )
            : sum,
        decimal(0),
      );
    const needed = cellOf(grid, /^Planned saving$/).minus(toDate(/^Saving$/));
    const beds = assumed(table, "Beds contracted");
    if (/it cannot be recovered/.test(words) && rest(beds).minus(needed).gt("0.01")) wrong.push(`it can be recovered: ${words}`);
    if (/which takes/.test(words) && !/cannot be/.test(words) && rest(beds).minus(needed).lt("-0.01"))
      wrong.push(`it cannot be recovered: ${words}`);
    if (/Whatever is occupied/.test(words) && rest(decimal(0)).minus(needed).lt("-0.01")) wrong.push(`not whatever is occupied: ${words}`);
    return [...wrong, ...saysNot(table, /(has|have) to save −|would have to save −/)];
  },
  "partner-shares": (table) => {
    const grid = partOf(table, "shares");
    const [saving, net, fee] = [/^Saving$/, /^Saving after the fee$/, /^Host fee$/].map((heading) => cellOf(grid, heading)) as [
      Decimal,
      Decimal,
      Decimal,
    ];
    const count = namesOf(grid).length;
    const wrong = says(
      table,
      `For ${String(count)} authorit${count === 1 ? "y" : "ies"} together the contract ${outcome([saving], table, inOneCase)} a year against spot`,
    );
    if (!fee.gt(0)) return [...wrong, ...saysNot(table, /fee|host/)];
    const host = table.assumptions.find(({ label }) => label === "Host authority")?.value;
    const named = typeof host === "string" && host !== "" ? host : null;
    const own = named === null ? decimal(0) : cellOf(grid, /^Host fee$/, named);
    return [
      ...wrong,
      ...says(table, `${outcome([net], table, inOneCase)} after the host’s fee of ${printedPounds(fee, table.rounding)};`),
      ...says(
        table,
        named === null
          ? "no authority is named as the host, so all of the fee leaves them."
          : `as the host receives ${printedPounds(fee.minus(own), table.rounding)} of it from the others.`,
      ),
    ];
  },
};

/** Who pays: what each saves is that of one row, or of the total. */
function whoPays(table: Table): readonly string[] {
  const part = table.parts.find(({ id }) => id === "paid-saving");
  if (part === undefined || !table.parts.some(({ id }) => id === "paid-cost")) return [];
  const sources = part.columns.slice(2).map(({ text }) => (text === "General fund, net" ? "the general fund" : text));
  const hasTotal = part.rows.some(({ isTotal }) => isTotal === true);
  const words = part.rows
    .filter(({ isTotal }) => !hasTotal || isTotal === true)
    .map(({ figures }) =>
      figures
        .slice(2)
        .map((cell, at) => `${sources[at] ?? ""} ${outcome(isFigure(cell) ? [cell.value] : [], table, inOneCase)}`)
        .join("; "),
    );
  return words.some((one) => sentenceText(table).includes(`: ${one}.`)) ? [] : [`should say who saves: ${sentenceText(table)}`];
}

/** The support mix expected, and the savings over all mixes and occupancies. */
function supportMixes(table: Table): readonly string[] {
  const part = table.parts.find(({ id }) => id === "mixes");
  if (part === undefined) return [];
  const savings = table.parts.find(({ id }) => id === "mix-savings");
  if (savings !== undefined) {
    const all = savings.rows.flatMap(({ figures }) => figures.slice(2).flatMap((cell) => (isFigure(cell) ? [cell.value] : [])));
    return says(table, `over the support mixes it ${outcome(all, table, inOneCase)} over `);
  }
  const needed = columnOf(part, /^Break-even, occupied beds$/)[0] ?? decimal(0);
  const places = printedFigure(needed, "two places", table.rounding);
  return says(
    table,
    needed.gt(assumed(table, "Beds contracted"))
      ? `would need ${places}.`
      : `With the support mix expected it breaks even at ${places} bed`,
  );
}

/** Words that no sentence may hold, whatever it is about. */
const neverSaid: readonly RegExp[] = [
  /[−-]£0(?![\d.,]*[1-9])/,
  /NaN|undefined|Infinity|\bnull\b/,
  /(?<![\d.,])1 (beds|children|years|placements|months|weeks|looks|offers|authorities|days)\b/,
  /\ball 1\b/,
  / {2}|\(\)|\.\./,
];

const everyClaim: Readonly<Record<string, Claim>> = { ...claims, ...claimsAfterTheAward };

function falseClaims(id: string, table: Table, rows: readonly AssumptionRow[]): readonly string[] {
  const text = `${table.headline.join(" ")} ${sentenceText(table)} ${basisNote(table)}`;
  // A name that people typed may hold anything, also another name: the longest is taken out first.
  const names = table.assumptions
    .flatMap(({ label }) => label.split(", ").slice(1))
    .filter((name) => name.length > 2 || /[^\p{L}\p{N}]/u.test(name))
    .sort((one, other) => other.length - one.length);
  const own = names.reduce((words, name) => words.replaceAll(name, "NAME"), text);
  return [
    ...(everyClaim[id]?.(table, rows) ?? [`no claims of ${id} are known`]),
    ...whoPays(table),
    ...supportMixes(table),
    ...neverSaid.flatMap((pattern) => (pattern.test(own) ? [`${String(pattern)}: ${own}`] : [])),
  ];
}

test.each(Object.keys(everyClaim))("%s: nothing that it says is false", (id) => {
  const definition = tableNamed(id);
  const wrongIn = (rows: readonly AssumptionRow[], table: Table): readonly string[] =>
    falseClaims(id, table, rows).map((one) => `${one} ${JSON.stringify(rows.map(({ label, value }) => [label, value]))}`);
  const published = definition.examples.flatMap(({ rows }) => {
    const made = makeTable(definition, rows);
    return "table" in made ? [wrongIn(rows, made.table)] : [];
  });
  // Of each random table only what is wrong with it is kept: the deep tier makes thousands.
  const random = fc.sample(
    filledTables(definition).map(({ rows, table }) => wrongIn(rows, table)),
    { numRuns: setsOf(id), seed },
  );
  const wrong = [...published, ...random].flat();
  expect(wrong.slice(0, 3)).toEqual([]);
});
