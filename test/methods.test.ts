/** docs/method.md has every table and every function, and says nothing of others; it is what the declarations and words make today. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionDeclarations } from "../src/functions/declarations";
import { catalogue } from "../src/tables/catalogue";
import { methods } from "../scripts/generate/methods";
import { formulasOfFunctions } from "../scripts/generate/methods-of-functions";
import { methodsOfTables } from "../scripts/generate/methods-of-tables";

test("a method for each table, and for no other", () =>
  expect(Object.keys(methodsOfTables).sort()).toEqual(catalogue.map(({ id }) => id).sort()));

test("a formula for each function, and for no other", () =>
  expect(Object.keys(formulasOfFunctions).sort()).toEqual(functionDeclarations.map(({ name }) => name).sort()));

test("the page is fresh", async () => {
  const page = methods(await Promise.all(catalogue.map(({ load }) => load())));
  expect(readFileSync(join(__dirname, "..", "docs", "method.md"), "utf8")).toBe(page);
});

test("each table says whether it feeds a budget, a cash-flow forecast or a business case", () => {
  for (const { feeds } of Object.values(methodsOfTables)) expect(feeds).toMatch(/[Bb]udget|forecast|[Bb]usiness case/);
  expect(methodsOfTables["contract-profile"]?.feeds).toMatch(/Budget: .*Cash-flow forecast: .*Business case: /);
});
