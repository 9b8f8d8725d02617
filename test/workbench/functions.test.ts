import type { Argument, Declaration, FunctionSource, FunctionAnswer } from "../../workbench/functions/declaration";
import { UniverFunctions } from "../../workbench/functions/univer-functions";
import { parseArea } from "../../workbench/grid/area";
import type { CellValue } from "../../workbench/grid/cell";
import type { Grid } from "../../workbench/grid/grid";
import { headlessGrid } from "../../workbench/grid/headless";
import { typedEntry } from "../../workbench/grid/typed-entry";

const matrix = (name: string, optional = false) => ({ name, dimensionality: "matrix" as const, optional });
const declarations: Declaration[] = [
  { id: "ASK", name: "ASK", parameters: [matrix("first"), matrix("second", true), matrix("third", true)] },
  { id: "SCALAR", name: "SCALAR", parameters: [{ name: "value" }] },
  { id: "MANY", name: "MANY", parameters: [{ name: "first" }, { name: "rest", repeating: true, dimensionality: "matrix" }] },
];

let grid: Grid;
let functions: UniverFunctions;
let asked: { id: string; args: Argument[]; address: string }[];
let respond: (args: Argument[]) => FunctionAnswer | Promise<FunctionAnswer>;

beforeEach(() => {
  grid = headlessGrid();
  asked = [];
  respond = ({ 0: first }) => ({ value: first });
  const source: FunctionSource = {
    call: (invocation) => {
      asked.push(invocation);
      return respond(invocation.args);
    },
  };
  functions = new UniverFunctions(grid, source);
  functions.register(declarations, "CARE");
});
afterEach(() => grid.dispose());

async function enter(address: string, ...rows: unknown[][]): Promise<void> {
  const { row, column } = parseArea(address, { rows: 1, columns: 1 }) ?? { row: 0, column: 0 };
  grid.write(grid.book.getActiveSheet(), { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, (i, j) =>
    typedEntry(rows[i]?.[j]),
  );
  await grid.settled();
}
const shown = (address: string): CellValue => {
  const { row, column } = parseArea(address, { rows: 1, columns: 1 }) ?? { row: 0, column: 0 };
  return grid.valueAt(grid.book.getActiveSheet(), row, column);
};
const sentence = (address: string): string => {
  const { row, column } = parseArea(address, { rows: 1, columns: 1 }) ?? { row: 0, column: 0 };
  return functions.sentences.read(grid.book.getActiveSheet().getSheetId(), row, column);
};

test.each([
  ["a number", "=CARE.ASK(3)", [[[3]], null, null]],
  ["numbers as prices are typed, with a nought at the end", "=CARE.ASK(2411.30,{1.50;2.00},.5)", [[[2411.3]], [[1.5], [2]], [[0.5]]]],
  ["text that looks like a number", '=CARE.ASK("2411.30")', [[["2411.30"]], null, null]],
  ["text and a truth value", '=CARE.ASK("a",TRUE)', [[["a"]], [[true]], null]],
  ["one cell", "=CARE.ASK(A1)", [[[1]], null, null]],
  ["a blank cell", "=CARE.ASK(D1)", [[[null]], null, null]],
  [
    "a range with a blank, a text and a truth value",
    "=CARE.ASK(A1:B3)",
    [
      [
        [1, "two"],
        [46480, true],
        [null, null],
      ],
      null,
      null,
    ],
  ],
  ["a gap", "=CARE.ASK(1,,3)", [[[1]], null, [[3]]]],
  [
    "an array of texts with commas, semicolons and quotation marks in them",
    '=CARE.ASK({"Block cost, Low",627000;"a; ""b"", c","4+2+2"})',
    [
      [
        ["Block cost, Low", 627000],
        ['a; "b", c', "4+2+2"],
      ],
      null,
      null,
    ],
  ],
  [
    "an array",
    "=CARE.ASK({1,2;3,4})",
    [
      [
        [1, 2],
        [3, 4],
      ],
      null,
      null,
    ],
  ],
  ["a sum of cells", "=CARE.ASK(A1:A2+1)", [[[2], [46481]], null, null]],
  ["a text that looks like a number", '=CARE.ASK("12")', [[["12"]], null, null]],
  ["a scalar", "=CARE.SCALAR(A1)", [1]],
  ["what repeats", "=CARE.MANY(1,A1:A2,5)", [1, [[[1], [46480]], [[5]]]]],
])("%s arrives as Excel passes it", async (_what, formula, args) => {
  await enter("A1", [1, "two"], ["03/04/2027", true]);
  await enter("F1", [formula]);
  expect(asked.map((call) => call.args)).toEqual([args]);
  expect(asked[0]?.address).toBe("Sheet1!F1");
});

test("an error in an argument never reaches the function: the cell shows it", async () => {
  await enter("A1", ["=1/0"], [2]);
  await enter("C1", ["=CARE.ASK(A1:A2)", "=CARE.ASK(2,NA())"]);
  expect([shown("C1"), shown("D1"), asked]).toEqual(["#DIV/0!", "#N/A", []]);
});

test("a formula goes on with the answer", async () => {
  await enter("A1", ["=CARE.ASK(3)*4+1"]);
  expect(shown("A1")).toBe(13);
});

test.each([
  [[[1, null, undefined, NaN, Infinity, ""]], [1, 0, 0, 0, 0, ""]],
  [[[true, "text", { code: "#N/A", message: "why" }]], [true, "text", "#N/A"]],
])("a result %j spills as Excel shows it", async (value, expected) => {
  respond = () => ({ value });
  await enter("A1", ["=CARE.ASK(1)"]);
  expect(expected.map((_unused, column) => grid.valueAt(grid.book.getActiveSheet(), 0, column))).toEqual(expected);
});

test("a function that answers later is waited for, and what needs its answer too", async () => {
  respond = ([value]) => new Promise((resolve) => setTimeout(() => resolve({ value: Number((value as number[][])[0]?.[0]) * 2 }), 10));
  await enter("A1", ["=CARE.ASK(CARE.ASK(1))+CARE.ASK(5)"], ["=A1+1"]);
  expect([shown("A1"), shown("A2")]).toEqual([14, 15]);
});

test("each late answer is asked for once, however long a calculation takes beside it", async () => {
  respond = ([value]) =>
    new Promise((resolve) => {
      setTimeout(() => resolve({ value: Number((value as number[][])[0]?.[0]) * 2 }), (value as number[][])[0]?.[0] === 5 ? 12 : 10);
    });
  grid.onCommand(({ id }) => {
    if (id === "formula.mutation.set-formula-calculation-start") holdUp(15);
  });
  await enter("A1", ["=CARE.ASK(CARE.ASK(1))+CARE.ASK(5)+CARE.ASK(CARE.ASK(CARE.ASK(7)))"]);
  expect(shown("A1")).toBe(4 + 10 + 56);
  expect(asked.map(({ args }) => (args[0] as number[][])[0]?.[0]).sort((a, b) => Number(a) - Number(b))).toEqual([1, 2, 5, 7, 14, 28]);
});

/** Nothing else runs meanwhile, as on a machine that is slow. */
function holdUp(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
}

test("an error has its code, and its sentence can be read", async () => {
  respond = () => ({ error: "#VALUE!", message: "Occupied beds (6) cannot exceed beds contracted (5)" });
  await enter("A3", ["=CARE.ASK(1)", "=A3", "=1/0", 4]);
  expect([shown("A3"), sentence("A3")]).toEqual(["#VALUE!", "A3: #VALUE! Occupied beds (6) cannot exceed beds contracted (5)"]);
  expect([sentence("B3"), sentence("C3"), sentence("D3")]).toEqual(["B3: #VALUE!", "C3: #DIV/0! This divides by zero.", ""]);
});

test("an error without a message has no sentence of another call", async () => {
  respond = ([value]) => ((value as number[][])[0]?.[0] === 1 ? { error: "#VALUE!", message: "one" } : { error: "#N/A", message: "" });
  await enter("A1", ["=CARE.ASK(1)"]);
  await enter("A1", ["=CARE.ASK(2)"]);
  expect(sentence("A1")).toBe("A1: #N/A");
});

test("each error in a spilled array keeps its own sentence", async () => {
  respond = () => ({ value: [[1], [{ code: "#VALUE!", message: "second" }], [{ code: "#N/A", message: "third" }]] });
  await enter("B2", ["=CARE.ASK(1)"]);
  expect(["B2", "B3", "B4"].map(sentence)).toEqual(["", "B3: #VALUE! second", "B4: #N/A third"]);
});

test("a blocked array is #SPILL!, and spills when the way is clear", async () => {
  respond = () => ({ value: [[1], [2], [3]] });
  await enter("A1", ["=CARE.ASK(1)"], [""], ["in the way"]);
  expect([shown("A1"), shown("A2"), shown("A3")]).toEqual(["#SPILL!", "", "in the way"]);
  expect(sentence("A1")).toMatch(/^A1: #SPILL! There is something in the cells/);
  await enter("A3", [""]);
  expect([shown("A1"), shown("A2"), shown("A3")]).toEqual([1, 2, 3]);
});

test("40,000 rows go in one call, and the answer's 40,000 rows stand", async () => {
  respond = ([rows]) => ({ value: (rows as number[][]).map(([value]) => [Number(value) * 2]) });
  await enter("A1", ...Array.from({ length: 40_000 }, (_unused, index) => [index]));
  await enter("B1", ["=CARE.ASK(A1:A40000)"]);
  expect([asked.length, (asked[0]?.args[0] as unknown[]).length, shown("B1"), shown("B40000"), shown("B40001")]).toEqual([
    1,
    40_000,
    0,
    79_998,
    "",
  ]);
}, 60_000); // A row looked at by every other would take longer on any machine.
