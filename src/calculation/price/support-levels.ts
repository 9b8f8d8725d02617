/** What must hold of the top-ups of support levels, and of the places at each. */
import type { Decimal } from "../exact/decimal";
import { withCommas } from "../schema/cell";
import { badInput, type Problem } from "../schema/problem";

/** Null when there is a top-up for each level above the first. */
export function noSuchLevel(level: Decimal, topUps: readonly Decimal[]): Problem | null {
  const highest = topUps.length + 1;
  if (level.lte(highest)) return null;
  const given = topUps.length === 1 ? "1 top-up is given" : `${topUps.length} top-ups are given`;
  return badInput(`Level (${level.toString()}) cannot exceed ${highest}: ${given}, one for each level above the first`);
}

/** Places are nested: a child at level 3 also takes up a place at level 2, and everyone has a bed. Null when they are so. */
export function placesNotNested(places: readonly Decimal[], beds: Decimal): Problem | null {
  for (const [index, here] of places.entries()) {
    const below = places[index - 1];
    const level = index + 2;
    if (here.gt(beds)) return badInput(`Places at level ${level} (${inWords(here)}) cannot exceed beds contracted (${inWords(beds)})`);
    if (below?.lt(here))
      return badInput(
        `Places at level ${level} (${inWords(here)}) cannot exceed those at level ${level - 1} (${inWords(below)}): count a place at every level below its own too`,
      );
  }
  return null;
}

const inWords = (count: Decimal): string => withCommas(count.toString());
