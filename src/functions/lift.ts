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
import { inputsOf, type ReadInputs } from "./inputs";

type BoundParameter = { readonly place: number; readonly parameter: Parameter<unknown>; readonly argument: Argument };

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
  const readers: BoundParameter[] = Object.values(declaration.parameters).map((parameter, place) => ({
    place,
    parameter: parameter as Parameter<unknown>,
    argument: Argument.of(given[place]),
  }));
  const isLifted = ({ parameter, argument }: BoundParameter): boolean => parameter.shape === "lifted" && !argument.isOneCell;
  // Lifted arguments keep their places here, so that reasons come in the order of the arguments.
  const values = readers.map((reader) => (isLifted(reader) ? undefined : readWhole(reader)));
  const lifted = readers.filter(isLifted);
  if (lifted.length > 0) return overCells(declaration, values, lifted, keep);
  return asSpill(calculateWith(declaration, values)).map((row) => row.map(keep));
}

const unchanged: Keep<Result | Problem> = (result) => result;

function overCells<Kept>(
  declaration: FunctionDeclaration,
  values: unknown[],
  lifted: readonly BoundParameter[],
  keep: Keep<Kept>,
): Kept[][] {
  const rows = Math.max(...lifted.map(({ argument }) => argument.rows));
  const columns = Math.max(...lifted.map(({ argument }) => argument.columns));
  const refusal = tooLarge(rows, columns, "name just the rows you need, like A2:A500");
  if (refusal !== null) return [[keep(refusal)]];
  const areOthersSound = problemsIn(values).length === 0;
  // One list serves all cells: functions do not keep their inputs.
  const call: Call = { inputs: inputsOf(declaration, values), values, areOthersSound, lifted };
  const tooMuch = areOthersSound ? tooMuchWork(declaration, call, rows, columns) : null;
  if (tooMuch !== null) return [[keep(tooMuch)]];
  const calculate = declaration.forOneCall?.() ?? declaration.calculate;
  // All in one list first: rows made meanwhile would be moved about in memory each time that the exact figures are cleared away.
  const kept = new Array<Kept>(rows * columns);
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) kept[cell] = keep(oneCell(calculate, call, row, column) as Result | Problem);
  return inRows(kept, rows, columns);
}

/** A call over cells: whatever is not lifted has been read, and each cell puts what is lifted in its places. */
type Call = {
  readonly inputs: ReadInputs;
  /** What `inputs` reads. */
  readonly values: unknown[];
  readonly areOthersSound: boolean;
  readonly lifted: readonly BoundParameter[];
};

/** The refusal of a call that would hold Excel up, before any of its cells is worked out; else null. */
function tooMuchWork({ work }: FunctionDeclaration, call: Call, rows: number, columns: number): Problem | null {
  if (work === undefined) return null;
  const { ofCell } = work.counting();
  let [all, largest] = [0, 0];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const asked = oneCell(ofCell, call, row, column);
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
  { inputs, values, areOthersSound, lifted }: Call,
  row: number,
  column: number,
): Found | Problem {
  let isSound = areOthersSound;
  for (const { place, parameter, argument } of lifted) {
    const cell = argument.stretchedAt(row, column);
    if (cell === undefined) return noAnswer("The ranges differ in size: give them the same number of rows and columns");
    const value = parameter.read(cell);
    if (isProblem(value)) isSound = false;
    values[place] = value;
  }
  if (isSound) return calculate(inputs);
  const problem = allOf(problemsIn(values));
  return isBesideFigures(lifted, values, row, column)
    ? new Problem(problem.kind, `${problem.sentence}. Name just the rows that hold figures, like A2:A500`)
    : problem;
}

/** A shorter range was meant as it is. */
const fewestRowsOfColumn = 4;

/** Whether it is a heading or a blank row of a column that was named whole. */
const isBesideFigures = (lifted: readonly BoundParameter[], values: readonly unknown[], row: number, column: number): boolean =>
  lifted.some(({ place, argument }) => {
    if (argument.rows < fewestRowsOfColumn || !isProblem(values[place])) return false;
    const cell = argument.stretchedAt(row, column);
    return cell === null || cell === "" || (row === 0 && typeof cell === "string");
  });

const problemsIn = (values: readonly unknown[]): readonly Problem[] => values.filter(isProblem);

function calculateWith(declaration: FunctionDeclaration, values: readonly unknown[]): Answer {
  const problems = problemsIn(values);
  return problems.length === 0 ? declaration.calculate(inputsOf(declaration, values)) : allOf(problems);
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
