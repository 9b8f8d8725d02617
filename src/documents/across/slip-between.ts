/** Figures of one quantity that a slip of digits parts: totals of two tables, a total and the line of a summary, two sentences chapters apart. */
import { slipOfQuote, type QuoteSlip } from "../../checking/printed-tables";
import { areContrasted } from "./contrast";
import { haveYearsApart, sharedWords, type Fact } from "./fact";

export interface SlipBetween {
  /** In the order of reading. */
  readonly facts: readonly [Fact, Fact];
  readonly shared: readonly string[];
  readonly slip: QuoteSlip["slip"];
}

/** In whole pounds and in thousands: what is printed more finely is compared as the other is printed. */
const levels = [1, 1000] as const;
const [fewestDigits, mostAlike] = [4, 40];

export function slipsBetween(facts: readonly Fact[]): readonly SlipBetween[] {
  const order = new Map(facts.map((fact, at) => [fact, at]));
  const found = new Map<string, SlipBetween>();
  for (const alike of bucketsOf(facts.filter(mayBeCompared)).values()) {
    if (alike.length < 2 || alike.length > mostAlike || !alike.some(isOfTheWhole)) continue;
    for (const [at, one] of alike.entries())
      for (const other of alike.slice(at + 1)) {
        const [first, last] = (order.get(one) ?? 0) <= (order.get(other) ?? 0) ? [one, other] : [other, one];
        const key = `${order.get(first)} ${order.get(last)}`;
        if (found.has(key)) continue;
        const between = slipOf(first, last);
        if (between !== null) found.set(key, between);
      }
  }
  return [...found.values()];
}

const mayBeCompared = ({ unit, size, digits, isBound }: Fact): boolean =>
  !isBound && digits >= fewestDigits && (unit === "£" || unit === "count" || (unit === "" && size >= 1000));

/** Lines of two tables alone are told apart by more than their labels say. */
const isOfTheWhole = ({ isTotal, isCell }: Fact): boolean => isTotal || !isCell;

/** Those with the same digits in another order, and those with all digits but one. */
function bucketsOf(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const buckets = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const level of levels) {
      if (fact.quantum > level || fact.size < level * 1000) continue;
      const printed = String(Math.round(fact.size / level));
      const keys = [
        Array.from(printed).sort().join(""),
        ...Array.from(printed, (_, at) => `${printed.slice(0, at)}?${printed.slice(at + 1)}`),
      ];
      for (const key of keys) {
        const bucket = buckets.get(`${level} ${key}`);
        if (bucket === undefined) buckets.set(`${level} ${key}`, [fact]);
        else if (bucket.length <= mostAlike) bucket.push(fact);
      }
    }
  return buckets;
}

/** Swapped digits are no difference that figures have by chance; a digit that is another may be a round amount more. */
const needed = { "digits-swapped": { shared: 2, digits: 4 }, "digit-wrong": { shared: 3, digits: 5 } } as const;

function slipOf(one: Fact, other: Fact): SlipBetween | null {
  if (one.group === other.group || !areOfOneKind(one, other)) return null;
  const [fine, coarse] = one.quantum <= other.quantum ? [one, other] : [other, one];
  const made = slipOfQuote(coarse.figure, coarse.unit === "count", { shouldBe: fine.size, error: 0, prior: 0 });
  const kind = made?.slip.kind;
  if (made === null || (kind !== "digits-swapped" && kind !== "digit-wrong")) return null;
  const shared = sharedWords(one, other);
  const { shared: words, digits } = needed[kind];
  const fewest = Math.min(one.digits, other.digits);
  // In labels that are the same not every word need speak.
  const isNamedAlike = kind === "digits-swapped" && fewest > digits && one.isCell && one.name === other.name && shared.length > 0;
  if (fewest < digits || (shared.length < words && !isNamedAlike)) return null;
  return { facts: [one, other], shared, slip: made.slip };
}

/** Nothing that is said of them tells them apart. */
function areOfOneKind(one: Fact, other: Fact): boolean {
  if (one.isCell && other.isCell && !one.isTotal && !other.isTotal) return false;
  // A line of a table beside a sentence is looked at where sentences are checked against tables.
  if (one.isCell !== other.isCell) return false;
  if (one.unit !== other.unit && one.unit !== "" && other.unit !== "") return false;
  if (one.period !== other.period && one.period !== "" && other.period !== "") return false;
  return !haveYearsApart(one, other) && !areContrasted(one.contrasts, other.contrasts);
}
