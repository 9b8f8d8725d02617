/**
 * On how many random cases each law is tried, and from which seed. The seed is the commit's own, which scripts/test.mjs gives and prints, so that
 * each change is tried on other cases: `SEED=1234 npm run test:unit -- laws-cost` repeats them, and LAWS_RUNS=100000 tries more.
 */
import fc from "fast-check";
import { inThisTenth, isDeep } from "./tenth";

export const seed = Number(process.env["SEED"] ?? 20_260_401);

/** A law's place among all laws, by its words: the same wherever it stands. */
const placeOf = (words: string): number => Array.from(words).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 0);

/** 10,000 in the deep tier, and in the tenth of it that `npm test` runs; otherwise 500. */
function runsOfThisLaw(): number {
  const isTried = isDeep || (process.env["DEEP_TENTH"] !== undefined && inThisTenth(placeOf(expect.getState().currentTestName ?? "")));
  return Number(process.env["LAWS_RUNS"] ?? (isTried ? 10_000 : 500));
}

/** Long enough for ten thousand cases on a busy machine. */
export const lawsTimeout = 600_000;

export function law<Values extends [unknown, ...unknown[]]>(
  ...property: [...{ [Key in keyof Values]: fc.Arbitrary<Values[Key]> }, (...values: Values) => void]
): void {
  const check = property.at(-1) as (...values: Values) => void;
  const arbitraries = property.slice(0, -1) as [fc.Arbitrary<unknown>, ...fc.Arbitrary<unknown>[]];
  fc.assert(
    fc.property(fc.tuple(...arbitraries), (values) => check(...(values as Values))),
    { numRuns: runsOfThisLaw(), seed },
  );
}
