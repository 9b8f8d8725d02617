// A peer: native formulas in HyperFormula, a spreadsheet engine, on the same inputs.
import { HyperFormula } from "hyperformula";

/** From the cells to the calculated results: what a spreadsheet does when a file is opened or a column filled. */
export function calculate(sheet) {
  const engine = HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3", maxRows: 200_000, useArrayArithmetic: true });
  const values = engine.getSheetValues(0);
  engine.destroy();
  return values;
}

/** The last column of what comes out: a formula to the right of its inputs in each row. */
export const lastColumn = (sheet) => calculate(sheet).map((row) => [row.at(-1)]);
