/** One slip in a made-up table, as people make them. */
import type { Chance } from "./chance";
import type { MadeCell, MadeTable } from "./made-table";

export const plantedKinds = [
  "digits-swapped",
  "digit-wrong",
  "sign-turned",
  "left-out",
  "counted-twice",
  "truncated",
  "week-basis",
  "vat",
  "thousands",
  "yearly-for-weekly",
] as const;
export type PlantedKind = (typeof plantedKinds)[number];

/** The number that is printed instead, in the cell's units; null where this slip cannot be made there, or would not show. */
export function slippedUnits(kind: PlantedKind, cell: MadeCell, { isRounded }: MadeTable, chance: Chance): number | null {
  // Where the parts were rounded apart, nobody can see from them that a total was cut off.
  if (!cell.isDetermined || (isRounded && kind === "truncated")) return null;
  const wrong = slips[kind](cell, chance);
  if (wrong === null) return null;
  // In figures that were rounded apart a slip of a few units is no slip that anybody could see.
  const least = isRounded || cell.unit === "%" ? Math.max(20, Math.abs(cell.units) / 500) : 1;
  return kind === "truncated" || Math.abs(wrong - cell.units) >= least ? wrong : null;
}

const slips: Readonly<Record<PlantedKind, (cell: MadeCell, chance: Chance) => number | null>> = {
  "digits-swapped": ({ units }, chance) => {
    const digits = String(Math.abs(units));
    const places = Array.from(digits, (_, at) => at).filter(
      (at) => at + 1 < digits.length && digits[at] !== digits[at + 1] && (at > 0 || digits[1] !== "0"),
    );
    if (digits.length < 4 || places.length === 0) return null;
    const at = chance.of(places);
    return Math.sign(units) * Number(digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2));
  },
  "digit-wrong": ({ units }, chance) => {
    const digits = String(Math.abs(units));
    if (digits.length < 4) return null;
    const at = chance.whole(0, digits.length - 1);
    const other = chance.of("123456789".split("").filter((digit) => digit !== digits[at]));
    return Math.sign(units) * Number(digits.slice(0, at) + other + digits.slice(at + 1));
  },
  "sign-turned": ({ units, unit }) => (units === 0 || unit === "%" ? null : -units),
  "left-out": ({ units, items }, chance) => (items.length < 3 ? null : units - chance.of(items).units),
  "counted-twice": ({ units, items }, chance) => (items.length < 3 ? null : units + chance.of(items).units),
  truncated: ({ exact, units }) => (Math.abs(units) > Math.abs(exact) && Math.abs(exact - units) > 0.02 ? Math.trunc(exact) : null),
  "week-basis": ({ units, weeks, exact }) =>
    weeks === null || units < 10_000 ? null : Math.round(exact * (weeks === 52 ? 365 / 364 : 364 / 365)),
  vat: ({ units, unit }) => (unit !== "£" || Math.abs(units) < 1000 ? null : Math.round(units * 1.2)),
  thousands: ({ units, unit }) => (unit !== "£" || Math.abs(units) < 20_000 ? null : Math.round(units / 1000)),
  "yearly-for-weekly": ({ units, isWeekly }) => (isWeekly ? units * 52 : null),
};
