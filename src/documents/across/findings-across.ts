/** What only the whole document shows, and which findings of single sentences it puts in another light. */
import type { DocumentFinding, FoundAt } from "../document-report";
import { haveYearsApart, sharedWords, type Fact } from "./fact";
import { roundedInTwoWays, type PlacedQuote } from "./one-rounding";
import { printedDifferently } from "./same-quantity";
import { slipsBetween, type SlipBetween } from "./slip-between";
import { withAndWithout } from "./with-and-without";
import { differentlyFinding, slipBetweenFinding, twoRoundingsFinding, withAndWithoutFinding } from "./words";

type NewFinding = Omit<DocumentFinding, "id">;

export interface Across {
  /** Those of the findings given that stand. */
  readonly kept: readonly DocumentFinding[];
  readonly added: readonly NewFinding[];
}

/** `facts` in the order of reading; `quotes` are the figures of sentences that cells give. */
export function* findingsAcross(
  facts: readonly Fact[],
  quotes: readonly PlacedQuote[],
  findings: readonly DocumentFinding[],
): Generator<undefined, Across> {
  let kept = findings;
  const added: NewFinding[] = [];
  const drop = (isDropped: (finding: DocumentFinding) => boolean): void => {
    kept = kept.filter((finding) => !isDropped(finding));
  };
  const wrong = new Set(findings.filter(({ where }) => where.cell !== null).map(({ where, printed }) => `${where.block} ${printed}`));
  const named = new Set<string>();
  for (const one of printedDifferently(facts)) {
    const finding = differentlyFinding(one, wrong);
    if (finding === null || kept.some((known) => isSlipBetween(known, one.facts))) continue;
    // Several figures for one quantity are no slip of one digit.
    const own = new Set(one.facts.map(keyOf));
    for (const key of own) named.add(key);
    drop(({ where, printed }) => where.sentence !== null && own.has(`${where.block} ${printed}`));
    added.push(finding);
  }
  yield;
  for (const { finding, across } of rivals(facts, kept)) {
    drop((one) => one === finding);
    added.push(across);
  }
  yield;
  for (const one of roundedInTwoWays(quotes)) {
    const finding = twoRoundingsFinding(one);
    const isSaid = kept.some((known) => isOfFigure(known, finding) && !isLook(known));
    if (isSaid) continue;
    drop((known) => isOfFigure(known, finding) && isLook(known));
    added.push(finding);
  }
  yield;
  const said = new Set([...wrong, ...named, ...kept.map(({ where, printed }) => `${where.block} ${printed}`)]);
  for (const one of slipsBetween(facts)) {
    if (one.facts.some((fact) => said.has(keyOf(fact)))) continue;
    for (const fact of one.facts) said.add(keyOf(fact));
    added.push(slipBetweenFinding(one, rightOf(one, facts)));
  }
  yield;
  for (const one of withAndWithout(facts)) added.push(withAndWithoutFinding(one));
  return { kept, added };
}

const keyOf = ({ where, text }: Fact): string => `${where.block} ${text}`;
const isLook = ({ certainty }: DocumentFinding): boolean => certainty === "look";

const isOfFigure = ({ where, printed }: DocumentFinding, { where: at, printed: text }: NewFinding): boolean =>
  where.sentence !== null && where.block === at.block && (printed === text || (printed === where.quote && printed.includes(text)));

/** A sentence that has one of two figures with a slip in it, where nothing repeats that one. */
function isSlipBetween({ where, printed, shouldBe, kind }: DocumentFinding, facts: readonly Fact[]): boolean {
  if (where.sentence === null || shouldBe === null || (kind !== "digits-swapped" && kind !== "digit-wrong")) return false;
  const own = facts.filter(({ where: at, text }) => at.block === where.block && text === printed);
  return (
    own.length === 1 &&
    facts.every((fact) => fact === own[0] || fact.size !== own[0]?.size) &&
    new Set(facts.map(({ size }) => size)).size === 2
  );
}

/** Of two figures the one that other sentences and tables repeat. */
function rightOf({ facts: [one, other] }: SlipBetween, all: readonly Fact[]): Fact | null {
  const repeats = (fact: Fact): number =>
    all.filter(
      (same) =>
        same.group !== fact.group &&
        Math.abs(same.size - fact.size) <= (fact.quantum + same.quantum) / 2 &&
        same.digits >= Math.min(4, fact.digits) &&
        sharedWords(same, fact).length > 0,
    ).length;
  const [first, second] = [repeats(one), repeats(other)];
  return first > 0 && second === 0 ? one : second > 0 && first === 0 ? other : null;
}

/** Shorter figures stand in some table by chance, where no word says that they are of the same. */
const fewestDigitsAlone = 5;

/** A sentence that contradicts one table and repeats another is no slip of its own: the tables contradict each other. */
function rivals(
  facts: readonly Fact[],
  findings: readonly DocumentFinding[],
): readonly { readonly finding: DocumentFinding; readonly across: NewFinding }[] {
  const cells = facts.filter(({ isCell }) => isCell);
  return findings.flatMap((finding) => {
    if (finding.where.sentence === null || finding.shouldBe === null) return [];
    const own = facts.find(({ isCell, where }) => !isCell && where.block === finding.where.block && where.from === finding.where.from);
    if (own === undefined) return [];
    const expected = cells.find((cell) => finding.also.some(({ block, cell: place }) => isSameCell(cell.where, block, place)));
    if (expected === undefined) return [];
    const repeated = cells.find(
      (cell) =>
        cell.size === own.size &&
        !haveYearsApart(cell, own) &&
        ((cell.isTotal && expected.isTotal) || sharedWords(cell, expected).length > 0) &&
        own.digits >= (sharedWords(cell, own).length > 0 ? 4 : fewestDigitsAlone),
    );
    if (repeated === undefined || expected.size === own.size) return [];
    const together = [own, expected, repeated].sort((one, other) => one.where.block - other.where.block);
    const across = differentlyFinding({ facts: together, shared: sharedWords(repeated, expected) }, new Set());
    return across === null ? [] : [{ finding, across }];
  });
}

const isSameCell = ({ block, cell }: FoundAt, otherBlock: number, other: FoundAt["cell"]): boolean =>
  cell !== null && other !== null && block === otherBlock && cell.row === other.row && cell.column === other.column;
