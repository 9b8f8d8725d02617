/** "Rose by 2.5 per cent, from 33.3 per cent to 35.8 per cent": two percentages are 2.5 percentage points apart, and that is 7.5 per cent. */
import type { Decimal } from "../../../calculation";
import { floatTolerance } from "../lines/float-tolerance";
import { halfOf, type PrintedFigure } from "../read/figure-token";
import type { Quoted } from "./quoted-figures";
import { wordsAfter, wordsBefore } from "./words-beside";

export interface PointsAsPerCent {
  readonly quoted: Quoted;
  readonly change: PrintedFigure;
  /** What it was before. */
  readonly from: PrintedFigure;
  readonly to: PrintedFigure;
  /** What the change is of what it was before. */
  readonly share: Decimal;
}

const about = String.raw`(?: (?:the|a|an|about|around|some|just|only|nearly|almost|over|under))* ?\(?$`;
const changing = "increas\\w*|decreas\\w*|reduc\\w*|rise|rising|risen|rose|fall\\w*|fell|grew|grown|growth|drop\\w*|declin\\w*|up|down";
const changedBy = new RegExp(String.raw`\b(?:${changing})(?: \w+){0,3}? (?:by|of)${about}`, "i");
const changedAfter = /^ (?:lower|higher|more|less|fewer|up|down)\b/i;
const asBefore = new RegExp(String.raw`\b(?:from|than|against|up on|down on|compared (?:with|to)|when it was)${about}`, "i");

/** The change in a sentence of three percentages, if it is how far the two others are apart. No table is asked. */
export function pointsAsPerCent(text: string, quotes: readonly Quoted[]): PointsAsPerCent | null {
  const percentages = quotes.flatMap((quoted) => quoted.figures.filter(({ unit }) => unit === "%").map((figure) => ({ quoted, figure })));
  if (percentages.length !== 3 || percentages.some(({ quoted }) => quoted.isPoints)) return null;
  const change = percentages.find(
    ({ figure }) => changedBy.test(wordsBefore(text, figure.from)) || changedAfter.test(wordsAfter(text, figure.to)),
  );
  const levels = percentages.filter((one) => one !== change);
  const from = levels.find(({ figure }) => asBefore.test(wordsBefore(text, figure.from)))?.figure;
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
