/** Why a printed figure is not what it should be, the likeliest slip first. */
import { itemSlips as knownItemSlips, slipRatios, type ItemSlip } from "../../known-slips";
import { digitSlips } from "./digits";
import type { Difference, Slip } from "./slip";

const ratioWords: Readonly<Record<string, string>> = {
  "365 days where 52 weeks are meant": "Week bases are mixed: this counts 365 days, the others 52 weeks",
  "52 weeks where 365 days are meant": "Week bases are mixed: this counts 52 weeks, the others 365 days",
  "VAT added": "VAT of 20% is in it, and not in the others",
  "VAT taken off": "VAT of 20% is taken off, and not from the others",
  "in thousands": "It is in thousands, and the others are in single pounds",
  "multiplied by 1,000": "It is 1,000 times what the others give",
  "a year's cost for a week's": "It is for a year where a week is meant",
  "a week's cost for a year's": "It is for a week where a year is meant",
  "a month's cost for a year's": "It is for a month where a year is meant",
};
const ratios = slipRatios.map(({ by }) => by.toNumber());
const ratioStrength: Readonly<Record<string, number>> = {
  "VAT taken off": 1.2,
  "multiplied by 1,000": 2.2,
  "a month's cost for a year's": 1.5,
};

export function slipOf(difference: Difference): Slip | null {
  const { cell, shouldBe, slack } = difference;
  const out = Math.abs(shouldBe - cell.number);
  // Where rounding alone covers much of the difference, any slip fits.
  const sharpness = Math.max(0, 1 - (2 * slack) / out);
  const found = [
    ...signSlip(difference),
    ...truncation(difference),
    ...ratioSlips(difference),
    ...itemSlips(difference),
    ...digitSlips(difference),
  ]
    .map((slip) => ({ ...slip, strength: slip.kind === "truncated" ? slip.strength : slip.strength * sharpness }))
    .sort((one, other) => other.strength - one.strength);
  return found[0] && found[0].strength > 0.2 ? found[0] : null;
}

const isNear = (one: number, other: number, within: number): boolean => Math.abs(one - other) <= within + Math.abs(other) * 1e-10 + 1e-9;

function signSlip({ cell, shouldBe, slack }: Difference): readonly Slip[] {
  const isTurned = cell.number !== 0 && isNear(-cell.number, shouldBe, slack + cell.half);
  return isTurned ? [{ kind: "sign-turned", words: "Its sign is turned", strength: 3.2, item: null }] : [];
}

/** Cut off where the rest was rounded to the nearest: only where the others are exact. */
function truncation({ cell, shouldBe, slack }: Difference): readonly Slip[] {
  const quantum = 2 * cell.half;
  if (slack > cell.half / 2 || quantum === 0) return [];
  const cut = Math.trunc(shouldBe / quantum + Math.sign(shouldBe) * 1e-9) * quantum;
  return isNear(cell.number, cut, quantum * 1e-6) && Math.abs(shouldBe - cell.number) < quantum
    ? [{ kind: "truncated", words: "It is cut off where the others are rounded", strength: 3, item: null }]
    : [];
}

function ratioSlips({ cell, shouldBe, slack }: Difference): readonly Slip[] {
  if (shouldBe === 0 || Math.abs(shouldBe) < 10) return [];
  return slipRatios.flatMap(({ kind, reason }, index) => {
    const ratio = ratios[index] ?? 1;
    const within = slack * ratio + cell.half;
    const isDistinct = Math.abs(cell.number - shouldBe) > 2 * (slack + cell.half);
    return isDistinct && isNear(cell.number, shouldBe * ratio, within)
      ? [{ kind, words: ratioWords[reason] ?? reason, strength: ratioStrength[reason] ?? 2.6, item: null }]
      : [];
  });
}

const itemWords: Readonly<Record<ItemSlip, string>> = {
  "left-out": "An item is left out",
  "counted-twice": "An item is counted twice",
  "sign-turned": "An item is taken with its sign turned",
};

function itemSlips({ cell, shouldBe, slack, addends }: Difference): readonly Slip[] {
  const over = cell.number - shouldBe;
  const within = slack + cell.half;
  const strength = addends.length === 0 ? 0 : 3.6 - Math.log2(addends.length) * 0.35;
  return addends.flatMap((item): readonly Slip[] => {
    if (Math.abs(item.number) <= 2 * within || item.number === 0) return [];
    const slip = knownItemSlips.find(({ times }) => isNear(over, times * item.number, within));
    if (slip !== undefined)
      return [{ kind: slip.kind, words: itemWords[slip.kind], strength: slip.kind === "sign-turned" ? strength - 0.8 : strength, item }];
    return [];
  });
}
