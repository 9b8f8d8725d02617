import type { Lines } from "./line";

/**
 * What is worked out of some lines once for all that ask. It stands with the lines and goes with them: what a WeakMap holds outlives the quick
 * collections of garbage, and copying it each time took longer than a tenth of a check.
 */
export class Kept<Value> {
  get({ kept }: Lines): Value | undefined {
    return kept.get(this) as Value | undefined;
  }

  set({ kept }: Lines, value: Value): void {
    kept.set(this, value);
  }
}
