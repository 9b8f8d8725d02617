/**
 * Tables as council reports print them, made up with whole numbers of pence. It knows nothing of the checks: no code of theirs is used here.
 */
import type { Chance } from "./chance";
import { lookalikes } from "./lookalike-shapes";
import { cell, sum, type MadeCell, type MadeTable } from "./made-table";

const services = [
  "Residential care",
  "Fostering",
  "In-house fostering",
  "Semi-independent",
  "Secure",
  "Parent and child",
  "Special guardianship",
  "Adoption support",
  "Short breaks",
  "Remand",
  "Staying put",
  "Leaving care",
  "Education costs",
  "Therapy",
  "Transport",
];
const homes = ["Oak House", "Elm Lodge", "The Beeches", "Ashfield", "Rowan", "Willow Court", "Cedar View", "Maple Rise", "Hazel Bank"];
const levels = ["Low", "Medium", "High", "Complex", "Enhanced", "Core"];
const years = ["2016/17", "2017/18", "2018/19", "2019/20", "2020/21", "2021/22", "2022/23"];
const totals = ["Total", "Total", "Total", "Grand total", "TOTAL", "Overall total"];

const amount = (chance: Chance): number => Math.round(10 ** (4 + chance.next() * 2.5));

/** Services by years, with a line of totals below and often one to the right. */
function spendByYear(chance: Chance): MadeTable {
  const columns = chance.some(years, chance.whole(3, 6)).sort();
  const [isRounded, hasAcross, places] = [chance.is(0.35), chance.is(0.7), chance.is(0.25) ? 2 : 0];
  const of = isRounded ? "exact" : "units";
  const rows = chance.some(services, chance.whole(3, 10)).map((label) => ({
    label,
    cells: columns.map(() =>
      cell(isRounded ? amount(chance) + chance.next() - 0.5 : amount(chance) * (places === 2 ? 87 : 1), {
        places,
        isDetermined: hasAcross,
      }),
    ),
  }));
  const withAcross = rows.map(({ label, cells }) => ({ label, cells: hasAcross ? [...cells, sum(cells, {}, of)] : cells }));
  const below = columns.map((_, column) =>
    sum(
      rows.map(({ cells }) => cells[column]!),
      {},
      of,
    ),
  );
  const corner = hasAcross ? [sum(below, {}, of)] : [];
  return {
    shape: "spend by year",
    caption: "Spend by service",
    headings: ["Service", ...columns, ...(hasAcross ? ["Total"] : [])],
    rows: [...withAcross, { label: chance.of(totals), cells: [...below, ...corner] }],
    isRounded,
  };
}

/** Block and spot by beds filled: saving a year and over the term. */
function savingsGrid(chance: Chance): MadeTable {
  const [beds, term] = [chance.whole(4, 7), chance.whole(3, 8)];
  const [block, perBed] = [chance.whole(400, 1400) * 500, chance.whole(150_000, 320_000)];
  const filled = Array.from({ length: beds }, (_, index) => beds - index);
  const spot = filled.map((count) => cell(perBed * count, { isDetermined: true }));
  const saving = spot.map(({ units }) => cell(units - block, { isDetermined: true }));
  return {
    shape: "savings grid",
    caption: `Savings from a block contract (${beds} beds)`,
    headings: ["Beds occupied", ...filled.map(String)],
    rows: [
      { label: "Block contract", cells: filled.map(() => cell(block, { isDetermined: true })) },
      { label: "Spot purchase", cells: spot },
      { label: "Annual saving", cells: saving },
      { label: `Saving over ${term} years`, cells: saving.map(({ units }) => cell(units * term, { isDetermined: true })) },
    ],
    isRounded: false,
  };
}

/** A week's price, a year of one placement, of all, and of the term. */
function priceLadder(chance: Chance): MadeTable {
  const [beds, term, weeks] = [chance.whole(3, 12), chance.whole(2, 8), chance.is(0.5) ? 52 : 365 / 7];
  const isWhole = chance.is(0.5);
  const rows = chance.some(levels, chance.whole(4, 6)).map((label) => {
    const weekly = cell(chance.whole(180_000, 650_000), { places: 2, isDetermined: true, isWeekly: true });
    const pence = weekly.units * weeks;
    const annual = cell(isWhole ? pence / 100 : Math.round(pence), { places: isWhole ? 0 : 2, isDetermined: true, weeks });
    const all = cell(annual.units * beds, { places: annual.places, isDetermined: true });
    return { label, cells: [weekly, annual, all, cell(all.units * term, { places: all.places, isDetermined: true })] };
  });
  return {
    shape: "price ladder",
    caption: "Prices by level of support",
    headings: ["Level", "Weekly price", "Annual cost per placement", `Annual cost, ${beds} placements`, `Cost over ${term} years`],
    rows,
    isRounded: false,
  };
}

function budgetMonitor(chance: Chance): MadeTable {
  const hasShare = chance.is(0.5);
  const line = (label: string, budget: MadeCell, outturn: MadeCell, variance: MadeCell) => ({
    label,
    cells: [
      budget,
      outturn,
      variance,
      ...(hasShare ? [cell((variance.units / budget.units) * 1000, { places: 1, unit: "%", isDetermined: true })] : []),
    ],
  });
  const rows = chance.some(services, chance.whole(4, 12)).map((label) => {
    const budget = cell(amount(chance), { isDetermined: true });
    const outturn = cell(Math.round(budget.units * (0.8 + chance.next() * 0.5)), { isDetermined: true });
    return line(label, budget, outturn, cell(outturn.units - budget.units, { isDetermined: true }));
  });
  const total = [0, 1, 2].map((column) => sum(rows.map(({ cells }) => cells[column]!)));
  return {
    shape: "budget monitor",
    caption: "Budget monitoring",
    headings: ["Service", "Budget", "Forecast outturn", "Variance", ...(hasShare ? ["Variance %"] : [])],
    rows: [...rows, line(chance.of(totals), total[0]!, total[1]!, total[2]!)],
    isRounded: false,
  };
}

function capacity(chance: Chance): MadeTable {
  const count = { unit: "" as const, isDetermined: true };
  const line = (label: string, places: MadeCell, used: MadeCell) => ({
    label,
    cells: [places, used, cell((used.units / places.units) * 100, { unit: "%", isDetermined: true })],
  });
  const rows = chance.some(services, chance.whole(4, 8)).map((label) => {
    const places = chance.whole(110, 990);
    return line(label, cell(places, count), cell(Math.round(places * (0.3 + chance.next() * 0.65)), count));
  });
  const [places, used] = [0, 1].map((column) => sum(rows.map(({ cells }) => cells[column]!)));
  return {
    shape: "capacity",
    caption: "Capacity and use",
    headings: ["Provision", "Capacity", "In use", "Utilisation"],
    rows: [...rows, line("Total", places!, used!)],
    isRounded: false,
  };
}

function bedsTimesPrice(chance: Chance): MadeTable {
  const rows = chance.some(homes, chance.whole(4, 8)).map((label) => {
    const [beds, weekly] = [cell(chance.whole(2, 9), { unit: "" }), cell(chance.whole(2400, 6900), { isDetermined: true, isWeekly: true })];
    return { label, cells: [beds, weekly, cell(beds.units * weekly.units * 52, { isDetermined: true, weeks: 52 })] };
  });
  const total = [
    sum(
      rows.map(({ cells }) => cells[0]!),
      { isDetermined: false },
    ),
    null,
    sum(rows.map(({ cells }) => cells[2]!)),
  ];
  return {
    shape: "beds times price",
    caption: "Homes",
    headings: ["Home", "Beds", "Weekly price", "Annual cost"],
    rows: [...rows, { label: "Total", cells: total }],
    isRounded: false,
  };
}

function subtotals(chance: Chance): MadeTable {
  const columns = chance.some(years, chance.whole(2, 5)).sort();
  const rows: { label: string; cells: (MadeCell | null)[] }[] = [];
  const subs: MadeCell[][] = [];
  const names = chance.some(services, 15);
  for (let section = 0; section < chance.whole(2, 3); section++) {
    if (chance.is(0.5)) rows.push({ label: `Lot ${section + 1}`, cells: columns.map(() => null) });
    const lines = Array.from({ length: chance.whole(2, 4) }, () => ({
      label: names.pop() ?? "Other",
      cells: columns.map(() => cell(amount(chance))),
    }));
    const sub = columns.map((_, column) => sum(lines.map(({ cells }) => cells[column]!)));
    rows.push(...lines, { label: chance.of(["Sub-total", "Subtotal", "Total"]), cells: sub });
    subs.push(sub);
  }
  rows.push({ label: "Grand total", cells: columns.map((_, column) => sum(subs.map((sub) => sub[column]!))) });
  return { shape: "sub-totals", caption: "Costs by lot", headings: ["Item", ...columns], rows, isRounded: false };
}

export const shapes: readonly ((chance: Chance) => MadeTable)[] = [
  spendByYear,
  savingsGrid,
  priceLadder,
  budgetMonitor,
  capacity,
  bedsTimesPrice,
  subtotals,
  ...lookalikes,
];
