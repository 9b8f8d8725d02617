/** Why a printed figure is not what it should be: the slips that people make, the likeliest first. */
import { decimal, roundTo, type Decimal } from "../calculation";
import { placesOf, plain, quantumByDecimals } from "./quanta";
import { slipRatios } from "./slip-ratios";

/** Below this a ratio fits by chance. */
const smallestForRatio = decimal(100);
const fewestDigits = 3;

/** Reasons as a question, like "; digits swapped?", or nothing when none is known. At most two are named. */
export function explained(expected: Decimal, printed: Decimal, items: readonly Decimal[] = [], known: readonly string[] = []): string {
  const reasons = [...slips(expected, printed), ...ofItems(expected, printed, items), ...known, ...byRatio(expected, printed)];
  return reasons.length === 0 ? "" : `; ${reasons.slice(0, 2).join(" or ")}?`;
}

function slips(expected: Decimal, printed: Decimal): readonly string[] {
  if (printed.eq(expected.negated())) return ["sign turned"];
  if (printed.isNegative() !== expected.isNegative()) return [];
  const places = placesOf(expected, printed);
  const [right, wrong] = [expected, printed].map((figure) => figure.abs().toFixed(places).replace(".", ""));
  const differing = Array.from({ length: right?.length ?? 0 }, (_, index) => index).filter((index) => right?.[index] !== wrong?.[index]);
  if (right?.length !== wrong?.length || (right?.length ?? 0) < fewestDigits) return [];
  const [first = 0, second = 0] = differing;
  if (differing.length === 2 && right?.[first] === wrong?.[second] && right?.[second] === wrong?.[first]) return ["digits swapped"];
  return differing.length === 1 ? ["one digit wrong"] : [];
}

function ofItems(sum: Decimal, printed: Decimal, items: readonly Decimal[]): readonly string[] {
  const over = printed.minus(sum);
  const named = (item: Decimal): string => plain(item, placesOf(item));
  const found = (factor: number): Decimal | undefined => items.find((item) => !item.isZero() && item.times(factor).eq(over));
  const [leftOut, twice, turned] = [found(-1), found(1), found(-2)];
  return [
    ...(leftOut === undefined ? [] : [`${named(leftOut)} left out`]),
    ...(twice === undefined ? [] : [`${named(twice)} counted twice`]),
    ...(turned === undefined ? [] : [`${named(turned)} with its sign turned`]),
  ];
}

function byRatio(expected: Decimal, printed: Decimal): readonly string[] {
  if (printed.abs().lt(smallestForRatio)) return [];
  const quantum = quantumByDecimals(printed);
  return slipRatios
    .filter(({ by }) => roundTo(expected.times(by), { quantum, direction: "nearest" }).eq(printed))
    .map(({ reason }) => reason);
}
