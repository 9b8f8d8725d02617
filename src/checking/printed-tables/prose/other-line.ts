/**
 * "In the lower quartile 57% are women in 2019", where 57% stands beside "Lower middle" and the table has 65% for "Lower": the figure of a
 * line that the sentence does not name, in the column that it does.
 */
import type { MatchedQuote } from "./matched-quote";
import { shareNamed, yearOf, type Across, type Source, type Sources } from "./sources";
import { wordsOf } from "./words-of-text";
import { yearsIn } from "./derive/governing-words";

/** The cell that is meant; null where the sentence may well mean the one that gives the figure. */
export function cellOfNamedLine(one: MatchedQuote, told: readonly MatchedQuote[], text: string, sources: Sources): Source | null {
  const { source, rule } = one.match;
  if (rule !== "exact" || one.quoted.figures.length > 1 || one.quoted.bound !== null || source.cell.isHeading) return null;
  // "40% of the 792" says of what it is a share.
  if (/\bof(?: the| all| these)? $/i.test(text.slice(0, one.quoted.from))) return null;
  const words = wordsOf(clauseOf(text, one));
  const found = (["row", "column"] as const).flatMap((across) => {
    const named = inNamedLine(source, across, words, text, sources);
    return named && !told.some(({ match }) => isBeside(match.source, named, across)) ? [named] : [];
  });
  const [meant, ...others] = found;
  return meant && others.length === 0 ? meant : null;
}

/**
 * The one of its column, in the only row that is named with all its words; its own has words that are not, or is named only by words of the
 * other, as "Lower" is by "Lower middle". Or of its row likewise.
 */
function inNamedLine(source: Source, across: Across, words: ReadonlySet<string>, text: string, sources: Sources): Source | null {
  const other = across === "row" ? "column" : "row";
  const own = wordsOfLine(source, across);
  if (own.length === 0 || !isNamed(source, other, words, text)) return null;
  const isOwnNamed = shareNamed(source, across, words) === 1;
  const named = sources.line(source, other).filter((one) => {
    const all = wordsOfLine(one, across);
    return (
      one !== source &&
      shareNamed(one, across, words) === 1 &&
      (!isOwnNamed || (all.length > own.length && own.every((word) => all.includes(word)))) &&
      one.cell.figure.unit === source.cell.figure.unit &&
      !one.cell.isNil
    );
  });
  const [only, ...more] = named;
  return only && more.length === 0 && only.shouldBe === null && !only.cell.figure.value.eq(source.cell.figure.value) ? only : null;
}

const wordsOfLine = ({ rowWords, columnWords }: Source, across: Across): readonly string[] => (across === "row" ? rowWords : columnWords);

/** By its year, or by all its words. */
function isNamed(source: Source, across: Across, words: ReadonlySet<string>, text: string): boolean {
  const year = yearOf(source, across);
  return year === null ? shareNamed(source, across, words) === 1 : yearsIn(text).has(year);
}

const isBeside = (one: Source, other: Source, across: Across): boolean =>
  one.table === other.table && (across === "row" ? one.cell.row === other.cell.row : one.cell.column === other.cell.column);

/** What is said of other figures names other lines. */
function clauseOf(text: string, { quoted }: MatchedQuote): string {
  const before = /(?:[^,;:()]|,(?=\d))*$/.exec(text.slice(0, quoted.from))?.[0] ?? "";
  const behind = /^(?:[^,;:()]|,(?=\d))*/.exec(text.slice(quoted.from))?.[0] ?? "";
  return `${before}${behind}`;
}
