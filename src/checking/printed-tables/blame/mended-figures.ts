/** What tests need once the figures that were found wrong are taken as they should be. */
import type { TableFigure } from "../read-table";
import { neededAt, printedAt, type Needed, type NumberAt } from "../relations/relation";
import type { Member, TableTest } from "./table-test";

export class MendedFigures {
  readonly #numbers = new Map<TableFigure, number>();
  /** The tests that count one of them; most do not, and are worked out quicker. */
  readonly #tests = new Set<TableTest>();

  /** `seats` are all the tests that count the figure. */
  mend(figure: TableFigure, shouldBe: number, seats: readonly Member[]): void {
    this.#numbers.set(figure, shouldBe);
    for (const { test } of seats) this.#tests.add(test);
  }

  neededBy(test: TableTest, member: number): Needed {
    const needed = neededAt(test.found.relation, test.place, member, this.#tests.has(test) ? this.#at : printedAt);
    return test.isStrict ? { value: needed.value, slack: 0 } : needed;
  }

  readonly #at: NumberAt = (line, place) => {
    const figure = line.figures[place];
    return figure === undefined ? Number.NaN : (this.#numbers.get(figure) ?? printedAt(line, place));
  };
}
