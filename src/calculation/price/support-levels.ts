/** Checks of the top-ups and places of support levels. */
import type { Decimal } from "../exact/decimal";
import { countWords, withCommas } from "../schema/number-words";
import { badInput, type Problem } from "../schema/problem";

/** A problem unless there is a top-up for each level above the first. */
export function noSuchLevel(level: Decimal, topUps: readonly Decimal[]): Problem | null {
  const highest = topUps.length + 1;
  if (level.lte(highest)) return null;
  const given = `${countWords(topUps.length, "top-up")} ${topUps.length === 1 ? "is" : "are"} given`;
  return badInput(`Level (${level.toString()}) cannot exceed ${highest}: ${given}, one for each level above the first`);
}

/** A problem unless places are nested: a child at level 3 also has a place at level 2, and everyone has a bed. */
export function placesNotNested(places: readonly Decimal[], beds: Decimal): Problem | null {
  for (const [index, here] of places.entries()) {
    const below = places[index - 1];
    const level = index + 2;
    if (here.gt(beds))
      return badInput(`Places at level ${level} (${withCommas(here)}) cannot exceed beds contracted (${withCommas(beds)})`);
    if (below?.lt(here))
      return badInput(
        `Places at level ${level} (${withCommas(here)}) cannot exceed those at level ${level - 1} (${withCommas(below)}): count a place at every level below its own too`,
      );
  }
  return null;
}
