/** What Excel should show for each function's worked examples and documented mistakes. */
import { isProblem, toCell, type Result, type FunctionDeclaration, type Problem, type ProblemKind } from "../../calculation";
import { parseCall } from "../../functions/call";
import { functionDeclarations } from "../../functions/declarations";
import { evaluate } from "../../functions/lift";
import type { CheckedCall, CheckedFunction } from "../../workbook/excel-check";

export const checkedFunctions: readonly CheckedFunction[] = functionDeclarations.map((declaration) => ({
  name: declaration.name,
  examples: declaration.examples.length,
  mistakes: declaration.mistakes.length,
  calls: () => callsOf(declaration),
}));

async function callsOf(declaration: FunctionDeclaration): Promise<readonly CheckedCall[]> {
  const formulas = [...declaration.examples.map(({ formula }) => formula), ...declaration.mistakes];
  const calls: CheckedCall[] = [];
  for (const formula of formulas) {
    const { given } = parseCall(formula);
    await declaration.prepare?.(given);
    calls.push({ formula, expected: evaluate(declaration, given).map((row) => row.map(cellOf)) });
    await nextTurn();
  }
  return calls;
}

const cellOf = (figure: Result | Problem): number | string | boolean => {
  if (isProblem(figure)) return codes[figure.kind];
  return typeof figure === "string" || typeof figure === "boolean" ? figure : toCell(figure);
};

const codes: Readonly<Record<ProblemKind, string>> = { "bad input": "#VALUE!", "no answer": "#N/A", "division by zero": "#DIV/0!" };

/** Lets the pane draw, and answer Stop, between two calls. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
