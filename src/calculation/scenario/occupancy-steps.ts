/** The occupancies of a scenario: from all beds filled down to none. */
import { zero, type Decimal } from "../exact/decimal";
import { withCommas } from "../schema/number-words";
import { tooLarge } from "../schema/limits";
import { badInput, type Problem } from "../schema/problem";

/** 5, 4, 3, 2, 1, 0; the last is always 0, whatever the step. `columns` is how wide each row will be. */
export function occupancySteps(beds: Decimal, step: Decimal, columns: number): readonly Decimal[] | Problem {
  if (step.gt(beds)) return badInput(`Step (${withCommas(step)}) cannot exceed beds contracted (${withCommas(beds)})`);
  const rows = beds.div(step).ceil().toNumber() + 1;
  const refusal = tooLarge(rows, columns, "choose a larger step");
  if (refusal !== null) return refusal;
  return Array.from({ length: rows }, (_, row) => (row === rows - 1 ? zero : beds.minus(step.times(row))));
}
