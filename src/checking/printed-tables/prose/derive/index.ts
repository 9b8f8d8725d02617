/** Every way in which sentences work out figures from cells. */
import { changeOfBefore, changes, points } from "./changes";
import type { Derivation } from "./derived";
import { differences } from "./differences";
import { factors } from "./factors";
import { complements, ratios, shares } from "./shares";
import { sums } from "./sums";

export const derivations: readonly Derivation[] = [
  changeOfBefore,
  changes,
  points,
  shares,
  complements,
  differences,
  sums,
  factors,
  ratios,
];
