/** The one gate through which a result leaves for Excel: finite numbers, text, TRUE and FALSE, or one of three errors. */
import { badInput, isProblem, toCell, type Figure, type FunctionDeclaration, type Problem, type ProblemKind } from "../calculation";
import { evaluate } from "./lift";

const longestText = 32_767;

/**
 * What Excel gets for a call of a declared function. A problem that is the whole answer is thrown, as every version
 * of Excel understands; inside a spill it stands in its own cell.
 */
export function answer(declaration: FunctionDeclaration, given: readonly unknown[]): unknown[][] {
  const cells = worked(declaration, given);
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (typeof only === "object") throw only;
  return cells;
}

/**
 * The same for a function that may have to fetch something first: then it is a promise, for which Excel waits. The type says no
 * such thing, because Microsoft's parser takes no union. Where nothing can be fetched, the function itself says what is missing.
 */
export function answerLater(declaration: FunctionDeclaration, given: readonly unknown[]): unknown[][] {
  const fetching = declaration.prepare?.(given) ?? null;
  if (fetching === null) return answer(declaration, given);
  const whenThere = (): unknown[][] => answer(declaration, given);
  return fetching.then(whenThere, whenThere) as unknown as unknown[][];
}

/** Nothing but an error may come out of a fault of ours, or of a value that no spreadsheet has. */
function worked(declaration: FunctionDeclaration, given: readonly unknown[]): AnsweredCell[][] {
  try {
    const cells = evaluate(declaration, given, gated);
    return cells.length > 0 && cells[0]?.length ? cells : [[gated(badInput("There is nothing to show: check the inputs"))]];
  } catch {
    return [
      [gated(badInput(`${declaration.name} cannot work with these inputs: check that each is a number, a text, or cells that hold them`))],
    ];
  }
}

type AnsweredCell = number | string | boolean | CustomFunctions.Error;

function gated(figure: Figure | Problem): AnsweredCell {
  if (isProblem(figure)) return errorOf(figure);
  if (typeof figure === "boolean") return figure;
  if (typeof figure === "string") return figure.length <= longestText ? figure : gated(badInput("The text is longer than a cell can hold"));
  const cell = toCell(figure);
  return Number.isFinite(cell) ? cell : gated(badInput("The result is too large for Excel: check the inputs"));
}

function errorOf({ kind, sentence }: Problem): CustomFunctions.Error {
  return new CustomFunctions.Error(codeOf(kind), sentence);
}

function codeOf(kind: ProblemKind): CustomFunctions.ErrorCode {
  const codes = CustomFunctions.ErrorCode;
  if (kind === "division by zero") return codes.divisionByZero;
  return kind === "no answer" ? codes.notAvailable : codes.invalidValue;
}
