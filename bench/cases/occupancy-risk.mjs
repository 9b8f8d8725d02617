import { calculate } from "../native-formulas.mjs";

const [occupancy, spotCostPerBed, costOfBed] = [0.9, 184_308.8, 150_000];

/** Beds, probability, saving and probability of at most that saving, from all beds filled down to none. */
export const occupancyRisk = {
  what: "OCCUPANCYRISK, beds of one home",
  size: 1_000,
  prepare({ OCCUPANCYRISK }, beds) {
    const blockCost = beds * costOfBed;
    const sheet = Array.from({ length: beds + 1 }, (_, row) => {
      const [filled, chance] = [beds - row, (cumulative) => `=BINOM.DIST(A${row + 1},${beds},${occupancy},${cumulative}())`];
      return [filled, chance("FALSE"), `=A${row + 1}*${spotCostPerBed}-${blockCost}`, chance("TRUE")];
    });
    return {
      inOneCall: () => OCCUPANCYRISK([[beds]], [[occupancy]], [[blockCost]], [[spotCostPerBed]]),
      plainDoubles,
      nativeFormulas: () => calculate(sheet),
    };

    function plainDoubles() {
      const rows = [];
      let [chance, above] = [occupancy ** beds, 0];
      for (let filled = beds; filled >= 0; filled--) {
        rows.push([filled, chance, filled * spotCostPerBed - blockCost, 1 - above]);
        above += chance;
        chance *= (filled / (beds - filled + 1)) * ((1 - occupancy) / occupancy);
      }
      return rows;
    }
  },
};
