import { column } from "../inputs.mjs";

const total = 38_383_649.28;

/** In pence, by the largest remainder. */
export const share = {
  what: "SHARE, weights",
  size: 10_000,
  prepare({ SHARE }, weights) {
    const beds = column(weights, (row) => 1 + ((row * 7) % 60));
    return {
      inOneCall: () => SHARE([[total]], beds),
      plainDoubles,
      noNativeFormulas: "no formula ranks equal remainders by their place",
      /** In doubles equal remainders differ in their last digits, so that a penny may go to another cell. */
      tolerance: 0.011,
    };

    function plainDoubles() {
      const sum = beds.reduce((before, [weight]) => before + weight, 0);
      const exact = beds.map(([weight]) => (total * 100 * weight) / sum);
      const pence = exact.map(Math.floor);
      const left = Math.round(total * 100) - pence.reduce((before, share) => before + share, 0);
      const largestFirst = [...exact.keys()].sort((one, other) => (exact[other] % 1) - (exact[one] % 1) || one - other);
      for (const index of largestFirst.slice(0, left)) pence[index]++;
      return pence.map((share) => [share / 100]);
    }
  },
};
