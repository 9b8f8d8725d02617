import { amounts } from "../inputs.mjs";
import { lastColumn } from "../native-formulas.mjs";

const years = [0, 1, 2, 3, 4, 5, 6, 7];

/** It takes a range and gives one figure, so a contract is a call. */
export const presentCost = {
  what: "PRESENTCOST, a call for each contract of 8 years",
  size: 5_000,
  prepare({ PRESENTCOST }, contracts) {
    const costs = amounts(contracts, 600_000, 7.13).map(([first]) => years.map((year) => first + 1000 * year));
    const sheet = costs.map((row, index) => [...row, `=A${index + 1}+NPV(3.5%,B${index + 1}:H${index + 1})`]);
    return {
      cellByCell: () => costs.map((row) => PRESENTCOST([row], [[0.035]])[0]),
      plainDoubles: () => costs.map((row) => [row.reduce((sum, cost, year) => sum + cost / 1.035 ** year, 0)]),
      nativeFormulas: () => lastColumn(sheet),
    };
  },
};
