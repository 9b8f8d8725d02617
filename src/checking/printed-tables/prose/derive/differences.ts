/** "£2.9m less than the programme", "7,670 more children". */
import { isAmount } from "../sources";
import { comparisons } from "./comparisons";
import { halvesOf, lineOf, printed, type Derivation } from "./derived";
import { changing } from "./governing-words";

export const differences: Derivation = function* (asked) {
  if (asked.figure.unit === "%" || !changing.test(asked.text)) return;
  for (const { from, to, isMeant } of comparisons(asked, isAmount))
    yield {
      cells: [from, to],
      work: ([one = 0, other = 0]) => Math.abs(one - other),
      slack: halvesOf([from, to]),
      words: `${printed(from)} and ${printed(to)}${lineOf(from, to)} differ by`,
      isMeant,
    };
};
