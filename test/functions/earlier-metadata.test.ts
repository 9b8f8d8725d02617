/**
 * Excel keeps functions.json for up to a day. Where it still has an earlier version's, the invocation object, which it puts after the
 * last argument that it knows of, stands in the place of an optional argument that was added since.
 */
import { declarationOf, functionDeclarations } from "../../src/functions/declarations";
import { answer } from "../../src/functions/answer";
import { parseCall } from "../../src/functions/call";
import { provideCustomFunctions } from "../support/custom-functions";
import { loadTables } from "../support/tables";

beforeAll(provideCustomFunctions);
beforeAll(loadTables);

/** What Excel's runtime hands over, as its debug copy has it. */
const invocation = () => ({
  functionName: "CARE.BLOCKCOST",
  address: "Sheet1!A1",
  parameterAddresses: undefined,
  isInValuePreview: false,
  setResult: () => undefined,
  onCanceled: () => undefined,
});

/** Each example, cut back to every number of arguments that a version of the function may have had. */
const calls = functionDeclarations.flatMap((declaration) => {
  const required = Object.values(declaration.parameters).filter(({ isOptional }) => !isOptional).length;
  const { given } = parseCall(declaration.examples[0]?.formula ?? "");
  return Object.keys(declaration.parameters)
    .slice(required)
    .map((key, index) => ({ name: declaration.name, key, given: given.slice(0, required + index), place: required + index }));
});

test.each(calls)("$name with an invocation in place of $key is $name without it", ({ name, given, place }) => {
  const before = Array.from({ length: place }, (_, index) => given[index] ?? null);
  expect(answer(declarationOf(name), [...before, invocation()])).toEqual(answer(declarationOf(name), before));
});

test("every function that may be called with fewer arguments is among them", () => {
  const optional = functionDeclarations.filter(({ parameters }) => Object.values(parameters).some(({ isOptional }) => isOptional));
  expect(new Set(calls.map(({ name }) => name))).toEqual(new Set(optional.map(({ name }) => name)));
});

test("in place of a required argument it is no figure", () => {
  expect(() => answer(declarationOf("BLOCKCOST"), [[[2411.3]], invocation()])).toThrow("Beds contracted is blank or 0");
});

test("within a matrix of cells such an object is still refused", () => {
  expect(() => answer(declarationOf("BLOCKCOST"), [[[2411.3]], [[5]], [[invocation()]]])).toThrow("Years is not a number");
});
