/** An item of a total left out, counted twice, or taken with its sign turned. */
import { itemSlips, type ItemSlip } from "../../known-slips";
import { isNear, often, seldom, type Mistake } from "./mistake";

const words: Readonly<Record<ItemSlip, string>> = {
  "left-out": "An item is left out",
  "counted-twice": "An item is counted twice",
  "sign-turned": "An item is taken with its sign turned",
};
const rarity: Readonly<Record<ItemSlip, number>> = { "left-out": often, "counted-twice": often, "sign-turned": seldom };

export const itemMistakes: readonly Mistake[] = itemSlips.map(({ kind, times }): Mistake => ({
  kind,
  words: words[kind],
  make: ({ cell, shouldBe, within, addends }) => {
    const over = cell.number - shouldBe;
    const item = addends.find(({ number }) => number !== 0 && isNear(over, times * number, within));
    return item ? { cost: rarity[kind] + Math.log2(addends.length), item, corrected: cell.number - times * item.number } : null;
  },
}));
