/** The built functions.js, as Excel's runtime without a page loads it: nothing there but CustomFunctions. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { answer } from "../../src/functions/answer";
import { parseCall } from "../../src/functions/call";
import { functionDeclarations } from "../../src/functions/declarations";
import { provideCustomFunctions } from "../support/custom-functions";

type Associated = Record<string, (...given: unknown[]) => unknown[][]>;

function load(): Associated {
  const associated: Associated = {};
  const context = createContext({ associated }, { codeGeneration: { strings: false, wasm: false } });
  runInContext(
    `class CustomFunctionsError { constructor(code, message) { this.code = code; this.message = message; } }
     globalThis.CustomFunctions = {
       Error: CustomFunctionsError,
       ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!" },
       associate: (id, work) => { associated[id] = work; },
     };`,
    context,
  );
  runInContext(readFileSync(join(__dirname, "..", "..", "dist", "functions.js"), "utf8"), context, { filename: "functions.js" });
  return associated;
}

type Metadata = { functions: { id: string }[] };
const metadata = JSON.parse(readFileSync(join(__dirname, "..", "..", "dist", "functions.json"), "utf8")) as Metadata;

test("associates what functions.json lists, and no more", () =>
  expect(Object.keys(load()).sort()).toEqual(metadata.functions.map(({ id }) => id).sort()));

test("gives what the sources give, though a smaller decimal.js is in it: every example but those of whole tables, which are fetched, and DEMAND over part years", () => {
  provideCustomFunctions();
  const built = load();
  const examples = functionDeclarations
    .filter(({ name }) => name !== "TABLE")
    .flatMap((declaration) => declaration.examples.map(({ formula }) => ({ declaration, formula, ...parseCall(formula) })));
  for (const { declaration, formula, name, given } of examples) {
    expect(`${formula}: ${JSON.stringify(built[name]?.(...given))}`).toBe(`${formula}: ${JSON.stringify(answer(declaration, given))}`);
  }
  expect(built["DEMAND"]?.([[284]], [[0.014]], [[3.25]], [["compound"]])[0]?.[0]).toBeCloseTo(284 * 1.014 ** 3.25, 9);
});

test("answers a call, a lifted call and a bad one", () => {
  const { BLOCKCOST, SAVINGS, VOIDCOST } = load();
  expect(BLOCKCOST?.([[2411.3]], [[5]], null, null, { address: "Sheet1!A1" })).toEqual([[626938]]);
  expect(SAVINGS?.([[627000], [666500]], [[921544]], [[8]])).toEqual([[2356352], [2040352]]);
  let thrown: unknown;
  try {
    VOIDCOST?.([[627000]], [[5]], [[6]]);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: "#VALUE!", message: "Occupied beds (6) cannot exceed beds contracted (5)" });
});

test("a whole table, which must be fetched, says that it could not be", async () => {
  const { TABLE } = load();
  const rows = [
    ["Block cost, Low", 627000],
    ["Spot cost", 184308.8],
    ["Beds contracted", 5],
    ["Term", 8],
  ];
  for (const id of ["savings-grid", "break-even"])
    await expect(TABLE?.([[id]], rows)).rejects.toMatchObject({
      code: "#N/A",
      message: "The table could not be loaded: check your connection, then press Ctrl+Alt+F9",
    });
});
