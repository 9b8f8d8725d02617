import { amounts } from "../inputs.mjs";
import { lastColumn } from "../native-formulas.mjs";

const [beds, occupancy, spotCostPerBed] = [200, 0.9, 184_308.8];

/** One home of 200 beds, at as many block costs as there are cells. */
export const savingsChance = {
  what: "SAVINGSCHANCE of 200 beds, a cell each",
  size: 2_000,
  prepare({ SAVINGSCHANCE }, cells) {
    const block = amounts(cells, 32_900_000, 331.07);
    const sheet = block.map(([cost], row) => [cost, `=1-BINOM.DIST(FLOOR(A${row + 1}/${spotCostPerBed},1),${beds},${occupancy},TRUE())`]);
    return {
      inOneCall: () => SAVINGSCHANCE([[beds]], [[occupancy]], block, [[spotCostPerBed]]),
      cellByCell: () => block.map((cost) => SAVINGSCHANCE([[beds]], [[occupancy]], [cost], [[spotCostPerBed]])[0]),
      plainDoubles,
      nativeFormulas: () => lastColumn(sheet),
    };

    function plainDoubles() {
      const chances = [(1 - occupancy) ** beds];
      for (let filled = 0; filled < beds; filled++)
        chances.push((chances[filled] * (beds - filled) * occupancy) / ((filled + 1) * (1 - occupancy)));
      return block.map(([cost]) => [chances.reduce((sum, chance, filled) => (filled * spotCostPerBed > cost ? sum + chance : sum), 0)]);
    }
  },
};
