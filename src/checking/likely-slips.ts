/** Why a printed figure is not what it should be: the slips that people make, the likeliest first. */
import { decimal, roundTo, toNearest, type Decimal } from "../calculation";
import { placesInFull, withPlaces, impliedQuantum } from "./quanta";
import { digitSlip, itemSlips, slipRatios, type ItemSlip } from "./known-slips";

/** Below this a ratio fits by chance. */
const smallestForRatio = decimal(100);

/** The likeliest one or two reasons as a question, like "; digits swapped?"; "" where none is known. */
export function likelySlips(expected: Decimal, printed: Decimal, items: readonly Decimal[] = [], known: readonly string[] = []): string {
  const reasons = [...digitReasons(expected, printed), ...ofItems(expected, printed, items), ...known, ...byRatio(expected, printed)];
  return reasons.length === 0 ? "" : `; ${reasons.slice(0, 2).join(" or ")}?`;
}

function digitReasons(expected: Decimal, printed: Decimal): readonly string[] {
  if (printed.eq(expected.negated())) return ["sign turned"];
  if (printed.isNegative() !== expected.isNegative()) return [];
  const places = placesInFull(expected, printed);
  const [right = "", wrong = ""] = [expected, printed].map((figure) => figure.abs().toFixed(places).replace(".", ""));
  const slip = digitSlip(right, wrong);
  return slip ? [slip] : [];
}

const itemReasons: Readonly<Record<ItemSlip, string>> = {
  "left-out": "left out",
  "counted-twice": "counted twice",
  "sign-turned": "with its sign turned",
};

function ofItems(sum: Decimal, printed: Decimal, items: readonly Decimal[]): readonly string[] {
  const excess = printed.minus(sum);
  return itemSlips.flatMap(({ kind, times }) => {
    const item = items.find((one) => !one.isZero() && one.times(times).eq(excess));
    return item === undefined ? [] : [`${withPlaces(item, placesInFull(item))} ${itemReasons[kind]}`];
  });
}

function byRatio(expected: Decimal, printed: Decimal): readonly string[] {
  if (printed.abs().lt(smallestForRatio)) return [];
  const unit = impliedQuantum(printed);
  const fits = (multiple: Decimal): boolean => multiple.minus(printed).abs().lte(unit) && roundTo(multiple, toNearest(unit)).eq(printed);
  return slipRatios.filter(({ by }) => fits(expected.times(by))).map(({ reason }) => reason);
}
