/** How many random cases each law is tried on, and from which seed: `LAWS_RUNS=100000 LAWS_SEED=7 npx jest test/calculation`. */
import fc from "fast-check";

const many = Boolean(process.env["CI"]) || process.env["LAWS_RUNS"] !== undefined;

export const runs = Number(process.env["LAWS_RUNS"]) || (many ? 10_000 : 500);
export const seed = Number(process.env["LAWS_SEED"]) || 20_260_401;

/** For the title of a group of laws, so that every report shows how to repeat it. */
export const tried = `${runs} random cases, seed ${seed}`;

/** Long enough for the many cases of CI on a busy machine. */
export const lawsTimeout = many ? 600_000 : 60_000;

export function law<Values extends [unknown, ...unknown[]]>(
  ...property: [...{ [Key in keyof Values]: fc.Arbitrary<Values[Key]> }, (...values: Values) => void]
): void {
  const check = property.at(-1) as (...values: Values) => void;
  const arbitraries = property.slice(0, -1) as [fc.Arbitrary<unknown>, ...fc.Arbitrary<unknown>[]];
  fc.assert(
    fc.property(fc.tuple(...arbitraries), (values) => check(...(values as Values))),
    { numRuns: runs, seed },
  );
}
