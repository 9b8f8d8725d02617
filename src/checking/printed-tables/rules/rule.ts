/** What a rule of the checker is: how one line of a table may follow from others, how it is found, tested and said. */
import type { Decimal } from "../../../calculation";
import type { Line, Lines } from "../lines/line";

export interface Term {
  readonly line: Line;
  /** Added or taken off in a sum; multiplied or divided by in a product. */
  readonly sign: 1 | -1;
}

/** That one line follows from others by a rule, at some places of a table. */
export interface Hypothesis {
  readonly rule: Rule;
  readonly result: Line;
  readonly terms: readonly Term[];
  /** By which a product is multiplied; 1 without. */
  readonly constant: number;
  /** By how much of itself the constant may be out, where it was found from the figures. */
  readonly constantError: number;
  /** "52 weeks", "8"; "" without. */
  readonly constantWords: string;
  /** A percentage of change counts from 1: 3% is 1.03 times. */
  readonly shift: 0 | 1;
  /** The places at which it is tested. */
  readonly places: readonly number[];
  /** How many of its like could have been tried in its place: so often may figures agree by chance. At least 1. */
  readonly tried: number;
  /** What was found when it was weighed, kept by `evidence.ts`, as it is asked for again. */
  weighed?: unknown;
}

/** What the other figures give for one of them, and by how much that may be out because they were rounded. */
export interface Implied {
  readonly value: number;
  readonly error: number;
}

export type NumberAt = (line: Line, place: number) => number;

/** How a result is worked out from its terms, in doubles for the search and in decimals for what is said. */
export interface Arithmetic {
  /** `member` is the result, -1, or one of the terms by its number; NaN where the others do not say. */
  implied(this: void, hypothesis: Hypothesis, place: number, member: number, at?: NumberAt): Implied;
  /** From the figures as printed; null where one is missing or divides by nil. */
  impliedExactly(this: void, hypothesis: Hypothesis, place: number, member: number): Decimal | null;
  /** The size of what could as well stand there, to which the agreement is compared. */
  range(this: void, hypothesis: Hypothesis, place: number): number;
  readonly isSum: boolean;
  /** A sum and nothing else: its terms may be added up once for all that is asked of them. */
  readonly isPlainSum: boolean;
}

/** For the docs, and for a test: a table that keeps the rule. */
export interface RuleExample {
  /** A string a row, cells parted by "|". */
  readonly rows: readonly string[];
  /** A slip in it, and what the finding says of it: "High, Saving: £263,044 should be £236,044". */
  readonly slip: { readonly was: string; readonly is: string; readonly said: string };
}

/** What rules know of the table besides its lines. */
export interface Known {
  /** Whole numbers named in labels: "(5 beds)", "over 8 years". */
  readonly namedNumbers: readonly number[];
  /** Percentages named in labels: "3% more each year". */
  readonly namedRates: readonly number[];
  /** Weeks of a year named in labels, where they are no whole number: "52.14". */
  readonly namedWeeks: readonly string[];
}

export interface Rule {
  readonly id: string;
  /** As a sentence: "A total is the sum of the lines beside it." */
  readonly summary: string;
  readonly example: RuleExample;
  readonly arithmetic: Arithmetic;
  /** A fixed multiple ties two lines: what follows from the one follows from the other, and is no further evidence. */
  readonly ties?: boolean;
  /** What agrees without words may be chance: it may bear out a suspicion, and never starts one. */
  readonly isWeak?: boolean;
  /** Follows from simpler rules where those are kept, and is taken only where none of them ties the same lines. */
  readonly isLastResort?: boolean;
  /** Results are made to come to 100%, so that one may be a unit of its last digit from what the others give. */
  readonly mayBeAUnitOut?: boolean;
  /** Each place adds other lines of the table, so that one of them may be missing there alone. */
  readonly hasLinesOfItsOwn?: boolean;
  propose(this: void, lines: Lines, known: Known): Iterable<Hypothesis>;
  /** False where nobody expects the rule to hold although its figures are there; asked where it fails. */
  isExpectedAt?(this: void, hypothesis: Hypothesis, place: number, lines: Lines): boolean;
  /** Bits for or against it from words and units. */
  labelBits(this: void, hypothesis: Hypothesis, lines: Lines): number;
  /** What the other figures give, as a sentence without its stop; `given` is that amount as it would be printed. */
  explain(this: void, hypothesis: Hypothesis, place: number, given: string): string;
}

/** A figure that is not printed adds nothing to a sum. */
export const printedAt: NumberAt = (line, place) => line.numbers[place] ?? Number.NaN;

export const linesOfHypothesis = ({ result, terms }: Hypothesis): readonly Line[] => [result, ...terms.map(({ line }) => line)];

/** Where all of them have a figure. */
export function placesOfAll(lines: readonly Line[], places: number): readonly number[] {
  const filled: number[] = [];
  for (let place = 0; place < places; place++) if (areFilled(lines, place)) filled.push(place);
  return filled;
}

function areFilled(lines: readonly Line[], place: number): boolean {
  for (const { numbers } of lines) if (Number.isNaN(numbers[place] ?? Number.NaN)) return false;
  return true;
}
