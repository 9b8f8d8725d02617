/** Where the usual value of an assumption comes from: a figure that nobody changed has a source all the same. */
import { Decimal } from "../calculation";
import type { Assumption, ValueLookup } from "./assumption";

/** Undefined where the value is another one, or the usual one is nobody’s but ours. */
export function usualSourceOf(
  { usual, usualSource, read }: Pick<Assumption, "usual" | "usualSource" | "read">,
  value: unknown,
  lookUp: ValueLookup,
): string | undefined {
  if (usualSource === undefined || usual === undefined) return undefined;
  const usualValue = read(usual, lookUp);
  return usualValue instanceof Decimal && value instanceof Decimal && usualValue.eq(value) ? usualSource : undefined;
}
