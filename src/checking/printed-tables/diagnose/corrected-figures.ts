/** What tests imply once the figures that were found wrong are taken as they should be. */
import { addedAt, impliedInSum, type Added } from "../arithmetic/sum";
import type { TableFigure } from "../read/read-table";
import { printedAt, type Implied, type NumberAt } from "../rules/rule";
import type { Member, TableTest } from "./table-test";

export class CorrectedFigures {
  readonly #numbers: Map<TableFigure, number>;
  /** The tests that count one of them; most do not, and are worked out quicker. */
  readonly #tests: Set<TableTest>;
  readonly #added = new Map<TableTest, Added>();

  constructor(from?: CorrectedFigures) {
    this.#numbers = new Map(from ? from.#numbers : []);
    this.#tests = new Set(from ? from.#tests : []);
  }

  /** `occurrences` are all the tests that count the figure. */
  correct(figure: TableFigure, shouldBe: number, occurrences: readonly Member[]): void {
    this.#numbers.set(figure, shouldBe);
    for (const { test } of occurrences) {
      this.#tests.add(test);
      this.#added.delete(test);
    }
  }

  has(figure: TableFigure): boolean {
    return this.#numbers.has(figure);
  }

  numberOf(figure: TableFigure): number {
    return this.#numbers.get(figure) ?? figure.number;
  }

  impliedBy(test: TableTest, member: number): Implied {
    const { hypothesis } = test.scored;
    const { arithmetic } = hypothesis.rule;
    const at = this.#tests.has(test) ? this.#at : printedAt;
    const implied = arithmetic.isPlainSum
      ? impliedInSum(hypothesis, test.place, member, this.#addedIn(test, at), at)
      : arithmetic.implied(hypothesis, test.place, member, at);
    return test.isStrict ? { value: implied.value, error: errorOfExact(test, member, implied) } : implied;
  }

  /** A long total has many suspects: its terms are added once for all of them. */
  #addedIn(test: TableTest, at: NumberAt): Added {
    const before = this.#added.get(test);
    if (before) return before;
    const added = addedAt(test.scored.hypothesis, test.place, at);
    this.#added.set(test, added);
    return added;
  }

  readonly #at: NumberAt = (line, place) => {
    const figure = line.figures[place];
    return figure === undefined ? Number.NaN : (this.#numbers.get(figure) ?? printedAt(line, place));
  };
}

/** The others are exact, and only the result was rounded, where it is printed to fewer places than what it is worked out from. */
function errorOfExact({ scored: { hypothesis }, place }: TableTest, member: number, implied: Implied): number {
  const { result, terms, rule } = hypothesis;
  const half = result.halves[place] ?? 0;
  if (member < 0) return 0;
  if (rule.arithmetic.isSum) return terms.every(({ line }) => (line.halves[place] ?? 0) >= half) ? 0 : half;
  const printed = result.numbers[place] ?? Number.NaN;
  // A part of nil is nil: of that no share tells how far it was rounded.
  return printed === 0 ? implied.error : Math.abs((implied.value * half) / printed);
}
