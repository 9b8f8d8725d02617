import { isNear, seldom, type Mistake } from "./mistake";

export const turnedSign: Mistake = {
  kind: "sign-turned",
  words: "Its sign is turned",
  make: ({ cell, shouldBe, within }) =>
    cell.number !== 0 && isNear(-cell.number, shouldBe, within) ? { cost: seldom, corrected: -cell.number } : null,
};
