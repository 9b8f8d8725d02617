/** The labels that are most like one that no table knows, for a sentence: "Beds contracted", "Block cost, Low", "Term". */
import { foldedName } from "./same-name";

const most = 3;
/** What is compared of a label: no assumption's own is longer. */
const longest = 80;

export const nearestLabels = (given: string, labels: readonly string[]): string => {
  const pairs = pairsOf(given);
  const likeness = (label: string): number => {
    const own = pairsOf(label);
    return (2 * [...own].filter((pair) => pairs.has(pair)).length) / (own.size + pairs.size || 1);
  };
  return labels
    .map((label) => ({ label, like: likeness(label) }))
    .sort((one, other) => other.like - one.like)
    .slice(0, most)
    .map(({ label }) => label)
    .join("; ");
};

/** Each two letters that follow one another, spaces at both ends: Dice's measure counts those that two labels share. */
function pairsOf(label: string): ReadonlySet<string> {
  const letters = ` ${foldedName(label.slice(0, longest))} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}
