/** Cut off where the rest was rounded to the nearest: only where the others are exact. */
import { isNear, type Mistake } from "./mistake";

export const cutOff: Mistake = {
  kind: "truncated",
  words: "It is cut off where the others are rounded",
  make: ({ cell, shouldBe, error }) => {
    const quantum = 2 * cell.half;
    if (error > cell.half / 2 || quantum === 0) return null;
    const cut = Math.trunc(shouldBe / quantum + Math.sign(shouldBe) * 1e-9) * quantum;
    return isNear(cell.number, cut, quantum * 1e-6) && Math.abs(shouldBe - cell.number) < quantum ? { cost: 2 } : null;
  },
};
