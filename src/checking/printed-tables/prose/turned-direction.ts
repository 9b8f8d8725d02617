/** "Rose from 77 to 74": a change whose word says one way and whose figures go the other. No table is asked. */
import type { PrintedFigure } from "../read/figure-token";
import type { Quoted } from "./quoted-figures";

/** What each word says, and the word for the other way. */
const otherWay: readonly (readonly [up: string, down: string])[] = [
  ["rose", "fell"],
  ["risen", "fallen"],
  ["rises", "falls"],
  ["rise", "fall"],
  ["rising", "falling"],
  ["increased", "decreased"],
  ["increases", "decreases"],
  ["increase", "decrease"],
  ["increasing", "decreasing"],
  ["grew", "fell"],
  ["grown", "fallen"],
  ["grows", "falls"],
  ["grow", "fall"],
  ["growing", "falling"],
  ["growth", "fall"],
  ["climbed", "dropped"],
  ["jumped", "dropped"],
  ["raised", "reduced"],
  ["rose", "declined"],
  ["rise", "decline"],
  ["increased", "cut"],
  ["increase", "reduction"],
  ["up", "down"],
];
const ways = new Map<string, { readonly way: 1 | -1; readonly other: string }>();
for (const [up, down] of otherWay) {
  if (!ways.has(up)) ways.set(up, { way: 1, other: down });
  if (!ways.has(down)) ways.set(down, { way: -1, other: up });
}
const changing = new RegExp(String.raw`\b(?:${[...ways.keys()].join("|")})\b`, "gi");

const about = String.raw`(?: (?:the|a|an|about|around|some|just|only|nearly|almost|over|under))* ?[(£]*$`;
const [from, to] = [new RegExp(String.raw`\bfrom${about}`, "i"), new RegExp(String.raw`\bto${about}`, "i")];
const isListed = /^,? (?:and|or) [(£]?\d/i;
const denied = /\b(?:not|never|rather than|instead of|without)\b|n['’]t\b|\b(?:rank\w*|place|position)\b/i;

export interface TurnedDirection {
  readonly word: string;
  /** From the word to the second figure, and where it begins. */
  readonly quote: string;
  readonly at: number;
  readonly other: string;
  readonly from: PrintedFigure;
  readonly to: PrintedFigure;
}

/** At most one of two figures that follow one another, in the words of one clause. */
export function turnedDirections(text: string, quotes: readonly Quoted[]): readonly TurnedDirection[] {
  const figures = quotes.filter(({ isPoints }) => !isPoints).flatMap((quoted) => quoted.figures);
  return figures.flatMap((first, at) => {
    const second = figures[at + 1];
    if (!second || first.unit !== second.unit || first.value.isNegative() || second.value.isNegative()) return [];
    const [before, between] = [clauseBefore(text, first.from), text.slice(first.to, second.from)];
    // "£310 and £125, up from £283 and £80": the second of each is compared with the second.
    if (isListed.test(text.slice(second.to)) && !from.test(before)) return [];
    if (/[.;:]/.test(between) || denied.test(`${before} ${between}`)) return [];
    const isFromTo = from.test(before) && to.test(between);
    const isToFrom = to.test(before) && from.test(between);
    // "74, an increase from 77": the word stands between them.
    const inBetween = from.test(between) ? [...between.matchAll(changing)].at(-1) : undefined;
    if (!isFromTo && !isToFrom && inBetween === undefined) return [];
    const [start, end] = isFromTo ? [first, second] : [second, first];
    const word = isFromTo || isToFrom ? [...before.matchAll(changing)].at(-1) : inBetween;
    const said = word && ways.get(word[0].toLowerCase());
    if (!said || end.value.minus(start.value).times(said.way).gte(0)) return [];
    const ofWord = (isFromTo || isToFrom ? first.from - before.length : first.to) + word.index;
    const beginning = ofWord - (/\ban? $/i.exec(text.slice(0, ofWord))?.[0].length ?? 0);
    return [{ word: word[0], quote: text.slice(beginning, second.to), at: beginning, other: said.other, from: start, to: end }];
  });
}

/** The point of "13.6%" ends none. */
const clauseBefore = (text: string, end: number): string => /(?:[^.;:]|\.(?=\d))*$/.exec(text.slice(0, end))?.[0] ?? "";
