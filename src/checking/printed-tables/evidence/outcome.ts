/** Whether a hypothesis holds at a place, in the figures as printed. */
import { floatTolerance } from "../lines/float-tolerance";
import type { Hypothesis, Implied } from "../rules/rule";

export type Outcome = "agree" | "rounding" | "fail";

/** "agree": the others give the printed figure once rounded. "rounding": they would, had they not been rounded themselves. */
export const outcomeAt = (hypothesis: Hypothesis, place: number): Outcome =>
  outcomeBy(hypothesis, place, hypothesis.rule.arithmetic.implied(hypothesis, place, -1));

/** The same where what the others give is known already. */
export function outcomeBy(hypothesis: Hypothesis, place: number, implied: Implied): Outcome {
  const { result } = hypothesis;
  const text = result.figures[place]?.figure.text ?? "";
  const outcome = outcomeOf(implied, result.numbers[place] ?? Number.NaN, result.halves[place] ?? 0, text);
  if (outcome === "fail" && isAUnitOutBy(hypothesis, place, implied)) return "rounding";
  // Nobody multiplies through by a factor that is not printed.
  return outcome === "rounding" && hypothesis.constantError > 0 && hypothesis.constantWords === "" ? "agree" : outcome;
}

/** Shares that do not come to 100% once rounded are made to, by one unit of the last digit of one of them: that is no slip. */
export const isAUnitOut = (hypothesis: Hypothesis, place: number): boolean =>
  hypothesis.rule.mayBeAUnitOut === true && isAUnitOutBy(hypothesis, place, hypothesis.rule.arithmetic.implied(hypothesis, place, -1));

export function isAUnitOutBy({ result, rule }: Hypothesis, place: number, { value, error }: Implied): boolean {
  if (rule.mayBeAUnitOut !== true) return false;
  const half = result.halves[place] ?? 0;
  const out = Math.abs(value - (result.numbers[place] ?? Number.NaN));
  return out > half + error + floatTolerance(value) && out <= 3 * half + error + floatTolerance(value);
}

export function outcomeOf({ value, error }: Implied, printed: number, half: number, text: string): Outcome {
  if (!Number.isFinite(value)) return Number.isNaN(value) && printed === 0 ? "agree" : "fail";
  const out = Math.abs(printed - value);
  const near = floatTolerance(value) + floatTolerance(printed);
  if (out <= half + near) return "agree";
  if (out <= half * coarseness(text) + near) return "agree";
  return out <= half + error + near ? "rounding" : "fail";
}

/** 177,100 and 666,500 may have been rounded to the nearest 100, 627,000 to the nearest 1,000: how many times coarser that is than the last digit. */
export function coarseness(text: string): number {
  if (text.includes(".")) return 1;
  const digits = text.replace(/\D/g, "");
  const noughts = /0*$/.exec(digits)?.[0].length ?? 0;
  return noughts > 1 && digits.length - noughts >= fewestDigits ? 10 ** noughts : 1;
}

/** Without the noughts at its end: 2,000 is a figure of its own. */
const fewestDigits = 3;
