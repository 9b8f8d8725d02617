/** Every worked example of every function, on a sheet of its own in one workbook: the sheet comes to what is documented. */
import { exampleBlock } from "../../src/functions/example-block";
import { functionDeclarations } from "../../src/functions/declarations";
import { insertExample } from "../../src/workbook";
import { differences } from "../support/inserted-result";
import { loadTables } from "../support/tables";
import { openWorkbook, type OpenWorkbook } from "../support/workbook";

let book: OpenWorkbook;
beforeAll(async () => {
  await loadTables();
  book = openWorkbook();
});
afterAll(() => book.close());

const all = functionDeclarations.flatMap((declaration) =>
  declaration.examples.map((example) => ({ declaration, example, name: declaration.name, formula: example.formula })),
);

test.each(all)("$formula gives in the sheet what is documented, from cells alone", async ({ declaration, example, name }) => {
  await book.run((_, context) => context.workbook.worksheets.add().activate());
  await book.select("C4");
  const outcome = await insertExample({
    name: `CARE.${name}`,
    layOutAt: (corner) => exampleBlock(declaration, example, corner),
    place: "selection",
  });
  if (outcome.kind !== "inserted") throw new Error(JSON.stringify(outcome));
  const { result, inputs, area } = outcome.inserted;
  const range = await book.run((sheet) => sheet.getRange(result).load("values,formulas"));
  expect(differences(range.values, example.value)).toEqual([]);
  const formula = String(range.formulas[0]?.[0]);
  expect(formula).toMatch(new RegExp(`^=CARE\\.${name}\\([A-Z0-9:,]*\\)$`));
  for (const cell of formula.slice(formula.indexOf("(") + 1, -1).split(/[,:]/)) expect(cell).toMatch(/^([A-Z]+\d+)?$/);
  expect(area).toMatch(/^C4:/);
  expect(inputs === "").toBe(false);
});
