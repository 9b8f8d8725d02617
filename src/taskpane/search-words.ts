/** Finds things by words, by their beginnings, and by other words that mean the same. */
import { sameMeaning } from "./search-synonyms";

/** Words that do not help to find anything. */
const stopWords = new Set(
  (
    "a am an and any are as at be by can could do does each for from get give has have how i if in into is it its many me much must my " +
    "need of on one or our per should so than that the their them there they this to us want was we what when which who why will with would you"
  ).split(" "),
);

/** A word of a line, and where it is. */
export type Word = { readonly stem: string; readonly start: number; readonly end: number };

/** One or more words of a query that mean one thing, with what else means it. */
export type Term = { readonly stems: readonly string[]; readonly others: readonly (readonly string[])[] };

export const split = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu)].map((found) => ({
    stem: stemOf(found[0].toLowerCase()),
    start: found.index,
    end: found.index + found[0].length,
  }));

/** "beds" and "bed" have the same stem, as have "vacancies" and "vacancy". */
function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

const stemsOf = (text: string): readonly string[] => split(text).map(({ stem }) => stem);

const meanings = sameMeaning.map((phrases) => phrases.map(stemsOf));

/** The terms of a query: the longest phrases that mean something else as well, and the words between them. */
export function termsOf(query: string): readonly Term[] {
  const stems = stemsOf(query);
  const terms: Term[] = [];
  for (let at = 0; at < stems.length;) {
    const known = longestPhrase(stems.slice(at));
    if (known === null && !stopWords.has(stems[at] ?? "")) terms.push({ stems: [stems[at] ?? ""], others: [] });
    if (known !== null) terms.push({ stems: significant(known.phrase), others: known.others });
    at += known?.phrase.length ?? 1;
  }
  const all = terms.length > 0 ? terms : stems.map((stem) => ({ stems: [stem], others: [] }));
  return all.filter(({ stems: own }, index) => all.findIndex((one) => one.stems.join(" ") === own.join(" ")) === index);
}

/** Without the words that do not help, unless there are no others. */
function significant(stems: readonly string[]): readonly string[] {
  const found = stems.filter((stem) => !stopWords.has(stem));
  return found.length > 0 ? found : stems;
}

type KnownPhrase = { readonly phrase: readonly string[]; readonly others: Term["others"] };

function longestPhrase(stems: readonly string[]): KnownPhrase | null {
  let found: KnownPhrase | null = null;
  for (const phrases of meanings)
    for (const phrase of phrases)
      if (phrase.length > (found?.phrase.length ?? 0) && phrase.every((stem, index) => stems[index] === stem))
        found = { phrase, others: phrases.filter((one) => one !== phrase).map(significant) };
  return found;
}

/** A query may end in the middle of a word. */
export const begins = (words: readonly Word[], wanted: string): Word | undefined => words.find(({ stem }) => stem.startsWith(wanted));

/** How much a word in this field is worth. */
export type Field = readonly [words: readonly Word[], weight: number];

export type Score = {
  /** How many of the query's words are met, by themselves or in their meaning. */
  readonly count: number;
  readonly weight: number;
  /** The words by which it was found. */
  readonly by: readonly string[];
};

/** What another word finds is worth less than the word itself. */
const worthOfMeaning = 0.4;

/** @param weightOf what a word is worth where no field has it */
export function scoreOf(terms: readonly Term[], fields: readonly Field[], weightOf: (stem: string) => number = () => 0): Score {
  const worth = (stem: string): number => Math.max(weightOf(stem), ...fields.map(([words, weight]) => (begins(words, stem) ? weight : 0)));
  const whole = (stems: readonly string[]): number => {
    const each = stems.map(worth);
    return each.includes(0) ? 0 : each.reduce((sum, one) => sum + one, 0);
  };
  const scores = terms.map(({ stems, others }): Score => {
    const itself = whole(stems);
    if (itself > 0) return { count: stems.length, weight: itself, by: stems };
    const best = others.map((other) => ({ other, weight: whole(other) / other.length })).sort((one, other) => other.weight - one.weight)[0];
    if (best !== undefined && best.weight > 0)
      return { count: stems.length, weight: best.weight * worthOfMeaning * stems.length, by: best.other };
    const met = stems.filter((stem) => worth(stem) > 0);
    return { count: met.length, weight: met.reduce((sum, stem) => sum + worth(stem), 0), by: met };
  });
  return {
    count: scores.reduce((sum, { count }) => sum + count, 0),
    weight: scores.reduce((sum, { weight }) => sum + weight, 0),
    by: scores.flatMap(({ by }) => by),
  };
}

export const countOf = (terms: readonly Term[]): number => terms.reduce((sum, { stems }) => sum + stems.length, 0);

/** A line, and where in it the words are by which it was found. */
export type FoundLine = { readonly line: string; readonly matches: readonly (readonly [start: number, end: number])[] };

/** The first of the lines that have most of the words. */
export function bestLine(lines: readonly string[], by: readonly string[]): FoundLine {
  const counted = lines.map((line) => {
    const all = split(line);
    return { line, all, count: by.filter((word) => begins(all, word)).length };
  });
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most));
  const marked = best.all.filter(({ stem }) => by.some((word) => stem.startsWith(word)));
  return { line: best.line.charAt(0).toUpperCase() + best.line.slice(1), matches: marked.map(({ start, end }) => [start, end]) };
}
