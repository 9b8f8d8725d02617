/** Every figure of a text matched to a cell and the rounding that makes it from that cell. */
import type { CheckedTable } from "../check-table";
import type { Finding, Untested } from "../finding";
import { Sources, wordsOf, type Match } from "./match-cells";
import { quotedFigures, type Quoted } from "./quoted-figures";
import { nearMiss } from "./near-miss";
import { isWorkedOut } from "./worked-out";
import { noCellFinding, oneRuleFinding, truncatedFinding, twoRoundingsFinding, placeOfQuote } from "./sentence-words";

export interface CheckedSentences {
  readonly findings: readonly Finding[];
  readonly untested: readonly Untested[];
  readonly figures: number;
  readonly tests: number;
}

/** A quoted figure with the cell that gives it. */
export interface Told {
  readonly quoted: Quoted;
  readonly end: 0 | 1;
  readonly match: Match;
}

const mostQuotes = 2000;

export function* checkSentences(sentences: readonly string[], tables: readonly CheckedTable[]): Generator<undefined, CheckedSentences> {
  const sources = new Sources(sentences.length === 0 ? [] : tables);
  const [findings, untested, told]: [Finding[], Untested[], Told[]] = [[], [], []];
  let [figures, tests] = [0, 0];
  for (const [sentence, text] of sentences.entries()) {
    const words = wordsOf(text);
    for (const quoted of quotedFigures(text, sentence, mostQuotes - figures)) {
      figures += quoted.figures.length;
      const matches = quoted.figures.map((figure) => sources.matches(figure, words));
      for (const [end, match] of together(matches).entries()) {
        if (match) {
          told.push({ quoted, end: end === 0 ? 0 : 1, match });
          tests++;
          continue;
        }
        const figure = quoted.figures[end];
        if (!figure) continue;
        if (isWorkedOut(figure, text, words, sources.all)) {
          tests++;
          continue;
        }
        const missed = nearMiss(figure, quoted.isCount, words, sources.all, tables);
        if (missed || isTestable(quoted, end)) {
          tests++;
          findings.push(noCellFinding(quoted, figure, missed, tables));
        } else
          untested.push({
            where: placeOfQuote(quoted),
            title: `Sentence ${sentence + 1}`,
            printed: figure.text,
            why: "No figure of the table is there to test it against",
          });
      }
    }
    yield;
  }
  return { findings: [...findings, ...ofRules(told)], untested, figures, tests };
}

/** An amount of money, or a number that is not of everyday size, is looked for in the table; "7%" or "two of 8 boroughs" need not be in it. */
function isTestable({ figures }: Quoted, end: number): boolean {
  const figure = figures[end];
  return figure !== undefined && (figure.unit === "£" || (figure.unit === "" && (figure.value.gte(1000) || figure.scale.gt(1))));
}

/** For the ends of a range the pair of cells by one rule, and of one line, before pairs of two rules. */
function together(matches: readonly (readonly Match[])[]): readonly (Match | null)[] {
  const [low = [], high] = matches;
  if (high === undefined || low.length === 0 || high.length === 0) return matches.map(([best]) => best ?? null);
  const few = 12;
  let best: { readonly pair: readonly [Match, Match]; readonly cost: number } | null = null;
  for (const one of low.slice(0, few))
    for (const other of high.slice(0, few)) {
      const isOneLine =
        one.source.table === other.source.table &&
        (one.source.cell.row === other.source.cell.row || one.source.cell.column === other.source.cell.column);
      const isOneLabel = one.source.cell.row === other.source.cell.row;
      const cost = one.cost + other.cost + (isOneRule(one, other) ? 0 : 3) + (isOneLine ? 0 : isOneLabel ? 0.5 : 1);
      if (best === null || cost < best.cost) best = { pair: [one, other], cost };
    }
  return best?.pair ?? [null, null];
}

const directionOf = ({ rule }: Match): string => (rule === "exact" ? "nearest" : rule);
const isOneRule = (one: Match, other: Match): boolean =>
  one.rule === "exact" || other.rule === "exact" || directionOf(one) === directionOf(other);

/** Two rules in one range; one cell rounded in two ways; a figure that is cut off. */
function ofRules(told: readonly Told[]): readonly Finding[] {
  const findings: Finding[] = [];
  const saidOf = new Set<Quoted>();
  for (const [index, one] of told.entries()) {
    const other = told[index + 1];
    if (one.end === 0 && other?.quoted === one.quoted && !isOneRule(one.match, other.match)) {
      findings.push(oneRuleFinding(one, other));
      saidOf.add(one.quoted);
    }
  }
  const byCell = new Map<Match["source"], Told[]>();
  for (const one of told) byCell.set(one.match.source, [...(byCell.get(one.match.source) ?? []), one]);
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
