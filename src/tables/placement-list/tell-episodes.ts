/** Tells SSDA903 episodes, whose prices stand in a list of their own, from a list of placements with their prices. */
import type { Cell } from "../../calculation";
import { areEpisodeHeadings } from "./episodes";
import { isPriceHeading, mostAbove } from "./list-columns";

type Line = readonly Cell[];
export type ToldList = {
  readonly areEpisodes: boolean;
  /** Of episodes from their headings on, else all. */
  readonly lines: Iterable<Line>;
};

export function tellEpisodes(source: Iterable<Line>): ToldList {
  const rest = source[Symbol.iterator]();
  const first: Line[] = [];
  let headings: readonly string[] | null = null;
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    first.push(next.value);
    const words = next.value.map(asText);
    if (areEpisodeHeadings(words)) headings = words;
    if (headings !== null || first.length === mostAbove) break;
  }
  const areEpisodes = headings?.some((heading) => isPriceHeading(heading.trim())) === false;
  return { areEpisodes, lines: chained(areEpisodes ? first.slice(-1) : first, rest) };
}

function* chained(first: readonly Line[], rest: Iterator<Line>): Generator<Line> {
  yield* first;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

/** A day of a sheet is its serial number, which reads as the day that it is. */
export const asText = (cell: Cell): string => (typeof cell === "string" || typeof cell === "number" ? String(cell) : "");
