/** "Rose by 2.5 per cent, from 33.3 per cent to 35.8 per cent": two percentages are 2.5 percentage points apart, and that is 7.5 per cent. */
import type { Decimal } from "../../../calculation";
import { floatTolerance } from "../lines/float-tolerance";
import { halfOf, type PrintedFigure } from "../read/figure-token";
import { isComparedWith, isDifference } from "./derive/governing-words";
import type { Quoted } from "./quoted-figures";

export interface PointsAsPerCent {
  readonly quoted: Quoted;
  readonly change: PrintedFigure;
  /** What it was before. */
  readonly from: PrintedFigure;
  readonly to: PrintedFigure;
  /** What the change is of what it was before. */
  readonly share: Decimal;
}

/** The change in a sentence of three percentages, if it is how far the two others are apart. No table is asked. */
export function pointsAsPerCent(text: string, quotes: readonly Quoted[]): PointsAsPerCent | null {
  const percentages = quotes.flatMap((quoted) => quoted.figures.filter(({ unit }) => unit === "%").map((figure) => ({ quoted, figure })));
  if (percentages.length !== 3 || percentages.some(({ quoted }) => quoted.isPoints)) return null;
  const change = percentages.find(({ figure }) => isDifference({ figure, text }));
  const levels = percentages.filter((one) => one !== change);
  const from = levels.find(({ figure }) => isComparedWith(text, figure.from))?.figure;
  const to = levels.find(({ figure }) => figure !== from)?.figure;
  if (!change || !from || !to || from.value.isZero()) return null;
  const apart = to.value.minus(from.value).abs();
  const share = apart.div(from.value.abs());
  const slack = halfOf(from) + halfOf(to);
  const isChange = (value: Decimal, within: number): boolean =>
    value.minus(change.figure.value.abs()).abs().toNumber() <= halfOf(change.figure) + within + floatTolerance(value.toNumber());
  // How far the share may be out because both are rounded.
  const ofShare = (halfOf(to) + halfOf(from) * (1 + share.toNumber())) / from.value.abs().toNumber();
  return isChange(apart, slack) && !isChange(share, ofShare) ? { quoted: change.quoted, change: change.figure, from, to, share } : null;
}
