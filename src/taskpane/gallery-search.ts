/** Finds tables by the words of their titles, questions and keywords. */
import type { TableListing } from "../tables/catalogue";

/** A table that was found, with the line under its title and where in it the matched word stands. */
export type Found<Entry extends TableListing> = {
  readonly entry: Entry;
  readonly line: string;
  readonly match: readonly [start: number, end: number] | null;
};

/** Every word of the query must be somewhere; the line shown is one that holds the first of them. */
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
