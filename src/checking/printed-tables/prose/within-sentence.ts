/** Figures that no cell gives, and that agree with one another: parts of a cell, and a change with its percentage. */
import { floatTolerance } from "../lines/float-tolerance";
import { halfOf, type PrintedFigure } from "../read/figure-token";
import type { MatchedQuote } from "./matched-quote";
import type { Quoted } from "./quoted-figures";
import { mostAtOnce } from "./sources";

export interface Figure {
  readonly quoted: Quoted;
  readonly figure: PrintedFigure;
}

export function explainedByOneAnother(open: readonly Figure[], told: readonly MatchedQuote[]): ReadonlySet<PrintedFigure> {
  const explained = new Set<PrintedFigure>();
  const wholes = told.filter(({ match }) => match.source.cell.figure.unit !== "%");
  const amounts = open.filter(({ figure }) => figure.unit !== "%");
  for (const parts of runsOf(amounts))
    if (wholes.some((whole) => addTo(parts, whole))) for (const { figure } of parts) explained.add(figure);
  for (const { figure: more } of amounts)
    for (const { figure: share, quoted } of open)
      if (share.unit === "%" && !quoted.isPoints && wholes.some((whole) => isChangeOf(whole, more, share))) explained.add(more).add(share);
  return explained;
}

/** Two or more that follow one another. */
function* runsOf(amounts: readonly Figure[]): Generator<readonly Figure[]> {
  for (let from = 0; from < amounts.length; from++)
    for (let last = from + 1; last < Math.min(amounts.length, from + mostAtOnce); last++) yield amounts.slice(from, last + 1);
}

/** "Of the £1.651m, £0.505m is adult care and £1.146m is housing." */
function addTo(parts: readonly Figure[], { quoted, end, match }: MatchedQuote): boolean {
  const whole = quoted.figures[end];
  if (whole === undefined) return false;
  const sum = parts.reduce((added, { figure }) => added + Math.abs(figure.value.toNumber()), 0);
  const halves = parts.reduce((added, { figure }) => added + halfOf(figure), match.source.cell.half);
  return Math.abs(sum - Math.abs(match.source.cell.number)) <= halves + floatTolerance(sum);
}

/** "£90.3m is £5.3m more, an increase of 6%": 5.3 of 85.0, or of what is left with a fall. */
function isChangeOf({ match }: MatchedQuote, more: PrintedFigure, share: PrintedFigure): boolean {
  const now = Math.abs(match.source.cell.number);
  const [change, printed] = [Math.abs(more.value.toNumber()), Math.abs(share.value.toNumber())];
  if (change === 0 || change >= now) return false;
  const half = halfOf(more);
  return [now - change, now + change].some((then) => {
    const slack = (half + (change / then) * (half + match.source.cell.half)) / then;
    return Math.abs(change / then - printed) <= halfOf(share) + slack;
  });
}
