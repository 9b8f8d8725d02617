/** Figures of sentences that the document prints in other places too: so many digits are the same only where the quantity is. */
import type { Fact } from "./fact";

/** Of so many digits one figure in some thousands is another by chance; of fewer, words must say that they are one. */
const fewestDigits = 5;

/** Their blocks and texts: "12 £38,383,649". */
export function repeatedFigures(facts: readonly Fact[]): ReadonlySet<string> {
  const bySize = [...facts].sort((one, other) => one.size - other.size);
  const found = new Set<string>();
  for (const fact of facts) {
    if (fact.isCell || fact.digits < fewestDigits) continue;
    const half = (fact.quantum / 2) * (1 + 1e-9);
    for (let at = firstFrom(bySize, fact.size - half); at < bySize.length; at++) {
      const other = bySize[at];
      if (other === undefined || other.size > fact.size + half) break;
      if (other.group === fact.group || other.quantum > fact.quantum || (other.unit !== fact.unit && other.unit !== "")) continue;
      found.add(`${fact.where.block} ${fact.text}`);
      break;
    }
  }
  return found;
}

function firstFrom(bySize: readonly Fact[], least: number): number {
  let [low, high] = [0, bySize.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bySize[middle]?.size ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
