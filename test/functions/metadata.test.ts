/** What Microsoft's own parser makes of the generated functions.ts is what the declarations say. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTree } from "custom-functions-metadata/lib/parseTree";
import { functionDeclarations } from "../../src/functions/declarations";

const file = join(__dirname, "..", "..", "src", "functions", "functions.ts");
const parsed = parseTree(readFileSync(file, "utf8"), "functions.ts");

test("the parser finds nothing to complain of", () => expect(parsed.extras.flatMap(({ errors }) => errors)).toEqual([]));

test("every declared function, its parameters in order, and no other", () => {
  expect(
    parsed.functions.map(({ id, name, parameters }) => ({
      id,
      name,
      parameters: parameters.map(({ name, optional }) => `${name}${optional === true ? "?" : ""}`),
    })),
  ).toEqual(
    functionDeclarations.map(({ name, parameters }) => ({
      id: name,
      name,
      parameters: Object.entries(parameters).map(([key, parameter]) => `${key}${parameter.isOptional ? "?" : ""}`),
    })),
  );
});

test("every argument and every result is a matrix of anything", () => {
  for (const { parameters, result } of parsed.functions) {
    for (const parameter of parameters) expect(parameter).toMatchObject({ dimensionality: "matrix", type: "any" });
    expect(result).toMatchObject({ dimensionality: "matrix" });
  }
});

test("names that Excel takes: at least three letters, not like a cell, optional arguments last", () => {
  for (const { name, parameters } of functionDeclarations) {
    expect(name).toMatch(/^[A-Z]{3,}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    const optional = Object.values(parameters).map(({ isOptional }) => isOptional);
    expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
  }
});

test("each has a sentence, a help link and words for each argument", () => {
  for (const { id, description, helpUrl, parameters } of parsed.functions) {
    expect(description).toMatch(/^[A-Z].*[.]$/);
    expect(helpUrl).toBe(`https://localhost:3000/reference.html#${id.toLowerCase()}`);
    for (const parameter of parameters) expect(parameter.description).toMatch(/^[A-Z].*[.]$/);
  }
});
