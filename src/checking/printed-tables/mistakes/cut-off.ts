/** Cut off where the rest was rounded to the nearest: only where the others are exact. */
import { often, type Mistake } from "./mistake";

export const cutOff: Mistake = {
  kind: "truncated",
  words: "It is cut off where the others are rounded",
  make: ({ cell: { number, half }, shouldBe, error }) => {
    const lost = (shouldBe - number) * Math.sign(shouldBe);
    return lost > 0 && lost + error < 2 * half ? { cost: often } : null;
  },
};
