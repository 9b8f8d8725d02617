/** Why there is no figure, in a sentence that says what to change. */
export type ProblemKind =
  /** An input cannot be used: Excel's #VALUE!. */
  | "bad input"
  /** The question has no answer: Excel's #N/A. */
  | "no answer"
  /** Excel's #DIV/0!, which cannot carry a sentence there; the pane shows it. */
  | "division by zero";

export class Problem {
  constructor(
    readonly kind: ProblemKind,
    readonly sentence: string,
  ) {}
}

export const badInput = (sentence: string): Problem => new Problem("bad input", sentence);
export const noAnswer = (sentence: string): Problem => new Problem("no answer", sentence);
export const divisionByZero = (sentence: string): Problem => new Problem("division by zero", sentence);

export const isProblem = (value: unknown): value is Problem => value instanceof Problem;

/** All problems as one, so that nobody mends one only to be told of the next. */
export function allOf(problems: readonly Problem[]): Problem {
  const kind = problems.find((problem) => problem.kind === "bad input")?.kind ?? problems[0]?.kind ?? "bad input";
  return new Problem(kind, [...new Set(problems.map((problem) => problem.sentence))].join("; "));
}
