/** A function, declared once: Excel's metadata, the checks on inputs, the reference and the examples all come from it. */
import type { Decimal } from "../exact/decimal";
import type { CellFormat } from "./cell-format";
import type { Inputs, Parameters } from "./parameter";
import type { Problem } from "./problem";

export type Figure = Decimal | string | boolean;
export type Spill = readonly (readonly (Figure | Problem)[])[];
export type Answer = Figure | Problem | Spill;

/** What a person would type, what it gives, exactly, and where the figures are printed. */
export type Example = {
  readonly formula: string;
  /** In full, or to what stands before a final "…". A spill's rows are lists; a last row of "…" alone leaves the others out. */
  readonly value: string | readonly (readonly string[])[];
  readonly source: string;
};

/** An error besides a bad input, and what it means. */
export type Meaning = { readonly code: "#N/A" | "#DIV/0!"; readonly means: string };

export type Group = "Price" | "Cost and saving" | "Contract life" | "Demand and risk" | "Tender" | "Checks and words" | "Whole tables";

export type FunctionDeclaration<P extends Parameters = Parameters> = {
  /** Without the namespace: BLOCKCOST. */
  readonly name: string;
  readonly group: Group;
  /** One sentence: what the number is. */
  readonly summary: string;
  /** What somebody wants to know who needs it. */
  readonly question: string;
  /** Further words that people look for it by. */
  readonly keywords: readonly string[];
  readonly parameters: P;
  /** Unit and meaning of the result: the unit first, what else there is to say after a semicolon or colon. */
  readonly result: string;
  /** How a sheet should show the result; of a spill, each of its columns, the last one for all further ones. */
  readonly shownAs: CellFormat | readonly CellFormat[];
  readonly errors?: readonly Meaning[];
  readonly examples: readonly Example[];
  /** Calls that cannot be answered, as people get them wrong; the function says itself why. */
  readonly mistakes: readonly string[];
  /** Fetches what `calculate` needs for this call and functions.js does not hold; null when there is nothing to wait for. */
  prepare?(this: void, given: readonly unknown[]): Promise<void> | null;
  calculate(this: void, inputs: Inputs<P>): Answer;
  /** What stands in for `calculate` throughout one call over many cells, where these share work: what it remembers goes with the call. */
  forOneCall?(this: void): FunctionDeclaration<P>["calculate"];
};

export const defineFunction = <const P extends Parameters, A extends Answer>(
  declaration: Omit<FunctionDeclaration<P>, "calculate"> & { calculate(this: void, inputs: Inputs<P>): A },
): Omit<FunctionDeclaration<P>, "calculate"> & { calculate(this: void, inputs: Inputs<P>): A } => declaration;
