/** Evaluates a declared function over cells and ranges: one call from Excel, one answer, each cell's problem in its own place. */
import {
  allOf,
  badInput,
  countWords,
  isProblem,
  noAnswer,
  tooLarge,
  type Answer,
  type Result,
  type FunctionDeclaration,
  type Parameter,
  Problem,
  type Spill,
} from "../calculation";
import { Argument } from "./argument";

type BoundParameter = { readonly key: string; readonly parameter: Parameter<unknown>; readonly argument: Argument };

/** Converts each figure as soon as it is worked out. */
type Keep<Kept> = (result: Result | Problem) => Kept;

/** The exact figures, or what `keep` makes of each: to hold 40,000 exact ones at once takes longer than to work them out. */
export function evaluate(declaration: FunctionDeclaration, given: readonly unknown[]): Spill;
export function evaluate<Kept>(declaration: FunctionDeclaration, given: readonly unknown[], keep: Keep<Kept>): Kept[][];
export function evaluate(
  declaration: FunctionDeclaration,
  given: readonly unknown[],
  keep: Keep<unknown> = unchanged,
): readonly (readonly unknown[])[] {
  const readers: BoundParameter[] = Object.entries(declaration.parameters).map(([key, parameter], index) => ({
    key,
    parameter: parameter as Parameter<unknown>,
    argument: Argument.of(given[index]),
  }));
  const isLifted = ({ parameter, argument }: BoundParameter): boolean => parameter.shape === "lifted" && !argument.isOneCell;
  const constant: Record<string, unknown> = {};
  // Lifted arguments keep a place here, so that reasons come in the order of the arguments.
  for (const reader of readers) constant[reader.key] = isLifted(reader) ? undefined : readWhole(reader);
  const lifted = readers.filter(isLifted);
  if (lifted.length > 0) return overCells(declaration, constant, lifted, keep);
  return asSpill(calculateWith(declaration, constant)).map((row) => row.map(keep));
}

const unchanged: Keep<Result | Problem> = (result) => result;

function overCells<Kept>(
  declaration: FunctionDeclaration,
  constant: Record<string, unknown>,
  lifted: readonly BoundParameter[],
  keep: Keep<Kept>,
): Kept[][] {
  const rows = Math.max(...lifted.map(({ argument }) => argument.rows));
  const columns = Math.max(...lifted.map(({ argument }) => argument.columns));
  const refusal = tooLarge(rows, columns, "name just the rows you need, like A2:A500");
  if (refusal !== null) return [[keep(refusal)]];
  const constantsAreSound = problemsIn(constant).length === 0;
  // One object serves all cells: functions do not keep their inputs.
  const inputs = { ...constant };
  const tooMuch = constantsAreSound ? tooMuchWork(declaration, inputs, lifted, rows, columns) : null;
  if (tooMuch !== null) return [[keep(tooMuch)]];
  const calculate = declaration.forOneCall?.() ?? declaration.calculate;
  // All in one list first: rows made meanwhile would be moved about in memory each time that the exact figures are cleared away.
  const kept = new Array<Kept>(rows * columns);
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++)
      kept[cell] = keep(oneCell(calculate, inputs, constantsAreSound, lifted, row, column) as Result | Problem);
  return inRows(kept, rows, columns);
}

/** The refusal of a call that would hold Excel up, before any of its cells is worked out; else null. */
function tooMuchWork(
  { work }: FunctionDeclaration,
  inputs: Record<string, unknown>,
  lifted: readonly BoundParameter[],
  rows: number,
  columns: number,
): Problem | null {
  if (work === undefined) return null;
  const { ofCell } = work.counting();
  let [all, largest] = [0, 0];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const asked = oneCell(ofCell, inputs, true, lifted, row, column);
      if (isProblem(asked)) continue;
      all += asked;
      largest = Math.max(largest, asked);
      if (all > work.most) return work.refusal(rows * columns, largest);
    }
  return null;
}

function inRows<Value>(cells: readonly Value[], rows: number, columns: number): Value[][] {
  const lines = new Array<Value[]>(rows);
  for (let row = 0; row < rows; row++) lines[row] = columns === 1 ? [cells[row] as Value] : cells.slice(row * columns, (row + 1) * columns);
  return lines;
}

function oneCell<Found>(
  calculate: (inputs: ReadInputs) => Found,
  inputs: Record<string, unknown>,
  constantsAreSound: boolean,
  lifted: readonly BoundParameter[],
  row: number,
  column: number,
): Found | Problem {
  let sound = constantsAreSound;
  for (const { key, parameter, argument } of lifted) {
    const cell = argument.stretchedAt(row, column);
    if (cell === undefined) return noAnswer("The ranges differ in size: give them the same number of rows and columns");
    const value = parameter.read(cell);
    if (isProblem(value)) sound = false;
    inputs[key] = value;
  }
  if (sound) return calculate(inputs as ReadInputs);
  const problem = allOf(problemsIn(inputs));
  return isBesideFigures(lifted, inputs, row, column)
    ? new Problem(problem.kind, `${problem.sentence}. Name just the rows that hold figures, like A2:A500`)
    : problem;
}

/** A shorter range was meant as it is. */
const fewestRowsOfColumn = 4;

/** Whether it is a heading or a blank row of a column that was named whole. */
const isBesideFigures = (lifted: readonly BoundParameter[], inputs: Record<string, unknown>, row: number, column: number): boolean =>
  lifted.some(({ key, argument }) => {
    if (argument.rows < fewestRowsOfColumn || !isProblem(inputs[key])) return false;
    const cell = argument.stretchedAt(row, column);
    return cell === null || cell === "" || (row === 0 && typeof cell === "string");
  });

type ReadInputs = Parameters<FunctionDeclaration["calculate"]>[0];

const problemsIn = (inputs: Record<string, unknown>): readonly Problem[] => Object.values(inputs).filter(isProblem);

function calculateWith(declaration: FunctionDeclaration, inputs: Record<string, unknown>): Answer {
  const problems = problemsIn(inputs);
  return problems.length === 0 ? declaration.calculate(inputs as ReadInputs) : allOf(problems);
}

/** An argument that is read once: one cell, a whole range, or nothing. */
function readWhole({ parameter, argument }: BoundParameter): unknown {
  const { label } = parameter.described;
  if (argument.isOmitted && parameter.isOptional) {
    const { defaultCell } = parameter;
    return defaultCell === null || defaultCell === undefined ? null : parameter.read(defaultCell);
  }
  if (parameter.shape === "range") return readRange(parameter, argument);
  if (argument.isOneCell) return parameter.read(argument.at(0, 0));
  return badInput(`${label} must be one cell, not ${countWords(argument.rows, "row")} by ${countWords(argument.columns, "column")}`);
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
      // Read again for the sentence alone: to label every cell would take longer than to read them.
      if (isProblem(value)) problems.push(parameter.read(cell, cellLabel(row, column, argument, label)) as Problem);
      line[column] = value;
    }
    values.push(line);
    if (problems.length >= mostReasons) break;
  }
  return problems.length > 0 ? allOf(problems.slice(0, mostReasons)) : values;
}

/** Preallocated: a growing array reserves 17 slots, and most rows have one cell. */
const rowOf = <Value>(columns: number): Value[] => new Array<Value>(columns);

const cellLabel = (row: number, column: number, { columns, isOneCell }: Argument, label: string): string =>
  isOneCell ? label : `${label}, cell ${row * columns + column + 1} of the range,`;

/** Nobody reads a sentence with more reasons than this. */
const mostReasons = 3;

const asSpill = (answer: Answer): Spill => (Array.isArray(answer) ? (answer as Spill) : [[answer as Result | Problem]]);
