import { amounts } from "../inputs.mjs";
import { lastColumn } from "../native-formulas.mjs";

/** Three years at 5%, held to a cap of 3%. */
export const uplift = {
  what: "UPLIFT, a cell each",
  size: 40_000,
  prepare({ UPLIFT }, cells) {
    const price = amounts(cells, 2_000, 0.37);
    const sheet = price.map(([weekly], row) => [weekly, `=A${row + 1}*(1+MIN(5%,3%))^3`]);
    return {
      inOneCall: () => UPLIFT(price, [[0.05]], [[3]], [[0.03]]),
      cellByCell: () => price.map((weekly) => UPLIFT([weekly], [[0.05]], [[3]], [[0.03]])[0]),
      plainDoubles: () => price.map(([weekly]) => [weekly * (1 + Math.min(0.05, 0.03)) ** 3]),
      nativeFormulas: () => lastColumn(sheet),
    };
  },
};
