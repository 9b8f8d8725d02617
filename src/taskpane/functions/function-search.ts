/** Finds functions by name, by a word, or by a question: "how many beds pay for themselves". */
import type { FunctionDeclaration } from "../../calculation";
import { bestLine, countOf, scoreOf, split, termsOf, type FoundLine, type Term } from "../search-words";

export type FoundFunction = FoundLine & { readonly declaration: FunctionDeclaration };

export type Found = {
  readonly functions: readonly FoundFunction[];
  /** Whether these have every word of the query; otherwise they have most. */
  readonly isWhole: boolean;
};

/** The best match first; without a query, all in their own order. */
export function searchFunctions(declarations: readonly FunctionDeclaration[], query: string): Found {
  const terms = termsOf(query);
  if (terms.length === 0)
    return { functions: declarations.map((declaration) => ({ declaration, line: declaration.question, matches: [] })), isWhole: true };
  const scored = declarations.map((declaration) => ({ declaration, ...score(declaration, terms) }));
  const most = Math.max(...scored.map(({ count }) => count));
  const functions = scored
    .filter(({ count }) => count > 0 && count === most)
    .sort((one, other) => other.weight - one.weight)
    .map(({ declaration, by }) => {
      const { question, keywords, summary } = declaration;
      return { declaration, ...bestLine([question, ...keywords, summary], by) };
    });
  return { functions, isWhole: most === countOf(terms) };
}

const weights = { name: 8, question: 4, keyword: 4, summary: 2, other: 1 } as const;

function score(declaration: FunctionDeclaration, terms: readonly Term[]): ReturnType<typeof scoreOf> {
  const { question, keywords, summary, group, parameters } = declaration;
  const name = declaration.name.toLowerCase();
  const isName = name.startsWith(terms.flatMap(({ stems }) => stems).join(""));
  const found = scoreOf(
    terms,
    [
      [split(question), weights.question],
      [keywords.flatMap(split), weights.keyword],
      [split(summary), weights.summary],
      [[...split(group), ...Object.values(parameters).flatMap(({ described }) => split(described.label))], weights.other],
    ],
    (stem) => (isName || (stem.length > 2 && name.includes(stem)) ? weights.name : 0),
  );
  return isName ? { ...found, weight: found.weight + weights.name } : found;
}
