/** Every relation that the figures of a table keep, found without a template. */
import { findBalances } from "./balance";
import { tallyOf } from "../evidence/evidence";
import { findDifferences, keyOf } from "./difference";
import { LineGroups } from "../lines/line-groups";
import type { LinesBothWays, Lines } from "../lines/line";
import { constantsOf, findMultiples, findProportions } from "./multiple";
import { findChanges, findProducts } from "./product";
import type { Relation } from "./relation";
import { findRunningTotals } from "./running-total";
import { findSums, type FoundSum } from "./total";
import { whereTested } from "./tested-places";

export interface FoundRelation {
  readonly relation: Relation;
  readonly lines: Lines;
  /** Tested because of its label, though it holds nowhere. */
  readonly isForced: boolean;
}

/** In steps, as a long table takes a while. */
export function* findRelations(
  { rows, columns }: LinesBothWays,
  namedNumbers: readonly number[],
): Generator<undefined, readonly FoundRelation[]> {
  const found: FoundRelation[] = [];
  const constants = constantsOf(namedNumbers);
  const groups = { rows: new LineGroups(), columns: new LineGroups() };
  const multiples = {
    rows: [...findMultiples(rows, constants, groups.rows)],
    columns: [...findMultiples(columns, constants, groups.columns)],
  };
  yield;
  for (const plain of [rows, columns]) {
    const across = plain === rows ? columns : rows;
    const lines = { ...plain, classes: groups[across.of].classesOf(across, plain.places) };
    const sums = findSums(lines);
    yield;
    const others: Relation[] = [];
    const known = new Set(sums.map(({ relation }) => keyOf([relation.result, ...relation.terms.map(({ line }) => line)])));
    for (const relation of findDifferences(lines, known)) {
      const key = keyOf([relation.result, ...relation.terms.map(({ line }) => line)]);
      if (!known.has(key) && !isPartOfTotal(relation, sums)) others.push(relation);
      known.add(key);
    }
    yield;
    others.push(...findBalances(lines));
    others.push(...findRunningTotals(lines), ...multiples[lines.of], ...findProportions(lines, groups[lines.of]));
    yield;
    others.push(...findProducts(lines, constants), ...findChanges(lines));
    yield;
    dropCoincidences(others, lines);
    const results = new Set(others.map(({ result }) => result));
    for (const { relation, isForced } of sums) {
      // "Total contract cost" may be a product; only "Total" and nothing else can be nothing but a sum.
      if (isForced && relation.result.total !== "bare" && results.has(relation.result)) continue;
      found.push({ relation: whereTested(relation, lines), lines, isForced });
    }
    found.push(...others.map((relation) => ({ relation, lines, isForced: false })));
  }
  return found;
}

/** Where most homes have 4 beds, the cost of a year is 208 times the price of a week at most of them; beds × price × 52 holds at all. */
function dropCoincidences(relations: Relation[], lines: Lines): void {
  const fails = new Map(relations.map((relation) => [relation, tallyOf(relation, lines).fails]));
  const products = relations.filter(({ form }) => form === "product" || form === "ratio" || form === "change");
  const isCoincidence = (relation: Relation): boolean => {
    const own = fails.get(relation) ?? 0;
    const pair = [relation.result, relation.terms[0]?.line];
    return products.some((product) => {
      const all = [product.result, ...product.terms.map(({ line }) => line)];
      return (fails.get(product) ?? 0) < own && pair.every((line) => line !== undefined && all.includes(line));
    });
  };
  // Where most blocks have 5 beds, the saving over 5 years is the saving of a year × the beds at most of them.
  const named = relations.filter(({ form, result, constantWords }) => form === "multiple" && namesNumber(result.label, constantWords));
  const isNamedOtherwise = (relation: Relation): boolean => {
    const all = [relation.result, ...relation.terms.map(({ line }) => line)];
    return named.some((tie) => {
      const pair = [tie.result, tie.terms[0]?.line];
      return (fails.get(tie) ?? 0) < (fails.get(relation) ?? 0) && pair.every((line) => line !== undefined && all.includes(line));
    });
  };
  // Where 80% is as many times the beds filled at every place, that it is nearly the beds filled by another line says nothing of that line.
  const exact = new LineGroups();
  for (const tie of relations)
    if (tie.terms.length === 1 && tie.terms[0] && fails.get(tie) === 0) exact.join(tie.result, tie.terms[0].line);
  const isTied = (relation: Relation): boolean => {
    const { form, result, terms } = relation;
    const of = terms[0]?.line;
    return form === "ratio" && result.isPercent && of !== undefined && (fails.get(relation) ?? 0) > 0 && exact.areJoined(result, of);
  };
  for (let index = relations.length - 1; index >= 0; index--) {
    const relation = relations[index];
    if (relation && (relation.terms.length === 1 ? isCoincidence(relation) : isTied(relation) || isNamedOtherwise(relation)))
      relations.splice(index, 1);
  }
}

/** "Saving over 5 years" and "5". */
const namesNumber = (label: string, words: string): boolean => /^\d+$/.test(words) && new RegExp(`\\b${words}\\b`).test(label);

/** A total that leaves out a line is the sum of the rest: that is the slip, and no relation that is meant. */
function isPartOfTotal({ result, terms }: Relation, sums: readonly FoundSum[]): boolean {
  const own = [result, ...terms.map(({ line }) => line)];
  return sums.some(({ relation }) => {
    if (relation.result.total === null || !own.includes(relation.result)) return false;
    const all = [relation.result, ...relation.terms.map(({ line }) => line)];
    return own.every((line) => all.includes(line));
  });
}
