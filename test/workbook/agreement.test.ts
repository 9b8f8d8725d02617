/** Whether the sheet's figures are ours: a double's last digits do not matter, also where large amounts nearly cancel out. */
import { decimal } from "../../src/calculation";
import type { SheetBlock } from "../../src/tables";
import { agreementOf } from "../../src/workbook/agreement";

const corner = { row: 0, column: 0 };
const blockOf = (...figures: readonly string[]): SheetBlock =>
  ({ cells: [figures.map((figure) => ({ isFormula: true, expected: decimal(figure) }))] }) as unknown as SheetBlock;

test.each([
  // 10,453,876.24 less 10,453,876.21 in doubles is 0.029999999329447746.
  ["10453876.24", "0.03", 10453876.24 - 10453876.21, null],
  ["10453876.24", "0", 1.9e-9, null],
  ["10453876.24", "0.03", 0.0301, "B1"],
  ["12", "0.03", 0.03000001, "B1"],
])("beside %s a figure of %s that the sheet has as %d", (large, small, value, firstDifferent) => {
  expect(agreementOf([[Number(large), value]], blockOf(large, small), null, corner)).toEqual({
    agree: firstDifferent === null ? 2 : 1,
    of: 2,
    firstDifferent,
  });
});
