/** One amount said to be both with something and without it: "£685k without fees … £685k inclusive of fees". */
import { sharedWords, type Fact } from "./fact";

export interface WithAndWithout {
  readonly including: Fact;
  readonly excluding: Fact;
  /** "management fees". */
  readonly noun: string;
}

export function withAndWithout(facts: readonly Fact[]): readonly WithAndWithout[] {
  const bySize = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.isCell || fact.unit !== "£" || (fact.includes.size === 0 && fact.excludes.size === 0)) continue;
    const key = `${fact.text.replace(/\s/g, "").toLowerCase()} ${fact.period}`;
    const alike = bySize.get(key);
    if (alike) alike.push(fact);
    else bySize.set(key, [fact]);
  }
  return [...bySize.values()].flatMap((alike) => {
    for (const including of alike)
      for (const [noun, words] of including.includes)
        for (const excluding of alike)
          if (
            excluding !== including &&
            excluding.excludes.has(noun) &&
            shows(including, noun, facts) &&
            sharedWords(including, excluding).length > 0
          )
            return [{ including, excluding, noun: words }];
    return [];
  });
}

/** Whether the amount is printed finely enough to show the difference: £5.5m may be both with fees of £50,000 and without. */
function shows({ size, quantum, digits }: Fact, noun: string, facts: readonly Fact[]): boolean {
  const amounts = facts.filter(({ words, unit, size: amount }) => unit === "£" && words.has(noun) && amount < size / 4);
  return amounts.length > 0 ? amounts.some(({ size: amount }) => amount >= quantum) : digits > 2;
}
