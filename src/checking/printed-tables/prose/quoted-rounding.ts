/** What is said of figures that a cell gives: two rules in one range, one cell rounded in two ways, cut off, a wrong cell, "over" what is less. */
import { roundTo } from "../../../calculation";
import type { CheckedTable } from "../check-table";
import type { Finding } from "../finding";
import { isWithinBound } from "./bounds";
import type { Match } from "./match-cells";
import type { MatchedQuote } from "./matched-quote";
import type { Quoted } from "./quoted-figures";
import { boundFinding, oneRuleFinding, truncatedFinding, twoRoundingsFinding, wrongCellFinding } from "./sentence-words";

const directionOf = ({ rule }: Match): string => (rule === "exact" ? "nearest" : rule);

export const isOneRule = (one: Match, other: Match): boolean =>
  one.rule === "exact" || other.rule === "exact" || directionOf(one) === directionOf(other);

export function roundingFindings(all: readonly MatchedQuote[], tables: readonly CheckedTable[]): readonly Finding[] {
  const wrong = all.filter(changesWithItsCell);
  const outside = all.filter((told) => !wrong.includes(told) && isOnWrongSide(told));
  const told = all.filter((one) => !wrong.includes(one) && !outside.includes(one) && !one.match.isAsSaid);
  return [...wrong.map((one) => wrongCellFinding(one, tables)), ...outside.map(boundFinding), ...ofRules(told)];
}

/** What is rounded so far that the right figure gives it too stays as it is. */
function changesWithItsCell({ quoted, end, match: { source, step } }: MatchedQuote): boolean {
  const figure = quoted.figures[end];
  if (figure === undefined || source.shouldBe === null || isWithinBound(figure, quoted.bound, source.shouldBe.number)) return false;
  const right = source.shouldBe.figure.value.abs();
  return !roundTo(right, { quantum: step, direction: "nearest" }).eq(figure.value.abs());
}

/** Rounded to the nearest, and yet not over or under it. */
function isOnWrongSide({ quoted, end, match }: MatchedQuote): boolean {
  const figure = quoted.figures[end];
  if (figure === undefined || quoted.bound === null || quoted.bound === "around" || match.rule === "exact" || quoted.figures.length > 1)
    return false;
  const isLess = match.source.cell.figure.value.abs().lt(figure.value.abs());
  return isLess === (quoted.bound === "over");
}

/** Two rules in one range; one cell rounded in two ways; a figure that is cut off. */
function ofRules(told: readonly MatchedQuote[]): readonly Finding[] {
  const findings: Finding[] = [];
  const saidOf = new Set<Quoted>();
  for (const [index, one] of told.entries()) {
    const other = told[index + 1];
    if (one.end === 0 && other?.quoted === one.quoted && !isOneRule(one.match, other.match)) {
      findings.push(oneRuleFinding(one, other));
      saidOf.add(one.quoted);
    }
  }
  const byCell = new Map<Match["source"], MatchedQuote[]>();
  for (const one of told) {
    const quotes = byCell.get(one.match.source);
    if (quotes) quotes.push(one);
    else byCell.set(one.match.source, [one]);
  }
  for (const quotes of byCell.values()) {
    const rounded = quotes.find(({ match }) => match.rule === "nearest");
    const odd = quotes.find(({ match, quoted }) => match.rule !== "nearest" && match.rule !== "exact" && !saidOf.has(quoted));
    if (!rounded || !odd) continue;
    findings.push(twoRoundingsFinding(odd, rounded));
    saidOf.add(odd.quoted);
  }
  for (const one of told) {
    if (one.match.rule === "nearest" || one.match.rule === "exact" || saidOf.has(one.quoted)) continue;
    findings.push(truncatedFinding(one));
    saidOf.add(one.quoted);
  }
  return findings;
}
