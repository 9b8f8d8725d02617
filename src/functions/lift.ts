/** Works a declared function out over cells and ranges: one call from Excel, one answer, each cell's problem in its own place. */
import {
  allOf,
  badInput,
  isProblem,
  noAnswer,
  tooLarge,
  type Answer,
  type Figure,
  type FunctionDeclaration,
  type Parameter,
  type Problem,
  type Spill,
} from "../calculation";
import { Argument } from "./argument";

type Reader = { readonly key: string; readonly parameter: Parameter<unknown>; readonly argument: Argument };

/** What becomes of each figure as soon as it is worked out, before the next is. */
type Keep<Kept> = (figure: Figure | Problem) => Kept;

/** The exact figures, or what `keep` makes of each: forty thousand exact ones at once would occupy the memory for longer than they take. */
export function evaluate(declaration: FunctionDeclaration, given: readonly unknown[]): Spill;
export function evaluate<Kept>(declaration: FunctionDeclaration, given: readonly unknown[], keep: Keep<Kept>): Kept[][];
export function evaluate(
  declaration: FunctionDeclaration,
  given: readonly unknown[],
  keep: Keep<unknown> = asItIs,
): readonly (readonly unknown[])[] {
  const readers: Reader[] = Object.entries(declaration.parameters).map(([key, parameter], index) => ({
    key,
    parameter: parameter as Parameter<unknown>,
    argument: Argument.of(given[index]),
  }));
  const isLifted = ({ parameter, argument }: Reader): boolean => parameter.shape === "lifted" && !argument.isOneCell;
  const constant: Record<string, unknown> = {};
  // Lifted ones have their place too, so that reasons come in the order of the arguments.
  for (const reader of readers) constant[reader.key] = isLifted(reader) ? undefined : readWhole(reader);
  const lifted = readers.filter(isLifted);
  if (lifted.length > 0) return overCells(declaration, constant, lifted, keep);
  return asSpill(calculateWith(declaration, constant)).map((row) => row.map(keep));
}

const asItIs: Keep<Figure | Problem> = (figure) => figure;

function overCells<Kept>(
  declaration: FunctionDeclaration,
  constant: Record<string, unknown>,
  lifted: readonly Reader[],
  keep: Keep<Kept>,
): Kept[][] {
  const rows = Math.max(...lifted.map(({ argument }) => argument.rows));
  const columns = Math.max(...lifted.map(({ argument }) => argument.columns));
  const refusal = tooLarge(rows, columns, "name just the rows you need, like A2:A500");
  if (refusal !== null) return [[keep(refusal)]];
  const constantsAreSound = problemsIn(constant).length === 0;
  // One object for all cells: a function takes its inputs apart and keeps none.
  const inputs = { ...constant };
  const calculate = declaration.forOneCall?.() ?? declaration.calculate;
  const cells: Kept[][] = [];
  for (let row = 0; row < rows; row++) {
    const line = rowOf<Kept>(columns);
    for (let column = 0; column < columns; column++)
      line[column] = keep(oneCell(calculate, inputs, constantsAreSound, lifted, row, column));
    cells.push(line);
  }
  return cells;
}

function oneCell(
  calculate: FunctionDeclaration["calculate"],
  inputs: Record<string, unknown>,
  constantsAreSound: boolean,
  lifted: readonly Reader[],
  row: number,
  column: number,
): Figure | Problem {
  let sound = constantsAreSound;
  for (const { key, parameter, argument } of lifted) {
    const cell = argument.stretchedAt(row, column);
    if (cell === undefined) return noAnswer("The ranges differ in size: give them the same number of rows and columns");
    const value = parameter.read(cell);
    if (isProblem(value)) sound = false;
    inputs[key] = value;
  }
  return sound ? (calculate(inputs as Ready) as Figure | Problem) : allOf(problemsIn(inputs));
}

type Ready = Parameters<FunctionDeclaration["calculate"]>[0];

const problemsIn = (inputs: Record<string, unknown>): readonly Problem[] => Object.values(inputs).filter(isProblem);

function calculateWith(declaration: FunctionDeclaration, inputs: Record<string, unknown>): Answer {
  const problems = problemsIn(inputs);
  return problems.length === 0 ? declaration.calculate(inputs as Ready) : allOf(problems);
}

/** An argument that is read once: one cell, a whole range, or nothing. */
function readWhole({ parameter, argument }: Reader): unknown {
  const { label } = parameter.described;
  if (argument.isOmitted && parameter.isOptional) {
    const { defaultCell } = parameter;
    return defaultCell === null || defaultCell === undefined ? null : parameter.read(defaultCell);
  }
  if (parameter.shape === "range") return readRange(parameter, argument);
  if (argument.isOneCell) return parameter.read(argument.at(0, 0));
  return badInput(`${label} must be one cell, not ${counted(argument.rows, "row")} by ${counted(argument.columns, "column")}`);
}

function readRange(parameter: Parameter<unknown>, argument: Argument): unknown {
  const { label } = parameter.described;
  const refusal = tooLarge(argument.rows, argument.columns, `name just the cells of ${label.toLowerCase()}, like A2:A500`);
  if (refusal !== null) return refusal;
  const values: unknown[][] = [];
  const problems: Problem[] = [];
  for (let row = 0; row < argument.rows; row++) {
    const line = rowOf<unknown>(argument.columns);
    for (let column = 0; column < argument.columns; column++) {
      const cell = argument.at(row, column);
      const value = parameter.read(cell);
      // Read again for the sentence alone: naming the place of every cell would take longer than reading them.
      if (isProblem(value)) problems.push(parameter.read(cell, placeOf(row, column, argument, label)) as Problem);
      line[column] = value;
    }
    values.push(line);
    if (problems.length >= mostReasons) break;
  }
  return problems.length > 0 ? allOf(problems.slice(0, mostReasons)) : values;
}

/** As long as it will be: what grows from nothing takes room for 17, and most ranges are columns, whose rows are of one cell. */
const rowOf = <Value>(columns: number): Value[] => new Array<Value>(columns);

const placeOf = (row: number, column: number, { columns, isOneCell }: Argument, label: string): string =>
  isOneCell ? label : `${label}, cell ${row * columns + column + 1} of the range,`;

/** A sentence with more reasons than this is not read. */
const mostReasons = 3;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;

const asSpill = (answer: Answer): Spill => (Array.isArray(answer) ? (answer as Spill) : [[answer as Figure | Problem]]);
