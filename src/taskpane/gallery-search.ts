/** Finds tables by the words of their titles, questions and keywords. */
import type { TableListing } from "../tables/catalogue";

/** A table that was found, the line under its title, and where in that line the word is. */
export type Found<Entry extends TableListing> = {
  readonly entry: Entry;
  readonly line: string;
  readonly match: readonly [start: number, end: number] | null;
};

/** Finds the tables that have every word of the query. The line is one that has the first word. */
export function search<Entry extends TableListing>(entries: readonly Entry[], query: string): readonly Found<Entry>[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return entries.map((entry) => ({ entry, line: entry.question, match: null }));
  return entries
    .filter((entry) =>
      words.every((word) => [entry.title, entry.question, ...entry.keywords].some((text) => text.toLowerCase().includes(word))),
    )
    .map((entry) => ({ entry, ...bestLine(entry, first) }));
}

function bestLine({ title, question, keywords }: TableListing, word: string): Pick<Found<TableListing>, "line" | "match"> {
  const line = title.toLowerCase().includes(word)
    ? question
    : ([question, ...keywords].find((text) => text.toLowerCase().includes(word)) ?? question);
  const start = line.toLowerCase().indexOf(word);
  const capital = line === question ? line : line.charAt(0).toUpperCase() + line.slice(1);
  return { line: capital, match: start < 0 ? null : [start, start + word.length] };
}
