/** Every golden file, and every example of a declaration, as a call from Excel. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isProblem } from "../../src/calculation";
import { answer } from "../../src/functions/answer";
import { parseCall } from "../../src/functions/call";
import { declarationOf, functionDeclarations } from "../../src/functions/declarations";
import { evaluate } from "../../src/functions/lift";
import { CustomFunctionsError, provideCustomFunctions } from "../support/custom-functions";
import { spillAsExpected } from "../support/figures";
import { loadTables } from "../support/tables";

type Golden = { formula: string; value: string | string[][]; why: string };
type Message = { formula: string; code: string; sentence: string };

const folder = join(__dirname, "..", "golden");
const read = <Case>(name: string): Case[] => JSON.parse(readFileSync(join(folder, name), "utf8")) as Case[];
const all = readdirSync(folder).filter((name) => name.endsWith(".json"));
const files = all.filter((name) => !name.startsWith("messages"));
const messages = all.filter((name) => name.startsWith("messages")).flatMap((name) => read<Message>(name));

beforeAll(provideCustomFunctions);
beforeAll(loadTables);

const evaluated = (formula: string) => {
  const { name, given } = parseCall(formula);
  return evaluate(declarationOf(name), given);
};

describe.each(files)("%s", (file) => {
  test.each(read<Golden>(file))("$formula ($why)", ({ formula, value }) =>
    expect(spillAsExpected(evaluated(formula), value)).toEqual(value),
  );
});

const examples = functionDeclarations.flatMap(({ name, examples }) => examples.map((example) => ({ name, ...example })));
test.each(examples)("example of $name: $formula", ({ formula, value }) =>
  expect(spillAsExpected(evaluated(formula), value)).toEqual(value),
);

const lookalikes = functionDeclarations.flatMap(({ name, lookalikes: all = [] }) =>
  all.flatMap(({ formula, value, meant, meantValue }) => [
    { name, formula, value },
    { name, formula: meant, value: meantValue },
  ]),
);
test.each(lookalikes)("a call of $name that may be mistaken, or what was meant: $formula", ({ name, formula, value }) => {
  expect(parseCall(formula).name).toBe(name);
  expect(spillAsExpected(evaluated(formula), value)).toEqual(value);
});

const mistakes = functionDeclarations.flatMap(({ name, mistakes }) => mistakes.map((formula) => ({ name, formula })));
test.each(mistakes)("mistake with $name: $formula", ({ name, formula }) => {
  expect(parseCall(formula).name).toBe(name);
  const cells = evaluated(formula);
  expect([cells.length, cells[0]?.length, isProblem(cells[0]?.[0])]).toEqual([1, 1, true]);
});

test("every function has an example, and one to which something can be given has a mistake", () => {
  expect(functionDeclarations.filter(({ examples }) => examples.length === 0)).toEqual([]);
  expect(functionDeclarations.filter(({ mistakes }) => mistakes.length === 0).map(({ name }) => name)).toEqual(["VERSION"]);
});

test("every function has a golden case", () => {
  const covered = new Set([...files.flatMap((file) => read<Golden>(file)), ...messages].map(({ formula }) => parseCall(formula).name));
  expect(functionDeclarations.map(({ name }) => name).filter((name) => !covered.has(name) && name !== "VERSION")).toEqual([]);
});

test.each(messages)("$formula says why", ({ formula, code, sentence }) => {
  const { name, given } = parseCall(formula);
  let thrown: unknown;
  try {
    answer(declarationOf(name), given);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(CustomFunctionsError);
  expect({ code: (thrown as CustomFunctionsError).code, sentence: (thrown as CustomFunctionsError).message }).toEqual({ code, sentence });
});
