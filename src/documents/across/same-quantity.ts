/** The same quantity printed differently: figures so near one another, with the same words around them, that chance does not make them. */
import { areContrasted } from "./contrast";
import { haveYearsApart, sharedWords, type Fact } from "./fact";

export interface PrintedDifferently {
  /** In the order of reading; each printed figure at least once. */
  readonly facts: readonly Fact[];
  readonly shared: readonly string[];
}

/** Of their size: figures of five digits and more come as near by chance once in some hundreds. */
const [nearest, veryNear] = [0.002, 0.0001];
const [fewestDigits, fewestShared, fewestSharedOfCells] = [4, 2, 3];
const mostFacts = 60_000;
const mostInGroup = 40;

export function printedDifferently(all: readonly Fact[]): readonly PrintedDifferently[] {
  const facts = all
    .filter(({ unit, digits, size, isBound }) => (unit === "£" || (unit === "" && size >= 1000)) && digits >= fewestDigits && !isBound)
    .slice(0, mostFacts)
    .map((fact, order) => ({ fact, order }))
    .sort((one, other) => one.fact.size - other.fact.size);
  const leader = facts.map((_, at) => at);
  const leaderOf = (at: number): number => {
    let found = at;
    while (leader[found] !== found) found = leader[found] ?? found;
    return found;
  };
  for (const [at, { fact: one }] of facts.entries()) {
    for (let next = at + 1; next < facts.length; next++) {
      const other = facts[next]?.fact;
      if (other === undefined || other.size - one.size > one.size * nearest) break;
      if (differ(one, other)) leader[leaderOf(next)] = leaderOf(at);
    }
  }
  const groups = new Map<number, { fact: Fact; order: number }[]>();
  for (const [at, one] of facts.entries()) {
    const group = groups.get(leaderOf(at));
    if (group) group.push(one);
    else groups.set(leaderOf(at), [one]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.length <= mostInGroup)
    .map((group) => {
      const inOrder = group.sort((one, other) => one.order - other.order).map(({ fact }) => fact);
      const [first, ...others] = inOrder;
      const shared = first === undefined ? [] : sharedWords(first, others.find((one) => one.text !== first.text) ?? first);
      return { facts: inOrder, shared };
    });
}

/** Too far apart for a rounding of one to be the other, and said of the same. */
function differ(one: Fact, other: Fact): boolean {
  if (one.group === other.group || (one.isCell && other.isCell && !(one.isTotal && other.isTotal))) return false;
  const apart = other.size - one.size;
  if (apart === 0 || apart <= Math.max(one.grain, other.grain) * (1 + 1e-9)) return false;
  if (haveYearsApart(one, other) || areContrasted(one.contrasts, other.contrasts)) return false;
  if (one.period !== "" && other.period !== "" && one.period !== other.period) return false;
  const digits = Math.min(one.digits, other.digits);
  const shared = sharedWords(one, other).length;
  if (one.isCell && other.isCell) return shared >= fewestSharedOfCells && digits >= 5;
  // The nearer they are, the less the words need say.
  return shared >= (digits >= 6 && apart <= one.size * veryNear ? 1 : fewestShared);
}
