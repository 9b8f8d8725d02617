/** Finds tables by the words of their titles, questions and keywords, and by other words that mean the same. */
import type { TableListing } from "../tables/catalogue";
import { bestLine, countOf, scoreOf, split, termsOf, type FoundLine } from "./search-words";

/** A table that was found, and the line under its title. */
export type Found<Entry extends TableListing> = FoundLine & { readonly entry: Entry };

const weights = { title: 8, question: 4, keyword: 4 } as const;

/** Finds the tables that have every word of the query or what it means, the best first; without a query, all in their own order. */
export function search<Entry extends TableListing>(entries: readonly Entry[], query: string): readonly Found<Entry>[] {
  if (query.trim() === "") return entries.map((entry) => ({ entry, line: entry.question, matches: [] }));
  const terms = termsOf(query);
  const wanted = countOf(terms);
  return entries
    .map((entry) => {
      const { title, question, keywords } = entry;
      const found = scoreOf(terms, [
        [split(title), weights.title],
        [split(question), weights.question],
        [keywords.flatMap(split), weights.keyword],
      ]);
      return { entry, ...found };
    })
    .filter(({ count }) => wanted > 0 && count === wanted)
    .sort((one, other) => other.weight - one.weight)
    .map(({ entry, by }) => {
      const titled = split(entry.title);
      // What the title says already needs no line of its own.
      const others = by.filter((word) => !titled.some(({ stem }) => stem.startsWith(word)));
      return { entry, ...bestLine([entry.question, ...entry.keywords], others.length > 0 ? others : by) };
    });
}
