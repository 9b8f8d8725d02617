/** A table that goes on over the page under its headings, printed again: its lines put under those of the page before, so that its columns are seen whole. */
import { textOfLine, type TextLine } from "./lines";

export interface GoingOn {
  /** The lines of the table and, moved under them, those of the next page without its headings. */
  readonly lines: readonly TextLine[];
  /** As it stands on its page, of a line that was moved. */
  readonly placed: ReadonlyMap<TextLine, TextLine>;
}

/**
 * Null where the page does not begin with the table's headings. `above` are the lines right over the table: its first headings may be among
 * them, as words alone do not tell.
 */
export function headingsAgain(above: readonly TextLine[], table: readonly TextLine[], next: readonly TextLine[]): GoingOn | null {
  const last = table.at(-1);
  const repeated = repeatedIn([...above, ...table], above.length, next);
  const [first, ...others] = next.slice(repeated);
  if (repeated === 0 || !last || !first) return null;
  // As far under it as a row is under the one before.
  const by = last.y - 1.3 * Math.max(last.size, first.size) - first.y;
  const placed = new Map([first, ...others].map((line) => [{ ...line, y: line.y + by }, line]));
  return { lines: [...table, ...placed.keys()], placed };
}

/** How many lines the page begins with that stand at the table as well, from one of those above it down to the table at least. */
function repeatedIn(known: readonly TextLine[], above: number, next: readonly TextLine[]): number {
  for (let from = 0; from <= above; from++) {
    let count = 0;
    while (isAgain(known[from + count], next[count])) count++;
    if (count > 0 && from + count >= above) return count;
  }
  return 0;
}

const isAgain = (one: TextLine | undefined, other: TextLine | undefined): boolean =>
  one !== undefined && other !== undefined && textOfLine(one) === textOfLine(other);
