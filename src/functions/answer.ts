/** The one gate through which a result leaves for Excel: finite numbers, text, TRUE and FALSE, or one of three errors. */
import { badInput, isProblem, toCell, type Result, type FunctionDeclaration, type Problem, type ProblemKind } from "../calculation";
import { noticeExcelsList } from "./excels-list";
import { evaluate } from "./lift";

const longestText = 32_767;

/**
 * What Excel gets for a call of a declared function. A problem that is the whole answer is thrown, which every version of Excel
 * understands; in a spill it stands in its own cell. `handed` is all that Excel has handed over, its own object after the last included.
 */
export function answer(declaration: FunctionDeclaration, given: readonly unknown[], handed: ArrayLike<unknown> = []): unknown[][] {
  noticeExcelsList(declaration, handed);
  const cells = answeredCells(declaration, given);
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (typeof only === "object") throw only;
  return cells;
}

/**
 * The same for a function that may have to load something first: it then returns a promise, for which Excel waits. The return type hides
 * that, because Microsoft's parser accepts no union. Where loading fails, the function itself says what is missing.
 */
export function answerLater(declaration: FunctionDeclaration, given: readonly unknown[], handed: ArrayLike<unknown> = []): unknown[][] {
  const loading = declaration.prepare?.(given) ?? null;
  if (loading === null) return answer(declaration, given, handed);
  const whenLoaded = (): unknown[][] => answer(declaration, given, handed);
  return loading.then(whenLoaded, whenLoaded) as unknown as unknown[][];
}

/** A fault of ours, or a value that no spreadsheet has, becomes an error in the cell. */
function answeredCells(declaration: FunctionDeclaration, given: readonly unknown[]): AnsweredCell[][] {
  try {
    const cells = evaluate(declaration, given, excelValue);
    return cells.length > 0 && cells[0]?.length ? cells : [[excelValue(badInput("There is nothing to show: check the inputs"))]];
  } catch {
    return [
      [
        excelValue(
          badInput(`${declaration.name} cannot work with these inputs: check that each is a number, a text, or cells that hold them`),
        ),
      ],
    ];
  }
}

type AnsweredCell = number | string | boolean | CustomFunctions.Error;

function excelValue(result: Result | Problem): AnsweredCell {
  if (isProblem(result)) return errorOf(result);
  if (typeof result === "boolean") return result;
  if (typeof result === "string")
    return result.length <= longestText ? result : excelValue(badInput("The text is longer than a cell can hold"));
  const cell = toCell(result);
  return Number.isFinite(cell) ? cell : excelValue(badInput("The result is too large for Excel: check the inputs"));
}

function errorOf({ kind, sentence }: Problem): CustomFunctions.Error {
  return new CustomFunctions.Error(codeOf(kind), sentence);
}

function codeOf(kind: ProblemKind): CustomFunctions.ErrorCode {
  const codes = CustomFunctions.ErrorCode;
  if (kind === "division by zero") return codes.divisionByZero;
  return kind === "no answer" ? codes.notAvailable : codes.invalidValue;
}
