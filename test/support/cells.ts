/** Random figures of the field as cells hold them, and calls of functions with them. */
import fc from "fast-check";
import { Decimal, isProblem, type Result, type Problem } from "../../src/calculation";
import { declarationOf } from "../../src/functions/declarations";
import { evaluate } from "../../src/functions/lift";

const hundredths = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: least * 100, max: most * 100 }).map((pence) => pence / 100);

export const weeklyPrice = fc.integer({ min: 1, max: 100_000_000 }).map((pence) => pence / 100);
export const cost = hundredths(-10_000_000, 10_000_000);
export const costAboveNil = fc.integer({ min: 1, max: 1_000_000_000 }).map((pence) => pence / 100);
export const beds = fc.integer({ min: 1, max: 500 });
export const years = hundredths(0, 100);
export const yearlyRate = fc.integer({ min: -5000, max: 5000 }).map((basisPoints) => basisPoints / 10_000);
export const yearBasis = fc.oneof(
  fc.constantFrom<(number | string)[]>(52, 365, 366, 365.25, 52.1428571428571, "2027/28"),
  hundredths(50, 54),
);
/** From 1950 to 2200. */
export const day = fc.integer({ min: 18_264, max: 109_938 });

/** What the function gives before it is turned into a double, row by row. */
export const spill = (name: string, ...cells: unknown[]): readonly (readonly (Result | Problem)[])[] =>
  evaluate(declarationOf(name), cells);

/** The one figure that it gives; a problem fails the test with its sentence. */
export function figure(name: string, ...cells: unknown[]): Decimal {
  return asFigure(spill(name, ...cells)[0]?.[0]);
}

export function text(name: string, ...cells: unknown[]): string {
  return String(answered(spill(name, ...cells)[0]?.[0]));
}

export function asFigure(given: unknown): Decimal {
  const found = answered(given);
  if (!(found instanceof Decimal)) throw new Error(`Not a figure: ${String(found)}`);
  return found;
}

function answered(given: unknown): unknown {
  if (isProblem(given)) throw new Error(given.sentence);
  return given;
}

/** Figures of 40 digits after some divisions: the same to 30 of them. */
export function expectNear(found: Decimal, wanted: Decimal, scale: Decimal = wanted): void {
  const allowed = scale.abs().plus(1).times("1e-30");
  if (found.minus(wanted).abs().gt(allowed)) throw new Error(`${found.toString()} is not ${wanted.toString()}`);
}
