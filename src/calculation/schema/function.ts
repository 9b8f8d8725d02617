/** A function, declared once: Excel's metadata, the checks on inputs, the reference and the examples all come from it. */
import type { Decimal } from "../exact/decimal";
import type { Inputs, Parameters } from "./parameter";
import type { Problem } from "./problem";

export type Figure = Decimal | string | boolean;
export type Spill = readonly (readonly (Figure | Problem)[])[];
export type Answer = Figure | Problem | Spill;

/** What a person would type, what it gives, exactly, and where the figures are printed. A spill's rows are lists. */
export type Example = {
  readonly formula: string;
  /** In full, or to the digits before a final "…". */
  readonly value: string | readonly (readonly string[])[];
  readonly source: string;
};

export type Group = "Price" | "Cost and saving" | "Contract life" | "Demand and risk" | "Tender" | "Checks and words" | "Whole tables";

export type FunctionDeclaration<P extends Parameters = Parameters> = {
  /** Without the namespace: BLOCKCOST. */
  readonly name: string;
  readonly group: Group;
  /** One sentence: what the number is. */
  readonly summary: string;
  readonly parameters: P;
  /** Meaning and unit of the result. */
  readonly result: string;
  /** Each error the function can give besides a bad input, and what it means. */
  readonly errors?: readonly string[];
  readonly examples: readonly Example[];
  calculate(this: void, inputs: Inputs<P>): Answer;
};

export const defineFunction = <const P extends Parameters, A extends Answer>(
  declaration: Omit<FunctionDeclaration<P>, "calculate"> & { calculate(this: void, inputs: Inputs<P>): A },
): Omit<FunctionDeclaration<P>, "calculate"> & { calculate(this: void, inputs: Inputs<P>): A } => declaration;
