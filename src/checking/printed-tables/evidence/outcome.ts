/** Whether a hypothesis holds at a place, in the figures as printed. */
import { floatTolerance } from "../lines/float-tolerance";
import type { Hypothesis, Implied } from "../rules/rule";

export type Outcome = "agree" | "rounding" | "fail";

/** "agree": the others give the printed figure once rounded. "rounding": they would, had they not been rounded themselves. */
export function outcomeAt(hypothesis: Hypothesis, place: number): Outcome {
  const { result, rule } = hypothesis;
  const outcome = outcomeOf(
    rule.arithmetic.implied(hypothesis, place, -1),
    result.numbers[place] ?? Number.NaN,
    result.halves[place] ?? 0,
    result.figures[place]?.figure.text ?? "",
  );
  if (outcome === "fail" && isAUnitOut(hypothesis, place)) return "rounding";
  // Nobody multiplies through by a factor that is not printed.
  return outcome === "rounding" && hypothesis.constantError > 0 && hypothesis.constantWords === "" ? "agree" : outcome;
}

/** Shares that do not come to 100% once rounded are made to, by one unit of the last digit of one of them: that is no slip. */
export function isAUnitOut(hypothesis: Hypothesis, place: number): boolean {
  const { result, rule } = hypothesis;
  const half = result.halves[place] ?? 0;
  const { value, error } = rule.arithmetic.implied(hypothesis, place, -1);
  const out = Math.abs(value - (result.numbers[place] ?? Number.NaN));
  return rule.mayBeAUnitOut === true && out > half + error + floatTolerance(value) && out <= 3 * half + error + floatTolerance(value);
}

export function outcomeOf({ value, error }: Implied, printed: number, half: number, text: string): Outcome {
  if (!Number.isFinite(value)) return Number.isNaN(value) && printed === 0 ? "agree" : "fail";
  const out = Math.abs(printed - value);
  const near = floatTolerance(value) + floatTolerance(printed);
  if (out <= half + near) return "agree";
  if (out <= half * coarseness(text) + near) return "agree";
  return out <= half + error + near ? "rounding" : "fail";
}

/** 177,100 and 666,500 may have been rounded to the nearest 100, 627,000 to 1,000: how many times coarser that is than the last digit. */
export function coarseness(text: string): number {
  if (text.includes(".")) return 1;
  const digits = text.replace(/\D/g, "");
  const noughts = /0*$/.exec(digits)?.[0].length ?? 0;
  return noughts >= 2 && digits.length >= fewestDigits ? 10 ** Math.min(noughts, digits.length - 3, 3) : 1;
}

/** 2,000 is a figure of its own. */
const fewestDigits = 5;
