/** The figures that a sentence quotes: amounts, percentages and ranges, without dates, years, references and list numbers. */
import { changed, figureOf, figurePattern, minus, type PrintedFigure } from "../read/figure-token";
import { decimal } from "../../../calculation";
import { rangeOf } from "../read/printed-figure";
import { seen, withPoints } from "../read/printed-text";
import { neverFigures } from "./never-figures";
import { boundBefore, type Bound } from "./bounds";
import { wordsAfter, wordsBefore } from "./words-beside";

export interface Quoted {
  readonly sentence: number;
  /** As written: "£52k-£294k". */
  readonly quote: string;
  readonly from: number;
  /** Two for a range. */
  readonly figures: readonly PrintedFigure[];
  /** "3 of 3 years", "5 beds": a number of things, and no money. */
  readonly isCount: boolean;
  /** "6.9 percentage points": how far two percentages are apart. */
  readonly isPoints: boolean;
  /** "over £5m", "almost 400". */
  readonly bound: Bound | null;
}

const figure = new RegExp(`(?<none>${neverFigures})|(?<![\\w.,/])${figurePattern(false)}(?![\\d/]|,\\d|(?<=\\d)[A-Za-z])`, "giu");
const things =
  "years?|months?|weeks?|days?|nights?|hours?|beds?|places?|placements?|children|child|people|homes?|providers?|authorities|boroughs?|options?|points?";
/** "250 a week" is a price. */
const joining = "an?|per|each|every|in|over|for|to|by|from|and|or|the|of|at|with";
const ofThings = new RegExp(`^[ -]?(?:(?:of|in|out of) (?:the )?[\\d,.]+ )?(?:(?!(?:${joining}) )[a-z-]+ )?(?:${things})\\b`, "i");
const between = /^ ?(?:[-–—−]|to|and|up to) ?$/i;

export function quotedFigures(text: string, sentence: number, most: number): readonly Quoted[] {
  // Most sentences of a report have none.
  if (!/\p{Nd}/u.test(text)) return [];
  const written = seen(text).replace(/[  \u202f\t\n]/g, " ");
  const words = withPoints(written);
  const single: PrintedFigure[] = [];
  for (const found of words.matchAll(figure)) {
    if (single.length >= most) break;
    if (found.groups?.["none"] !== undefined) continue;
    const groups = { ...found.groups } as Record<string, string | undefined>;
    const shown = unbracketed(found[0], groups, isDashBefore(single.at(-1), words, found.index));
    const read = figureOf(groups, shown.text, found.index + shown.skipped);
    if (read) single.push(inPoints(read, words));
  }
  return paired(single, words, written, sentence);
}

/** A bracket round a figure in a sentence is the sentence's own; a dash after a figure is the range's. */
function unbracketed(
  text: string,
  groups: Record<string, string | undefined>,
  isRange: boolean,
): { readonly text: string; readonly skipped: number } {
  delete groups["open"];
  delete groups["close"];
  delete groups["after"];
  let trimmed = text.replace(/ ?\)$/, "").replace(/(?:-| ?(?:CR|DR))$/i, "");
  let skipped = 0;
  const drop = (pattern: RegExp): void => {
    const { length } = pattern.exec(trimmed)?.[0] ?? "";
    trimmed = trimmed.slice(length);
    skipped += length;
  };
  drop(/^\( ?/);
  // "conversions - £310,000": a dash with a blank behind it is the sentence's.
  if (isRange || /\s$/.test(groups["sign"] ?? "")) {
    delete groups["sign"];
    drop(signBefore);
  }
  return { text: trimmed, skipped };
}

const signBefore = new RegExp(`^[${minus}+] ?`);
const points = /^ ?(?:percentage[- ]points?|%[- ]?points?|ppts?\b|pp\b)/i;

function inPoints(figure: PrintedFigure, words: string): PrintedFigure {
  if (!points.test(wordsAfter(words, figure.to)) || figure.unit === "£") return figure;
  if (figure.unit === "%") return figure;
  const hundredth = decimal("0.01");
  return changed(figure, { value: figure.value.times(hundredth), quantum: figure.quantum.times(hundredth), unit: "%" });
}

const isDashBefore = (last: PrintedFigure | undefined, words: string, from: number): boolean =>
  (last !== undefined && from - last.to <= 1 && words.slice(last.to, from).trim() === "") ||
  (/[\w%] ?$/.test(words.slice(Math.max(0, from - 1), from)) && last?.to === from);

function paired(single: readonly PrintedFigure[], words: string, written: string, sentence: number): readonly Quoted[] {
  const found: Quoted[] = [];
  for (let index = 0; index < single.length; index++) {
    const [low, high] = [single[index], single[index + 1]];
    if (!low) continue;
    const joint = high ? words.slice(low.to, high.from) : "";
    const isRange = between.test(joint) && (!/and/i.test(joint) || /\b(?:between|from)\W*$/i.test(wordsBefore(words, low.from)));
    const ends = high && isRange && mayBeEnds(low, high) ? rangeOf(low, high) : null;
    const last = ends ? high : low;
    if (ends) index++;
    found.push({
      sentence,
      quote: written.slice(low.from, last?.to ?? low.to).trim(),
      from: low.from,
      figures: ends ?? [low],
      isCount: isCounted(last ?? low, words),
      isPoints: areInPoints(last ?? low, words),
      bound: boundBefore(words, low.from, low.isApproximate),
    });
  }
  return found;
}

/** "By 19.6% to £341 million" and "by 0.6% to 1,448" are a change and what it came to. */
const mayBeEnds = (low: PrintedFigure, high: PrintedFigure): boolean =>
  low.unit === "" || low.unit === high.unit || (low.unit === "£" && high.unit === "");

const areInPoints = ({ unit, to }: PrintedFigure, words: string): boolean =>
  unit === "%" && /^ ?(?:percentage[- ])?(?:points?|ppts?|pp)\b|^ ?%[- ]?points?/i.test(wordsAfter(words, to));

const isCounted = ({ unit, scale, to }: PrintedFigure, words: string): boolean =>
  unit === "" && scale.eq(1) && ofThings.test(wordsAfter(words, to));
