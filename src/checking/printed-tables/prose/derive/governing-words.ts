/** What the words just before and after a figure say that it is. */
import { wordsAfter, wordsBefore } from "../words-beside";
import type { Asked } from "./derived";

/** All that is asked of here: a figure, and the sentence that it stands in. */
type InSentence = Pick<Asked, "figure" | "text">;

const change =
  "more|less|fewer|higher|lower|cheaper|dearer|better|worse|short(?:fall)?|increas\\w*|decreas\\w*|reduc\\w*|fell|falls?|fallen|falling|rose|rises?|risen|rising|grew|grows?|grown|growth|drop\\w*|declin\\w*|chang\\w*|up|down|gap|differ\\w*|jump\\w*|climb\\w*|gained|lost|added|above|below|over-?sp\\w+|under-?sp\\w+|between|saves?|savings?";
export const changing = new RegExp(`\\b(?:${change})\\b`, "i");
const after = new RegExp(
  `^[)\\s]*(?:${change})\\b|^[)\\s]*(?:of (?:an? )?)?(?:increase|decrease|rise|fall|growth|cut)\\b|^[)\\s]*from [£\\d]`,
  "i",
);

const beforeOf = ({ figure, text }: InSentence): string => /[^.;:]*$/.exec(wordsBefore(text, figure.from))?.[0] ?? "";
const afterOf = ({ figure, text }: InSentence): string => wordsAfter(text, figure.to);

/** "fell by 9%", "an increase of 9%", "up 21,650 (15%)", "9% more than": it says how much something has changed. */
export const isOfChange = (asked: InSentence): boolean => !isLevel(asked) && (changing.test(beforeOf(asked)) || after.test(afterOf(asked)));

/** "fell to 9%", "down to 42%": what it has come to. */
const isLevel = (asked: InSentence): boolean =>
  /(?<!\bup )\bto(?: (?:about|around|some|nearly|almost|over|under|just|only|a|the))* ?\(?$/i.test(beforeOf(asked));

const upwards =
  /\b(?:more|higher|dearer|increas\w*|rose|rises?|risen|rising|grew|grows?|grown|growth|up|jump\w*|climb\w*|gained|added|above|over-?sp\w+)\b/i;
const downwards =
  /\b(?:less|fewer|lower|cheaper|decreas\w*|reduc\w*|fell|falls?|fallen|falling|short(?:fall)?|drop\w*|declin\w*|down|lost|below|under-?sp\w+|saves?|savings?)\b/i;

/** 1 for a rise, −1 for a fall, 0 where the words say neither or both. */
export function directionOf(asked: InSentence): -1 | 0 | 1 {
  const words = `${beforeOf(asked)} | ${afterOf(asked)}`;
  const [up, down] = [upwards.test(words), downwards.test(words)];
  return up === down ? 0 : up ? 1 : -1;
}

const quotes =
  /\b(?:from|to|at|than|on|against|was|were|is|are|to be)(?: (?:the|a|an|only|just|about|around|almost|nearly|some))* ?[£(]*$/i;

/** "The difference between them is £0.6m", "the gap in 2024/25 was": with "from" or "to" it would be one of the two. */
const ofDifference =
  /\b(?:difference|gap)s?(?: (?!from\b|to\b|is\b|was\b)[\w/–-]+){0,6} (?:is|was|comes? to|came to)(?: (?:about|around|some|nearly|almost|over|under|only|just|now))? ?[£(]*$/i;

/** "The difference between them", after a sentence with two figures. */
export const isBetweenThem = ({ text }: InSentence): boolean =>
  /\b(?:between|of) (?:them|these|those|the two|both)\b|^\W*the (?:difference|gap) (?:is|was)\b/i.test(text);

/** "up £0.7m", "a rise of around £6m", "£2m less than": an amount by which two others differ, and none of them itself. */
export function isDifference(asked: InSentence): boolean {
  const [before, behindIt] = [beforeOf(asked), afterOf(asked)];
  if (ofDifference.test(before)) return true;
  if (/^ ?(?:more|less|fewer|higher|lower|better|worse|cheaper|dearer|short of|above|below|over|under)\b/i.test(behindIt)) return true;
  if (/(?<!sp\w+ )\bby(?: (?:about|around|some|nearly|almost|over|under|only|just|a further))? ?[£(]*$/i.test(before)) return true;
  return (
    !/\b(?:over|under)-?sp\w+(?: \w+){0,2}? ?[£(]*$/i.test(before) &&
    !quotes.test(before) &&
    new RegExp(`\\b(?:${change})(?: \\w+){0,2}? ?[£(]*$`, "i").test(before)
  );
}

/** "from 70,440", "on the 23,300 of the year before", "against", "than the", "when it was": what something is compared with. */
export const isComparedWith = (text: string, at: number): boolean =>
  /\b(?:from|than|on|against|with|since|when it was)(?: (?:the|a|an|some|about|only))*\W*$/i.test(wordsBefore(text, at));

/** Also "an overspend of £32k" and "£4,000 up on last year", which a table may print as they are. */
export const isAgainstAnother = (asked: InSentence): boolean =>
  isDifference(asked) ||
  /\b(?:over|under)-?spen\w*(?: \w+){0,2}? ?[£(]*$/i.test(beforeOf(asked)) ||
  /^ ?(?:up|down)\b/i.test(afterOf(asked));

/** "34% of all", "(34%)", "34% are": a part of a whole. */
export const isOfWhole = (asked: InSentence): boolean => !isOfChange(asked);

/** "Adoption and fostering together cost": the sum of what it names. */
export const isJoined = ({ text }: InSentence): boolean =>
  /\b(?:together|combined|comes? to|came to|adds? (?:up )?to|both|between them)\b/i.test(text);

export const isAddedUp = ({ text }: InSentence): boolean =>
  /\b(?:together|in all|in total|altogether|combined|comes? to|came to|adds? (?:up )?to|totals?|totall?ing|made up of|sum|both|the (?:two|three|four|five|six))\b/i.test(
    text,
  );

/** "That is 2% more": it goes on from the sentence before. */
export const goesOn = ({ text }: InSentence): boolean =>
  /^\W*(?:that|this|it|these|which|they|the (?:two|three|four|five|six))\b/i.test(text);

export const isOnPreviousYear = ({ text }: InSentence): boolean =>
  /\b(?:(?:previous|prior|last|preceding) (?:financial |calendar )?(?:year|month|quarter)|(?:year|month|quarter) (?:before|earlier|ago)|year[- ]on[- ]year|in (?:a|the|one) year|in 12 months)\b/i.test(
    text,
  );

export const yearsIn = (text: string): ReadonlySet<number> => new Set((text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number));
