import { amounts } from "../inputs.mjs";
import { lastColumn } from "../native-formulas.mjs";

export const savings = {
  what: "SAVINGS, a cell each",
  size: 40_000,
  prepare({ SAVINGS }, cells) {
    const [block, spot, years] = [amounts(cells, 600_000, 7.13), amounts(cells, 700_000, 11.37), [[8]]];
    const sheet = block.map(([cost], row) => [cost, spot[row][0], `=(B${row + 1}-A${row + 1})*8`]);
    return {
      inOneCall: () => SAVINGS(block, spot, years),
      cellByCell: () => block.map((cost, row) => SAVINGS([cost], [spot[row]], years)[0]),
      plainDoubles: () => block.map(([cost], row) => [(spot[row][0] - cost) * 8]),
      nativeFormulas: () => lastColumn(sheet),
    };
  },
};
