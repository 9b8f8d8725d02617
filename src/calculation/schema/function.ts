/** A function, declared once: Excel's metadata, the checks on inputs, the reference and the examples all come from it. */
import type { Decimal } from "../exact/decimal";
import type { CellFormat } from "./cell-format";
import type { Inputs, Parameters } from "./parameter";
import type { Problem } from "./problem";

/** What one cell of a function's answer holds. */
export type Result = Decimal | string | boolean;
export type Spill = readonly (readonly (Result | Problem)[])[];
export type Answer = Result | Problem | Spill;

/** A call as somebody would type it, its exact result, and where the figures are printed. */
export type Example = {
  readonly formula: string;
  /** In full, or up to a final "…". A spill is a list of rows; a last row of "…" alone stands for all that follow. */
  readonly value: string | readonly (readonly string[])[];
  readonly source: string;
};

/** A call that is answered, since no function can tell a unit from a number, where probably another was meant. */
export type Lookalike = {
  readonly formula: string;
  readonly value: string;
  /** What it takes for what: "90% counts as 0.9 beds". */
  readonly because: string;
  readonly meant: string;
  readonly meantValue: string;
};

/** An error other than a bad input, and when it comes. */
export type ErrorMeaning = { readonly code: "#N/A" | "#DIV/0!"; readonly means: string };

export type Group = "Price" | "Cost and saving" | "Contract life" | "Demand and risk" | "Tender" | "Checks and words" | "Whole tables";

export type FunctionDeclaration<P extends Parameters = Parameters> = {
  /** Without the namespace: BLOCKCOST. */
  readonly name: string;
  readonly group: Group;
  /** One sentence: what the number is. */
  readonly summary: string;
  /** The question that it answers, in a user's words. */
  readonly question: string;
  /** Other words that people search for. */
  readonly keywords: readonly string[];
  readonly parameters: P;
  /** Unit and meaning of the result: the unit first, any remark after a semicolon or colon. */
  readonly result: string;
  /** How a sheet should show the result; for a spill, a format for each column, the last of them for all further columns. */
  readonly shownAs: CellFormat | readonly CellFormat[];
  readonly errors?: readonly ErrorMeaning[];
  readonly examples: readonly Example[];
  /** Typical wrong calls; the function's own message says what is wrong. */
  readonly mistakes: readonly string[];
  /** Wrong calls that no message can say: the reference does. */
  readonly lookalikes?: readonly Lookalike[];
  /** Loads what `calculate` needs for this call and functions.js does not contain; null when nothing has to be loaded. */
  prepare?(this: void, given: readonly unknown[]): Promise<void> | null;
  calculate(this: void, inputs: Inputs<P>): Answer;
  /** Where many cells can ask for more work than Excel should wait for. */
  readonly work?: Work<P>;
  /** Replaces `calculate` during one call over many cells, so that they can share a cache, which is dropped with the call. */
  forOneCall?(this: void): FunctionDeclaration<P>["calculate"];
};

/** How much work a call over many cells asks for; above `most`, about a second of it, the whole call is refused. */
export type Work<P extends Parameters = Parameters> = {
  readonly most: number;
  /** The work of one cell, in a unit of the function's own. Made anew for each call, so that what is worked out once counts once. */
  counting(this: void): { ofCell(this: void, inputs: Inputs<P>): number };
  /** What to say of so many cells, the dearest of which asks for `largest`. */
  refusal(this: void, cells: number, largest: number): Problem;
};

export const defineFunction = <const P extends Parameters, A extends Answer>(
  declaration: Omit<FunctionDeclaration<P>, "calculate"> & { calculate(this: void, inputs: Inputs<P>): A },
): Omit<FunctionDeclaration<P>, "calculate"> & { calculate(this: void, inputs: Inputs<P>): A } => declaration;
