/** Finds functions by name, by a word, or by a question: "how many beds pay for themselves". */
import type { FunctionDeclaration } from "../../calculation";

export type FoundFunction = {
  readonly declaration: FunctionDeclaration;
  /** The line with most of the words, and where in it they are. */
  readonly line: string;
  readonly matches: readonly (readonly [start: number, end: number])[];
};

export type Found = {
  readonly functions: readonly FoundFunction[];
  /** Whether these have every word of the query; otherwise they have most. */
  readonly isWhole: boolean;
};

/** Words that do not help to find anything. */
const stopWords = new Set(
  (
    "a am an and any are as at be by can could do does each for from get give has have how i if in into is it its many me much must my " +
    "need of on one or our per should so than that the their them there they this to us want was we what when which who why will with would you"
  ).split(" "),
);

/** The best match first; without a query, all in their own order. */
export function searchFunctions(declarations: readonly FunctionDeclaration[], query: string): Found {
  const words = wordsOf(query);
  if (words.length === 0)
    return { functions: declarations.map((declaration) => ({ declaration, line: declaration.question, matches: [] })), isWhole: true };
  const scored = declarations.map((declaration) => ({ declaration, ...score(declaration, words) }));
  const most = Math.max(...scored.map(({ count }) => count));
  const functions = scored
    .filter(({ count }) => count > 0 && count === most)
    .sort((one, other) => other.weight - one.weight)
    .map(({ declaration }) => ({ declaration, ...bestLine(declaration, words) }));
  return { functions, isWhole: most === words.length };
}

/** A word of a line, and where it is. */
type Word = { readonly stem: string; readonly start: number; readonly end: number };

function wordsOf(query: string): readonly string[] {
  const all = split(query).map(({ stem }) => stem);
  const significant = all.filter((word) => !stopWords.has(word));
  return [...new Set(significant.length > 0 ? significant : all)];
}

const split = (text: string): readonly Word[] =>
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

/** A query may end in the middle of a word. */
const begins = (words: readonly Word[], wanted: string): Word | undefined => words.find(({ stem }) => stem.startsWith(wanted));

const weights = { name: 8, question: 4, keyword: 4, summary: 2, other: 1 } as const;

function score(declaration: FunctionDeclaration, words: readonly string[]): { readonly count: number; readonly weight: number } {
  const { name, question, keywords, summary, group, parameters } = declaration;
  const fields: readonly (readonly [readonly Word[], number])[] = [
    [split(question), weights.question],
    [keywords.flatMap(split), weights.keyword],
    [split(summary), weights.summary],
    [[...split(group), ...Object.values(parameters).flatMap(({ described }) => split(described.label))], weights.other],
  ];
  const isName = name.toLowerCase().startsWith(words.join(""));
  const found = words.map((word) => {
    const inName = isName || (word.length > 2 && name.toLowerCase().includes(word));
    return Math.max(inName ? weights.name : 0, ...fields.map(([all, weight]) => (begins(all, word) ? weight : 0)));
  });
  return {
    count: found.filter((weight) => weight > 0).length,
    weight: found.reduce((sum, weight) => sum + weight, isName ? weights.name : 0),
  };
}

/** The question, unless a keyword or the summary has more of the words. */
function bestLine({ question, keywords, summary }: FunctionDeclaration, words: readonly string[]): Omit<FoundFunction, "declaration"> {
  const lines = [question, ...keywords, summary].map((line) => {
    const all = split(line);
    return { line, all, count: words.filter((word) => begins(all, word)).length };
  });
  const best = lines.reduce((most, one) => (one.count > most.count ? one : most));
  const marked = best.all.filter(({ stem }) => words.some((word) => stem.startsWith(word)));
  const line = best.line.charAt(0).toUpperCase() + best.line.slice(1);
  return { line, matches: marked.map(({ start, end }) => [start, end]) };
}
