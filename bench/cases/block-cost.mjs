import { amounts } from "../inputs.mjs";
import { lastColumn } from "../native-formulas.mjs";

export const blockCost = {
  what: "BLOCKCOST, a cell each",
  size: 40_000,
  prepare({ BLOCKCOST }, cells) {
    const price = amounts(cells, 2_000, 0.37);
    const sheet = price.map(([weekly], row) => [weekly, `=A${row + 1}*5*8*365/7`]);
    return {
      inOneCall: () => BLOCKCOST(price, [[5]], [[8]], [[365]]),
      cellByCell: () => price.map((weekly) => BLOCKCOST([weekly], [[5]], [[8]], [[365]])[0]),
      plainDoubles: () => price.map(([weekly]) => [(weekly * 5 * 8 * 365) / 7]),
      nativeFormulas: () => lastColumn(sheet),
    };
  },
};
