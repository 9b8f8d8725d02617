/** Tables whose figures look like rules that nobody meant: running numbers, sizes of differences, nil for the first, leap years. */
import type { Chance } from "./chance";
import { cell, sum, type MadeTable } from "./made-table";

const assumptions = ["Beds filled", "Term, years", "Spot price", "Block price", "Uplift", "Weeks of notice", "Discount rate", "Staffing"];
const options = ["As it is", "Block contract", "Framework", "Our own home", "Fostering first"];

/** Years from now, or beds filled, head the rows; what they head grows by nearly the same each time. */
function growth(chance: Chance): MadeTable {
  const [rows, from, step] = [chance.whole(4, 9), chance.of([0, 1, 1, 2]), chance.of([1, 1, 5, 10])];
  const [start, rate, hasMore] = [chance.whole(800, 9000), chance.whole(0, 40) / 1000, chance.is(0.6)];
  const [places, each] = [chance.is(0.6) ? 1 : 0, chance.whole(5, 60)];
  const at = (row: number): number => (rate === 0 ? start + each * row : start * (1 + rate) ** row);
  const count = { unit: "" as const, places };
  return {
    shape: "growth",
    caption: "Children in care",
    headings: [chance.of(["Years from now", "Year", "Beds filled"]), "Children", ...(hasMore ? ["More than now"] : [])],
    rows: Array.from({ length: rows }, (_, row) => ({
      label: String(from + row * step),
      cells: [cell(at(row), count), ...(hasMore ? [cell(at(row) - start, count)] : [])],
    })),
    isRounded: true,
  };
}

/** The result with an assumption low and high, and how far apart they are. */
function swings(chance: Chance): MadeTable {
  const rows = chance.some(assumptions, chance.whole(4, 8)).map((label) => {
    const [low, apart] = [chance.whole(200_000, 2_500_000), chance.whole(20_000, 900_000)];
    const [one, other] = chance.is(0.2) ? [low + apart, low] : [low, low + apart];
    return { label, cells: [cell(one), cell(other), cell(apart, { isDetermined: true })] };
  });
  return {
    shape: "swings",
    caption: "Saving as each assumption goes down and up",
    headings: ["Assumption", "If low", "If high", chance.of(["Swing", "Range", "Apart by"])],
    rows,
    isRounded: false,
  };
}

/** What each costs, and how much more than the first, which is nil for the first. */
function againstTheFirst(chance: Chance): MadeTable {
  const [years, rate] = [chance.whole(3, 9), 1 + chance.whole(20, 60) / 1000];
  const factor = Array.from({ length: years }, (_, year) => rate ** -year).reduce((total, one) => total + one, 0) / years;
  const names = options.slice(0, chance.whole(3, 5));
  const whole = names.map(() => chance.whole(800, 2400) * 10_000);
  const present = whole.map((pounds) => pounds * factor * (1 + (chance.next() - 0.5) / 500));
  const ranked = [...present].sort((one, other) => one - other);
  return {
    shape: "against the first",
    caption: `Cost of each option over ${years} years`,
    headings: ["Option", "Whole-life cost", "Present cost", "Present cost a week", "Against the first", "Rank"],
    rows: names.map((label, row) => ({
      label,
      cells: [
        cell(whole[row]!),
        cell(present[row]!),
        cell(present[row]! / years / 52),
        cell(present[row]! - present[0]!),
        cell(1 + ranked.indexOf(present[row]!), { unit: "" }),
      ],
    })),
    isRounded: true,
  };
}

/** A cost for each day, with a day more in leap years; the beds and the price stay. */
function daysOfYears(chance: Chance): MadeTable {
  const [first, count, daily, hasFrom] = [chance.whole(2015, 2024), chance.whole(4, 8), chance.whole(900, 4200), chance.is(0.7)];
  const years = Array.from({ length: count }, (_, year) => first + year);
  const days = years.map((year) => cell(year % 4 === 3 ? 366 : 365, { unit: "" }));
  const beds = cell(chance.whole(300, 900), { unit: "", places: 2 });
  const costs = days.map(({ units }) => cell(units * daily));
  return {
    shape: "days of years",
    caption: "Cost by financial year",
    headings: ["Financial year", ...(hasFrom ? ["From April"] : []), "Days", "Beds open", "Cost"],
    rows: [
      ...years.map((year, row) => ({
        label: `${year}/${String(year + 1).slice(2)}`,
        cells: [...(hasFrom ? [cell(year, { unit: "", isYear: true })] : []), days[row]!, beds, costs[row]!],
      })),
      { label: "Total", cells: [...(hasFrom ? [null] : []), sum(days), null, sum(costs)] },
    ],
    isRounded: false,
  };
}

/** Prices that stay from year to year, beside a factor that does not. */
function flatPrices(chance: Chance): MadeTable {
  const [years, rate] = [chance.whole(4, 8), 1 + chance.whole(20, 60) / 1000];
  const flat = Array.from({ length: chance.whole(2, 4) }, () => chance.whole(800, 2800) * 1000);
  const setUp = chance.is(0.5) ? chance.whole(10, 60) * 1000 : 0;
  return {
    shape: "flat prices",
    caption: "Cost of each option by year",
    headings: ["Year", "Discount factor", ...options.slice(0, flat.length)],
    rows: Array.from({ length: years }, (_, year) => ({
      label: String(year + 1),
      cells: [
        cell(rate ** -year * 1000, { unit: "", places: 3 }),
        ...flat.map((pounds, option) => cell(pounds + (year === 0 && option > 0 ? setUp : 0))),
      ],
    })),
    isRounded: true,
  };
}

export const lookalikes: readonly ((chance: Chance) => MadeTable)[] = [growth, swings, againstTheFirst, daysOfYears, flatPrices];
