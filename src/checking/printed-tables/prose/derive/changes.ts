/** "Fell by 9%", "6.9 percentage points less". */
import { areOfOneLine, isAmount, isPercent } from "../sources";
import { comparisons } from "./comparisons";
import { halvesOf, lineOf, printed, ratioSlack, type Derivation } from "./derived";
import { changing, directionOf, isDifference, isOfChange } from "./governing-words";

export const changes: Derivation = function* (asked) {
  const { figure, quoted } = asked;
  if (figure.unit !== "%" || quoted.isPoints || !changing.test(asked.text)) return;
  for (const { from, to, isMeant } of comparisons(asked, isAmount))
    for (const [base, now] of directionOf(asked) === 0
      ? ([
          [from, to],
          [to, from],
        ] as const)
      : ([[from, to]] as const))
      if (base.cell.number !== 0)
        yield {
          cells: [base, now],
          work: ([before = 1, after = 1]) => Math.abs(after / before - 1),
          slack: ratioSlack(now, base),
          words: `From ${printed(base)} to ${printed(now)}${lineOf(base, now)} is a change of`,
          isMeant: isMeant && base === from,
        };
};

/** "There were 14,262, a decrease of 292 (2%)": how much the change is of what it was before. */
export const changeOfBefore: Derivation = function* (asked) {
  const { figure, quoted, told } = asked;
  if (figure.unit !== "%" || quoted.isPoints) return;
  const direction = directionOf(asked);
  const amounts = told.filter(({ quoted: one, match }) => one.figures.length === 1 && isAmount(match.source));
  for (const by of amounts)
    for (const now of amounts) {
      const [first] = by.quoted.figures;
      if (by === now || !first || !isDifference({ ...asked, figure: first }) || !areOfOneLine(by.match.source, now.match.source)) continue;
      if (Math.abs(by.match.source.cell.number) >= Math.abs(now.match.source.cell.number)) continue;
      for (const way of direction === 0 ? [1, -1] : [direction])
        yield {
          cells: [by.match.source, now.match.source],
          work: ([change = 0, after = 1]) => Math.abs(change) / (Math.abs(after) - way * Math.abs(change)),
          slack: ratioSlack(by.match.source, now.match.source),
          words: `${way > 0 ? "A rise" : "A fall"} of ${printed(by.match.source)} to ${printed(now.match.source)} is`,
          isMeant: isOfChange(asked) && direction !== 0,
        };
    }
};

/** How far two percentages are apart; "by 7%" may mean it as well. */
export const points: Derivation = function* (asked) {
  const { figure, quoted } = asked;
  if (figure.unit !== "%" || !(quoted.isPoints || changing.test(asked.text))) return;
  for (const { from, to, isMeant } of comparisons(asked, isPercent))
    yield {
      cells: [from, to],
      work: ([one = 0, other = 0]) => Math.abs(one - other),
      slack: halvesOf([from, to]),
      words: `${printed(from)} and ${printed(to)}${lineOf(from, to)} are apart by`,
      isMeant: isMeant && quoted.isPoints,
    };
};
