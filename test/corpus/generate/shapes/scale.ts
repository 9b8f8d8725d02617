/** In what a report counts its money, and amounts of that size. */
import type { Draft, Figure } from "../draft";
import type { Random } from "../random";

export interface Scale {
  /** As it stands in a heading. */
  readonly heading: string;
  readonly decimals: number;
  readonly least: number;
  readonly most: number;
}

const scales: readonly Scale[] = [
  { heading: "£000", decimals: 0, least: 20, most: 60_000 },
  { heading: "£'000", decimals: 0, least: 20, most: 9_000 },
  { heading: "£m", decimals: 1, least: 0.3, most: 120 },
  { heading: "£m", decimals: 2, least: 0.2, most: 40 },
  { heading: "£ million", decimals: 3, least: 0.1, most: 30 },
  { heading: "£", decimals: 0, least: 8_000, most: 9_000_000 },
  { heading: "£", decimals: 0, least: 900, most: 400_000 },
  { heading: "£k", decimals: 0, least: 10, most: 20_000 },
];

/** Each report keeps to one order of size within a factor of some hundreds. */
export function scaleOf(random: Random): Scale {
  const scale = random.one(scales);
  const from = random.spread(scale.least * 1000, (scale.most * 1000) / 30) / 1000;
  return { ...scale, least: from, most: Math.min(scale.most, from * random.whole(15, 300)) };
}

/** With more digits than are printed, so that rounding shows. */
export function amount(draft: Draft, { least, most, decimals }: Scale): Figure {
  const { random } = draft;
  return draft.figure((random.spread(least * 10_000, most * 10_000) + random.share()) / 10_000, decimals, "money");
}

export function count(draft: Draft, least: number, most: number): Figure {
  return draft.figure(draft.random.spread(Math.max(1, least), most), 0, "plain");
}
